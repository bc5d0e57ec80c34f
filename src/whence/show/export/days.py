"""EDTF values as first and last day, for formats that have no uncertain dates."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

ONE = re.compile(r"(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?")
SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 14), 33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12)}
DOUBTS = "?~%"
OPEN = frozenset({"", ".."})


@dataclass(frozen=True, slots=True)
class Days:
    """The days that a value may mean, both included; None where it is open. ``doubtful``: it says itself that it is."""

    first: date | None
    last: date | None
    doubtful: bool = False

    @property
    def one(self) -> date | None:
        """The day, where it is a single one."""
        return self.first if self.first == self.last else None

    @property
    def many(self) -> int | None:
        """How many days, None where an end is open."""
        return (self.last - self.first).days + 1 if self.first and self.last else None


def days(edtf: str | None) -> Days | None:
    """What a value of ISO 8601-2:2019, level 1, or a quarter may mean; None where it is none, or nothing of both ends.

    >>> days("2025-02"), days("2025-05-12/..")  # doctest: +NORMALIZE_WHITESPACE
    (Days(first=datetime.date(2025, 2, 1), last=datetime.date(2025, 2, 28), doubtful=False),
     Days(first=datetime.date(2025, 5, 12), last=None, doubtful=False))
    """
    start, bar, end = (edtf or "").partition("/")
    one, other = _one(start), _one(end) if bar else None
    doubtful = any(part[-1:] in DOUBTS for part in (start, end) if part)
    if not bar:
        return Days(*one, doubtful) if one else None
    if not (one or (start in OPEN and other)) or not (other or end in OPEN):
        return None
    found = Days(one[0] if one else None, other[1] if other else None, doubtful)
    return None if found.first and found.last and found.first > found.last else found


def _one(value: str) -> tuple[date, date] | None:
    found = ONE.fullmatch(value.partition("T")[0].rstrip(DOUBTS))
    if not found:
        return None
    low, high = int(found[1].replace("X", "0")), int(found[1].replace("X", "9"))
    month, day = (int(part) if part and part != "XX" else None for part in (found[2], found[3]))
    try:
        if month is None:
            return date(low, 1, 1), date(high, 12, 31)
        if day is not None and low == high:
            return date(low, month, day), date(low, month, day)
        start, end = SEASONS.get(month, (month, month))
        return date(low, start, 1), _end_of(high, end)
    except ValueError:
        return None


def _end_of(year: int, month: int) -> date:
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return date(year, month, calendar.monthrange(year, month)[1])


def instant(published: str | None) -> datetime | None:
    """An ISO 8601 time in UTC; a day is taken at its start, a time without offset as UTC. None where it is neither."""
    try:
        if len(published or "") <= len("2025-05-12"):
            return datetime.combine(date.fromisoformat(published or ""), time(), UTC)
        found = datetime.fromisoformat(published or "")
        return (found if found.tzinfo else found.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        return None
