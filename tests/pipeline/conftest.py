"""Records made by hand, so that no model is run, and ledgers to keep them in."""

import re
import shutil
from datetime import UTC, datetime
from itertools import count

import pytest

from tests.resolve.chains import links
from whence.pipeline import Ledger, every_claim, keep
from whence.records import NOW, Contact, Entity, Moment, Record, Report, Span, Statement

MARK = re.compile(r"\[(?P<content>[^\]|]+)\|(?:(?P<stance>says|denies|declines|silent) )?(?P<chain>[^\]]*)\]")
KINDS = {"person": "person", "organization": "organization", "outlet": "organization"}


def marked(text, outlet):
    """The text without its marks, and the statements: [content|stance chain]; "says" need not be written."""
    plain, end, found = "", 0, []
    for number, mark in enumerate(MARK.finditer(text), 1):
        plain += text[end : mark.start()]
        span = Span(len(plain), len(plain) + len(mark["content"]))
        chain = links(mark["chain"], outlet)
        found.append(Statement(f"s{number}", (), (), (span,), "indirect", mark["stance"] or "says", chain))
        plain, end = plain + mark["content"], mark.end()
    return plain + text[end:], tuple(found)


def told_contacts(text, rows):
    """Contacts of rows: the words that name it, parties, status, date."""
    for number, (words, parties, status, when) in enumerate(rows, 1):
        at = text.index(words)
        yield Contact(
            f"c{number}", (Span(at, at + len(words)),), "meeting", tuple(parties.split("/")), None, when, status
        )


def named(text, names):
    """Each place of the text where one of some names stands."""
    places = {
        match.span(): (kind, name) for name, kind in names.items() for match in re.finditer(re.escape(name), text)
    }
    return tuple(
        Entity(Span(*at), kind, name)
        for at, (kind, name) in sorted(places.items())
        if not any(a <= at[0] and at[1] <= b and (a, b) != at for a, b in places)
    )


@pytest.fixture(scope="session")
def record():
    """record("a-1", "Lorne said [it rained|person: Ada Lorne].", contacts=[("met", "Arven/Quell", "planned", None)]).

    Names of chains and parties are entities wherever they stand in the text; ``names`` are further ones with kinds.
    """

    def make(id, text, outlet="The Brask Courier", day="2031-05-02", contacts=(), names=(), model="m1", **more):
        plain, statements = marked(text, outlet)
        found = tuple(told_contacts(plain, contacts))
        kinds = {
            link.name: KINDS[link.kind] for one in statements for link in one.chain if link.name and link.kind in KINDS
        }
        kinds |= {party: "person" for one in found for party in one.parties if " " in party}
        report = Report(plain, id, outlet, published=day, **more)
        return Record(report, statements, named(plain, kinds | dict(names)), model, found)

    return make


@pytest.fixture(scope="session")
def empty(tmp_path_factory):
    """A ledger that holds nothing, to be copied: it takes a moment to make one."""
    path = tmp_path_factory.mktemp("ledger") / "whence.db"
    Ledger.open(str(path), write=True).close()
    return path


@pytest.fixture
def ledger(tmp_path, empty):
    """A ledger whose clock goes a second on with each transaction, from 1970."""
    path = tmp_path / "whence.db"
    shutil.copy(empty, path)
    seconds = count(1)
    with Ledger.open(str(path), write=True, ticks=lambda: next(seconds) * 1_000_000) as opened:
        yield opened


@pytest.fixture
def kept(ledger, record):
    """Makes a record and keeps it."""

    def make(*given, **more):
        return keep(ledger, record(*given, **more))

    return make


@pytest.fixture
def ask(ledger):
    """Puts a question of the pipeline to the ledger."""

    def asked(question, *given, **more):
        with ledger.reading() as connection:
            return question(connection, *given, **more)

    return asked


@pytest.fixture
def dump(ledger):
    """All that the ledger tells of claims: by number their members, with why, and their origins and conflicts."""

    def made(moment=NOW):
        with ledger.reading() as connection:
            return {
                claim.id: (
                    [
                        (
                            some.reports[one.telling.report].id, one.telling.label, one.telling.stance,
                            one.like, one.score, one.reasons,
                        )
                        for one in claim.members
                    ],
                    claim.origins,
                    claim.conflicts,
                )
                for some in every_claim(connection, moment)
                for claim in some.claims
            }  # fmt: skip

    return made


@pytest.fixture
def grouped(dump):
    """The statements that are in one claim, as "REPORT/s1", and on how many origins each claim rests."""

    def made(moment=NOW):
        return {
            tuple(sorted(f"{report}/{label}" for report, label, *_ in members)): len(origins)
            for members, origins, _ in dump(moment).values()
        }

    return made


@pytest.fixture(scope="session")
def at_second():
    """The moment when the ledger's clock stood at a second."""
    return lambda second: Moment(known_at=datetime.fromtimestamp(second, UTC))
