"""Durations: "two years", "the past three months", "for years"."""

from __future__ import annotations

from fractions import Fraction

from whence.analyse.times.classes import BACKWARD, FORWARD, ORDINALS, UNITS
from whence.analyse.times.expression import Meaning
from whence.analyse.times.lexicon import wordset
from whence.analyse.times.numbers import number
from whence.analyse.times.phrase import Phrase
from whence.analyse.times.readings.distances import away
from whence.analyse.times.readings.lengths import length
from whence.analyse.times.tokens import Token

ROUGH = ("approx", "more", "less", "least")
SHARES = ("of", "-")
SUPERLATIVES = ("most", "least", "first", "only", "time")
POINTED = (*BACKWARD, *FORWARD, *ORDINALS, "these", "those")


def counted(phrase: Phrase) -> Meaning | None:
    """A length of time: P2Y, PXM where no number is told. Ages and shares ("three-quarters of it") are none.

    "In two weeks" is a date in a clause of what is to come.
    """
    unit = phrase.one(*UNITS)
    if unit is None or _is_age(phrase) or _is_share(phrase, unit):
        return None
    count = _count(phrase)
    if count is None and phrase.has("vague", "dozens"):
        return Meaning("duration", length(None, unit))
    if count is None and not phrase.has(*ROUGH) and phrase.before() not in wordset("before_a_unit"):
        return None
    return _placed(phrase, unit, count if count is not None else Fraction(1))


def several(phrase: Phrase) -> Meaning | None:
    """Some, not told how many: "recent years", "the past months", "for years"."""
    unit = phrase.one(*UNITS)
    bare = not phrase.has(*BACKWARD, *FORWARD, "recent", "early")
    if unit is None or (bare and phrase.before() not in wordset("before_bare_units")):
        return None
    if phrase.has("recent", "coming"):
        return Meaning("reference", "PAST_REF" if phrase.has("recent") else "FUTURE_REF")
    return Meaning("duration", length(None, unit))


def _count(phrase: Phrase) -> Fraction | None:
    """The number told; "a year and a half" is one more than its half."""
    count = number(phrase)
    one_more = count is not None and phrase.has("and") and phrase.tokens.word(phrase.first).lower() == "a"
    return count + 1 if count is not None and one_more else count


def _placed(phrase: Phrase, unit: Token, count: Fraction) -> Meaning:
    ahead = phrase.before() == "in" and phrase.after() != "or" and not phrase.has(*POINTED) and not _compares(phrase)
    if ahead and phrase.published and phrase.tense() == "future":
        return away(phrase, unit, count, "from")
    return Meaning("duration", length(count, unit))


def _compares(phrase: Phrase) -> bool:
    """Whether it is compared with what was: "the largest in ten years"."""
    words = [phrase.before(count) for count in range(2, 8)]
    return any(word in SUPERLATIVES or word.endswith("est") for word in words)


def _is_share(phrase: Phrase, unit: Token) -> bool:
    return unit.value == "Q" and phrase.after() in SHARES and not phrase.has("vague")


def _is_age(phrase: Phrase) -> bool:
    return phrase.after() == "old" or (phrase.after() in ("-", "–") and phrase.after(2) == "old")
