"""Statements inside statements: "Mr. Lee said the minister had told him that ...".

PolNeAR, which the model learnt from, marks outermost relations only. So the contents that hold a word of saying are
read once more, each as a paragraph of its own, in which the inner relation is the outermost.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from whence.analyse.drafts import Draft
from whence.analyse.stance import is_voiced
from whence.records.span import Span

LEAST = 0.8  # confidence of an inner statement; lower ones are mostly no statements
SHORTEST = 7  # words of a content worth a second reading
SAYING = re.compile(
    r"\b(?:sa(?:id|ys?|ying)|t(?:old|ells?|elling)|wrote|writes|according to|called for|"
    r"(?:accus|acknowledg|add|admit|alleg|announc|argu|ask|assert|assur|boast|brag|caution|cit|claim|complain|conced|confirm|"
    r"declar|demand|den[iy]|describ|explain|indicat|inform|insist|mention|not|pledg|predict|proclaim|promis|propos|quot|"
    r"reiterat|remark|repl[iy]|report|reveal|stat|stress|suggest|testif|threat|tweet|urg|vow|warn)\w*)\b",
    re.IGNORECASE,
)


def with_inner(text: str, found: Sequence[Draft], read: Callable[[str], list[Draft]]) -> list[Draft]:
    """The drafts and, each behind the one that holds it, those inside their contents; ``read`` finds drafts in a text."""
    pieces = [(draft, span) for draft in found for span in draft.content if _may_hold_one(text, span)]
    if not pieces:
        return list(found)
    apart = "\n".join(span.of(text) for _, span in pieces)
    starts = _starts(pieces)
    added = []
    for inner in read(apart):
        number = sum(start <= inner.start for start in starts) - 1
        outer, span = pieces[number]
        moved = _moved(inner, span.start - starts[number])
        if _is_new(text, moved, found) and moved.end <= span.end:
            added.append(replace(moved, outer=outer))
    return sorted([*found, *added], key=lambda draft: (draft.start, draft.outer is not None))


def _may_hold_one(text: str, span: Span) -> bool:
    words = span.of(text)
    return "\n" not in words and len(words.split()) >= SHORTEST and SAYING.search(words) is not None


def _starts(pieces: Sequence[tuple[Draft, Span]]) -> list[int]:
    starts, place = [], 0
    for _, span in pieces:
        starts.append(place)
        place += len(span) + 1
    return starts


def _moved(draft: Draft, by: int) -> Draft:
    def moved(spans: Sequence[Span]) -> tuple[Span, ...]:
        return tuple(Span(span.start + by, span.end + by) for span in spans)

    return Draft(moved(draft.source), moved(draft.cue), moved(draft.content), draft.confidence)


def _is_new(text: str, draft: Draft, found: Sequence[Draft]) -> bool:
    """Sure, voiced by somebody, and its cue nobody else's."""
    if draft.confidence < LEAST or not draft.source or not all(is_voiced(cue.of(text)) for cue in draft.cue):
        return False
    return not any(cue.touches(mine) for other in found for cue in other.cue for mine in draft.cue)
