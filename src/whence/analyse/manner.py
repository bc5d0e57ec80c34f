"""Direct, indirect or mixed: how much of the content stands in quotation marks."""

from __future__ import annotations

from collections.abc import Sequence

from whence.analyse.quotes import OUTSIDE, states
from whence.records.span import Span
from whence.records.statement import Manner

WHOLLY = 0.9  # share of the letters of the content; a lead-in such as "that" is no letter of the quotation


def quoted(text: str, paragraphs: Sequence[Span]) -> list[bool]:
    """For each character of the text, whether it is inside a quotation or one of its marks."""
    inside = [False] * len(text)
    for span in paragraphs:
        for place, state in enumerate(states(text, span.start, span.end), start=span.start):
            inside[place] = state != OUTSIDE
    return inside


def manner(text: str, inside: Sequence[bool], content: Sequence[Span]) -> Manner:
    """From :func:`quoted` and the pieces of a content."""
    letters = [place for span in content for place in range(span.start, span.end) if text[place].isalnum()]
    share = sum(inside[place] for place in letters) / len(letters) if letters else 0.0
    if share >= WHOLLY:
        return "direct"
    return "mixed" if share > 0 else "indirect"
