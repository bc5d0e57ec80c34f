"""Whether what two reports share makes one a copy of the other, in whole or in part."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from whence.records import Copy, Passage, Reason, Report, Span
from whence.records.copy import Extent
from whence.resolve.copies.align import Run, Stretch, stretches
from whence.resolve.copies.wire import called, wire_mark
from whence.resolve.copies.words import Words, words

# Of 800,000 pairs of reports, rows of 10 equal words of the reporters' own come by chance hundreds of times ("Gen. X,
# chairman of the Y, said"), and each word more halves that; from 18 on the curve is flat: they were copied.
PASSAGE = 18
ENOUGH = 24  # such words in all: a long sentence
WHOLE = 2 / 3  # of the words of one: it is the other's text
SHORT = 8, 0.8  # a text shorter than a passage: so many words, and this share of it
NEAR = 40  # words between a passage and a smaller one, or a quotation, that was copied with it
SMALL = 6  # words of such a one
DRIFT = 12  # characters by which an edit may shift the two sides; after a longer one a new passage begins


def compare(report: Report, other: Report, number: int) -> Copy | None:
    """What ``report`` shares with ``other``, which the ledger keeps under ``number``; None where it is nothing.

    Words within quotation marks make no passage by themselves: two reports of one speech are no copies.
    """
    one, two = words(report.text), words(other.text)
    kept = _kept(stretches(report.text, other.text), one, two)
    if not kept:
        return None
    shared = sum(stretch.shared for stretch in kept)
    share, other_share = (min(1.0, shared / max(side.length, 1)) for side in (one, two))
    extent: Extent = "copy" if max(share, other_share) >= WHOLE else "partly"
    passages = sorted(
        (passage for stretch in kept for passage in _passages(stretch, one, two)), key=lambda each: each.span
    )
    reasons = tuple(_reasons(report, other, share, other_share))
    return Copy(number, extent, round(share, 4), round(other_share, 4), tuple(passages), reasons)


def _kept(found: Sequence[Stretch], one: Words, two: Words) -> list[Stretch]:
    """The stretches that count, with the smaller ones beside them; none where they are too little."""
    shortest = min(one.length, two.length)
    brief = [each for each in found if each.own >= SHORT[0] and each.shared >= SHORT[1] * shortest]
    long = [each for each in found if each.own >= PASSAGE]
    if not brief and sum(each.own for each in long) < ENOUGH:
        return []
    kept = {*brief, *long}
    for order in (found, found[::-1]):
        last = None
        for stretch in order:
            if stretch not in kept and last is not None and stretch.shared >= SMALL and _near(last, stretch):
                kept.add(stretch)
            if stretch in kept:
                last = stretch
    return [stretch for stretch in found if stretch in kept]


def _near(one: Stretch, two: Stretch) -> bool:
    """Whether both follow each other closely, and in the same order, in both texts."""
    first, second = sorted((one, two), key=lambda stretch: stretch.other)
    return 0 <= second.at - first.end <= NEAR and second.other - first.other_end <= NEAR


def _passages(stretch: Stretch, one: Words, two: Words) -> Iterator[Passage]:
    """The stretch in pieces within which the characters of both texts go in step."""
    runs: list[Run] = []
    for run in stretch.runs:
        if runs and abs(_gap(one, runs[-1].end, run.at) - _gap(two, runs[-1].other_end, run.other)) > DRIFT:
            yield _passage(runs, one, two)
            runs = []
        runs.append(run)
    yield _passage(runs, one, two)


def _gap(side: Words, end: int, start: int) -> int:
    return side.starts[start] - side.ends[end - 1]


def _passage(runs: Sequence[Run], one: Words, two: Words) -> Passage:
    first, last = runs[0], runs[-1]
    return Passage(
        Span(one.starts[first.at], one.ends[last.end - 1]),
        Span(two.starts[first.other], two.ends[last.other_end - 1]),
    )


def _reasons(report: Report, other: Report, share: float, other_share: float) -> Iterator[Reason]:
    """What is shared, and what the two say of an agency, in words."""
    yield Reason("share", share, f"{_percent(share)} of its words stand in the {called(other)}")
    yield Reason("other share", other_share, f"{_percent(other_share)} of the words of the {called(other)} stand in it")
    for each in (report, other):
        mark = wire_mark(each)
        if mark:
            yield Reason("wire", mark[1].weight, f"the {called(each)}: {mark[1].words}")


def _percent(part: float) -> str:
    return f"{100 * part:.0f} %"
