"""Two reports, or two versions of one, side by side: what both tell, what only one does, what is put differently."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from whence.records import Reason, Telling
from whence.resolve.claims.compare import ALIKE, Pool, reasons, scores
from whence.resolve.claims.words import stems


@dataclass(frozen=True, slots=True)
class Pair:
    """What both tell: in the same words (``score`` is None), or reworded, with why they were taken for one."""

    one: Telling
    other: Telling
    score: float | None = None
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Compared:
    """What two reports have in common, each list in order of the first text; ``dropped`` is in the first alone."""

    same: tuple[Pair, ...]
    reworded: tuple[Pair, ...]
    dropped: tuple[Telling, ...]
    added: tuple[Telling, ...]


def compared(one: Sequence[Telling], other: Sequence[Telling]) -> Compared:
    """Each telling of the one put to at most one of the other: those of the same words first, then the most alike."""
    pairs: list[tuple[int, int, float | None]] = [*_same_words(one, other)]
    taken = {a for a, _, _ in pairs}, {b for _, b, _ in pairs}
    pairs += _alike(one, other, taken)
    pairs.sort()
    left, right = {a for a, _, _ in pairs}, {b for _, b, _ in pairs}
    return Compared(
        same=tuple(Pair(one[a], other[b]) for a, b, score in pairs if score is None),
        reworded=tuple(
            Pair(one[a], other[b], score, reasons(one[a], other[b])) for a, b, score in pairs if score is not None
        ),
        dropped=tuple(telling for at, telling in enumerate(one) if at not in left),
        added=tuple(telling for at, telling in enumerate(other) if at not in right),
    )


def _same_words(one: Sequence[Telling], other: Sequence[Telling]) -> list[tuple[int, int, None]]:
    places: dict[tuple[str, ...], list[int]] = {}
    for at, telling in enumerate(other):
        places.setdefault((telling.stance, *stems(telling.text)), []).append(at)
    found: list[tuple[int, int, None]] = []
    for at, telling in enumerate(one):
        if same := places.get((telling.stance, *stems(telling.text))):
            found.append((at, same.pop(0), None))
    return found


def _alike(
    one: Sequence[Telling], other: Sequence[Telling], taken: tuple[set[int], set[int]]
) -> list[tuple[int, int, float]]:
    if not one or not other:
        return []
    between = np.array(scores(Pool.of([*one, *other]))[: len(one), len(one) :])
    between[sorted(taken[0]), :] = -np.inf
    between[:, sorted(taken[1])] = -np.inf
    found = []
    while (best := float(between.max())) >= ALIKE:
        a, b = divmod(int(between.argmax()), len(other))
        found.append((a, b, round(best, 2)))
        between[a, :] = between[:, b] = -np.inf
    return found
