"""Which year the words give."""

from __future__ import annotations

from functools import cache
from re import Pattern

from whence.analyse.times.classes import BACKWARD, FORWARD, TOLD
from whence.analyse.times.grammar import pattern
from whence.analyse.times.numbers import spelt_year
from whence.analyse.times.phrase import Phrase

BEHIND = "(comma|and|or|TO){1,2} MONTH DAY? (comma? of? year_number)"


def year_said(phrase: Phrase) -> int | None:
    """In figures, in words, or as "last year"; else that of the date behind: "from January to March 2011"."""
    figures = phrase.one("year_number")
    if figures:
        return int(figures.text)
    if phrase.has("century_word") or (phrase.has("year") and phrase.has("word")):
        return spelt_year(phrase)
    return _pointed(phrase) if phrase.has("year") and phrase.published else _beside(phrase)


def _pointed(phrase: Phrase) -> int | None:
    step = phrase.one(*BACKWARD, *FORWARD)
    base = phrase.told.last.first if step and step.name in TOLD and phrase.told.last else phrase.published
    return base.year + (int(step.value) if step else 0) if base else None


@cache
def _behind() -> Pattern[str]:
    return pattern(BEHIND)


def _beside(phrase: Phrase) -> int | None:
    match = _behind().match(phrase.tokens.classes, phrase.stop)
    return int(phrase.tokens.word(match.end() - 1)) if match else None
