"""A statement of several sentences, or of several that-clauses, puts forward several things."""

from __future__ import annotations

import re
from collections.abc import Sequence

from whence.records import Span

END = re.compile(r"(?<![A-Z])(?<!\b[A-Z][a-z])(?<!\b[A-Z][a-z]{2})[.!?…]+[\"”’')\]]*(?=\s+[\"“‘'(\[]*[A-Z0-9])|\n+")
ALSO = re.compile(r",?\s+(?:--\s+|—\s*|–\s+)?(?:and|but)(?=\s+that\s)|;(?=\s)")  # where another clause comes
GAP = re.compile(r"[.!?][\"”’')\]]*\s*\Z")  # what stands between two pieces ends a sentence
LEAST = 15  # characters: what is shorter goes with the sentence before


def parts(text: str, content: Sequence[Span]) -> tuple[tuple[Span, ...], ...]:
    """The sentences of a content, each in its pieces, in order; the pieces of one sentence stay together."""
    sentences: list[list[Span]] = [[]]
    before = None
    for piece in content:
        if before is not None and GAP.search(text, before.end, piece.start) and _length(sentences[-1]) >= LEAST:
            sentences.append([])
        start = piece.start
        for end in [*_ends(text, piece), piece.end]:
            if text[start:end].strip():
                sentences[-1].append(_stripped(text, start, end))
            if end < piece.end and _length(sentences[-1]) >= LEAST:
                sentences.append([])
            start = end
        before = piece
    if len(sentences) > 1 and _length(sentences[-1]) < LEAST:
        last = sentences.pop()
        sentences[-1] += last
    return tuple(tuple(spans) for spans in sentences if spans)


def _ends(text: str, piece: Span) -> list[int]:
    found = {match.end() for pattern in (END, ALSO) for match in pattern.finditer(text, piece.start, piece.end)}
    return sorted(end for end in found if end < piece.end)


def _length(spans: Sequence[Span]) -> int:
    return sum(map(len, spans))


def _stripped(text: str, start: int, end: int) -> Span:
    words = text[start:end]
    return Span(start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip()))
