"""Where two texts say the same: runs of equal words, joined over small edits."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from whence.resolve.copies.words import BESIDE, CAPTION, INTRODUCED, OWN, Words, words

SEED = 4  # equal words in a row that make a run
OFTEN = 12  # a seed at more places than these says nothing
GAP = 8  # most words that an edit drops, adds or changes
# Voices in the two texts under which a word is the reporter's own: a quotation marked in either is not.
OWN_IN_BOTH = frozenset({(OWN, OWN), (OWN, INTRODUCED), (INTRODUCED, OWN), (CAPTION, CAPTION)})
ASIDE = frozenset({BESIDE, CAPTION})


@dataclass(frozen=True, slots=True)
class Run:
    """``length`` equal words, from the word ``at`` of one text and the word ``other`` of the other."""

    at: int
    other: int
    length: int

    @property
    def end(self) -> int:
        """The word of the one text behind the run."""
        return self.at + self.length

    @property
    def other_end(self) -> int:
        """The word of the other text behind the run."""
        return self.other + self.length


@dataclass(frozen=True, slots=True)
class Stretch:
    """Runs in the order of both texts with small edits between them.

    ``shared`` counts the words of the runs that belong to both reports proper, ``own`` those that are the reporter's
    own in both.
    """

    runs: tuple[Run, ...]
    shared: int
    own: int

    @property
    def at(self) -> int:
        """Its first word in the one text."""
        return self.runs[0].at

    @property
    def end(self) -> int:
        """The word of the one text behind it."""
        return self.runs[-1].end

    @property
    def other(self) -> int:
        """Its first word in the other text."""
        return self.runs[0].other

    @property
    def other_end(self) -> int:
        """The word of the other text behind it."""
        return self.runs[-1].other_end


def stretches(text: str, other: str) -> list[Stretch]:
    """What the two share, in the order of ``other``; no word of ``other`` stands in two of them."""
    one, two = words(text), words(other)
    found: list[list[Run]] = []
    for run in _runs(text, one, two):
        if found and _joined(found[-1][-1], run):
            found[-1].append(run)
        else:
            found.append([run])
    return [_stretch(runs, one, two) for runs in found]


def _stretch(runs: list[Run], one: Words, two: Words) -> Stretch:
    shared = own = 0
    for run in runs:
        pairs = list(zip(one.voices[run.at : run.end], two.voices[run.other : run.other_end], strict=True))
        shared += sum(ASIDE.isdisjoint(pair) for pair in pairs)
        own += sum(pair in OWN_IN_BOTH for pair in pairs)
    return Stretch(tuple(runs), shared, own)


def _joined(run: Run, after: Run) -> bool:
    """Whether only an edit stands between two runs: no longer than the shorter of them, nor than GAP words."""
    here, there = after.at - run.end, after.other - run.other_end
    return here >= 0 and max(here, there) <= min(GAP, run.length, after.length)


def _runs(text: str, one: Words, two: Words) -> list[Run]:
    """Longest runs first come, first served, along the other text."""
    seeds = _seeds(text)
    found: list[Run] = []
    done = 0
    grams = list(_grams(two.keys))
    at = 0
    while at < len(grams):
        places = seeds.get(grams[at])
        if places is None or len(places) > OFTEN:
            at += 1
            continue
        near = found[-1].end if found else 0
        run = max((_grown(one.keys, two.keys, place, at, done) for place in places),
                  key=lambda run: (run.length, -abs(run.at - near)))  # fmt: skip
        found.append(run)
        at = done = run.other_end
    return found


def _grown(one: list[str], two: list[str], at: int, other: int, done: int) -> Run:
    """The seed grown to both sides while the words are equal, not back over what is taken."""
    start, end = 0, SEED
    while at + start > 0 and other + start > done and one[at + start - 1] == two[other + start - 1]:
        start -= 1
    while at + end < len(one) and other + end < len(two) and one[at + end] == two[other + end]:
        end += 1
    return Run(at + start, other + start, end - start)


@lru_cache(maxsize=8)
def _seeds(text: str) -> dict[tuple[str, ...], list[int]]:
    """The places of each row of SEED words; kept for the texts asked for last: one report is held against many."""
    found: dict[tuple[str, ...], list[int]] = {}
    for place, gram in enumerate(_grams(words(text).keys)):
        found.setdefault(gram, []).append(place)
    return found


def _grams(keys: list[str]) -> zip[tuple[str, ...]]:
    return zip(*(keys[start:] for start in range(SEED)), strict=False)
