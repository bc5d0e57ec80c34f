"""Seasons, years, decades, centuries."""

from __future__ import annotations

from whence.analyse.times.classes import ORDINALS
from whence.analyse.times.expression import Meaning, on
from whence.analyse.times.lexicon import wordset
from whence.analyse.times.numbers import ordinal, spelt_year
from whence.analyse.times.phrase import Phrase
from whence.analyse.times.recurring import first_of, named
from whence.analyse.times.years import year_said

THIS_CENTURY = 1900  # of "the '90s" and "the nineties"
ROUND = 50
NEAR = range(1500, 2100)
SHORTEST_PLURAL = 4
BEFORE_CHRIST = ("b", "bc", "bce")


def season(phrase: Phrase) -> Meaning | None:
    """A season; without its year the one that fits the clause. "Fall" and "spring" alone may be verbs."""
    token = phrase.one("season")
    if token is None:
        return None
    alone = phrase.stop - phrase.first == 1
    if alone and token.text in wordset("season_verbs") and phrase.before() not in wordset("before_a_month"):
        return None
    year = year_said(phrase)
    month = int(token.value)
    there = first_of("season", year, month) if year is not None else named("season", month, phrase)
    return on(there, approximate=phrase.has("approx"))


def year_end(phrase: Phrase) -> Meaning | None:
    """The end of the report's year."""
    return on(phrase.today("year"), approximate=phrase.has("approx"))


def decade(phrase: Phrase) -> Meaning | None:
    """The 1990s, the '90s, the nineties; not "in his nineties", an age."""
    token = phrase.one("decade_number", "decade_word")
    if token is None or (token.name == "decade_word" and not phrase.has("the")):
        return None
    figures = token.value if token.name == "decade_word" else "".join(sign for sign in token.text if sign.isdigit())
    there = first_of("decade", int(figures) + (THIS_CENTURY if len(figures) == 2 else 0), 1)
    return on(there, approximate=phrase.has("approx"))


def century(phrase: Phrase) -> Meaning | None:
    """The 20th century; not those before Christ, nor the first."""
    unit, token = phrase.one("unit"), phrase.one(*ORDINALS)
    if unit is None or unit.value != "C" or token is None or phrase.after().lower() in BEFORE_CHRIST:
        return None
    return on(first_of("century", (ordinal(token) - 1) * 100, 1)) if ordinal(token) > 1 else None


def year(phrase: Phrase) -> Meaning | None:
    """A year in figures or words."""
    figures = phrase.one("year_number")
    number = int(figures.text) if figures else spelt_year(phrase)
    alone = figures is not None and not phrase.has("fiscal", "year", "edge", "early", "earlier", "later", "sometime")
    if number is None or (alone and (_counts(phrase, number) or _is_far(phrase, number))):
        return None
    return on(first_of("year", number, 1), approximate=phrase.has("approx"))


def year_range(phrase: Phrase) -> Meaning | None:
    """Years of one century: "1943-44"; the TIMEX3 value is that of the first. "2018-04" is no such range."""
    figures, end = phrase.one("year_number"), phrase.one("thirty_one", "number")
    if figures is None or end is None or len(end.text) != len("44") or end.text <= figures.text[2:]:
        return None
    first, last = (first_of("year", int(text), 1) for text in (figures.text, figures.text[:2] + end.text))
    return Meaning("date", first.timex(), first, until=last) if first and last else None


def _counts(phrase: Phrase, number: int) -> bool:
    """Whether a bare number counts things: "2000 refugees", "more than 1999 people", "a 2000-mile trip"."""
    after = phrase.after()
    if after in ("-", "/"):
        return phrase.after(2).islower()
    several = after.islower() and after.endswith("s") and len(after) >= SHORTEST_PLURAL
    counted = several or after in wordset("people")
    return after == "percent" or (
        counted and (number % ROUND == 0 or (phrase.has("than") or phrase.before() in wordset("counting")))
    )


def _is_far(phrase: Phrase, number: int) -> bool:
    """Whether the year is so far off that a word before it has to show that it is one."""
    return number not in NEAR and phrase.before() not in wordset("before_a_year")
