"""Distances: "two years ago", "three days later", "in two weeks"."""

from __future__ import annotations

from fractions import Fraction

from whence.analyse.times.classes import CALENDAR, UNITS
from whence.analyse.times.expression import Meaning, on
from whence.analyse.times.numbers import number
from whence.analyse.times.period import Period, Unit, containing, shifted
from whence.analyse.times.phrase import Phrase
from whence.analyse.times.readings.lengths import length
from whence.analyse.times.tokens import Token

DIRECTIONS = {"ago": -1, "earlier": -1, "later": 1, "hence": 1, "from": 1}
FROM_TOLD = ("earlier", "later")
FORTNIGHT = 2  # weeks
MONTHS = 12


def ago(phrase: Phrase) -> Meaning | None:
    """So long before or behind the report ("ago", "from now"), or the date last told of ("earlier", "later").

    A year before a report that tells of a quarter is the same quarter of the year before.
    """
    unit, where = phrase.one(*UNITS), phrase.one(*DIRECTIONS)
    if unit is None or where is None:
        return None
    count = number(phrase)
    if count is None and phrase.has("vague", "dozens", "units"):
        return _vague(unit, where)
    if count is None and not phrase.has("a") and unit.name != "year":
        return None
    return away(phrase, unit, DIRECTIONS[where.name] * (count if count is not None else 1), where.name)


def away(phrase: Phrase, unit: Token, steps: Fraction | int, where: str) -> Meaning:
    """So many units from where a count like this starts; hours and minutes leave the day at that of the report."""
    named = CALENDAR.get(unit.value)
    if named is None:
        day = phrase.today("day") if where not in FROM_TOLD else phrase.anchor("day") if phrase.told.last else None
        return Meaning("time", day.timex() if day else None, day)
    quarter = phrase.told.by_unit.get("quarter")
    if quarter and named == "year" and steps == -1:
        return on(_moved(quarter, named, steps))
    whole = int(steps) == steps
    fine: Unit = "month" if named == "year" and not whole else named  # two and a half years are thirty months
    unsaid = where == "later" and phrase.told.last is None
    base = None if unsaid else phrase.anchor(fine) if where in FROM_TOLD else phrase.today(fine)
    count = steps * (FORTNIGHT if unit.value == "F" else 1 if fine == named else MONTHS)
    there = _moved(base, fine, count) if base else None
    return on(containing(named, there.first) if there else None, approximate=phrase.has("approx"))


def _vague(unit: Token, where: Token) -> Meaning:
    """Without a number: "several years ago", "weeks later"."""
    if where.name in FROM_TOLD:
        return Meaning("duration", length(None, unit))
    return Meaning("reference", "PAST_REF" if DIRECTIONS[where.name] < 0 else "FUTURE_REF")


def _moved(base: Period, unit: Unit, steps: Fraction | int) -> Period | None:
    try:
        return shifted(base, unit, int(steps))
    except (ValueError, OverflowError):  # beyond the calendar
        return None
