"""Hearsay that nobody is given for: "reportedly", "allegedly", "it was reported that"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from whence.analyse.drafts import Draft
from whence.analyse.sentences import sentences
from whence.records.span import Span

SURE = 0.7
ADVERB = re.compile(r",?\s*\b(?P<cue>reportedly|allegedly|purportedly|supposedly)\b,?\s*", re.IGNORECASE)
PASSIVE = re.compile(
    r"\bit (?P<cue>(?:was|is|has been|had been|is being|was being) (?:\w+ly )?"
    r"(?:reported|rumou?red|alleged|claimed|announced|said|understood|suggested))\b(?P<when>[^.;,\"“”]{0,30}?) (?=that\b)",
    re.IGNORECASE,
)
CLAUSE = re.compile(r"[;:—–()]|,? \b(?:who|which|where|after|before|while|because|although|though|whose)\b|, (?:and|but)\b")


def with_hearsay(text: str, found: Sequence[Draft]) -> list[Draft]:
    """The drafts and the hearsay whose cue none of them has."""
    added = []
    for sentence in sentences(text):
        for draft in (*_adverbs(text, sentence), *_passives(text, sentence)):
            if not any(cue.touches(draft.cue[0]) for other in found for cue in other.cue):
                added.append(draft)
    return sorted([*found, *added], key=lambda draft: draft.start)


def _adverbs(text: str, sentence: Span) -> list[Draft]:
    """The clause around the adverb, without it."""
    drafts = []
    for match in ADVERB.finditer(text, sentence.start, sentence.end):
        before, after = match.start(), match.end()
        left = max((m.end() for m in CLAUSE.finditer(text, sentence.start, before)), default=sentence.start)
        right = next((m.start() for m in CLAUSE.finditer(text, after, sentence.end)), sentence.end)
        content = tuple(_trimmed(text, a, b) for a, b in ((left, before), (after, right)) if text[a:b].strip(" .,"))
        if content:
            drafts.append(Draft((), (Span(*match.span("cue")),), content, SURE))
    return drafts


def _passives(text: str, sentence: Span) -> list[Draft]:
    return [
        Draft((), (Span(*match.span("cue")),), (_trimmed(text, match.end(), sentence.end),), SURE)
        for match in PASSIVE.finditer(text, sentence.start, sentence.end)
        if text[match.end() : sentence.end].strip()
    ]


def _trimmed(text: str, start: int, end: int) -> Span:
    while text[start].isspace():
        start += 1
    while text[end - 1].isspace() or text[end - 1] == ",":
        end -= 1
    return Span(start, end)
