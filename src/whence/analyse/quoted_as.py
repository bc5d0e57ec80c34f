"""“The agency quoted Lovelace as saying”, "she was quoted as saying": who passes it on, and whose words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from whence.analyse.drafts import Draft
from whence.analyse.sentences import sentences
from whence.analyse.stretches import bare
from whence.records.span import Span

SAYING = r"as (?:saying|telling|writing|having said)"
WHO = r"[^,;:“”\"().\n]{2,80}?"
ACTIVE = re.compile(rf"\b(?P<cue>(?:quot|cit)(?:es|ed|ing) (?P<whom>(?!by\b){WHO}) {SAYING})\b", re.IGNORECASE)
PASSIVE = re.compile(
    rf"(?P<cue>\b(?:is|was|are|were|been|being) (?:also |later |widely )?(?:quoted|cited)(?: by (?P<by>{WHO}))?"
    rf" {SAYING}"
    rf"(?: by (?P<after>[^,;:“”\"().\n]{{2,60}}?)(?=[,.;:]| that\b|$))?)",
    re.IGNORECASE,
)
SPEAKER = re.compile(r"(?P<who>[^,;:“”\"().\n]{1,80})\s$")


def with_quoted(text: str, found: Sequence[Draft]) -> list[Draft]:
    """The drafts, those whose cue quotes somebody as saying with both who passes it on and who said it."""
    edges = [edge for edge in sentences(text) if " as " in edge.of(text)]
    becomes: dict[int, Draft] = {}
    for edge in edges:
        for match in (*ACTIVE.finditer(text, edge.start, edge.end), *PASSIVE.finditer(text, edge.start, edge.end)):
            cue = Span(*match.span("cue"))
            for draft in found:
                if id(draft) not in becomes and any(piece.touches(cue) for piece in draft.cue):
                    becomes[id(draft)] = _parted(text, edge, match, draft)
    return [_renewed(draft, becomes) for draft in found]


def _parted(text: str, sentence: Span, match: re.Match[str], draft: Draft) -> Draft:
    groups = match.groupdict()
    cue = Span(*match.span("cue"))
    if groups.get("whom"):
        return _with(text, replace(draft, cue=(cue,), cited=Span(*match.span("whom"))), cue)
    lead = SPEAKER.search(text, sentence.start, cue.start)
    who = bare(text, lead.start("who"), lead.end("who")) if lead else None
    by = next((Span(*match.span(name)) for name in ("by", "after") if groups.get(name)), None)
    if who is None:
        return draft
    if by is None:
        return _with(text, replace(draft, cue=(cue,), source=(who,)), who)
    return _with(text, replace(draft, cue=(cue,), source=(by,), cited=who), who)


def _with(text: str, draft: Draft, away: Span) -> Draft:
    """Without content that is part of the cue or the source."""
    content = tuple(piece for piece in draft.content if not away.holds(piece) and not draft.cue[0].holds(piece))
    return replace(draft, content=content or draft.content)


def _renewed(draft: Draft, becomes: dict[int, Draft]) -> Draft:
    new = becomes.get(id(draft), draft)
    follows = becomes.get(id(new.follows), new.follows)
    outer = becomes.get(id(new.outer), new.outer)
    return new if follows is new.follows and outer is new.outer else replace(new, follows=follows, outer=outer)
