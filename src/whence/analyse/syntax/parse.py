"""The model's scores of a text as trees, a sentence each."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from whence.analyse.labels import RELATIONS, UPOS, XPOS
from whence.analyse.scores import Moves, Scores
from whence.analyse.sentences import sentences
from whence.analyse.syntax.arborescence import heads
from whence.analyse.syntax.tokens import tokens
from whence.analyse.syntax.tree import ROOT, Sentence
from whence.records.span import Span

ROOT_LABEL = RELATIONS.index("root")
FAR = -1e4
TOGETHER = 24  # tokens; for more at once the BLAS starts threads, which get in the way of the encoder's
Floats = NDArray[np.float32]


def trees(text: str, scores: Scores, moves: Moves) -> list[Sentence]:
    """The trees of all sentences that hold a word.

    The model knows word pieces; a token takes the row of the first word that begins in it, else ("not" in "cannot")
    of the word it stands in. What stands in two windows of the model is not joined by it.
    """
    return trees_over(text, [(span, tokens(text, span)) for span in sentences(text)], scores, moves)


def trees_over(text: str, given: Sequence[tuple[Span, Sequence[Span]]], scores: Scores, moves: Moves) -> list[Sentence]:
    """The trees over given tokens, for each sentence that has one."""
    given = [(span, parts) for span, parts in given if parts]
    if not given:
        return []
    rows = rows_of(scores.words.starts, [part for _, parts in given for part in parts])
    vectors, tags = scores.tree[rows], scores.parts[rows]
    window = np.searchsorted([first for first, _ in scores.windows], rows, "right")
    ends = np.cumsum([len(parts) for _, parts in given])
    cuts = [slice(int(end) - len(parts), int(end)) for end, (_, parts) in zip(ends, given, strict=True)]
    above = [heads(*_arcs(vectors[cut], moves, window[cut])) for cut in cuts]
    head = np.concatenate([np.where(own == ROOT, ROOT, own + cut.start) for own, cut in zip(above, cuts, strict=True)])
    upos = [UPOS[place] for place in tags[:, : len(UPOS)].argmax(axis=1)]
    xpos = [XPOS[place] for place in tags[:, len(UPOS) : -1].argmax(axis=1)]
    relations = [RELATIONS[place] for place in _relations(vectors, head, moves)]
    facts = tags[:, -1].tolist()
    return [
        Sentence(
            span=span,
            tokens=tuple(parts),
            words=tuple(part.of(text) for part in parts),
            upos=tuple(upos[cut]),
            xpos=tuple(xpos[cut]),
            heads=tuple(own.tolist()),
            relations=tuple(relations[cut]),
            facts=tuple(facts[cut]),
        )
        for (span, parts), cut, own in zip(given, cuts, above, strict=True)
    ]


def rows_of(starts: NDArray[np.int64], parts: list[Span]) -> NDArray[np.int64]:
    """The word whose scores each token takes."""
    begin = np.array([part.start for part in parts], dtype=np.int64)
    end = np.array([part.end for part in parts], dtype=np.int64)
    place = np.minimum(np.searchsorted(starts, begin, "left"), len(starts) - 1)
    within = (starts[place] >= begin) & (starts[place] < end)
    result: NDArray[np.int64] = np.where(within, place, np.maximum(np.searchsorted(starts, begin, "right") - 1, 0))
    return result


@lru_cache(maxsize=256)
def _distances(size: int, near: int) -> NDArray[np.int64]:
    """How far each token (column) is from each (row), up to ``near`` either way, counted from 0."""
    place = np.arange(size)
    away: NDArray[np.int64] = np.clip(place[None] - place[:, None], -near, near) + near
    return away


def _arcs(vectors: Floats, moves: Moves, window: NDArray[np.int64]) -> tuple[Floats, Floats]:
    """Scores of each token (column) as head of each (row), and of each as the root."""
    near = (len(moves.near[0]) - 1) // 2
    size = (vectors.shape[1] - 2 - 2 * (moves.relation.shape[1] // 3)) // 2
    away = _distances(len(vectors), near)
    dependent, head = vectors[:, :size], vectors[:, size + 1 : 2 * size + 1]
    arcs = dependent @ head.T / np.float32(np.sqrt(size)) + vectors[None, :, 2 * size + 1] + moves.near[0][away]
    if window[0] != window[-1]:
        arcs = np.where(window[None] == window[:, None], arcs, np.float32(FAR))
    return arcs, vectors[:, size]


def _relations(vectors: Floats, above: NDArray[np.int64], moves: Moves) -> NDArray[np.int64]:
    """The best relation of each token to its head; only the root's is "root"."""
    size = moves.relation.shape[1] // 3
    own, other = vectors[:, -2 * size : -size], vectors[np.where(above == ROOT, 0, above), -size:]
    both = np.concatenate([own * other, own, other], axis=1)
    parts = [both[start : start + TOGETHER] @ moves.relation.T for start in range(0, len(both), TOGETHER)]
    scores = np.concatenate(parts) + moves.relation_bias[0]
    scores[:, ROOT_LABEL] = FAR
    best: NDArray[np.int64] = scores.argmax(axis=1)
    best[above == ROOT] = ROOT_LABEL
    return best
