"""The place in the other report of words that stand in a shared passage."""

from __future__ import annotations

from whence.records import Copy, Passage, Span

MOST = 0.7  # of the characters asked for


def carried(spans: tuple[Span, ...], copy: Copy) -> tuple[Span, ...] | None:
    """Where the other report has ``spans`` of this one; None where not most of them lie in shared passages.

    Offsets within a passage are carried over in proportion: both sides go in step, save for a few characters of edits.
    """
    found = [
        place
        for span in sorted(spans)
        for passage in copy.passages
        if span.touches(passage.span) and (place := _place(span, passage))
    ]
    held = sum(_overlap(span, passage.span) for span in spans for passage in copy.passages)
    if not spans or held < MOST * sum(map(len, spans)):
        return None
    return tuple(_joined(found))


def _overlap(span: Span, other: Span) -> int:
    return max(0, min(span.end, other.end) - max(span.start, other.start))


def _place(span: Span, passage: Passage) -> Span | None:
    """The part of ``span`` that the passage holds, in the other text."""
    start, end = max(span.start, passage.span.start), min(span.end, passage.span.end)
    scale = len(passage.other) / len(passage.span)
    first = passage.other.start + round((start - passage.span.start) * scale)
    last = passage.other.end - round((passage.span.end - end) * scale)
    return Span(first, last) if first < last else None


def _joined(spans: list[Span]) -> list[Span]:
    """Sorted; those that touch, or have no more than a blank between them, become one."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start <= found[-1].end + 1:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return found
