"""How a contact stands after the reports of a day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from whence.records.contact import Status
from whence.records.outcome import Entry
from whence.resolve.events.days import days

FIRM: frozenset[Status] = frozenset({"occurred", "cancelled", "postponed"})
AHEAD: frozenset[Status] = frozenset({"planned", "possible", "ongoing", "unclear"})
ORDER: tuple[Status, ...] = (
    "unclear", "denied", "possible", "planned", "ongoing", "postponed", "cancelled", "occurred",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Standing:
    """``reports`` are those of ``day`` that tell the status; ``when`` is the latest date told up to then."""

    day: date | None
    status: Status
    reports: tuple[int, ...]
    when: str | None


def after(before: Standing | None, day: date | None, entries: Sequence[Entry]) -> Standing:
    """How it stands after the reports of one more day.

    Of several, what most tell counts; of equally many what is firmer, a denial only where nobody tells of anything
    firm; what is told as past before its day has come does not count. What has happened is not ahead again, unless a
    report gives it a later date.
    """
    entries = [entry for entry in entries if not _is_too_early(entry)]
    if not entries:
        return before or Standing(day, "unclear", (), None)
    status = _told_by_most(entries)
    when = _latest_date(entries, status) or (before.when if before and _may_keep(before, status, day) else None)
    if status == "postponed" and before and before.status != "postponed" and when == before.when:
        when = None  # the day it was put off from
    if before and before.status == "occurred" and status in AHEAD and not _is_later(when, before):
        return before
    return Standing(day, status, tuple(entry.report for entry in entries if entry.status == status), when)


def _told_by_most(entries: Sequence[Entry]) -> Status:
    firm = [entry for entry in entries if entry.status in FIRM]
    counted = [entry for entry in entries if not (firm and entry.status in {"denied", "unclear", "possible"})]
    votes = Counter(entry.status for entry in counted)
    return max(votes, key=lambda status: (votes[status], ORDER.index(status)))


def _latest_date(entries: Sequence[Entry], status: Status) -> str | None:
    """The date told by the last report of those that tell this status, else by any."""
    dated = [entry for entry in entries if entry.when]
    fits = [entry for entry in dated if entry.status == status]
    return (fits or dated)[-1].when if dated else None


def _may_keep(before: Standing, status: Status, day: date | None) -> bool:
    """The date known so far is no more where it was put off, or where it happened on another day."""
    due = days(before.when)
    early = status == "occurred" and due is not None and day is not None and due[0] > day.toordinal()
    return not early and not (before.status != "postponed" and status == "postponed")


def _is_later(when: str | None, before: Standing) -> bool:
    """Whether a date is after the day on which it was told to have happened."""
    due = days(when)
    return due is not None and before.day is not None and due[0] > before.day.toordinal()


def _is_too_early(entry: Entry) -> bool:
    """Told as past, with a day that is still to come: one of the two was misread or is a slip."""
    due = days(entry.when)
    return (
        entry.status == "occurred" and due is not None and entry.day is not None and due[0] > entry.day.toordinal() + 1
    )
