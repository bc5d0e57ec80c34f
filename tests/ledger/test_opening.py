"""What is no ledger, or cannot be used: one clear line with advice, and nothing is touched."""

import errno
import shutil
import sqlite3
from pathlib import Path

import pytest
import sqlalchemy as sa

from tests.ledger.made import report
from whence.errors import LedgerError, LedgerFull, LedgerLocked, LedgerReadOnly, NewerLedger, NoLedger, NotALedger
from whence.ledger import engine, reports
from whence.ledger.store import Ledger


@pytest.fixture
def path(tmp_path, empty_file):
    """A ledger in a file."""
    return Path(shutil.copy(empty_file, tmp_path / "w.db"))


def nothing(path):
    path.unlink()


def text(path):
    path.write_text("It rained in Brask, and it rained the whole day.")


def other_database(path):
    path.unlink()
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE recipe (name TEXT)")
    connection.close()


def newer(path):
    connection = sqlite3.connect(path)
    connection.execute("UPDATE alembic_version SET version_num = '0999'")
    connection.commit()
    connection.close()


def folder(path):
    path.unlink()
    path.mkdir()


def empty(path):
    path.write_bytes(b"")


def damaged(path):
    whole = path.read_bytes()
    path.write_bytes(whole[:100] + b"\xff" * (len(whole) - 100))


ADVICE = {kind: kind.hint for kind in (NoLedger, NotALedger, NewerLedger, LedgerReadOnly, LedgerError)}
ROWS = [
    (nothing, False, NoLedger, "there is no ledger at w.db"),
    (empty, False, NoLedger, "w.db holds no ledger yet"),
    (text, False, NotALedger, "w.db is not a ledger"),
    (text, True, NotALedger, "w.db is not a ledger"),
    (other_database, False, NotALedger, "w.db is a database, but not a ledger"),
    (other_database, True, NotALedger, "w.db is a database, but not a ledger"),
    (newer, False, NewerLedger, "w.db was made by a later version of Whence (0999)"),
    (newer, True, NewerLedger, "w.db was made by a later version of Whence (0999)"),
    (folder, False, NotALedger, "w.db is a folder"),
    (folder, True, NotALedger, "w.db is a folder"),
    (damaged, True, LedgerError, "w.db is damaged"),
]


@pytest.mark.parametrize(("spoil", "write", "kind", "words"), ROWS)
def test_what_is_no_ledger_is_said_to_be_so_and_left_alone(path, monkeypatch, spoil, write, kind, words):
    spoil(path)
    before = path.read_bytes() if path.is_file() else None
    monkeypatch.chdir(path.parent)
    with pytest.raises(kind) as error:
        Ledger.open("w.db", write=write)
    assert str(error.value) == f"{words}. {ADVICE[kind]}"
    assert (path.read_bytes() if path.is_file() else None) == before
    if spoil is not newer:  # SQLite leaves its log beside a ledger that is only read
        assert {one.name for one in path.parent.iterdir()} <= {"w.db"}


def test_there_must_be_a_folder(tmp_path):
    with pytest.raises(NoLedger) as error:
        Ledger.open(str(tmp_path / "none" / "w.db"), write=True)
    assert str(error.value) == f"there is no folder {tmp_path / 'none'}. Make it first, or name another place."


def test_a_name_may_be_too_long(tmp_path):
    with pytest.raises(NoLedger, match=r"cannot be opened: File name too long\. Name another place\."):
        Ledger.open(str(tmp_path / ("w" * 300)), write=True)


@pytest.mark.parametrize("name", ["a b.db", "what?.db", "100%.db", "#1.db", "“ä”.db", "a&mode=ro.db"])
def test_a_ledger_may_have_any_name(tmp_path, name):
    with Ledger.open(str(tmp_path / name), write=True):
        assert (tmp_path / name).exists()
    Ledger.open(str(tmp_path / name)).close()


@pytest.mark.parametrize(
    ("where", "told"),
    [
        ("mysql://me:secret@host/db", "mysql://me:***@host/db"),
        ("http://[", "http://["),
        ("sqlite:///w.db", "sqlite:///w.db"),
        ("postgresql://me:secret@host:port/db", "postgresql://***@host:port/db"),
    ],
)
def test_another_address_is_no_place_of_a_ledger(where, told):
    with pytest.raises(NoLedger) as error:
        Ledger.open(where)
    assert str(error.value) == f"{told} is no place of a ledger. Give a path, or postgresql://USER@HOST/DATABASE."


