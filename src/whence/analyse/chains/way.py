"""From the page inward: publishing outlet, agency, whoever passes it on, the outlet it was said to, its source."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from whence.analyse.chains.occasions import is_own_act
from whence.analyse.chains.polls import poll_behind
from whence.analyse.chains.venues import Venue, is_same_outlet, venues
from whence.analyse.drafts import Draft
from whence.analyse.pieces import paragraph_spans
from whence.analyse.sentences import sentences
from whence.analyse.tables import any_of
from whence.analyse.wire import agency
from whence.records.entity import Entity
from whence.records.link import Link
from whence.records.report import Report
from whence.records.span import Span

LEAD = 3  # sentences at the head of a report
LATELY = 3  # sentences between two statements of one interview
HEARSAY = re.compile(
    rf"\breportedly\b|\b(?:is|was|are|were) {any_of('passed_on')} to have\b"
    r"|\b(?:was|is|were|been) (?:also |later )?quoted (?:\w+ )?as (?:saying|telling)\b",
    re.IGNORECASE,
)
COLON = re.compile(r":\s*$")
OPENS = "“\"‘'"
CARRIED = frozenset({"person", "unnamed"})  # who speaks on in an interview

Links = tuple[Link, ...]
Who = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Turn:
    """The sentence in which somebody's last statement ends, and what that one came through.

    ``whole``: the report opens with that, and is one on an interview.
    """

    sentence: int
    links: Links
    whole: bool


def publishers(report: Report) -> Links:
    """The publishing outlet, and the agency whose text it carries."""
    wire = agency(report)
    first = Link("outlet", report.outlet)
    return (first, Link("outlet", wire.name)) if wire else (first,)


@dataclass
class Page:
    """A report and what is known of its statements; :meth:`ways` gives each its chain.

    ``origins`` are a draft’s own source, and behind an outlet whom that cites; ``outer``, by identity, who passes it
    on; ``outlets`` those named in the report, with their places.
    """

    report: Report
    drafts: Sequence[Draft]
    origins: Sequence[Links]
    names: Sequence[Entity]
    outer: Mapping[int, Draft]
    outlets: Sequence[tuple[int, str]]
    chains: dict[int, Links] = field(default_factory=dict)
    last: dict[Who, Turn] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.edges = sentences(self.report.text)
        self.starts = [edge.start for edge in self.edges]
        self.places = {id(draft): place for place, draft in enumerate(self.drafts)}
        self.first, self.said = publishers(self.report), self._said()
        self.blocks = self._blocks()

    def ways(self) -> list[Links]:
        """For each draft its chain.

        In the order of the text, since an interview goes on; whoever passes a statement on comes before it.
        """
        for place in range(len(self.drafts)):
            self._follow(place)
        return [self.chains[id(draft)] for draft in self.drafts]

    def _follow(self, place: int) -> Links:
        draft = self.drafts[place]
        if id(draft) in self.chains:
            return self.chains[id(draft)]
        first = self.first
        self.chains[id(draft)] = first  # for one that would pass itself on
        outer = self.outer.get(id(draft), draft.outer)
        before = self._follow(self.places[id(outer)]) if id(outer) in self.places else first
        own = self.origins[place]
        who = _who(own)
        if draft.follows is not None and id(draft.follows) in self.places:
            chain = self._follow(self.places[id(draft.follows)])
        else:
            said = self.said.get(place)
            chain = before
            for link in (*((said.link,) if said else self._heard(draft, before, own)), *own):
                chain = (*chain, *_unless_there(link, chain))
        self.chains[id(draft)] = chain
        if who[0] in CARRIED and all(link.kind == "outlet" for link in before):
            early = place in self.said and self._sentence(self.said[place].span.start) < LEAD
            self.last[who] = Turn(self._sentence(draft.end - 1), chain[len(first) : -1], early or self._whole(who))
        return chain

    def _whole(self, who: Who) -> bool:
        return who in self.last and self.last[who].whole

    def _heard(self, draft: Draft, before: Links, own: Links) -> Links:
        """The poll that asked; hearsay; else what the same speaker's last statement came through, if this goes on."""
        number = self._sentence(place_of(draft))
        sentence = self.edges[number] if number >= 0 else Span(draft.start, draft.end)
        poll = poll_behind(self.report.text, own[-1], draft.end)
        if poll is not None:
            return (poll,)
        if _is_hearsay(self.report.text, draft, sentence):
            return (Link("unknown"),)
        block = self.blocks.get(number)
        if block is not None and before == self.first:
            return (block.link,)
        turn = self.last.get(_who(own))
        if turn is None or before != self.first or is_own_act(self.report.text, draft, sentence):
            return ()
        near = turn.whole or self._sentence(draft.start) - turn.sentence <= LATELY
        return tuple(link for link in turn.links if link.kind != "unknown") if near else ()

    def _sentence(self, place: int) -> int:
        return bisect_right(self.starts, place) - 1

    def _blocks(self) -> dict[int, Venue]:
        """By sentence the outlet whose words a paragraph is, behind "According to the Courier:" and on in quotes."""
        found: dict[int, Venue] = {}
        current: Venue | None = None
        for paragraph in paragraph_spans(self.report.text):
            numbers = range(self._sentence(paragraph.start), self._sentence(paragraph.end - 1) + 1)
            goes_on = current is not None and (
                numbers[0] - 1 not in found or paragraph.of(self.report.text)[0] in OPENS
            )
            if current is not None and goes_on:
                found |= dict.fromkeys(numbers, current)
                continue
            current = self._introduced(paragraph)
        return found

    def _introduced(self, paragraph: Span) -> Venue | None:
        """The outlet whose words a paragraph announces with a colon at its end."""
        if not COLON.search(self.report.text, paragraph.start, paragraph.end):
            return None
        last = self.edges[self._sentence(paragraph.end - 1)]
        here = venues(self.report.text, last, self.outlets, self.names, self.report.outlet)
        return next((venue for venue in here if venue.relayed and venue.whole.end >= last.end - 3), None)

    def _said(self) -> dict[int, Venue]:
        """The outlet that each draft came through in its own sentence."""
        together: defaultdict[int, list[int]] = defaultdict(list)
        for place, draft in enumerate(self.drafts):
            number = self._sentence(place_of(draft))
            if number >= 0 and draft.follows is None:
                together[number].append(place)
        found: dict[int, Venue] = {}
        for number, places in together.items():
            here = venues(self.report.text, self.edges[number], self.outlets, self.names, self.report.outlet)
            for venue in sorted(here, key=lambda venue: not venue.programme):
                near = [place for place in places if self._may_have(place, venue, places)]
                if near:
                    nearest = min(near, key=lambda place: _away(self.drafts[place], venue))
                    for place in near:
                        if _who(self.origins[place]) == _who(self.origins[nearest]):
                            found.setdefault(place, venue)
        return found

    def _may_have(self, place: int, venue: Venue, places: Sequence[int]) -> bool:
        """The venue is no part of what was said, nor another's source, unless that one passes the whole on.

        ``places`` are the drafts of its sentence.
        """
        draft, link = self.drafts[place], self.origins[place][0]
        if _is_same(link, venue.link) or any(piece.touches(venue.span) for piece in draft.content):
            return False
        if link.kind != "document" and any(piece.touches(venue.span) for piece in draft.source):
            return False  # but "a memo obtained by the Courier"
        others = (self.drafts[other] for other in places if other != place)
        tellers = (other for other in others if any(piece.touches(venue.span) for piece in other.source))
        return all(_covers(other, draft) for other in tellers)


