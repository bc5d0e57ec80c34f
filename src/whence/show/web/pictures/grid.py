"""Who met whom how often: actors by actors."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from whence.pipeline import Pair
from whence.show.web.pictures.lanes import is_actor, one_name, parties_of

MOST = 14  # rows


@dataclass(frozen=True, slots=True)
class Grid:
    """``counts`` by the places of two names; the one that met most comes first.

    ``known`` are the places of those that can be asked for: a party that is no actor has no name to ask by.
    """

    names: tuple[str, ...]
    counts: dict[tuple[int, int], int]
    known: frozenset[int]


def grid(found: Sequence[Pair]) -> Grid | None:
    """None where nobody met two others."""
    parties = one_name(parties_of(event) for event, _ in found)
    many = Counter(key for some in parties for key, _ in some)
    called = {key: name for some in parties for key, name in some}
    order = [key for key, _ in many.most_common(MOST)]
    place = {key: at for at, key in enumerate(order)}
    counts: Counter[tuple[int, int]] = Counter()
    for some in parties:
        mine = sorted({place[key] for key, _ in some if key in place})
        counts.update(combinations(mine, 2))
    if len(counts) < 2:
        return None
    known = frozenset(place for place, key in enumerate(order) if is_actor(key))
    both = dict(counts) | {(b, a): many for (a, b), many in counts.items()}
    return Grid(tuple(called[key] for key in order), both, known)