def test_what_talks_to_postgresql_may_be_missing(monkeypatch):
    def missing(*_, **__):
        raise ModuleNotFoundError("no module")

    monkeypatch.setattr(sa, "create_engine", missing)
    with pytest.raises(LedgerError) as error:
        Ledger.open("postgresql://host/db")
    assert str(error.value).startswith("what talks to PostgreSQL is not installed. Install it with: pip install")


@pytest.mark.parametrize(
    ("number", "kind", "words"),
    [
        (errno.EACCES, LedgerReadOnly, "{} may not be written to"),
        (errno.EROFS, LedgerReadOnly, "{} may not be written to"),
        (errno.EIO, NoLedger, "{} cannot be opened: Input/output error"),
    ],
)
def test_a_file_that_cannot_be_opened(path, monkeypatch, number, kind, words):
    def refused(*_, **__):
        raise OSError(number, errno.errorcode[number] if number != errno.EIO else "Input/output error")

    monkeypatch.setattr(Path, "open", refused)
    with pytest.raises(kind, match=words.format(path)):
        Ledger.open(str(path), write=True)


def test_who_only_reads_cannot_write(path):
    with Ledger.open(str(path)) as ledger, pytest.raises(LedgerReadOnly) as error, ledger.writing() as writer:
        reports.keep(writer, report())
    assert str(error.value) == f"{path} may not be written to. {LedgerReadOnly.hint}"


def test_a_second_writer_waits_and_then_gives_up_while_readers_go_on(path, monkeypatch):
    monkeypatch.setattr(engine, "BUSY", 0.2)
    with Ledger.open(str(path), write=True) as first, Ledger.open(str(path), write=True) as second:
        with first.writing() as writer:
            reports.keep(writer, report())
            with second.reading() as connection:
                assert reports.counts(connection)["reports"] == 0
            with pytest.raises(LedgerLocked) as error, second.writing():
                raise AssertionError("there is one writer at a time")
        with second.reading() as connection:
            assert reports.counts(connection)["reports"] == 1
    assert str(error.value) == f"another process is writing to {path}. {LedgerLocked.hint}"


def test_a_full_disk_loses_nothing_and_the_next_try_goes_on(path):
    with Ledger.open(str(path), write=True) as ledger:
        with ledger.writing() as writer:
            reports.keep(writer, report("a"))
        with pytest.raises(LedgerFull) as error, ledger.writing() as writer:
            pages = writer.connection.exec_driver_sql("PRAGMA page_count").scalar_one()
            writer.connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + 3}")
            for number in range(100):
                reports.keep(writer, report(f"b{number}", "It rained. " * 1_000))
        assert str(error.value) == f"no room is left for {path}. {LedgerFull.hint}"
        with ledger.writing() as writer:
            assert reports.counts(writer.connection)["reports"] == 1
            writer.connection.exec_driver_sql("PRAGMA max_page_count = 1000000")
            reports.keep(writer, report("b", "It rained. " * 1_000))
        with ledger.reading() as connection:
            assert reports.counts(connection)["reports"] == 2


def test_one_look_at_a_ledger_is_not_moved_by_what_is_added(ledger, write, ask):
    write(reports.keep, report("a"))
    with ledger.reading() as connection:
        assert reports.counts(connection)["reports"] == 1
        write(reports.keep, report("b"))
        assert reports.counts(connection)["reports"] == 1
    assert ask(reports.counts)["reports"] == 2


def test_whatever_ends_a_transaction_undoes_it(ledger, ask):
    with pytest.raises(ZeroDivisionError), ledger.writing() as writer:
        reports.keep(writer, report("a"))
        raise ZeroDivisionError
    assert ask(reports.counts)["reports"] == 0


def test_opening_again_keeps_what_was_added(place, write):
    write(reports.keep, report("a"))
    for writing in (True, False):
        with Ledger.open(place, write=writing) as again, again.reading() as connection:
            assert reports.counts(connection)["reports"] == 1
