"""Months: "in October", "early May 2011", "last June"."""

from __future__ import annotations

from whence.analyse.times.classes import MONTHS
from whence.analyse.times.expression import Meaning, on
from whence.analyse.times.lexicon import wordset
from whence.analyse.times.namesakes import AMBIGUOUS, like_a_month
from whence.analyse.times.phrase import Phrase
from whence.analyse.times.recurring import first_of, named
from whence.analyse.times.tokens import Token
from whence.analyse.times.years import year_said


def month(phrase: Phrase) -> Meaning | None:
    """A month; without its year the last one begun, or the next in a clause of what is to come."""
    token = phrase.one(*MONTHS)
    if token is None or not _is_month(phrase, token):
        return None
    year = year_said(phrase)
    number = int(token.value)
    there = first_of("month", year, number) if year is not None else named("month", number, phrase)
    return on(there, approximate=phrase.has("approx"))


def _is_month(phrase: Phrase, token: Token) -> bool:
    unit = phrase.one("unit")  # "the month of May"
    if (unit is not None and unit.value != "M") or token.text in AMBIGUOUS or token.text in wordset("short_months"):
        return False
    if phrase.has("year_number", "year", "century_word"):
        return True
    if token.name == "month_short" and not phrase.has("dot"):
        return False
    alone = phrase.tokens.word(phrase.first) == token.text
    return not alone or token.text.lower() not in AMBIGUOUS or like_a_month(phrase)
