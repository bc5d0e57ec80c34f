"""Hearsay that nobody is given for: "reportedly", "allegedly", "it was reported that"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from whence.analyse.drafts import Draft
from whence.analyse.sentences import sentences
from whence.analyse.stretches import Stretches, bare, stretches
from whence.analyse.tables import any_of
from whence.records.span import Span

SURE = 0.7
LOOKED_AT = 12  # characters before an adverb, and at the end of its clause
LONGEST = 500  # characters of a clause on either side of an adverb
FARTHEST = 120  # characters of ", he said" at the end of a sentence
ADVERB = re.compile(rf"\b{any_of('reportedly')}\b", re.IGNORECASE)
PASSIVE = re.compile(
    r"\bit (?P<cue>(?:was|is|has been|had been|is being|was being) (?:\w+ly )?"
    rf"{any_of('told_of')})\b"
    r"(?: (?!by\b|that\b)[^\s.;,\"“”]{1,20}){0,4} (?=that\b)",
    re.IGNORECASE,
)
EDGE = re.compile(
    r"[;:—–]|,\s(?:and|but)\b|,?(?<!\w)(?:who|which|where|after|before|while|because|although|though|whose)\b",
    re.IGNORECASE,
)
CLOSED = re.compile(r",\s(?:who|which|where|whose)\b[^,;:]*(?P<end>,)", re.IGNORECASE)
SAID = re.compile(r",\s(?:[^\s,;]+\s){1,6}(?:said|says|added)(?: (?:on|in|at) [^,;]{1,30})?[.!?”\"]*$")
PARENTHESIS = re.compile(r"\([^()]*\)")
LEAD = re.compile(
    r"(?:(?:and|but|or|nor|so|yet|that|since|if|when|as|however|meanwhile|moreover|also|still|then)\b,?\s+)+",
    re.IGNORECASE,
)
TRAIL = re.compile(r"\s(?:(?:that|which|who|whom|where|and|but|as)\s*)+$", re.IGNORECASE)
OF_A_NOUN = re.compile(
    r"\b(?:an?|the|his|her|its|their|this|that|these|those|some|any|no|more|most)\s+$", re.IGNORECASE
)
OF_A_DEED = re.compile(r"\b(?:for|of|by|with|from|over|in|about|without)\s+$", re.IGNORECASE)

Parts = tuple[Stretches[Draft], Stretches[Draft]]  # sources and cues; contents


def with_hearsay(text: str, found: Sequence[Draft]) -> list[Draft]:
    """The drafts and the hearsay whose cue none of them has.

    What stands in another's content ends where that does; else it ends where another's source or cue begins.
    """
    cues = stretches((cue, draft) for draft in found for cue in draft.cue)
    told = stretches((span, draft) for draft in found for span in (*draft.source, *draft.cue))
    contents = stretches((span, draft) for draft in found for span in draft.content)
    added = []
    for sentence in sentences(text):
        for cue, content in _hearsay(text, sentence, (told, contents)):
            if content and not cues.touch(cue):
                held = contents.holder(cue)
                added.append(Draft((), (cue,), content, SURE, outer=held[1] if held else None))
    return sorted([*found, *added], key=lambda draft: (draft.start, draft.outer is not None))


def _hearsay(text: str, sentence: Span, others: Parts) -> Iterator[tuple[Span, tuple[Span, ...]]]:
    """Cues with their contents. In somebody's words, "allegedly" only tells how careful he is."""
    adverbs = [Span(*match.span()) for match in ADVERB.finditer(text, sentence.start, sentence.end)]
    edges = _edges(text, sentence) if adverbs else None
    for cue in adverbs:
        if edges is not None and (others[1].holder(cue) is None or cue.of(text).lower() == "reportedly"):
            yield cue, _clause(text, _limits(text, sentence, cue, others), cue, edges)
    for match in PASSIVE.finditer(text, sentence.start, sentence.end):
        cue = Span(*match.span("cue"))
        content = bare(text, match.end(), _limits(text, sentence, cue, others)[1], ",")
        yield cue, (content,) if content else ()


def _limits(text: str, sentence: Span, cue: Span, others: Parts) -> tuple[int, int]:
    """How far the words may reach that a cue tells of."""
    told, contents = others
    first, end = sentence.start, sentence.end
    if cue.start - first > LONGEST:
        first = text.find(" ", cue.start - LONGEST, cue.start) + 1 or cue.start
    if end - cue.end > LONGEST:
        end = max(text.rfind(" ", cue.end, cue.end + LONGEST), cue.end)
    held = contents.holder(cue)
    if held is not None:
        return max(held[0].start, first), min(held[0].end, end)
    while end > cue.end and text[end - 1] in ".!?" and not text[end - 2].isupper():
        end -= 1
    said = SAID.search(text, max(cue.end + 1, end - FARTHEST), sentence.end) if end > sentence.end - FARTHEST else None
    return told.last_end(cue.start, first), told.next_start(cue.end, said.start() if said else end)


def _edges(text: str, sentence: Span) -> Stretches[None]:
    """Where clauses meet; of the parentheses those that hold an adverb."""
    edges = [Span(*edge.span()) for edge in EDGE.finditer(text, sentence.start, sentence.end)]
    edges += [Span(*clause.span("end")) for clause in CLOSED.finditer(text, sentence.start, sentence.end)]
    for match in PARENTHESIS.finditer(text, sentence.start, sentence.end):
        if ADVERB.search(match[0]):
            edges += [Span(match.start(), match.start() + 1), Span(match.end() - 1, match.end())]
    return stretches((edge, None) for edge in edges)


def _clause(text: str, limits: tuple[int, int], cue: Span, edges: Stretches[None]) -> tuple[Span, ...]:
    """The clause around an adverb, without it and what joins the clause on; none where it goes with a noun.

    "for allegedly lying": only the deed.
    """
    lead = text[max(limits[0], cue.start - LOOKED_AT) : cue.start]
    if OF_A_NOUN.search(lead):
        return ()
    left = bare(text, edges.last_end(cue.start, limits[0]), cue.start, ",")
    right = bare(text, cue.end, edges.next_start(cue.end, limits[1]), ",")
    joins = TRAIL.search(text, max(right.start, right.end - LOOKED_AT), right.end) if right else None
    right = bare(text, cue.end, joins.start(), ",") if joins else right
    if left is not None:
        joined = LEAD.match(text, left.start, cue.start)
        left = bare(text, joined.end(), left.end) if joined else left
    pieces = (None if OF_A_DEED.search(lead) else left, right)
    content = tuple(piece for piece in pieces if piece and any(letter.isalnum() for letter in piece.of(text)))
    return content if sum(len(piece.of(text).split()) for piece in content) > 1 else ()
