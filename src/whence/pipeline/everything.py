"""All that a ledger holds at a moment, a batch at a time, so that a ledger of any size goes through little memory."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

import sqlalchemy as sa

from whence.ledger import actors as kept_actors
from whence.ledger import events as kept_events
from whence.ledger import everything as kept
from whence.ledger import reports as kept_reports
from whence.pipeline.following import Followed
from whence.pipeline.judged import judged
from whence.pipeline.places import mostly, versions, whole
from whence.records import NOW, Actor, Head, Moment, Record, Report, Span, Telling
from whence.resolve.events import outcome


@dataclass(frozen=True, slots=True)
class Kept:
    """A report as it stands: ``record`` is of the analysis that stood then, ``tellings`` are its rows in the ledger.

    ``claims`` are the claims that its tellings are in, by the number of the telling: none for what was judged wrong.
    """

    head: Head
    report: Report
    record: Record
    tellings: tuple[Telling, ...]
    claims: Mapping[int, int]


@dataclass(frozen=True, slots=True)
class Bare:
    """Some reports and what hangs on them as rows of the ledger: for tables, which would take records apart again."""

    reports: kept.Rows
    tellings: kept.Rows
    contacts: kept.Rows
    parties: kept.Rows


def every_row(connection: sa.Connection, moment: Moment = NOW) -> Iterator[Bare]:
    """The reports that stand at a moment, some at a time."""
    for some in kept.reports(connection, moment):
        analyses = [row.made for row in some]
        yield Bare(
            some,
            kept.told(connection, analyses),
            kept.contacts(connection, analyses, moment),
            kept.parties(connection, analyses),
        )


def every_report(connection: sa.Connection, moment: Moment = NOW) -> Iterator[Kept]:
    """The reports that stand at a moment, in order of their numbers: of several versions the latest."""
    wrong = _wrong(connection, moment)
    for some in kept.reports(connection, moment):
        analyses = [row.made for row in some]
        told = kept.tellings(connection, analyses)
        homes = kept.homes(connection, analyses, moment)
        for row in some:
            mine = tuple(told.get(row.id, ()))
            right = (one for one in mine if not any(mostly(whole(one), span) for span in wrong.get(row.id, ())))
            claims = {one.id: homes[one.id] for one in right if one.id in homes}
            record = kept.record(row)
            yield Kept(kept.head(row), record.report, record, mine, claims)


def _wrong(connection: sa.Connection, moment: Moment) -> Mapping[int, list[Span]]:
    """Where people called a statement wrong, by the number of the report."""
    found: dict[int, list[Span]] = {}
    for one in judged(connection, moment).of("wrong statement"):
        for report, span in versions(connection, one.left, one.made).items() if one.answer else ():
            found.setdefault(report, []).append(span)
    return found


def every_event(connection: sa.Connection, moment: Moment = NOW) -> Iterator[Followed]:
    """All events in order of their numbers, some at a time, each with what became of it."""
    for numbers in kept.events(connection):
        found = kept_events.by_numbers(connection, numbers, moment)
        heads = kept_reports.heads(connection, {step.told.report for event in found for step in event.steps})
        yield Followed(tuple((event, outcome(event, moment.as_of or date.today())) for event in found), heads)


def every_actor(connection: sa.Connection, moment: Moment = NOW) -> Iterator[Actor]:
    """All whom a report names that stands at the moment, in order of their numbers."""
    for numbers in kept.actors(connection, moment):
        yield from kept_actors.by_numbers(connection, numbers)


def same_actors(connection: sa.Connection, moment: Moment = NOW) -> dict[int, int]:
    """Actors that a person took for one: each with the one that it goes by."""
    return judged(connection, moment).same_actors(connection)
