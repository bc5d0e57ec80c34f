"""Statements of which one passes the other on: "Ada Lovelace argued that it rains, according to the Courier"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from whence.analyse.drafts import Draft
from whence.analyse.tables import lines
from whence.records.link import Link
from whence.records.span import Span

ALIKE = 0.6  # shared characters of two contents, of those of both together
PASSING = frozenset({"outlet", "document", "group", "unnamed", "person", "organization"})


@cache
def _cues() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(lines('relays.txt'))})\b", re.IGNORECASE)


def relays(
    text: str, drafts: Sequence[Draft], origins: Sequence[tuple[Link, ...]]
) -> tuple[dict[int, Draft], set[int]]:
    """By the identity of a draft the one that passes it on; and those that say no more than that.

    One whose words of passing on stand beside the same content as another's is spent; one in whose content another
    stands whole keeps its own.
    """
    passing = [
        draft
        for draft, own in zip(drafts, origins, strict=True)
        if draft.cue
        and draft.outer is None
        and own[0].kind in PASSING
        and (own[0].kind == "outlet" or passes_on(text, draft))
    ]
    kinds = {id(draft): own[0].kind for draft, own in zip(drafts, origins, strict=True)}
    outer: dict[int, Draft] = {}
    spent: set[int] = set()
    for one in passing:
        for other in drafts:
            if other is one or other.outer is not None or other.follows is not None or other.end <= one.start:
                continue
            if other.start >= one.end + 1 or id(other) in outer or outer.get(id(one)) is other:
                continue
            if (
                kinds[id(one)] == "outlet"
                and other.cue
                and other.source != one.source
                and alike(one.content, other.content)
            ):
                outer[id(other)] = one
                spent.add(id(one))
            elif other.source and _whole(other, one.content):
                outer[id(other)] = one
    return outer, spent


def passes_on(text: str, draft: Draft) -> bool:
    """Whether the cue is one of those who pass on what another has said."""
    return _cues().search(Span(draft.cue[0].start, draft.cue[-1].end).of(text)) is not None


def alike(one: Sequence[Span], other: Sequence[Span]) -> bool:
    """Whether two contents share most of their characters."""
    common = sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in one for b in other)
    return common >= ALIKE * (sum(map(len, one)) + sum(map(len, other)) - common)


def _whole(draft: Draft, content: Sequence[Span]) -> bool:
    return any(all(piece.holds(span) for span in (*draft.source, *draft.cue, *draft.content)) for piece in content)
