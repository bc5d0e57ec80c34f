"""A statement that goes on over several sentences puts forward several things."""

from __future__ import annotations

import re
from collections.abc import Sequence

from whence.records import Span

END = re.compile(r"(?<![A-Z])(?<!\b[A-Z][a-z])(?<!\b[A-Z][a-z]{2})[.!?…]+[\"”’')\]]*(?=\s+[\"“‘'(\[]*[A-Z0-9])|\n+")
LEAST = 15  # characters: what is shorter goes with the sentence before


def parts(text: str, content: Sequence[Span]) -> tuple[tuple[Span, ...], ...]:
    """The sentences of a content, each in its pieces, in order; the pieces of one sentence stay together."""
    sentences: list[list[Span]] = [[]]
    for piece in content:
        start = piece.start
        for end in [found.end() for found in END.finditer(text, piece.start, piece.end)] + [piece.end]:
            if text[start:end].strip():
                sentences[-1].append(_stripped(text, start, end))
            if end < piece.end and sum(map(_length, sentences[-1])) >= LEAST:
                sentences.append([])
            start = end
    if len(sentences) > 1 and sum(map(_length, sentences[-1])) < LEAST:
        sentences[-2] += sentences.pop()
    return tuple(tuple(spans) for spans in sentences if spans)


def _length(span: Span) -> int:
    return span.end - span.start


def _stripped(text: str, start: int, end: int) -> Span:
    words = text[start:end]
    return Span(start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip()))
