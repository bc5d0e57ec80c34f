"""Drafts into statements: whose words they are, along which chain, in which manner and stance."""

from __future__ import annotations

from collections.abc import Sequence

from whence.analyse.chains.relays import relays
from whence.analyse.chains.way import Page
from whence.analyse.drafts import Draft
from whence.analyse.manner import manner
from whence.analyse.sources.grounds import asks_not_to_be_named
from whence.analyse.sources.origins import origins
from whence.analyse.sources.papers import outlets_in
from whence.analyse.stance import is_voiced, stance
from whence.records.entity import Entity
from whence.records.report import Report
from whence.records.span import Span
from whence.records.statement import Statement


def statements(
    report: Report, drafts: Sequence[Draft], inside: Sequence[bool], names: Sequence[Entity]
) -> list[Statement]:
    """One statement a draft, in order of the text; the wish not to be named is none."""
    drafts = [draft for draft in drafts if not asks_not_to_be_named(draft.content[0].of(report.text))]
    outlets = outlets_in(report.text, names, report.outlet)
    sources = origins(report.text, drafts, names, outlets)
    outer, spent = relays(report.text, drafts, sources)
    found: list[Statement] = []
    for draft, chain in zip(drafts, Page(report, drafts, sources, names, outer, outlets).ways(), strict=True):
        if id(draft) in spent:
            continue
        words = _words(report.text, draft)
        attitude = stance(*words) if draft.cue else "says"
        found.append(
            Statement(
                id=f"s{len(found) + 1}",
                source=draft.source,
                cue=draft.cue,
                content=_told(draft) if attitude == "silent" else draft.content,
                manner=manner(report.text, inside, draft.content),
                stance=attitude,
                chain=chain,
                voiced=is_voiced(words[1]),
                confidence=draft.confidence,
            )
        )
    return found


def _told(draft: Draft) -> tuple[Span, ...]:
    """Of a silence the words that tell of it, the cue among them: "did not respond to requests"."""
    cue, first = draft.cue[-1], draft.content[0]
    beside = cue.end <= first.start <= cue.end + 2
    return (Span(draft.cue[0].start, first.end), *draft.content[1:]) if beside else draft.content


def _words(text: str, draft: Draft) -> tuple[str, str, str]:
    """The words before the cue in its sentence, the cue, and those behind it."""
    if not draft.cue:
        return "", "", ""
    cue = Span(draft.cue[0].start, draft.cue[-1].end)
    before = text[max(0, cue.start - 40) : cue.start].rpartition("\n")[2]
    after = text[cue.end : cue.end + 40].partition("\n")[0]
    return before, cue.of(text), after
