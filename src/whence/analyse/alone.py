"""Quotations that stand alone after an attributed one, plainly of the same speaker."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from whence.analyse.drafts import Draft
from whence.analyse.pieces import paragraph_spans
from whence.analyse.quotes import DOUBLE, SINGLE, quotations
from whence.analyse.sentences import sentences
from whence.records.span import Span

COVERED = 0.3  # share of a sentence that drafts may hold for it still to stand alone
QUOTED = 0.95  # share of a sentence that is in quotation marks
SHORTEST = 6  # letters of a quotation that stands alone
SURE = 0.9  # how sure that the speaker goes on, beside how sure the draft before is
BETWEEN = re.compile(rf"[\s.,{DOUBLE}{SINGLE}]*")  # all that may stand between two quotations in two paragraphs


@dataclass(frozen=True, slots=True)
class Page:
    """What is asked of a text again and again.

    ``paragraphs`` and ``sentences`` hold where they start, ``opens`` where the outer quotations do; ``inside``
    [text + 1] counts the characters in quotation marks before a place.
    """

    text: str
    paragraphs: Sequence[int]
    sentences: Sequence[int]
    opens: frozenset[int]
    inside: Sequence[int]

    def opening(self, span: Span) -> bool:
        """Whether a quotation opens with the span, its mark told as part of it or not."""
        return span.start in self.opens or span.start - 1 in self.opens

    def quoted(self, start: int, end: int) -> int:
        """How many characters are in quotation marks."""
        return self.inside[end] - self.inside[start] if start < end else 0

    def words(self, spans: Sequence[Span]) -> int:
        """How many words are in the spans together."""
        return sum(len(span.of(self.text).split()) for span in spans)

    def paragraph(self, place: int) -> int:
        """The number of the paragraph."""
        return bisect_right(self.paragraphs, place)

    def sentence(self, place: int) -> int:
        """The number of the sentence."""
        return bisect_right(self.sentences, place)


def with_quotations_alone(text: str, inside: Sequence[bool], found: Sequence[Draft]) -> list[Draft]:
    """The drafts and, behind the one that each follows, the quotations that stand alone.

    ``inside`` is :func:`whence.analyse.manner.quoted` of the text. Quoted sentences behind that of the cue which
    the model counted in with the content become drafts of their own, unless beside the cue stands a longer quotation.
    """
    edges = sentences(text)
    page = _page(text, inside, edges)
    parted = [part for draft in found for part in _parted(page, draft)]
    runs = _alone(page, edges, _taken(text, parted))
    return sorted([*parted, *_followers(page, parted, runs)], key=lambda draft: draft.start)


def _page(text: str, inside: Sequence[bool], edges: Sequence[Span]) -> Page:
    spans = list(paragraph_spans(text))
    opens = (mark for span in spans for mark in quotations(text, span.start, span.end) if mark.depth == 0)
    return Page(
        text,
        [span.start for span in spans],
        [span.start for span in edges],
        frozenset(mark.span.start for mark in opens),
        list(accumulate(inside, initial=0)),
    )


def _parted(page: Page, draft: Draft) -> Iterator[Draft]:
    """The draft, and its quotations in sentences behind that of its cue, unless beside the cue stands a longer one.

    The gold guidelines part them always, PolNeAR never: parted so, most of both is kept (``training/README.md``).
    """
    groups: list[list[Span]] = [[]]
    behind = page.sentence(max((span.end for span in (*draft.source, *draft.cue)), default=0) - 1)
    for span in draft.content:
        number = page.sentence(span.start)
        starts = 0 <= span.start - page.sentences[number - 1] <= 1 if number else False
        if groups[0] and draft.cue and number > behind and starts and page.opening(span) and " " in span.of(page.text):
            groups.append([])
        groups[-1].append(span)
    first, *rest = groups
    if all(map(page.opening, first[:1])) and sum(map(page.words, rest)) <= page.words(first):
        yield draft
        return
    cued = replace(draft, content=tuple(first))
    yield cued
    for group in rest:
        yield Draft((), (), tuple(group), draft.confidence * SURE, follows=cued)


def _taken(text: str, found: Sequence[Draft]) -> bytearray:
    """For each character, whether a draft has it as cue or content."""
    taken, end = bytearray(len(text)), 0
    for span in sorted(span for draft in found for span in (*draft.cue, *draft.content)):
        start, end = max(span.start, end), max(span.end, end)
        taken[start : span.end] = b"\1" * (span.end - start)
    return taken


def _alone(page: Page, edges: Sequence[Span], taken: bytearray) -> Iterator[Span]:
    """Runs of whole sentences in quotation marks that no draft holds, one run a quotation."""
    run: Span | None = None
    for sentence in edges:
        alone = _stands_alone(page, sentence, taken)
        joins = alone and run is not None and not page.opening(sentence)
        if run is not None and not (joins and page.paragraph(run.start) == page.paragraph(sentence.start)):
            yield run
            run = None
        if alone:
            run = Span(run.start, sentence.end) if run is not None else sentence
    if run is not None:
        yield run


def _stands_alone(page: Page, sentence: Span, taken: bytearray) -> bool:
    if not page.quoted(sentence.start, sentence.end):
        return False
    letters = [place for place in range(sentence.start, sentence.end) if page.text[place].isalnum()]
    quoted = sum(page.quoted(place, place + 1) for place in letters)
    held = sum(taken[place] for place in letters)
    return len(letters) >= SHORTEST and quoted > QUOTED * len(letters) and held < COVERED * len(letters)


def _followers(page: Page, parted: Sequence[Draft], runs: Iterator[Span]) -> Iterator[Draft]:
    """A draft for each run whose speaker is plain."""
    waiting = sorted(parted, key=lambda draft: (draft.end, -draft.start), reverse=True)
    last: Draft | None = None
    for run in runs:
        while waiting and waiting[-1].end <= run.start:
            last = max(last, waiting.pop(), key=lambda draft: draft.end if draft is not None else 0)
        if last is not None and _goes_on(page, last, run):
            head = last.follows or last
            last = Draft((), (), (run,), last.confidence * SURE, follows=head)
            yield last


def _goes_on(page: Page, last: Draft, run: Span) -> bool:
    """Whether nothing but the rest of its own sentence, or the edge of a paragraph, lies between."""
    text, end = page.text, last.end
    if not any(page.quoted(piece.start, piece.end) for piece in last.content):
        return False
    if text[end] in DOUBLE + SINGLE and end not in page.opens:
        end += 1  # the closing mark
    if page.paragraph(end - 1) == page.paragraph(run.start):
        return page.sentence(run.start) - page.sentence(last.end - 1) <= 1 and not page.quoted(end, run.start)
    ends_quoted = last.content[-1].end >= last.end - 1
    return ends_quoted and page.opening(run) and BETWEEN.fullmatch(text, last.end, run.start) is not None
