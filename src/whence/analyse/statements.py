"""Drafts into statements: whose words they are, along which chain, in which manner and stance."""

from __future__ import annotations

from collections.abc import Sequence

from whence.analyse.drafts import Draft
from whence.analyse.manner import manner
from whence.analyse.sources.grounds import asks_not_to_be_named
from whence.analyse.sources.origins import origins
from whence.analyse.stance import is_voiced, stance
from whence.analyse.wire import agency
from whence.records.entity import Entity
from whence.records.link import Link
from whence.records.report import Report
from whence.records.span import Span
from whence.records.statement import Statement


def statements(
    report: Report, drafts: Sequence[Draft], inside: Sequence[bool], names: Sequence[Entity]
) -> list[Statement]:
    """One statement a draft, in order of the text; the wish not to be named is none."""
    drafts = [draft for draft in drafts if not asks_not_to_be_named(draft.content[0].of(report.text))]
    chains = _chains(publishers(report), drafts, origins(report.text, drafts, names, report.outlet))
    found = []
    for number, (draft, chain) in enumerate(zip(drafts, chains, strict=True), start=1):
        words = _words(report.text, draft)
        found.append(
            Statement(
                id=f"s{number}",
                source=draft.source,
                cue=draft.cue,
                content=draft.content,
                manner=manner(report.text, inside, draft.content),
                stance=stance(*words) if draft.cue else "says",
                chain=chain,
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


def _chains(
    outlets: tuple[Link, ...], drafts: Sequence[Draft], origins: Sequence[tuple[Link, ...]]
) -> list[tuple[Link, ...]]:
    """For each draft the publishing outlets, those in whose words it stands, and its own source."""
    chains: dict[int, tuple[Link, ...]] = {}
    for draft, links in zip(drafts, origins, strict=True):
        before = chains.get(id(draft.outer), outlets)
        inner = tuple(link for origin in links for link in _unless_there(origin, before))
        chains[id(draft)] = chains.get(id(draft.follows), (*before, *inner))
    return [chains[id(draft)] for draft in drafts]


def _unless_there(origin: Link, before: Sequence[Link]) -> tuple[Link, ...]:
    """The source, unless it is in the chain already: the outlet itself, or "he said that he had said"."""
    return (
        () if origin.name and (origin.kind, origin.name) in {(link.kind, link.name) for link in before} else (origin,)
    )


def _words(text: str, draft: Draft) -> tuple[str, str, str]:
    """The words before the cue in its sentence, the cue, and those behind it."""
    if not draft.cue:
        return "", "", ""
    cue = Span(draft.cue[0].start, draft.cue[-1].end)
    before = text[max(0, cue.start - 40) : cue.start].rpartition("\n")[2]
    after = text[cue.end : cue.end + 40].partition("\n")[0]
    return before, cue.of(text), after
