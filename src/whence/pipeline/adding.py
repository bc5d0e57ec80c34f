"""Records into a ledger: each with all that follows from it in one transaction, so that stopping loses nothing."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, replace

from whence.analyse.encoder import version
from whence.errors import WhenceError
from whence.ledger import actors as kept_actors
from whence.ledger import events as kept_events
from whence.ledger import reports as kept_reports
from whence.ledger import tellings as kept_tellings
from whence.ledger.store import Ledger, Writer
from whence.pipeline.naming import Names, name
from whence.pipeline.placing import place
from whence.pipeline.reading import records
from whence.records import Copy, Record, Report, Telling
from whence.resolve import copies, events
from whence.resolve.tellings import tellings, told_of

EVENTS = 12  # known events that the contacts of one report are held against


@dataclass(frozen=True, slots=True)
class Added:
    """What became of one report: its number and id, and how much it brought. ``known``: there was nothing to do."""

    report: int
    id: str
    known: bool = False
    version: int = 1
    statements: int = 0
    contacts: int = 0
    new_claims: int = 0
    joined_claims: int = 0
    copies: int = 0


def add(
    ledger: Ledger,
    found: Iterable[Report | WhenceError],
    workers: int | None = None,
    executor: Executor | None = None,
) -> Generator[Added | WhenceError, None, None]:
    """Analyse reports and keep them; errors pass through. What the ledger holds already is passed over.

    Raises :class:`whence.errors.LedgerError`; what was added before it is kept, and the same call goes on from there.
    """
    waiting: list[Added] = []
    made = records(_unknown(ledger, found, waiting), workers, executor)
    try:
        for item in made:
            yield from _taken(waiting)
            yield item if isinstance(item, WhenceError) else keep(ledger, item)
        yield from _taken(waiting)
    finally:
        made.close()


def _taken(waiting: list[Added]) -> Iterator[Added]:
    while waiting:
        yield waiting.pop(0)


def _unknown(
    ledger: Ledger, found: Iterable[Report | WhenceError], known: list[Added]
) -> Iterator[Report | WhenceError]:
    """What is to be analysed; the others are noted."""
    for item in found:
        if isinstance(item, Report):
            with ledger.reading() as connection:
                held = kept_reports.holds(connection, item, version())
            if held is not None:
                known.append(Added(held, item.id, known=True))
                continue
        yield item


def keep(ledger: Ledger, record: Record) -> Added:
    """Keep one record, with all that follows from it, or nothing of it."""
    with ledger.writing() as writer:
        held = kept_reports.holds(writer.connection, record.report, record.model)
        if held is not None:
            return Added(held, record.report.id, known=True)
        number, version_of, is_new = kept_reports.keep(writer, record.report)
        made = kept_reports.analysed(writer, number, record)
        names = name(writer, record, number, made)
        copied = _copies(writer, record.report, number) if is_new else kept_reports.copies_of(writer.connection, number)
        kept = _tellings(writer, record, (number, made), names)
        new, old = place(writer, kept, copied)
        _events(writer, record, (number, made), names, kept)
    return Added(
        number, record.report.id, version=version_of, statements=len(record.statements), contacts=len(record.contacts),
        new_claims=new, joined_claims=old, copies=len(copied),
    )  # fmt: skip


def _copies(writer: Writer, report: Report, number: int) -> list[Copy]:
    """What it shares with earlier reports, kept."""
    keys = copies.signature(report.text)
    near = kept_reports.sharing(writer.connection, keys, but=number)
    others = kept_reports.by_numbers(writer.connection, near)
    found = [copies.compare(report, others[other], other) for other in near]
    shared = [copy for copy in found if copy is not None]
    kept_reports.shingles(writer, number, keys)
    kept_reports.share(writer, number, shared)
    return shared


def _tellings(writer: Writer, record: Record, at: tuple[int, int], names: Names) -> list[Telling]:
    """Its tellings, kept and numbered."""
    number, made = at
    found = tellings(record, number, names.called, copies.agency(record.report))
    numbers = kept_tellings.keep(writer, made, found)
    return [replace(telling, id=each) for each, telling in zip(numbers, found, strict=True)]


def _events(writer: Writer, record: Record, at: tuple[int, int], names: Names, kept: Sequence[Telling]) -> None:
    """Put its contacts to the events they are of."""
    number, made = at
    found = told_of(record, number, names.called, kept)
    acts_for: Mapping[int, frozenset[int]] = names.acts_for
    keys = [events.keys(told, acts_for) for told in found]
    new = kept_events.keep(writer, made, found, keys)
    near = kept_events.near(writer.connection, {key for some in keys for key in some}, record.report.day, EVENTS)
    others = {who for event in near for step in event.steps for who in step.told.actors if who is not None}
    acts_for = kept_actors.acts_for(writer.connection, others) | dict(acts_for)
    joining = events.joined(new, near, acts_for)
    kept_events.join(writer, [(one.event, one.steps) for one in joining.joined])
    for merge in joining.merges:
        kept_events.merge(writer, merge.gone, merge.kept, merge.reasons)