def place_of(draft: Draft) -> int:
    """Where a draft's source is told, else its cue, else its words."""
    return (draft.source or draft.cue or draft.content)[0].start


def _covers(outer: Draft, inner: Draft) -> bool:
    return any(piece.touches(other) for piece in outer.content for other in inner.content)


def _away(draft: Draft, venue: Venue) -> int:
    """Characters between the words that lead to a venue and the nearest cue."""
    if not draft.cue:
        return len(venue.whole) + 1000
    return min(max(cue.start - venue.whole.end, venue.whole.start - cue.end, 0) for cue in draft.cue)


def _who(origin: Links) -> Who:
    link = origin[-1]
    return link.kind, (link.name or link.role or "").lower()


def _is_hearsay(text: str, draft: Draft, sentence: Span) -> bool:
    """“reportedly said”, "was quoted as saying"; a source that only hearsay gives has its own link."""
    if not draft.cue or not draft.source:
        return False
    start, end = max(draft.cue[0].start - 15, sentence.start), min(draft.cue[-1].end + 12, sentence.end)
    return HEARSAY.search(text, start, end) is not None


def _unless_there(origin: Link, before: Sequence[Link]) -> Links:
    """The source, unless it is in the chain already: the outlet itself, or "he said that he had said"."""
    nobody = origin.kind == before[-1].kind == "unknown"
    return () if nobody or any(_is_same(origin, link) for link in before) else (origin,)


def _is_same(one: Link, other: Link) -> bool:
    if not one.name or not other.name:
        return False
    kinds = {one.kind, other.kind}
    same = kinds <= {"outlet", "organization"} and "outlet" in kinds and is_same_outlet(one.name, other.name)
    return same or (len(kinds) == 1 and one.name == other.name)
