"""Quarters and halves of a year."""

from __future__ import annotations

from whence.analyse.times.classes import ORDINALS
from whence.analyse.times.expression import Meaning, on
from whence.analyse.times.numbers import ordinal
from whence.analyse.times.period import Period, Unit, shifted
from whence.analyse.times.phrase import Phrase
from whence.analyse.times.recurring import first_of, nearest_quarter
from whence.analyse.times.years import year_said

PARTS: dict[Unit, int] = {"quarter": 4, "half": 2}  # of a year


def quarter(phrase: Phrase) -> Meaning | None:
    """A quarter or half of a year by its number; without the year the one that fits the clause."""
    unit: Unit = "half" if phrase.has("half") else "quarter"
    number = _number(phrase, unit)
    if not 1 <= number <= PARTS[unit] or (unit == "half" and not phrase.has("year", "year_number", "century_word")):
        return None
    month = (number - 1) * 12 // PARTS[unit] + 1
    year = phrase.published.year - 1 if phrase.published and phrase.has("ago", "earlier") else year_said(phrase)
    there = first_of(unit, year, month) if year is not None else nearest_quarter(unit, month, phrase)
    return on(there, approximate=phrase.has("approx"))


def same_quarter(phrase: Phrase) -> Meaning | None:
    """The quarter told of, a year before or in a year that is named: "the year-ago quarter", "the 1988 period"."""
    told = phrase.told.by_unit.get("quarter")
    if phrase.has("latest") and told is None and not phrase.has("quarter"):
        return None
    here = told or _before(phrase)
    if here is None:
        return on(None)
    year = year_said(phrase) if phrase.has("year_number", "last", "this") else None
    years = year - here.first.year if year is not None else -1 if not phrase.has("latest") else 0
    return on(shifted(here, "year", years))


def _before(phrase: Phrase) -> Period | None:
    """The quarter before that of the report; its year where the words do not speak of a quarter."""
    today = phrase.today("quarter")
    return shifted(today, "quarter", -1) if today and phrase.has("quarter") else phrase.today("year")


def _number(phrase: Phrase, unit: Unit) -> int:
    token, short = phrase.one(*ORDINALS), phrase.one("q")
    if short:
        return int(short.text[1])
    return ordinal(token) if token else PARTS[unit]  # "the last quarter of 2011"
