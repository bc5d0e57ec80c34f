"""Drafts into statements: whose words they are, along which chain, in which manner and stance."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from whence.analyse.drafts import Draft
from whence.analyse.manner import manner
from whence.analyse.sentences import sentences
from whence.analyse.sources.kinds import Scene, link_of
from whence.analyse.sources.people import persons
from whence.analyse.sources.phrase import parse
from whence.analyse.stance import is_voiced, stance
from whence.analyse.wire import agency
from whence.outlets import Outlet, by_name
from whence.records.entity import Entity
from whence.records.link import Link
from whence.records.report import Report
from whence.records.span import Span
from whence.records.statement import Statement


@dataclass(frozen=True, slots=True)
class Origin:
    """A draft's innermost link, and where the words for it stand."""

    place: Span
    link: Link


def statements(report: Report, drafts: Sequence[Draft], inside: Sequence[bool], names: Sequence[Entity]) -> list[Statement]:
    """One statement a draft, in order of the text."""
    outer = publishers(report)
    origins = _origins(report.text, drafts, names)
    found = []
    for number, (draft, origin) in enumerate(zip(drafts, origins, strict=True), start=1):
        words = _words(report.text, draft)
        found.append(
            Statement(
                id=f"s{number}",
                source=draft.source,
                cue=draft.cue,
                content=draft.content,
                manner=manner(report.text, inside, draft.content),
                stance=stance(*words) if draft.cue else "says",
                chain=(*outer, *_inner(origin, outer)),
                voiced=is_voiced(words[1]),
                confidence=draft.confidence,
            )
        )
    return found


def publishers(report: Report) -> tuple[Link, ...]:
    """The publishing outlet, and the agency whose text it carries."""
    wire = agency(report)
    first = Link("outlet", report.outlet)
    return (first, Link("outlet", wire.name)) if wire else (first,)


def _inner(origin: Link, outer: Sequence[Link]) -> tuple[Link, ...]:
    """The source, unless it is the outlet itself that speaks."""
    return () if origin.kind == "outlet" and origin.name in {link.name for link in outer} else (origin,)


def _origins(text: str, drafts: Sequence[Draft], names: Sequence[Entity]) -> list[Link]:
    known = persons(text, names)
    outlets = _outlets(text, names)
    edges = list(sentences(text))
    told: list[tuple[Span, Link]] = []
    by_draft: dict[int, Link] = {}
    for draft in drafts:
        sentence = next((s for s in edges if s.start <= draft.start < s.end), Span(draft.start, draft.end))
        scene = Scene(text, names, known, outlets, sentence, tuple(told))
        link = _origin(draft, scene, by_draft)
        by_draft[id(draft)] = link
        place = draft.source[0] if draft.source else draft.cue[0] if draft.cue else draft.content[0]
        if link.kind != "unknown":
            told.append((place, link))
    return [by_draft[id(draft)] for draft in drafts]


def _origin(draft: Draft, scene: Scene, by_draft: dict[int, Link]) -> Link:
    if draft.follows is not None:
        return by_draft.get(id(draft.follows), Link("unknown"))
    if draft.source:
        return link_of(parse(scene.text, draft.source[0], scene.names), scene)
    return Link("unknown")


def _outlets(text: str, names: Sequence[Entity]) -> tuple[Outlet, ...]:
    """Outlets that the report names, in order."""
    spoken = (by_name(name.span.of(text)) for name in names if name.kind != "person")
    return tuple(outlet for outlet in spoken if outlet is not None)


def _words(text: str, draft: Draft) -> tuple[str, str, str]:
    """The words before the cue in its sentence, the cue, and those behind it."""
    if not draft.cue:
        return "", "", ""
    cue = Span(draft.cue[0].start, draft.cue[-1].end)
    before = text[max(0, cue.start - 40) : cue.start].rpartition("\n")[2]
    after = text[cue.end : cue.end + 40].partition("\n")[0]
    return before, cue.of(text), after
