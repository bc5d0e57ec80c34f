"""The turns in a history: announced, moved, put off, called off, on again, held."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from whence.records.contact import Status
from whence.records.outcome import Change, ChangeKind
from whence.resolve.events.days import days, gap
from whence.resolve.events.standing import Standing

AHEAD: frozenset[Status] = frozenset({"planned", "possible"})
OFF: frozenset[Status] = frozenset({"cancelled", "postponed", "denied"})
HELD: frozenset[Status] = frozenset({"occurred", "ongoing"})
LATER = "later"  # in place of a date that is not told


def changes(standings: Sequence[Standing]) -> Iterator[Change]:
    """What each day changed, told with the reports of that day; the first one only where it announces."""
    for now in standings[:1]:
        if now.status in AHEAD:
            yield _change(now, "announced", f"announced{_for(now.when)}")
    for before, now in pairwise(standings):
        found = _turn(before, now) if now is not before else None
        if found:
            yield _change(now, *found)


def _turn(before: Standing, now: Standing) -> tuple[ChangeKind, str] | None:
    if now.status in AHEAD:
        return _still_ahead(before, now)
    if now.status == "postponed" and (before.status != "postponed" or _dates_differ(before, now)):
        new = now.when if now.when and now.when != before.when else None
        return "postponed", f"postponed: {before.when or 'no date'} → {new or LATER}"
    if now.status in HELD and before.status not in HELD:
        return "held", f"held{_for(now.when)}" if now.status == "occurred" else "under way"
    if now.status == before.status:
        return None
    told: dict[Status, tuple[ChangeKind, str]] = {
        "cancelled": ("cancelled", "cancelled"),
        "denied": ("denied", "denied"),
    }
    return told.get(now.status)


def _still_ahead(before: Standing, now: Standing) -> tuple[ChangeKind, str] | None:
    if before.status in OFF:
        return "on again", f"on again{_for(now.when)}"
    if now.status == "possible" and before.status == "planned":
        return "doubted", "no longer certain"
    return ("moved", f"moved: {before.when} → {now.when}") if _dates_differ(before, now) else None


def _change(now: Standing, kind: ChangeKind, words: str) -> Change:
    return Change(now.day, kind, words, now.reports)


def _for(when: str | None) -> str:
    return f": {when}" if when else ""


def _dates_differ(before: Standing, now: Standing) -> bool:
    mine, theirs = days(before.when), days(now.when)
    return bool(mine and theirs and gap(mine, theirs))
