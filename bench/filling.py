"""Fill a ledger with invented reports: ``python -m bench.filling PLACE --statements 200000``.

Nothing is compared: which telling is of which claim is known. So it takes minutes, and the tables look as after adding.
"""

from __future__ import annotations

import argparse
import time
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import islice

import sqlalchemy as sa

from bench.invented import Invented, invented
from whence.ledger import actors, events, reports, tellings
from whence.ledger.schema import step
from whence.ledger.store import Ledger, Writer
from whence.records import Match, Member, Naming, Reason, Record, Step, Telling
from whence.resolve import copies
from whence.resolve import events as resolved
from whence.resolve.actors import keys as keys_of
from whence.resolve.tellings import tellings as tellings_of
from whence.resolve.tellings import told_of

AT_ONCE = 100  # reports in one transaction
WHY = (Reason("invented", 1.0, "invented so"),)


@dataclass(slots=True)
class Known:
    """The ledger's numbers: of actors by name, of claims and events by what they are called while inventing."""

    actors: dict[str, int] = field(default_factory=dict)
    claims: dict[tuple[str, int], int] = field(default_factory=dict)
    events: dict[int, int] = field(default_factory=dict)


def fill(ledger: Ledger, statements: int, seed: int = 1) -> int:
    """Keep reports until they have so many statements; how many reports that were."""
    known, told, kept, source = Known(), 0, 0, invented(seed)
    while told < statements:
        with ledger.writing() as writer:
            for one in islice(source, AT_ONCE):
                _keep(writer, known, one)
                told += len(one.record.statements)
                kept += 1
    return kept


def _keep(writer: Writer, known: Known, one: Invented) -> None:
    record = one.record
    number, _, _ = reports.keep(writer, record.report)
    made = reports.analysed(writer, number, record)
    reports.shingles(writer, number, copies.signature(record.report.text))
    called = _actors(writer, known, record, made)
    found = tellings_of(record, number, called)
    numbers = tellings.keep(writer, made, found)
    kept = [replace(telling, id=each) for each, telling in zip(numbers, found, strict=True)]
    _claims(writer, known, one, kept)
    told = told_of(record, number, called, kept)
    new = events.keep(writer, made, told, [resolved.keys(each, {}) for each in told])
    for contact, event in zip(new, one.events, strict=True):
        at = known.events.get(event)
        events.join(writer, [(at, [Step(contact, reasons=WHY)])])
        if at is None:
            query = sa.select(step.c.event).where(step.c.contact == contact.id)
            known.events[event] = writer.connection.execute(query).scalar_one()


def _actors(writer: Writer, known: Known, record: Record, made: int) -> dict[str, int]:
    names = {entity.name: "person" for entity in record.entities}
    names |= {
        link.name: "outlet" for one in record.statements for link in one.chain if link.kind == "outlet" and link.name
    }
    for name, kind in names.items():
        naming = Naming(name, "person" if kind == "person" else "outlet", (name,))
        at = known.actors.get(name)
        match = Match(at, same=True, score=1.0, reasons=WHY) if at is not None else None
        known.actors[name] = actors.keep(writer, naming, keys_of(naming), match, made)
    return {name: known.actors[name] for name in names}


def _claims(writer: Writer, known: Known, one: Invented, kept: Sequence[Telling]) -> None:
    """Statements are of their claims; what the outlet tells itself is of one about the event."""
    true = dict(zip([statement.id for statement in one.record.statements], one.claims, strict=True))
    events_of = dict(zip([contact.id for contact in one.record.contacts], one.events, strict=True))
    groups: dict[tuple[str, int], list[Telling]] = defaultdict(list)
    for telling in kept:
        label = telling.label.partition(".")[0]
        groups[("claim", true[label]) if label in true else ("event", events_of[label])].append(telling)
    placed = [
        (known.claims.get(what, -some[0].id), Member(each, None if each is some[0] else some[0].id, 1.0, WHY))
        for what, some in groups.items()
        for each in some
    ]
    made = tellings.join(writer, placed)
    known.claims |= {what: made[-some[0].id] for what, some in groups.items() if what not in known.claims}


def main() -> None:
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("place", help="path or postgresql:// address of a ledger that holds nothing yet")
    reader.add_argument("--statements", type=int, default=200_000)
    reader.add_argument("--seed", type=int, default=1)
    given = reader.parse_args()
    start = time.perf_counter()
    with Ledger.open(given.place, write=True) as ledger:
        kept = fill(ledger, given.statements, given.seed)
    print(f"{kept} reports in {time.perf_counter() - start:.0f} s")


if __name__ == "__main__":
    main()
