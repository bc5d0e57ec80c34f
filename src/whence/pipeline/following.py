"""Questions to a ledger about contacts and plans: who met whom, and what became of what was announced."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
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
WIDER = 4  # so many times more events are looked at than are shown, where some are left out


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
    asked = kept_events.Asked(one, other, wanted.since, wanted.until)
    wider = WIDER if wanted.statuses or other else 1
    found = kept_events.asked(connection, asked, moment, wider * page.end)
    pairs = [(event, _outcome(event, moment)) for event in found]
    if wanted.statuses:
        pairs = [(event, outcome) for event, outcome in pairs if outcome.status in wanted.statuses]
    if one and other:
        pairs = [(event, outcome) for event, outcome in pairs if _apart(event, one, other)]
    return _with_reports(connection, page.of(pairs))


def plans(connection: sa.Connection, moment: Moment = NOW, page: Page = Page(50), *, overdue: bool = False) -> Followed:
    """What was announced and what came of it: overdue first, then what is ahead, then the rest."""
    found = kept_events.asked(connection, kept_events.Asked(planned=True), moment, WIDER * page.end)
    pairs = [(event, outcome) for event in found if (outcome := _outcome(event, moment)).plan]
    if overdue:
        pairs = [(event, outcome) for event, outcome in pairs if outcome.overdue]
    pairs.sort(key=lambda pair: (not pair[1].overdue, pair[1].status not in {"planned", "possible", "postponed"}))
    return _with_reports(connection, page.of(pairs))


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
