"""Events and the changes in their history as rows."""

from __future__ import annotations

from collections.abc import Iterator

import sqlalchemy as sa

from whence.pipeline import every_event
from whence.records import Event, Moment, Outcome
from whence.show.export.nouns.table import Batch, Row


def rows(connection: sa.Connection, moment: Moment) -> Iterator[Batch]:
    """The rows of both tables."""
    for some in every_event(connection, moment):
        yield Batch("events", [_event(event, outcome) for event, outcome in some.events])
        yield Batch("changes", [row for _, outcome in some.events for row in _changes(outcome)])


def _event(of: Event, outcome: Outcome) -> Row:
    told = [step.told for step in of.steps]
    days = [one.day for one in told if one.day]
    return (
        of.id,
        of.parties,
        told[0].mode,
        of.place,
        outcome.when,
        outcome.status,
        outcome.plan,
        outcome.overdue,
        len({one.report for one in told}),
        len({one.outlet for one in told if one.outlet}),
        min(days, default=None),
        max(days, default=None),
    )


def _changes(of: Outcome) -> Iterator[Row]:
    for place, change in enumerate(of.changes):
        yield of.event, place, change.day, change.kind, change.words, change.reports
