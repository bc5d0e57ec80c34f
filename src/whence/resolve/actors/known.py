"""What stands at a place of a report's text, by its entities."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence

from whence.records import Entity, Span

At = Callable[[Span], Entity | None]


def entities_at(entities: Sequence[Entity]) -> At:
    """Asks for the entity that touches a span."""
    ordered = sorted(entities, key=lambda entity: entity.span.start)
    starts = [entity.span.start for entity in ordered]

    def at(span: Span) -> Entity | None:
        place = bisect_right(starts, span.start)
        near = ordered[max(0, place - 1) : place + 3]
        return next((entity for entity in near if entity.span.touches(span)), None)

    return at


def besides(at: At, own: Span) -> At:
    """The same, but for what stands at ``own``."""
    return lambda span: None if own.touches(span) else at(span)
