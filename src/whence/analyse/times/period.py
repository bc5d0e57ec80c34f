"""Stretches of the calendar, and arithmetic with them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, get_args

Unit = Literal["day", "week", "weekend", "month", "quarter", "half", "season", "year", "decade", "century"]
UNITS: tuple[str, ...] = get_args(Unit)
MONTHS: dict[Unit, int] = {"month": 1, "quarter": 3, "half": 6, "season": 3, "year": 12, "decade": 120, "century": 1200}
SEASONS = {3: ("SP", 21), 6: ("SU", 22), 9: ("FA", 23), 12: ("WI", 24)}  # first month: in TIMEX3, in EDTF
DAYS: dict[Unit, int] = {"day": 1, "week": 7, "weekend": 7}
SATURDAY = 5


@dataclass(frozen=True, slots=True)
class Period:
    """A unit of the calendar by its first day: a week starts on Monday, a weekend on Saturday, winter on 1 December."""

    unit: Unit
    first: date

    def last(self) -> date:
        """Its last day, within the years that a date can have."""
        if self.unit in DAYS:
            return self.first + timedelta(
                days=min({"day": 0, "week": 6}.get(self.unit, 1), (date.max - self.first).days)
            )
        try:
            return _months_on(self.first, MONTHS[self.unit]) - timedelta(days=1)
        except OverflowError:
            return date.max

    def timex(self) -> str:
        """Its TIMEX3 value (TimeML 1.2.1): 1998-W08, 1998-W08-WE, 1998-Q3, 1998-H1, 1998-SU, 199, 19."""
        year = f"{self.first.year:04}"
        if self.unit in ("week", "weekend"):
            week = self.first.isocalendar()
            return f"{week.year:04}-W{week.week:02}" + ("-WE" if self.unit == "weekend" else "")
        if self.unit == "season":
            return f"{year}-{SEASONS[self.first.month][0]}"
        part = {"quarter": "Q", "half": "H"}.get(self.unit)
        if part:
            return f"{year}-{part}{(self.first.month - 1) // MONTHS[self.unit] + 1}"
        return self.first.isoformat()[: {"century": 2, "decade": 3, "year": 4, "month": 7}.get(self.unit, 10)]

    def edtf(self) -> str:
        """Its value in EDTF level 1; what level 1 has no sign for (weeks, quarters) as an interval."""
        if self.unit in ("week", "weekend"):
            return f"{self.first}/{self.last()}"
        if self.unit in ("quarter", "half"):
            return f"{self.first.isoformat()[:7]}/{self.last().isoformat()[:7]}"
        if self.unit == "season":
            return f"{self.first.year:04}-{SEASONS[self.first.month][1]}"
        return self.timex() + {"decade": "X", "century": "XX"}.get(self.unit, "")


def containing(unit: Unit, day: date) -> Period:
    """The unit that ``day`` lies in; for a weekend, that of its week."""
    if unit in DAYS:
        back = {"day": 0, "week": day.weekday()}.get(unit, day.weekday() - SATURDAY)
        return Period(unit, day - timedelta(days=back))
    if unit == "season":
        before = day.month % 12 % 3
        return Period(unit, _months_on(day.replace(day=1), -before))
    if unit in ("decade", "century"):
        step = MONTHS[unit] // 12
        return Period(unit, date(max(day.year // step * step, 1), 1, 1))
    step = MONTHS[unit]
    return Period(unit, day.replace(month=(day.month - 1) // step * step + 1, day=1))


def shifted(period: Period, unit: Unit, count: int) -> Period:
    """The same kind of period, ``count`` units on; OverflowError or ValueError beyond the years 1 to 9999."""
    if unit in DAYS:
        return Period(period.unit, period.first + timedelta(days=DAYS[unit] * count))
    if period.unit in ("day", "week", "weekend"):
        there = _months_on(period.first, MONTHS[unit] * count)
        return containing(period.unit, there)
    return Period(period.unit, _months_on(period.first, MONTHS[unit] * count))


def calendar_day(year: int, month: int, day: int) -> date | None:
    """The day, or None if there is none, as 30 February."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _months_on(day: date, months: int) -> date:
    """Some months on; where that month is too short, its last day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    for last in (day.day, 30, 29, 28):
        there = calendar_day(year, month + 1, min(day.day, last))
        if there:
            return there
    raise OverflowError(f"{day} and {months} months is beyond the calendar")


def written(value: str) -> Period | None:
    """The period of an ISO day such as 2025-11-14."""
    match = re.fullmatch(r"([0-9]{4})-([0-9]{2})-([0-9]{2})", value)
    day = calendar_day(*map(int, match.groups())) if match else None
    return Period("day", day) if day else None
