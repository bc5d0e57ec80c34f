"""The best tree over scored arcs (Chu & Liu 1965, Edmonds 1967), with one root."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

ROOT = -1
NEVER = -1e9


def heads(arcs: NDArray[np.float32], roots: NDArray[np.float32]) -> NDArray[np.int64]:
    """The head of each token in the best tree, -1 for the one root's.

    The root is the token that gains most by it; trying others changed no tree of the treebanks' dev parts. Shapes:
    ``arcs`` [tokens, tokens], score of the column as head of the row; ``roots`` [tokens], one or more.
    """
    scores = arcs.astype(np.float64)
    np.fill_diagonal(scores, NEVER)
    gain = roots - scores.max(axis=1)
    return _with_root(scores, int(gain.argmax()))


def _with_root(scores: NDArray[np.float64], root: int) -> NDArray[np.int64]:
    """The best tree below a given root: a cycle of best heads is made one token, and the rest solved without it."""
    best: NDArray[np.int64] = scores.argmax(axis=1)
    best[root] = ROOT
    cycle = _cycle(best)
    if cycle is None:
        return best
    rest = np.setdiff1d(np.arange(len(best)), cycle)
    leaving = scores[np.ix_(rest, cycle)]  # arcs from the cycle to others
    entering = scores[np.ix_(cycle, rest)] - scores[cycle, best[cycle]][:, None]  # what an arc into the cycle gains
    small = np.full((len(rest) + 1, len(rest) + 1), NEVER)  # the cycle is its last token
    small[:-1, :-1] = scores[np.ix_(rest, rest)]
    small[:-1, -1], small[-1, :-1] = leaving.max(axis=1), entering.max(axis=0)
    smaller = _with_root(small, int(np.flatnonzero(rest == root)[0]))
    for place, token in enumerate(rest):
        head = smaller[place]
        best[token] = ROOT if head == ROOT else cycle[leaving[place].argmax()] if head == len(rest) else rest[head]
    outside = int(smaller[-1])
    best[cycle[entering[:, outside].argmax()]] = rest[outside]
    return best


def _cycle(found: NDArray[np.int64]) -> NDArray[np.int64] | None:
    """The tokens of one cycle, if there is one."""
    above = found.tolist()
    seen = [0] * len(above)
    for start in range(len(above)):
        token, way = start, []
        while token != ROOT and not seen[token]:
            seen[token] = start + 1
            way.append(token)
            token = above[token]
        if token != ROOT and seen[token] == start + 1:
            return np.array(way[way.index(token) :], dtype=np.int64)
    return None
