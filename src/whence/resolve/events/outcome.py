"""What became of a contact: the history of an event, how it stands, and whether anybody still has to tell."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import groupby

from whence.records import Event, Told
from whence.records.contact import Status
from whence.records.outcome import Disagreement, Entry, Outcome
from whence.resolve.events.changes import changes
from whence.resolve.events.days import days
from whence.resolve.events.standing import Standing, after

ANNOUNCED: frozenset[Status] = frozenset({"planned", "possible", "postponed", "cancelled"})
PROMISED: frozenset[Status] = frozenset({"planned", "postponed"})


def outcome(event: Event, today: date) -> Outcome:
    """Each report counts once; what is published after ``today`` is not left out here.

    Raises ``ValueError`` where the event has no steps.
    """
    if not event.steps:
        raise ValueError(f"an event without steps: {event.id}")
    history = _history(step.told for step in event.steps)
    by_day = [(day, tuple(entries)) for day, entries in groupby(history, key=lambda entry: entry.day)]
    standings: list[Standing] = []
    for day, entries in by_day:
        standings.append(after(standings[-1] if standings else None, day, entries))
    last = standings[-1]
    return Outcome(
        event=event.id,
        history=history,
        status=last.status,
        day=last.day,
        reports=last.reports,
        when=last.when,
        plan=_was_announced(history),
        overdue=_is_overdue(last, today),
        changes=tuple(changes(standings)),
        disagreements=tuple(_disagreements(by_day)),
    )


def _history(told: Iterable[Told]) -> tuple[Entry, ...]:
    """One entry a report, in order of days; those of one day in order of their reports' numbers."""
    ordered = sorted(told, key=lambda one: (one.day or date.min, one.report))
    return tuple(_entry(list(same)) for _, same in groupby(ordered, key=lambda one: one.report))


def _entry(same: Sequence[Told]) -> Entry:
    """What one report tells of one event in several places: the surest of them, and a date from any."""
    surest = max(same, key=lambda one: (one.confidence, one.when is not None, -one.id))
    when = surest.when or next((one.when for one in same if one.when), None)
    told = tuple(one.id for one in same)
    return Entry(surest.report, surest.day, surest.status, when, surest.outlet, told)


def _was_announced(history: Sequence[Entry]) -> bool:
    """Told as ahead, or told to have been on a day that comes after an earlier report on it."""
    first = next((entry.day for entry in history if entry.day), None)
    held = (days(entry.when) for entry in history if entry.status == "occurred")
    later = bool(first) and any(when and first and when[0] > first.toordinal() for when in held)
    return later or any(entry.status in ANNOUNCED for entry in history)


def _is_overdue(last: Standing, today: date) -> bool:
    due = days(last.when)
    return bool(due) and due is not None and last.status in PROMISED and due[1] < today.toordinal()


def _disagreements(by_day: Sequence[tuple[date | None, tuple[Entry, ...]]]) -> Iterable[Disagreement]:
    for day, entries in by_day:
        statuses: dict[Status, list[int]] = {}
        for entry in entries:
            statuses.setdefault(entry.status, []).append(entry.report)
        if len(statuses) > 1:
            yield Disagreement(day, tuple((status, tuple(reports)) for status, reports in statuses.items()))
