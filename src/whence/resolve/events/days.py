"""EDTF values as stretches of days."""

from __future__ import annotations

import calendar
import re
from datetime import date
from functools import lru_cache

Days = tuple[int, int]
"""First and last day, as proleptic Gregorian ordinals."""

FIRST, LAST = date.min.toordinal(), date.max.toordinal()
DATE = re.compile(r"(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?")
SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 14), 33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12)}


@lru_cache(maxsize=50_000)
def days(value: str | None) -> Days | None:
    """The days a value may mean (ISO 8601-2:2019, level 1, and quarters); None where it is none or cannot be read.

    >>> [date.fromordinal(day).isoformat() for day in days("2021-05/2021-06")]
    ['2021-05-01', '2021-06-30']
    """
    if not value:
        return None
    first, slash, last = value.partition("/")
    if not slash:
        return _one(first)
    start = (FIRST, FIRST) if first in {"", ".."} else _one(first)
    end = (LAST, LAST) if last in {"", ".."} else _one(last)
    return (start[0], end[1]) if start and end and start[0] <= end[1] else None


def gap(one: Days, other: Days) -> int:
    """How many days lie from the one to the other, 0 where they share a day."""
    return max(0, other[0] - one[1], one[0] - other[1])


def _one(value: str) -> Days | None:
    found = DATE.fullmatch(value.partition("T")[0].rstrip("?~%"))
    if not found:
        return None
    low, high = int(found[1].replace("X", "0")), int(found[1].replace("X", "9"))
    month, day = (int(part) if part and part != "XX" else None for part in (found[2], found[3]))
    try:
        if month is None:
            return date(low, 1, 1).toordinal(), date(high, 12, 31).toordinal()
        if day is not None and low == high:
            whole = date(low, month, day).toordinal()
            return whole, whole
        start, end = SEASONS.get(month, (month, month))
        return date(low, start, 1).toordinal(), _end_of(high, end)
    except ValueError:
        return None


def _end_of(year: int, month: int) -> int:
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return date(year, month, calendar.monthrange(year, month)[1]).toordinal()
