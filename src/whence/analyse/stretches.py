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
    """``text[start:end]`` without blanks, and marks of ``also``, at its edges; ``None`` where no more is there."""
    start, end = max(start, 0), min(end, len(text))
    while start < end and (text[start].isspace() or text[start] in also):
        start += 1
    while start < end and (text[end - 1].isspace() or text[end - 1] in also):
        end -= 1
    return Span(start, end) if start < end else None


@dataclass(frozen=True, slots=True)
class Stretches(Generic[Item]):
    """Spans in order, and what stands for each; made by :func:`stretches`. Asking takes logarithmic time.

    ``reach`` is the farthest end of a span and of all before it; ``ends`` are sorted by themselves.
    """

    spans: tuple[Span, ...]
    items: tuple[Item, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
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

    def last_end(self, place: int, least: int) -> int:
        """Where the last one before ``place`` ends; ``least`` if that is earlier."""
        number = bisect_right(self.ends, place) - 1
        return max(self.ends[number], least) if number >= 0 else least

    def next_start(self, place: int, most: int) -> int:
        """Where the first one behind ``place`` starts; ``most`` if that is later."""
        number = bisect_left(self.starts, place)
        return min(self.starts[number], most) if number < len(self.starts) else most


def stretches(found: Iterable[tuple[Span, Item]]) -> Stretches[Item]:
    """The given spans in order, a longer one before a shorter one that starts with it."""
    pairs = sorted(found, key=lambda pair: (pair[0].start, -pair[0].end))
    spans = tuple(span for span, _ in pairs)
    ends = [span.end for span in spans]
    return Stretches(
        spans=spans,
        items=tuple(item for _, item in pairs),
        starts=tuple(span.start for span in spans),
        ends=tuple(sorted(ends)),
        reach=tuple(accumulate(ends, max)),
    )
