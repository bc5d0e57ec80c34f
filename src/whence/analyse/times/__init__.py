"""Dates and times of a report, as EDTF values against the day it was published."""

from __future__ import annotations

from datetime import date

from whence.analyse.times.expression import Expression, Meaning
from whence.analyse.times.find import expressions
from whence.analyse.times.ranges import with_ranges
from whence.records.time import Time

__all__ = ["Expression", "Meaning", "expressions", "find_times"]


def find_times(text: str, published: date | None = None) -> list[Time]:
    """Dates and times of day in the order of the text, none overlapping another.

    Durations ("two years"), sets ("every week") and "now" have no place in the calendar and are left out.
    """
    return list(with_ranges(text, expressions(text, published)))
