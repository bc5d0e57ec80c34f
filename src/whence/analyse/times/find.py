"""Temporal expressions of a text, from first to last."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from whence.analyse.times.expression import Expression, Meaning
from whence.analyse.times.grammar import phrases, rows, stretches
from whence.analyse.times.phrase import Phrase, Told
from whence.analyse.times.readings import READINGS
from whence.analyse.times.tokens import Tokens, tokens
from whence.records.span import Span


def expressions(text: str, published: date | None) -> list[Expression]:
    """All expressions in the order of the text, none overlapping another; relative ones against ``published``."""
    return list(_found(tokens(text), published))


def _found(words: Tokens, published: date | None) -> Iterator[Expression]:
    told = Told()
    for at, stop in stretches(words.classes):
        while match := phrases().search(words.classes, at, stop):
            phrase = Phrase(words, match.start(), match.end(), published, told)
            meaning = _read(phrase, match.lastgroup or "")
            at = match.end() if meaning else match.start() + 1
            if meaning:
                _note(told, phrase, meaning)
                yield Expression(Span(words.starts[match.start()], words.ends[match.end() - 1]), meaning)


def _note(told: Told, phrase: Phrase, meaning: Meaning) -> None:
    """Keep what was told of, unless it is only what something else is compared with."""
    if meaning.period and meaning.kind in ("date", "time") and not phrase.has("ago", "earlier", "comparable", "span"):
        told.note(meaning.period)


def _read(phrase: Phrase, row: str) -> Meaning | None:
    try:
        return READINGS[rows()[int(row.removeprefix("row"))].reading](phrase)
    except (OverflowError, ValueError):  # beyond the calendar
        return Meaning("date", None)
