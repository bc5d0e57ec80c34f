"""One report as it stands in the ledger: its record, and where each of its statements and contacts belongs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import sqlalchemy as sa

from whence.ledger import events as kept_events
from whence.ledger import looked
from whence.ledger import reports as kept_reports
from whence.ledger import tellings as kept_tellings
from whence.pipeline.following import Pair, followed
from whence.pipeline.judged import judged
from whence.pipeline.places import holds, versions
from whence.records import NOW, Copy, Head, Judgement, Moment, Page, Record, Telling


@dataclass(frozen=True, slots=True)
class Placed:
    """A telling, the claim that it is in, how many reports tell that, and whether a person found it read rightly."""

    telling: Telling
    claim: int | None
    reports: int
    judged: Judgement | None = None

    @property
    def wrong(self) -> bool:
        """A person found that it was read wrongly."""
        return self.judged is not None and self.judged.answer


@dataclass(frozen=True, slots=True)
class Opened:
    """A report: ``events`` by the labels of its contacts, ``versions`` the first one first.

    ``shared`` is what it has word for word in common with other reports: the later added one's number, and the copy.
    """

    head: Head
    record: Record
    placed: tuple[Placed, ...]
    events: Mapping[str, Pair]
    versions: tuple[Head, ...]
    shared: tuple[tuple[int, Copy], ...]
    reports: Mapping[int, Head]


@dataclass(frozen=True, slots=True)
class Listed:
    """Reports, and the outlets that there are with how many reports each."""

    reports: tuple[Head, ...]
    outlets: tuple[tuple[str, int], ...] = ()


def open_report(connection: sa.Connection, number: int, moment: Moment = NOW) -> Opened:
    """One version of a report. Raises :class:`whence.errors.UnknownInLedger`."""
    record = kept_reports.record_of(connection, number, moment)
    told = kept_tellings.latest_of(connection, number, moment)
    found = kept_events.told_in(connection, [number], moment)
    shared = kept_reports.shared_with(connection, number, moment)
    known = [each for each, _ in kept_reports.versions(connection, number, moment)]
    others = {each for later, copy in shared for each in (later, copy.other)}
    pairs = followed(connection, found, moment)
    heads = {**pairs.reports, **kept_reports.heads(connection, {number, *known, *others})}
    return Opened(
        head=heads[number],
        record=record,
        placed=tuple(_placed(connection, told, moment)),
        events={step.told.label: pair for pair in pairs.events for step in pair[0].steps if step.told.report == number},
        versions=tuple(heads[each] for each in known),
        shared=tuple(shared),
        reports=heads,
    )


def _placed(connection: sa.Connection, told: Sequence[Telling], moment: Moment) -> list[Placed]:
    homes = looked.homes(connection, [one.id for one in told], moment)
    many = looked.carriers(connection, homes.values(), moment)
    answers = judged(connection, moment).concerning(connection, "wrong statement", {one.report for one in told})
    said = [(one, versions(connection, one.left, one.made)) for one in answers]
    return [
        Placed(
            telling,
            (home := homes.get(telling.id)),
            many.get(home, 0) if home is not None else 0,
            next((one for one, place in said if holds(place, telling)), None),
        )
        for telling in told
    ]


def report_number(connection: sa.Connection, name: str, moment: Moment = NOW) -> int:
    """The report with an id or address. Raises :class:`whence.errors.UnknownInLedger`."""
    return kept_reports.find(connection, name, moment)


def latest_reports(
    connection: sa.Connection, outlet: str | None = None, moment: Moment = NOW, page: Page = Page(50)
) -> Listed:
    """The reports that were published last."""
    numbers = kept_reports.latest(connection, moment, outlet, page)
    heads = kept_reports.heads(connection, numbers)
    return Listed(tuple(heads[number] for number in numbers), tuple(kept_reports.by_outlet(connection, moment)))


def first_and_last_day(connection: sa.Connection) -> tuple[date, date] | None:
    """Of the reports that have one; None where none has."""
    return kept_reports.days(connection)
