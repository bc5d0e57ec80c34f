"""Stretches of a text: without the blanks at their edges, and asked for by where they stand."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate
from typing import Generic, TypeVar

from whence.records.span import Span

Item = TypeVar("Item")


def bare(text: str, start: int, end: int, also: str = "") -> Span | None:
    """``text[start:end]`` without the blanks at its edges, and without the marks of ``also``; ``None`` where no more is."""
    start, end = max(start, 0), min(end, len(text))
    while start < end and (text[start].isspace() or text[start] in also):
        start += 1
    while start < end and (text[end - 1].isspace() or text[end - 1] in also):
        end -= 1
    return Span(start, end) if start < end else None


@dataclass(frozen=True, slots=True)
class Stretches(Generic[Item]):
    """Spans and what stands for each, in order of their starts; made by :func:`stretches`.

    ``reach`` is the farthest end of a span and of all before it.
    """

    spans: tuple[Span, ...]
    items: tuple[Item, ...]
    starts: tuple[int, ...]
    reach: tuple[int, ...]

    def touch(self, span: Span) -> bool:
        """Whether any of them shares a character with ``span``."""
        place = bisect_left(self.starts, span.end)
        return place > 0 and self.reach[place - 1] > span.start

    def holder(self, span: Span) -> tuple[Span, Item] | None:
        """The one that holds ``span`` and starts last."""
        place = bisect_right(self.starts, span.start) - 1
        while place >= 0 and self.reach[place] >= span.end:
            if self.spans[place].end >= span.end:
                return self.spans[place], self.items[place]
            place -= 1
        return None

    def between(self, start: int, end: int) -> list[Span]:
        """Those that start in ``start`` to ``end``."""
        return list(self.spans[bisect_left(self.starts, start) : bisect_left(self.starts, end)])


def stretches(found: Iterable[tuple[Span, Item]]) -> Stretches[Item]:
    """The given spans, ordered; of equal ones the last given counts as the innermost."""
    pairs = sorted(found, key=lambda pair: (pair[0].start, -pair[0].end))
    spans = tuple(span for span, _ in pairs)
    return Stretches(
        spans,
        tuple(item for _, item in pairs),
        tuple(span.start for span in spans),
        tuple(accumulate((span.end for span in spans), max)),
    )
