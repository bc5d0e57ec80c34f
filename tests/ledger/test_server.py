"""What only a database server does: going away, refusing, holding another program's tables."""

import pytest

from tests.ledger.made import report
from tests.ledger.postgres import Cluster, program
from whence.errors import (
    LedgerError,
    LedgerFull,
    LedgerGone,
    LedgerLocked,
    LedgerReadOnly,
    NewerLedger,
    NoLedger,
    NotALedger,
)
from whence.ledger import engine, reports
from whence.ledger.store import Ledger


def test_a_database_without_a_ledger(cluster, database):
    where = cluster.address(database)
    with pytest.raises(NoLedger) as error:
        Ledger.open(where)
    assert str(error.value) == f"{engine.shown(where)} holds no ledger yet. {NoLedger.hint}"
    Ledger.open(where, write=True).close()
    Ledger.open(where).close()


def test_no_such_database(cluster):
    where = cluster.address("nowhere")
    with pytest.raises(NoLedger) as error:
        Ledger.open(where, write=True)
    words = "Make one with createdb, or name another with --ledger."
    assert str(error.value) == f"there is no database at {engine.shown(where)}. {words}"


def test_another_programs_database(cluster, database):
    cluster.run("CREATE TABLE recipe (name TEXT)", database)
    with pytest.raises(NotALedger, match=r"is a database, but not a ledger\. Name another"):
        Ledger.open(cluster.address(database), write=True)


def test_a_ledger_of_a_later_version(cluster, database):
    Ledger.open(cluster.address(database), write=True).close()
    cluster.run("UPDATE alembic_version SET version_num = '0999'", database)
    with pytest.raises(NewerLedger, match=r"was made by a later version of Whence \(0999\)\. Update Whence"):
        Ledger.open(cluster.address(database))


def test_a_user_who_may_only_read(cluster, database):
    cluster.run("DROP ROLE IF EXISTS reader")
    cluster.run("CREATE ROLE reader LOGIN")
    Ledger.open(cluster.address(database), write=True).close()
    cluster.run("GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader", database)
    where = cluster.address(database).replace("whence@", "reader@")
    with Ledger.open(where, write=True) as ledger:
        with ledger.reading() as connection:
            assert reports.counts(connection)["reports"] == 0
        with pytest.raises(LedgerReadOnly) as error, ledger.writing() as writer:
            reports.keep(writer, report())
    assert str(error.value) == f"{engine.shown(where)} may not be used by this user. {LedgerReadOnly.hint}"


@pytest.mark.parametrize(
    ("state", "kind", "words"),
    [
        ("53100", LedgerFull, "no room is left for"),
        ("25006", LedgerReadOnly, "may not be written to"),
        ("57P01", LedgerGone, "went away"),
        ("08006", LedgerGone, "does not answer"),
        ("22003", LedgerError, "says: bad luck"),
    ],
)
def test_what_the_server_says_is_told_by_its_code(cluster, database, state, kind, words):
    with Ledger.open(cluster.address(database), write=True) as ledger:
        with pytest.raises(kind, match=words) as error, ledger.writing() as writer:
            block = f"DO $$ BEGIN RAISE EXCEPTION 'bad luck' USING ERRCODE = '{state}'; END $$"
            writer.connection.exec_driver_sql(block)
        assert type(error.value) is kind
        with ledger.writing() as writer:
            reports.keep(writer, report())


def test_a_second_writer_waits_and_then_gives_up_while_readers_go_on(cluster, database, monkeypatch):
    monkeypatch.setattr(engine, "BUSY", 0.2)
    where = cluster.address(database)
    with Ledger.open(where, write=True) as first, Ledger.open(where, write=True) as second:
        with first.writing() as writer:
            reports.keep(writer, report())
            with second.reading() as connection:
                assert reports.counts(connection)["reports"] == 0
            with pytest.raises(LedgerLocked) as error, second.writing():
                raise AssertionError("there is one writer at a time")
        with second.writing() as writer:
            assert reports.counts(writer.connection)["reports"] == 1
    assert str(error.value) == f"another process is writing to {engine.shown(where)}. {LedgerLocked.hint}"


@pytest.fixture
def own_cluster():
    if not program("initdb"):
        pytest.skip("no PostgreSQL on this machine")
    made = Cluster()
    yield made
    made.remove()


def test_the_server_goes_away_in_the_middle_of_a_run(own_cluster):
    with Ledger.open(own_cluster.address("postgres"), write=True) as ledger:
        with ledger.writing() as writer:
            reports.keep(writer, report("a"))
        with pytest.raises(LedgerGone) as error, ledger.writing() as writer:
            reports.keep(writer, report("b"))
            own_cluster.stop()
            reports.keep(writer, report("c"))
        assert str(error.value).endswith(LedgerGone.hint)
        with pytest.raises(LedgerGone, match="does not answer"), ledger.reading():
            raise AssertionError("there is no server")
        own_cluster.start()
        with ledger.writing() as writer:
            assert reports.counts(writer.connection)["reports"] == 1
            reports.keep(writer, report("b"))
        with ledger.reading() as connection:
            assert reports.counts(connection)["reports"] == 2
