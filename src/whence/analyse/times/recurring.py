"""Which of the years: a month, day, quarter or season that is named without one."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from whence.analyse.times.classes import BACKWARD, FORWARD
from whence.analyse.times.period import Period, Unit, calendar_day, containing, shifted
from whence.analyse.times.phrase import Phrase
from whence.analyse.times.tense import Tense

AROUND = 5  # years on either side that are looked at: 29 February comes every four
SOON = 62  # days to one that is meant although nothing in the clause is to come
NEXT_MONTH = 45  # the same for a month in a clause of the past
LONG_AGO = 238  # days since the one before, which then would be told with its year
FAR = 238  # days to the next one that would be told with its year, where the last is just over; FARTHER: to a month
FARTHER = 300
JUST_OVER = 120
OVER = 100  # days since a quarter whose results nobody expects any more


def first_of(unit: Unit, year: int, month: int) -> Period | None:
    """The unit that begins with a month of a year; None beyond the calendar."""
    day = calendar_day(year, month, 1)
    return Period(unit, day) if day else None


def nearest(of_year: Callable[[int], Period | None], day: date, tense: Tense | None) -> Period | None:
    """The last one that has begun by ``day``, or in a clause of what is to come the first that has not ended.

    In one that may be either ("by March") it is the nearer. A past one is not meant where it is long ago and the next
    is near, nor the next where it is the other way round: such a date would be told with its year.
    """
    past, coming = _either_side((of_year(year) for year in range(day.year - AROUND, day.year + AROUND + 1)), day)
    if past is None or coming is None:
        return past or coming
    away, ago = (coming.first - day).days, (day - past.last()).days
    if tense == "future":
        return past if away >= (FAR if past.unit == "day" else FARTHER) and 0 < ago <= JUST_OVER else coming
    if tense == "either":
        return past if ago <= away else coming
    soon = 0 if tense == "over" else NEXT_MONTH if tense == "past" and past.unit != "day" else SOON
    return coming if away <= soon and ago >= LONG_AGO else past


def named(unit: Unit, month: int, phrase: Phrase) -> Period | None:
    """A month or season: that of this year, the one before ("last May"), the one to come, or the nearest."""
    if phrase.published is None:
        return None
    here = containing(unit, phrase.published)
    step = phrase.one(*BACKWARD, *FORWARD)
    if step:
        return _strictly(month, here, int(step.value))
    if phrase.has("this"):
        return first_of(unit, here.first.year, month)
    return nearest(lambda year: first_of(unit, year, month), phrase.published, phrase.tense())


def nearest_quarter(unit: Unit, month: int, phrase: Phrase) -> Period | None:
    """The last one begun; in a clause of what is to come the next, unless the last is running or just over.

    Results of a quarter are announced after its end.
    """
    day = phrase.published
    if day is None:
        return None
    past, _ = _either_side((first_of(unit, year, month) for year in range(day.year - 1, day.year + 1)), day)
    if past is None or (phrase.tense() == "future" and (day - past.last()).days > OVER):
        return first_of(unit, day.year + (past is not None and past.first.year == day.year), month)
    return past


def _either_side(periods: Iterable[Period | None], day: date) -> tuple[Period | None, Period | None]:
    """The last that has begun by the day, and the first that has not ended before it."""
    found = [period for period in periods if period]
    past = max((period for period in found if period.first <= day), key=lambda period: period.first, default=None)
    coming = min((period for period in found if period.last() >= day), key=lambda period: period.first, default=None)
    return past, coming


def _strictly(month: int, here: Period, step: int) -> Period:
    """The month or season before or behind the running one; "last May" is not the month just over."""
    ahead = (month - here.first.month) % 12
    months = (ahead or 12) if step > 0 else ahead - 12
    return shifted(here, "month", -13 if here.unit == "month" and months == -1 else months)
