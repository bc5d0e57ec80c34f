"""Whose words each draft is: the innermost link of its chain."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from whence.analyse.drafts import Draft
from whence.analyse.sentences import sentences
from whence.analyse.sources.kinds import link_of
from whence.analyse.sources.mend import source_words
from whence.analyse.sources.people import persons
from whence.analyse.sources.phrase import parse
from whence.analyse.sources.pronouns import PASSIVE
from whence.analyse.sources.scene import Scene
from whence.analyse.sources.unsaid import PRESS, unsaid
from whence.records.entity import Entity
from whence.records.link import Link
from whence.records.span import Span

BEFORE, BEHIND = 8000, 2000  # characters around a draft in which names are looked at
PASSING = frozenset({"outlet", "group", "organization"})  # who may cite somebody
LATELY = 60  # statements before it whose sources may be taken up
MANY = 400  # persons; of more than so many only those near are looked at
HEARSAY = re.compile(r"^(?:reportedly|allegedly|supposedly|purportedly)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Setting:
    """What stays the same for all drafts of a report."""

    text: str
    names: Sequence[Entity]
    outlets: Sequence[tuple[int, str]]
    edges: Sequence[Span]

    def sentence(self, draft: Draft) -> Span:
        """The sentence that the draft's source stands in."""
        place = bisect_right(self.edges, _place(draft), key=lambda edge: edge.start) - 1
        known = place >= 0 and _place(draft) < self.edges[place].end
        return self.edges[place] if known else Span(draft.start, draft.end)


def origins(
    text: str, drafts: Sequence[Draft], names: Sequence[Entity], outlets: Sequence[tuple[int, str]]
) -> list[tuple[Link, ...]]:
    """For each draft, in their order, its source, and behind an outlet whom it cites.

    ``outlets`` are those named in the report, with their places, the publishing one first.
    """
    known = persons(text, names)
    setting = Setting(text, names, outlets, sentences(text))
    told: list[tuple[Span, Link]] = []
    found: dict[int, tuple[Link, ...]] = {}
    for draft in sorted(drafts, key=_place):
        near = _near(draft, names)
        people = {name.name: known[name.name] for name in near if name.name in known}
        offices = people if len(known) > MANY else known
        scene = Scene(
            text,
            near,
            offices,
            setting.outlets,
            setting.sentence(draft),
            told[-LATELY:],
            _cue(text, draft),
            draft.content,
        )
        links = found.get(id(draft.follows), (Link("unknown"),)) if draft.follows is not None else _links(draft, scene)
        found[id(draft)] = links
        told += [
            (link.mention or Span(_place(draft), _place(draft) + 1), link) for link in links if link.kind != "unknown"
        ]
    return [found[id(draft)] for draft in drafts]


def _near(draft: Draft, names: Sequence[Entity]) -> Sequence[Entity]:
    first = bisect_left(names, draft.start - BEFORE, key=lambda name: name.span.start)
    return names[first : bisect_right(names, draft.end + BEHIND, key=lambda name: name.span.start)]


def _place(draft: Draft) -> int:
    """Where a draft's source is told, else its cue, else its words."""
    return (draft.source or draft.cue or draft.content)[0].start


def _cue(text: str, draft: Draft) -> str:
    return text[draft.cue[0].start : draft.cue[-1].end] if draft.cue else ""


def _links(draft: Draft, scene: Scene) -> tuple[Link, ...]:
    """The source; an outlet has what it tells from whom it cites."""
    first = _origin(draft, scene)
    if draft.cited is None or first.kind not in PASSING:
        return (first,)
    return first, link_of(parse(scene.text, draft.cited, scene.names), scene)


def _origin(draft: Draft, scene: Scene) -> Link:
    cue = Span(draft.cue[0].start, draft.cue[-1].end) if draft.cue else None
    if cue is not None and not _is_agent(draft, cue, scene.text):
        if HEARSAY.match(scene.cue) or _is_passive(cue, scene):
            return Link("unknown")
        if PRESS.fullmatch(scene.cue) and all(piece.end + 2 < cue.start for piece in draft.source):
            return Link("group", mention=cue, role=scene.cue)
    if draft.source:
        words = source_words(scene.text, draft.source, cue, scene.names)
        return link_of(parse(scene.text, words, scene.names), scene)
    return unsaid(cue, scene) if cue else Link("unknown")


def _is_agent(draft: Draft, cue: Span, text: str) -> bool:
    """“was first reported by the Post”: the source is given after all."""
    return any(
        p.start >= cue.end and text[cue.start : p.start].rstrip().endswith((" by", " to", " from"))
        for p in draft.source
    )


def _is_passive(cue: Span, scene: Scene) -> bool:
    """“It was reported”, "he is said to": nobody is given, unless "by" follows."""
    behind = scene.text[cue.end : cue.end + 12]
    end = PASSIVE.search(scene.cue)
    return (
        bool(end) and not re.match(r"\s+(?:\w+\s+)?by\b", behind) and " by" not in scene.cue[end.end() if end else 0 :]
    )
