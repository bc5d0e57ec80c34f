"""Every test of a ledger runs on SQLite and on PostgreSQL; without a PostgreSQL the second half is skipped."""

import shutil
from datetime import UTC, datetime
from itertools import count

import pytest

from tests.ledger.made import report, telling, told
from tests.ledger.postgres import Cluster, program
from whence.ledger import actors, events, reports, tellings
from whence.ledger.schema import METADATA
from whence.ledger.store import Ledger
from whence.records import Member, Moment, Naming, Record, Step


@pytest.fixture(scope="session")
def cluster():
    if not program("initdb") or not program("postgres"):
        pytest.skip("no PostgreSQL on this machine")
    made = Cluster()
    yield made
    made.remove()


@pytest.fixture(scope="session")
def empty_file(tmp_path_factory):
    """A ledger that holds nothing, to be copied: it takes a moment to make one."""
    path = tmp_path_factory.mktemp("ledger") / "empty.db"
    Ledger.open(str(path), write=True).close()
    return path


@pytest.fixture(scope="session")
def shared_database(cluster):
    """A ledger that is emptied for each test, which is quicker than to make one."""
    cluster.run("CREATE DATABASE shared")
    Ledger.open(cluster.address("shared"), write=True).close()
    return "shared"


NAMES = (f"t{number}" for number in count())


@pytest.fixture
def database(cluster):
    """The name of a database that holds nothing at all."""
    name = next(NAMES)
    cluster.run(f"CREATE DATABASE {name}")
    return name


@pytest.fixture(params=["sqlite", "postgresql"])
def fresh(request, tmp_path):
    """Makes an empty ledger, where it says; on PostgreSQL the one before is emptied."""

    def file():
        return str(shutil.copy(request.getfixturevalue("empty_file"), tmp_path / f"{next(NAMES)}.db"))

    def database():
        cluster, name = request.getfixturevalue("cluster"), request.getfixturevalue("shared_database")
        cluster.run("; ".join(f'DELETE FROM "{table.name}"' for table in reversed(METADATA.sorted_tables)), name)
        return cluster.address(name)

    return file if request.param == "sqlite" else database


@pytest.fixture
def place(fresh):
    """Where an empty ledger is."""
    return fresh()


@pytest.fixture
def ledger(place):
    """Its clock goes a second on with each transaction, from 1970."""
    seconds = count(1)
    with Ledger.open(place, write=True, ticks=lambda: next(seconds) * 1_000_000) as opened:
        yield opened


@pytest.fixture
def ask(ledger):
    """Puts a question to the ledger in a transaction of its own."""

    def asked(question, *given, **more):
        with ledger.reading() as connection:
            return question(connection, *given, **more)

    return asked


@pytest.fixture
def write(ledger):
    """Does one thing in a transaction of its own."""

    def done(act, *given, **more):
        with ledger.writing() as writer:
            return act(writer, *given, **more)

    return done


@pytest.fixture(scope="session")
def at_second():
    """The moment when the ledger's clock stood at a second."""
    return lambda second, as_of=None: Moment(as_of, datetime.fromtimestamp(second, UTC))


@pytest.fixture
def kept(ledger):
    """kept("a", telling texts …) keeps a report with its tellings; what was numbered, as (report, tellings)."""

    def make(name, *texts, model="m1", contacts=(), as_claims=True, **more):
        keys, who = more.pop("keys", ()), more.pop("actors", (None, None))
        of = report(name, **more)
        with ledger.writing() as writer:
            number, _, _ = reports.keep(writer, of)
            made = reports.analysed(writer, number, Record(of, (), (), model))
            found = [
                telling(number, text, keys, who, of.published, of.outlet, label=f"s{at}")
                for at, text in enumerate(texts, 1)
            ]
            numbers = tellings.keep(writer, made, found)
            if as_claims:
                whole = {one.id: one for one in tellings.of_reports(writer.connection, [number])}
                tellings.join(writer, [(-at, Member(whole[at])) for at in numbers])
            new = [told(number, day=of.published, **each) for each in contacts]
            steps = events.keep(writer, made, new, [[77] for _ in new])
            events.join(writer, [(None, [Step(one)]) for one in steps])
        return number, numbers

    return make


@pytest.fixture
def actor(ledger):
    """actor("Ada Lorne") keeps a new one, under an analysis of some report; its number."""
    serial = count()

    def make(name, kind="person", keys=None, match=None, forms=()):
        of = report(f"names-{next(serial)}")
        with ledger.writing() as writer:
            number, _, _ = reports.keep(writer, of)
            made = reports.analysed(writer, number, Record(of, (), (), "m1"))
            naming = Naming(name, kind, forms)
            return actors.keep(writer, naming, keys or [name.casefold()], match, made)

    return make
