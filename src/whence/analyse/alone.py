"""Quotations that stand alone after an attributed one, plainly of the same speaker."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from whence.analyse.drafts import Draft
from whence.analyse.sentences import sentences
from whence.records.span import Span

MARKS = "\"“”"
COVERED = 0.3  # share of a sentence that drafts may hold for it still to stand alone
SURE = 0.9  # how sure that the speaker goes on, beside how sure the draft before is


def with_quotations_alone(text: str, inside: Sequence[bool], found: Sequence[Draft]) -> list[Draft]:
    """The drafts and, each behind the one it follows, the quotations that stand alone.

    ``inside`` is :func:`whence.analyse.manner.quoted` of the text. A second piece of a content that is a quoted sentence
    of its own becomes a draft of its own.
    """
    parted = [part for draft in found for part in _parted(text, draft)]
    taken = [False] * len(text)
    for draft in parted:
        for span in (*draft.cue, *draft.content):
            taken[span.start : span.end] = [True] * len(span)
    ordered = sorted(parted, key=lambda draft: draft.start)
    for span in _alone(text, inside, taken):
        before = _speaker_before(text, inside, ordered, span)
        if before is not None:
            follower = Draft((), (), (span,), before.confidence * SURE, follows=before)
            ordered.insert(ordered.index(before) + 1, follower)
    return sorted(ordered, key=lambda draft: draft.start)


def _parted(text: str, draft: Draft) -> Iterator[Draft]:
    pieces = list(draft.content)
    rest: list[Span] = []
    while len(pieces) > 1 and _starts_sentence(text, pieces[-1]):
        rest.insert(0, pieces.pop())
    first = replace(draft, content=tuple(pieces)) if rest else draft
    yield first
    for span in rest:
        yield Draft((), (), (span,), draft.confidence * SURE, follows=first)


def _starts_sentence(text: str, span: Span) -> bool:
    before = text[: span.start].rstrip()
    return text[span.start] in MARKS and before[-1:] in ".!?:" and len(text[span.start : span.end].split()) > 1


def _alone(text: str, inside: Sequence[bool], taken: Sequence[bool]) -> Iterator[Span]:
    """Runs of whole sentences in quotation marks that no draft holds."""
    run: Span | None = None
    for sentence in sentences(text):
        letters = [place for place in range(sentence.start, sentence.end) if text[place].isalnum()]
        quoted = sum(inside[place] for place in letters) / len(letters) > 0.95 if letters else False
        free = sum(taken[place] for place in letters) / len(letters) < COVERED if letters else False
        if quoted and free and len(letters) > 5:
            joins = run is not None and "\n" not in text[run.end : sentence.start] and text[sentence.start] not in MARKS
            if run is not None and not joins:
                yield run
            run = Span(run.start, sentence.end) if run is not None and joins else sentence
        elif run is not None:
            yield run
            run = None
    if run is not None:
        yield run


def _speaker_before(text: str, inside: Sequence[bool], ordered: Sequence[Draft], span: Span) -> Draft | None:
    """The draft right before, if nothing but its own sentence, or the edge of a paragraph, lies between."""
    before = [draft for draft in ordered if draft.end <= span.start and draft.content]
    if not before:
        return None
    last = max(before, key=lambda draft: draft.end)
    gap = text[last.end : span.start]
    direct = any(inside[place] for piece in last.content for place in range(piece.start, piece.end))
    if "\n" not in gap:
        return last if direct and not any(mark in gap for mark in MARKS) else None
    whole = gap.strip(" .,\n" + MARKS) == "" and direct and last.content[-1].end >= last.end - 1
    return last if whole and text[span.start] in MARKS else None
