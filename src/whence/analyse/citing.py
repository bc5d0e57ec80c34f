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

    A draft that says no more than that somebody is cited goes where another of its sentence has taken that up.
    """
    edges = sentences(text)
    cited = {number: whom for number, edge in enumerate(edges) if (whom := _whom(text, edge, names)) is not None}
    if not cited:
        return list(found)
    starts = [edge.start for edge in edges]
    number_of = {id(draft): bisect_right(starts, draft.start) - 1 for draft in found}
    takers: dict[int, Draft] = {}  # the first draft of a sentence that takes up whom it cites
    becomes: dict[int, Draft] = {}
    for draft in found:
        number = number_of[id(draft)]
        if number in cited and _may_cite(draft) and not _only_cites(text, draft, cited[number]):
            takers.setdefault(number, draft)
            becomes[id(draft)] = _citing(draft, cited[number])
    gone = {
        id(draft): takers[number]
        for draft in found
        if (number := number_of[id(draft)]) in takers and _may_cite(draft) and _only_cites(text, draft, cited[number])
    }
    return _renewed(found, becomes, gone)


def _may_cite(draft: Draft) -> bool:
    return bool(draft.cue) and draft.outer is None and draft.follows is None


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


def _only_cites(text: str, draft: Draft, whom: Span) -> bool:
    return any(CITES.search(cue.of(text)) for cue in draft.cue) and any(p.touches(whom) for p in draft.content)


def _renewed(found: Sequence[Draft], becomes: dict[int, Draft], gone: dict[int, Draft]) -> list[Draft]:
    """The drafts as they have become; whoever follows one or stands inside it follows and stands inside the new one."""
    done: dict[int, Draft] = {}

    def renewed(draft: Draft | None) -> Draft | None:
        if draft is None:
            return None
        draft = gone.get(id(draft), draft)
        if id(draft) not in done:
            new, follows, outer = becomes.get(id(draft), draft), renewed(draft.follows), renewed(draft.outer)
            same = follows is new.follows and outer is new.outer
            done[id(draft)] = new if same else replace(new, follows=follows, outer=outer)
        return done[id(draft)]

    return [new for draft in found if id(draft) not in gone and (new := renewed(draft)) is not None]
