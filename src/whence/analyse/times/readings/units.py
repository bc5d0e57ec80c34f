"""Units that are pointed at: "last week", "this year", "the quarter", "the following month"."""

from __future__ import annotations

from whence.analyse.times.classes import CALENDAR, POINTING, TOLD
from whence.analyse.times.expression import Meaning, on
from whence.analyse.times.lexicon import wordset
from whence.analyse.times.period import Period, Unit, shifted
from whence.analyse.times.phrase import Phrase
from whence.analyse.times.tokens import Token

WEEKENDS: dict[str, Unit] = {"weekend": "weekend", "half": "half"}
QUOTES = ('"', "“", "‘", "`")
LIMITS = ("ended", "ending", "to")
OVER = ("past", "over")
LONG = ("decade", "century")


def unit(phrase: Phrase) -> Meaning | None:
    """The unit that "last", "this", "next" or "that" points at."""
    token = phrase.one("unit", "quarter", "year", "weekend", "half")
    named = WEEKENDS.get(token.name) or CALENDAR.get(token.value) if token else None
    step = phrase.one(*POINTING)
    if token is None or named is None or _is_other(phrase, token, step, named):
        return None
    if step is None and named == "year" and phrase.after() in LIMITS:  # "the year ended March 31"
        return Meaning("duration", "P1Y")
    if named == "day" and phrase.has("this") and phrase.before() == "to":  # "to this day"
        return Meaning("reference", "PRESENT_REF")
    if named == "decade" and step and step.value != "0":  # "over the past decade": ten years, not those from 2010
        return Meaning("duration", "P10Y")
    base = _base(phrase, named, step.name if step else "the")
    there = shifted(base, named, int(step.value) if step else 0) if base else None
    return on(there, approximate=phrase.has("approx"))


def _is_other(phrase: Phrase, token: Token, step: Token | None, named: Unit) -> bool:
    """A programme ("This Week"), a day by its event ("the day of the vote"), "crime of the century"."""
    if token.text[0].isupper() and phrase.before() in QUOTES:
        return True
    event = phrase.after().lower() in wordset("events") or (named == "day" and phrase.after().istitle())
    return step is None and not phrase.has("edge") and (named in LONG or event)


def _base(phrase: Phrase, named: Unit, how: str) -> Period | None:
    """Where the step starts from: what the text told of, or the report's day."""
    if how == "next" and phrase.has("the") and (named == "day" or phrase.tense() in OVER):  # "the next day he left"
        return phrase.anchor(named) if phrase.told.last else None
    today = phrase.today(named)
    if named == "quarter" and how in ("the", "latest", "that", "same"):
        return phrase.told.by_unit.get("quarter") or (shifted(today, "quarter", -1) if today else None)
    if named == "weekend" and today and _is_over(phrase, how):
        return today if phrase.published and today.first <= phrase.published else shifted(today, "weekend", -1)
    return phrase.anchor(named) if how in TOLD else today


def _is_over(phrase: Phrase, how: str) -> bool:
    """The weekend is the last one unless the clause is of what is to come, "this weekend" if it is of the past."""
    tense = phrase.tense()
    return tense != "future" if how == "the" else how == "this" and tense in OVER
