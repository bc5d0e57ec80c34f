"""Do two tellings put forward, or deny, the same thing? A table of comparisons, over all pairs at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from whence.records import Reason, Telling
from whence.resolve.claims.sketch import Sketch, kept
from whence.resolve.claims.words import weight

ALIKE = 0.0  # the sum from which on two tellings are of one claim
BEFORE = -6.6  # what is to be overcome: hardly any two tellings are
SHORT = 18.0  # what shared words must tell, so that a few common ones do not do
MUCH = 40.0  # more than this need not be shared
MONTH = 30.0  # days
REFUSALS = ("declines", "silent")
SHOWN = 5  # words named in a reason

Matrix = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Shared:
    """What the bags of words of some tellings tell, each alone (*n*) and every two in common (*n* × *n*)."""

    alone: Matrix
    common: Matrix

    @classmethod
    def of(cls, bags: Sequence[frozenset[str]]) -> Shared:
        """Words count by their weight."""
        place = {word: at for at, word in enumerate(dict.fromkeys(word for bag in bags for word in bag))}
        table = np.zeros((len(bags), len(place)), np.float32)
        for row, bag in enumerate(bags):
            table[row, [place[word] for word in bag]] = 1
        weights: Matrix = np.array([weight(word) for word in place], np.float32)
        alone: Matrix = np.asarray(table @ weights, np.float32)
        common: Matrix = np.asarray((table * weights) @ table.T, np.float32)
        return cls(alone, common)

    @property
    def dice(self) -> Matrix:
        """Share of what both tell that is common to them (Dice 1945, weighted): 0 to 1."""
        both = self.alone[:, None] + self.alone[None, :]
        return np.asarray(2 * self.common / np.maximum(both, 1e-6), np.float32)


@dataclass(frozen=True, slots=True)
class Pool:
    """Tellings that are held against one another."""

    sketches: tuple[Sketch, ...]
    words: Shared
    around: Shared
    source: Shared
    speakers: NDArray[np.int64]  # numbers of the actors; those without one get numbers of their own below zero
    refusals: NDArray[np.bool_]
    days: Matrix  # of publication; NaN where it is not known

    @classmethod
    def of(cls, tellings: Sequence[Telling]) -> Pool:
        """All that is compared, made once."""
        sketches = tuple(kept(telling.sketch) for telling in tellings)
        speakers = [
            telling.actors[-1] if telling.actors and telling.actors[-1] is not None else -1 - at
            for at, telling in enumerate(tellings)
        ]
        return cls(
            sketches,
            Shared.of([sketch.set for sketch in sketches]),
            Shared.of([sketch.around for sketch in sketches]),
            Shared.of([sketch.source for sketch in sketches]),
            np.array(speakers, np.int64),
            np.array([telling.stance in REFUSALS for telling in tellings], np.bool_),
            np.array([telling.day.toordinal() if telling.day else np.nan for telling in tellings], np.float32),
        )


def same_words(pool: Pool) -> Matrix:
    """Share of what the words of both tell that is common to them."""
    return pool.words.dice


def contained(pool: Pool) -> Matrix:
    """How much of the shorter one stands in the longer one."""
    shorter = np.minimum(pool.words.alone[:, None], pool.words.alone[None, :])
    return np.asarray(pool.words.common / np.maximum(shorter, 1e-6), np.float32)


def much_in_common(pool: Pool) -> Matrix:
    """How much the shared words tell."""
    return np.asarray(np.minimum(pool.words.common, MUCH) / MUCH, np.float32)


def same_surroundings(pool: Pool) -> Matrix:
    """Whether the paragraphs around them speak of the same."""
    return pool.around.dice


def same_source(pool: Pool) -> Matrix:
    """Whether the same one said it, or one that is called alike."""
    same = pool.speakers[:, None] == pool.speakers[None, :]
    return np.asarray(np.where(same, 1, pool.source.dice), np.float32)


def too_short(pool: Pool) -> Matrix:
    """Whether the shared words tell too little to say."""
    return np.asarray(np.maximum(0, 1 - pool.words.common / SHORT), np.float32)


def one_refuses(pool: Pool) -> Matrix:
    """A refusal to speak puts forward nothing that another one could repeat, save the same one's refusal."""
    either = pool.refusals[:, None] | pool.refusals[None, :]
    same = pool.refusals[:, None] & pool.refusals[None, :] & (pool.speakers[:, None] == pool.speakers[None, :])
    return np.asarray(either & ~same, np.float32)


def far_apart(pool: Pool) -> Matrix:
    """How far apart they were published, up to a month: what is said again then is mostly another matter."""
    days = np.nan_to_num(np.abs(pool.days[:, None] - pool.days[None, :]))
    return np.asarray(np.minimum(days, MONTH) / MONTH, np.float32)


@dataclass(frozen=True, slots=True)
class Comparison:
    """One row of the method: what is compared, how much it counts, and how it is told (``{}`` is the share)."""

    compare: Callable[[Pool], Matrix]
    counts: float
    words: str


# The whole method. Weights: logistic regression on development stories, then rounded (bench/README.md).
COMPARISONS = (
    Comparison(same_words, 2.0, "{:.0%} of their words are shared"),
    Comparison(contained, 5.0, "{:.0%} of the words of the shorter one are in the other"),
    Comparison(much_in_common, 2.0, "what they share is long or rare ({:.0%})"),
    Comparison(same_surroundings, 5.0, "{:.0%} of the words around them are shared"),
    Comparison(same_source, 0.7, "their sources are the same or called alike ({:.0%})"),
    Comparison(too_short, -4.0, "they share too little to say ({:.0%})"),
    Comparison(one_refuses, -10.0, "one of them is a refusal to speak"),
    Comparison(far_apart, -3.0, "they were published days or weeks apart ({:.0%} of a month)"),
)


def scores(pool: Pool) -> Matrix:
    """The sums of the table, *n* × *n*: from :data:`ALIKE` on two tellings are of one claim."""
    found = sum(row.counts * row.compare(pool) for row in COMPARISONS)
    return np.asarray(BEFORE + found, np.float32)


def reasons(one: Telling, other: Telling) -> tuple[Reason, ...]:
    """What each comparison found between two."""
    pool = Pool.of((one, other))
    found = [(row, float(row.compare(pool)[0, 1])) for row in COMPARISONS]
    told = [
        Reason(row.compare.__name__, round(row.counts * value, 2), row.words.format(value))
        for row, value in found
        if value
    ]
    shared = sorted(pool.sketches[0].set & pool.sketches[1].set, key=lambda word: (-weight(word), word))
    return (*told, Reason("shared_words", 0.0, "both have " + ", ".join(shared[:SHOWN]))) if shared else tuple(told)
