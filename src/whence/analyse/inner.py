"""Statements inside statements: "Mr. Lee said the minister had told him that ...".

PolNeAR, which the model learnt from, marks outermost relations only. So the contents that hold a word of saying are
read once more, each as a paragraph of its own, in which the inner relation is the outermost.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import accumulate

from whence.analyse.drafts import Draft
from whence.analyse.stance import is_voiced
from whence.analyse.stretches import Stretches, stretches
from whence.records.span import Span

LEAST = 0.9  # confidence of an inner statement; lower ones are mostly no statements
SHORTEST = 7  # words of a content worth a second reading
SAYING = re.compile(
    r"\b(?:sa(?:id|ys?|ying)|t(?:old|ells?|elling)|wrote|writes|according to|called for|"
    r"(?:add|cit|not|stat)(?:ed|e?s|ing)|"
    r"(?:accus|acknowledg|admit|alleg|announc|argu|ask|assert|assur|boast|brag|caution|claim|complain|conced|confirm|"
    r"declar|demand|den[iy]|describ|explain|indicat|inform|insist|mention|pledg|predict|proclaim|promis|propos|quot|"
    r"reiterat|remark|repl[iy]|report|reveal|stress|suggest|testif|threat|tweet|urg|vow|warn)\w*)\b",
    re.IGNORECASE,
)


def with_inner(text: str, found: Sequence[Draft], read: Callable[[str], list[Draft]]) -> list[Draft]:
    """The drafts and, each behind the one that holds it, those in their contents; ``read`` finds drafts in a text."""
    holders = {span: draft for draft in reversed(found) for span in draft.content if _may_hold_one(text, span)}
    if not holders:
        return list(found)
    pieces = sorted(holders)
    starts = [0, *accumulate(len(piece) + 1 for piece in pieces)]
    cues = stretches((cue, draft) for draft in found for cue in draft.cue)
    added: dict[tuple[Span, ...], Draft] = {}
    for inner in read("\n".join(piece.of(text) for piece in pieces)):
        number = bisect_right(starts, inner.start) - 1
        moved = _moved(inner, pieces[number].start - starts[number])
        if moved.end <= pieces[number].end and _is_new(text, moved, cues):
            added.setdefault(moved.cue, replace(moved, outer=holders[pieces[number]]))
    return sorted([*found, *added.values()], key=lambda draft: (draft.start, draft.outer is not None))


def _may_hold_one(text: str, span: Span) -> bool:
    words = span.of(text)
    return len(words.splitlines()) == 1 and len(words.split()) >= SHORTEST and SAYING.search(words) is not None


def _moved(draft: Draft, by: int) -> Draft:
    def moved(spans: Sequence[Span]) -> tuple[Span, ...]:
        return tuple(Span(span.start + by, span.end + by) for span in spans)

    return Draft(moved(draft.source), moved(draft.cue), moved(draft.content), draft.confidence)


def _is_new(text: str, draft: Draft, cues: Stretches[Draft]) -> bool:
    """Sure, voiced by somebody, and its cue nobody else's."""
    if draft.confidence < LEAST or not draft.source or not all(is_voiced(cue.of(text)) for cue in draft.cue):
        return False
    return not any(cues.touch(cue) for cue in draft.cue)
