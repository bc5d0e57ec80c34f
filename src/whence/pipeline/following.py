"""Questions to a ledger about contacts and plans: who met whom, and what became of what was announced."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import sqlalchemy as sa

from whence.errors import UnknownInLedger
from whence.ledger import actors as kept_actors
from whence.ledger import events as kept_events
from whence.ledger import reports as kept_reports
from whence.pipeline.asking import actors_called
from whence.records import NOW, Event, Head, Moment, Outcome, Page
from whence.resolve import events

Pair = tuple[Event, Outcome]
Fits = Callable[[Event, Outcome], bool]
WIDER = 4  # so many times more events are looked at where those looked at first are too few that fit
PROMISED = frozenset({"planned", "postponed"})  # what may be overdue
AHEAD = frozenset({"planned", "possible", "postponed"})


@dataclass(frozen=True, slots=True)
class Followed:
    """Events, each with what became of it, and the heads of the reports that tell of them."""

    events: tuple[Pair, ...]
    reports: Mapping[int, Head]


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which contacts: between two parties, told of from one day to another, of some statuses."""

    between: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    statuses: Collection[str] = ()


def contacts(connection: sa.Connection, wanted: Wanted, moment: Moment = NOW, page: Page = Page(50)) -> Followed:
    """Who met whom, the latest told of first. Raises :class:`whence.errors.UnknownInLedger` for a name nobody has."""
    one, other = (_party(connection, name, moment) for name in (*wanted.between, "", "")[:2])
    asked = kept_events.Asked(one, other, wanted.since, wanted.until, statuses=frozenset(wanted.statuses))

    def fits(event: Event, outcome: Outcome) -> bool:
        is_so = not wanted.statuses or outcome.status in wanted.statuses
        return is_so and (not (one and other) or _apart(event, one, other))

    narrowed = bool(wanted.statuses or other)
    return _with_reports(connection, page.of(_fitting(connection, asked, moment, page, fits if narrowed else None)))


def plans(connection: sa.Connection, moment: Moment = NOW, page: Page = Page(50), *, overdue: bool = False) -> Followed:
    """What was announced and what came of it: overdue first, then what is ahead, then the rest."""
    today = moment.as_of or date.today()
    due = kept_events.Asked(planned=True, statuses=PROMISED, due=today)
    pairs = _fitting(connection, due, moment, page, lambda _, outcome: outcome.plan and outcome.overdue)
    if not overdue and len(pairs) < page.end:
        known = kept_events.Asked(planned=True)
        rest = _fitting(connection, known, moment, page, lambda _, outcome: outcome.plan and not outcome.overdue)
        pairs += sorted(rest, key=lambda pair: pair[1].status not in AHEAD)
    return _with_reports(connection, page.of(pairs))


def _fitting(
    connection: sa.Connection, asked: kept_events.Asked, moment: Moment, page: Page, fits: Fits | None
) -> list[Pair]:
    """Events with what became of each: as many as a page needs, if there are so many; more are looked at than that."""
    size = page.end if fits is None else WIDER * page.end
    while True:
        found = kept_events.asked(connection, asked, moment, size)
        pairs = [(event, _outcome(event, moment)) for event in found]
        fitting = [pair for pair in pairs if fits is None or fits(*pair)]
        if len(fitting) >= page.end or len(found) < size:
            return fitting
        size *= WIDER


def one_event(connection: sa.Connection, number: int, moment: Moment = NOW) -> Followed:
    """One event. Raises :class:`whence.errors.UnknownInLedger`."""
    return followed(connection, [kept_events.one(connection, number, moment)], moment)


def followed(connection: sa.Connection, found: Sequence[Event], moment: Moment = NOW) -> Followed:
    """Events with what became of each."""
    return _with_reports(connection, [(event, _outcome(event, moment)) for event in found])


def _outcome(event: Event, moment: Moment) -> Outcome:
    return events.outcome(event, moment.as_of or date.today())


def _party(connection: sa.Connection, name: str, moment: Moment) -> frozenset[int]:
    """An actor, and those who act for it."""
    if not name:
        return frozenset()
    called = actors_called(connection, name, moment)
    if not called:
        raise UnknownInLedger(f"the ledger knows nobody called {name}", "Try the full name.")
    return frozenset(called) | kept_actors.acting_for(connection, called)


def _apart(event: Event, one: frozenset[int], other: frozenset[int]) -> bool:
    """Two of its parties, and not one that acts for both, are of the two sides."""
    for step in event.steps:
        mine = [at for at, who in enumerate(step.told.actors) if who in one]
        theirs = [at for at, who in enumerate(step.told.actors) if who in other]
        if any(a != b for a in mine for b in theirs):
            return True
    return False


def _with_reports(connection: sa.Connection, found: Sequence[Pair]) -> Followed:
    numbers = {step.told.report for event, _ in found for step in event.steps}
    return Followed(tuple(found), kept_reports.heads(connection, numbers))
