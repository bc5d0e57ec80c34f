"""The words of a source put right: which piece of several, and a noun phrase that was cut short made whole."""

from __future__ import annotations

import re
from collections.abc import Sequence

from whence.analyse.sources.lists import wordset
from whence.analyse.sources.phrase import POSSESSIVE, TOKEN
from whence.analyse.tables import breaks, counts, people, singular, things
from whence.records.entity import Entity
from whence.records.span import Span

FARTHEST = 8  # words that a phrase is made longer by
NOUN_BEFORE = re.compile(
    r"\b((?:[Tt]he|[Aa]n?|[Tt]wo|[Oo]ne|[Ss]everal)\s+(?:(?!the\b|an?\b)[\w’'.\-]+\s+){0,5}[\w’'\-]+),?\s+$"
)
RELATIVE = re.compile(r"(?:who|which)\b", re.IGNORECASE)
DATELINE = re.compile(r"[^\n]{0,60}?(?:\([A-Z][\w ]+\)\s*)?\s[-–—]{1,2}\s")
CLAUSE = re.compile(r"\bin which\s+(?=\S)|\b(?:is|are|was|were)\b.*\band\s+(?=\S)", re.DOTALL)


def source_words(text: str, pieces: Sequence[Span], cue: Span | None, names: Sequence[Entity]) -> Span:
    """The piece of a source that is nearest to the cue, whole."""
    near = sorted(pieces, key=lambda piece: _gap(piece, cue))
    named = next((p for p in near if p.of(text).lower() not in wordset("pronouns") | {"each", "both", "all"}), near[0])
    relative = RELATIVE.match(near[0].of(text))
    before = [piece for piece in pieces if piece.end <= near[0].start]
    best = before[-1] if relative and before else near[0] if relative else named
    best = _without_dateline(text, best)
    return _without_clause(text, _whole(text, _antecedent(text, best, names), cue, names), cue)


def _antecedent(text: str, span: Span, names: Sequence[Entity]) -> Span:
    """“the government, which”: the noun phrase right before, where that is no name."""
    if span.of(text).lower() not in {"who", "which"} or any(0 <= span.start - n.span.end <= 2 for n in names):
        return span
    lead = NOUN_BEFORE.search(text, max(0, span.start - 80), span.start)
    noun = lead and _is_noun(lead[1].split()[-1].rstrip(","))
    return Span(lead.start(1), lead.end(1)) if lead and noun else span


def _without_dateline(text: str, span: Span) -> Span:
    """“LONDON (Reuters) - Britain” is Britain."""
    found = DATELINE.match(text, span.start, span.end)
    return Span(found.end(), span.end) if found and found.end() < span.end else span


def _gap(piece: Span, cue: Span | None) -> int:
    return max(piece.start - cue.end, cue.start - piece.end, 0) if cue else piece.start


def _without_clause(text: str, span: Span, cue: Span | None) -> Span:
    """“The two are elected leaders and analysts” before a cue is "analysts"."""
    found = CLAUSE.search(text, span.start, span.end)
    return Span(found.end(), span.end) if found and cue and span.end <= cue.start and found.end() < span.end else span


def _whole(text: str, span: Span, cue: Span | None, names: Sequence[Entity]) -> Span:
    """Names at the edges are not cut, and a phrase without a noun goes on to its noun."""
    for name in names:
        if name.span.touches(span) and not (cue and name.span.touches(cue)):
            span = Span(min(span.start, name.span.start), max(span.end, name.span.end))
    if not _lacks_noun(text, span, names):
        return span
    limit = cue.start if cue and cue.start >= span.end else text.find("\n", span.end)
    return _longer(text, span, limit if limit >= 0 else len(text), names)


def _lacks_noun(text: str, span: Span, names: Sequence[Entity]) -> bool:
    words = TOKEN.findall(span.of(text))
    if not words or any(name.span.touches(span) and not POSSESSIVE.match(text, name.span.end) for name in names):
        return not words
    return not any(_is_noun(word) or word.lower() in wordset("pronouns") for word in words) and _may_go_on(words[-1])


def _may_go_on(word: str) -> bool:
    """Whether more is sure to follow: an article, or any word that does not stand for people by itself."""
    return (
        word.lower() not in wordset("vague") and word.lower() not in counts() or word.lower() in {"a", "an", "another"}
    )


def _is_noun(word: str) -> bool:
    lemma = singular(POSSESSIVE.sub("", word).lower())
    return lemma in people() or lemma in things() or word.lower() in wordset("pronouns") - wordset("determiners")


def _longer(text: str, span: Span, limit: int, names: Sequence[Entity]) -> Span:
    """On to the first name or noun, and as far as nouns follow each other; the same span where there is none."""
    end = 0
    for count, word in enumerate(TOKEN.finditer(text, span.end, limit)):
        at = Span(word.start(), word.end())
        name = next((n for n in names if n.span.touches(at)), None)
        noun = name is not None or _is_noun(word[0])
        if count >= FARTHEST or not word[0][0].isalnum() or (end and not noun) or word[0].lower() in breaks():
            break
        if noun:
            end = max(at.end, name.span.end if name else 0)
    return Span(span.start, end) if end > span.end else span
