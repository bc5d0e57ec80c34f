"""One writer and many readers, in threads and in processes: each reader sees whole reports, and one moment."""

import os
import shutil
import subprocess
import sys
import tempfile
import textwrap
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

import pytest
import sqlalchemy as sa

from tests.ledger.made import report, telling
from whence.errors import LedgerReadOnly
from whence.ledger import reports, tellings
from whence.ledger.store import Ledger
from whence.records import Member, Record

REPORTS, READERS = 40, 3
COUNTS = "SELECT (SELECT count(*) FROM report), (SELECT count(*) FROM telling), (SELECT count(*) FROM member)"


@pytest.fixture
def write_many():
    """Keeps reports with two tellings each."""

    def write(place, many, name="r"):
        with Ledger.open(place, write=True) as ledger:
            for at in range(many):
                with ledger.writing() as writer:
                    of = report(f"{name}{at}")
                    number, _, _ = reports.keep(writer, of)
                    made = reports.analysed(writer, number, Record(of, (), (), "m1"))
                    numbers = tellings.keep(writer, made, [telling(number), telling(number)])
                    whole = tellings.by_numbers(writer.connection, numbers)
                    tellings.join(writer, [(-one.id, Member(one)) for one in whole])

    return write


def test_readers_see_whole_reports_while_one_writes(place, write_many):
    done = Event()

    def read():
        seen = set()
        with Ledger.open(place) as ledger:
            while not done.is_set():
                with ledger.reading() as connection:
                    first, second = (tuple(connection.execute(sa.text(COUNTS)).one()) for _ in range(2))
                assert first == second, "one look is of one moment"
                assert first[1] == first[2] == 2 * first[0], "no report is seen half"
                seen.add(first[0])
        return seen

    with ThreadPoolExecutor(READERS) as pool:
        readers = [pool.submit(read) for _ in range(READERS)]
        try:
            write_many(place, REPORTS)
        finally:
            done.set()
        for reader in readers:
            assert reader.result()
    with Ledger.open(place) as ledger, ledger.reading() as connection:
        assert reports.counts(connection)["reports"] == REPORTS


def test_writers_take_turns(place, write_many):
    with ThreadPoolExecutor(3) as pool:
        for writer in [pool.submit(write_many, place, 10, name) for name in "abc"]:
            writer.result()
    with Ledger.open(place) as ledger, ledger.reading() as connection:
        assert connection.execute(sa.text(COUNTS)).one() == (30, 60, 60)


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_several_may_make_a_ledger_at_once(request, tmp_path, kind):
    if kind == "sqlite":
        where = str(tmp_path / "new.db")
    else:
        where = request.getfixturevalue("cluster").address(request.getfixturevalue("database"))
    with ThreadPoolExecutor(6) as pool:
        for made in [pool.submit(Ledger.open, where, write=True) for _ in range(6)]:
            made.result().close()
    with Ledger.open(where) as ledger, ledger.reading() as connection:
        assert reports.counts(connection)["reports"] == 0


def test_another_process_reads_what_is_committed_and_no_more(place, ledger, write):
    code = "import sys; from whence.ledger.store import Ledger; from whence.ledger import reports\n" \
           "with Ledger.open(sys.argv[1]) as l, l.reading() as c: print(reports.counts(c)['reports'])"  # fmt: skip

    def told():
        return int(subprocess.run([sys.executable, "-c", code, place], check=True, capture_output=True).stdout)

    write(reports.keep, report("a"))
    with ledger.writing() as writer:
        reports.keep(writer, report("b"))
        assert told() == 1
    assert told() == 2


AS_NOBODY = """
    import os, sys
    from whence.errors import LedgerError
    from whence.ledger import reports
    from whence.ledger.store import Ledger
    Ledger.open(sys.argv[2]).close()  # imports all that is imported late, which nobody may read
    os.setgroups([]); os.setgid(65534); os.setuid(65534)
    for write in (False, True):
        try:
            with Ledger.open(sys.argv[1], write=write) as ledger, ledger.reading() as connection:
                print(reports.counts(connection)["reports"])
        except LedgerError as error:
            print(f"{type(error).__name__}: {error}")
"""
NOT_WRITTEN = f"LedgerReadOnly: {{}} may not be written to. {LedgerReadOnly.hint}"


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can be another user")
@pytest.mark.parametrize(
    ("file", "folder", "reading", "writing"),
    [
        (0o644, 0o755, "1", NOT_WRITTEN),  # a read-only folder: no log can be made beside the file
        (0o644, 0o777, "1", NOT_WRITTEN),
        (0o666, 0o755, "1", NOT_WRITTEN),
        (0o600, 0o755, f"LedgerReadOnly: {{}} may not be read. {LedgerReadOnly.hint}", NOT_WRITTEN),
    ],
)
def test_who_may_only_read_reads(empty_file, file, folder, reading, writing):
    base = Path(tempfile.mkdtemp())  # pytest's own folders are closed to others
    try:
        place = shutil.copy(empty_file, base / "w.db")
        with Ledger.open(str(place), write=True) as ledger, ledger.writing() as writer:
            reports.keep(writer, report())
        place.chmod(file)
        base.chmod(folder)
        call = [sys.executable, "-c", textwrap.dedent(AS_NOBODY), str(place), str(empty_file)]
        said = subprocess.run(call, check=True, capture_output=True, text=True).stdout.splitlines()
        assert said == [reading.format(place), writing.format(place)]
    finally:
        shutil.rmtree(base)
