"""Statements of which one passes the other on: "Ada Lovelace argued that it rains, according to the Courier"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache
from itertools import accumulate

from whence.analyse.drafts import Draft
from whence.analyse.tables import lines
from whence.records.link import Link
from whence.records.span import Span

ALIKE = 0.6  # shared characters of two contents, of those of both together


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
    outermost = sorted(
        (draft for draft in drafts if draft.outer is None and draft.follows is None), key=lambda draft: draft.start
    )
    starts = [draft.start for draft in outermost]
    reach = list(accumulate((draft.end for draft in outermost), max))  # the farthest end of it and of all before it
    outer: dict[int, Draft] = {}
    spent: set[int] = set()
    for one, own in zip(drafts, origins, strict=True):
        outlet = own[0].kind == "outlet"
        if not one.cue or one.outer is not None or not (outlet or (own[0].kind != "unknown" and passes_on(text, one))):
            continue
        first = bisect_right(reach, one.start)
        for other in outermost[first : bisect_right(starts, one.end)]:
            if other is one or other.end <= one.start or id(other) in outer or outer.get(id(one)) is other:
                continue
            if outlet and other.cue and other.source != one.source and alike(one.content, other.content):
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
