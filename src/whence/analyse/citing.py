"""Whom a source cites for what it tells: "the Times reported, citing two officials"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from whence.analyse.drafts import Draft
from whence.analyse.sentences import sentences
from whence.analyse.sources.phrase import parse
from whence.analyse.tables import people, things
from whence.records.entity import Entity
from whence.records.span import Span

CITING = re.compile(r"\b(?:citing|quoting)\s+(?=\w)", re.IGNORECASE)
CITES = re.compile(r"\b(?:citing|quoting|cit(?:es|ed)|quot(?:es|ed))\b", re.IGNORECASE)
WHOM = re.compile(r"[^,;:.“”\"()\n]+(?:\b[A-Z]\.[^,;:.“”\"()\n]*)*")


def with_citations(text: str, found: Sequence[Draft], names: Sequence[Entity]) -> list[Draft]:
    """The drafts, each with whom its source cites in the same sentence.

    A draft that says no more than that somebody is cited becomes part of those, and goes, where there are any.
    """
    edges = sentences(text)
    starts = [edge.start for edge in edges]
    cited: dict[int, Span] = {}
    for number, edge in enumerate(edges):
        whom = _whom(text, edge, names)
        if whom is not None:
            cited[number] = whom
    if not cited:
        return list(found)
    kept = []
    for draft in found:
        whom = cited.get(bisect_right(starts, draft.start) - 1)
        if whom is None or draft.outer is not None or draft.follows is not None:
            kept.append(draft)
        elif not (_only_cites(text, draft) and any(piece.touches(whom) for piece in draft.content)):
            kept.append(_citing(draft, whom) if draft.cue else draft)
    return _following(found, kept)


def _whom(text: str, sentence: Span, names: Sequence[Entity]) -> Span | None:
    """The words for whoever is cited: people, a document or a body; not "citing concerns"."""
    mark = CITING.search(text, sentence.start, sentence.end)
    words = WHOM.match(text, mark.end(), sentence.end) if mark else None
    if words is None:
        return None
    span = Span(words.start(), words.start() + len(words[0].rstrip()))
    phrase = parse(text, span, names)
    near = [name for name in names if name.span.touches(span)]
    a_name = any(phrase.region and name.span.touches(phrase.region[-1][1]) for name in near)
    return span if a_name or phrase.lemma in people() or phrase.lemma in things() else None


def _citing(draft: Draft, whom: Span) -> Draft:
    """The draft with whom it cites, who is then no part of its content."""
    content = tuple(piece for piece in draft.content if not whom.holds(piece))
    return replace(draft, content=content or draft.content, cited=whom)


def _only_cites(text: str, draft: Draft) -> bool:
    return any(CITES.search(cue.of(text)) for cue in draft.cue)


def _following(before: Sequence[Draft], kept: list[Draft]) -> list[Draft]:
    """Drafts that follow or stand inside one that was replaced point at the new one."""
    by_place = {(draft.source, draft.cue, draft.content): draft for draft in kept}
    present = {id(draft) for draft in kept}

    def now(draft: Draft | None) -> Draft | None:
        if draft is None or id(draft) in present:
            return draft
        return by_place.get((draft.source, draft.cue, draft.content))

    return [
        replace(draft, follows=now(draft.follows), outer=now(draft.outer)) if draft.follows or draft.outer else draft
        for draft in kept
    ]
