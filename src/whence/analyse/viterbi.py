"""The best label sequences under begin and inside constraints, and how sure each label is."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from whence.analyse.labels import may_follow

NEVER = np.float32(-1e4)


def constrained(moves: NDArray[np.float32], labels: tuple[str, ...]) -> NDArray[np.float32]:
    """``moves`` [labels + 1, labels] with what BIO forbids made impossible; the last row starts a sequence."""
    starts = np.array([[label[0] != "I" for label in labels]])
    return np.where(np.concatenate([may_follow(labels), starts]), moves, NEVER).astype(np.float32)


def best(scores: NDArray[np.float32], lengths: NDArray[np.int64], moves: NDArray[np.float32]) -> NDArray[np.int64]:
    """Viterbi for several sequences at once.

    Shapes: ``scores`` [sequences, words, labels], padded behind ``lengths`` [sequences]; ``moves`` as
    :func:`constrained` gives them; result [sequences, words], arbitrary behind the lengths.
    """
    count, longest, width = scores.shape
    totals, back = np.empty_like(scores), np.zeros((count, longest, width), dtype=np.int64)
    totals[:, 0] = scores[:, 0] + moves[-1]
    for word in range(1, longest):
        ways = totals[:, word - 1, :, None] + moves[:-1]
        back[:, word] = ways.argmax(axis=1)
        totals[:, word] = ways.max(axis=1) + scores[:, word]
    ends, rows = totals.argmax(axis=2), np.arange(count)
    path: NDArray[np.int64] = ends.copy()
    for word in range(longest - 2, -1, -1):
        path[:, word] = np.where(word + 1 < lengths, back[rows, word + 1, path[:, word + 1]], ends[:, word])
    return path


def marginals(
    scores: NDArray[np.float32], lengths: NDArray[np.int64], moves: NDArray[np.float32]
) -> NDArray[np.float32]:
    """Probability of each label of each word (forward and backward, scaled at each word); shapes as in :func:`best`."""
    _, longest, _ = scores.shape
    fits = np.exp(scores - scores.max(axis=2, keepdims=True)).astype(np.float64)
    steps, start = np.exp(moves[:-1].astype(np.float64)), np.exp(moves[-1].astype(np.float64))
    ahead, behind = np.empty_like(fits), np.ones_like(fits)
    ahead[:, 0] = fits[:, 0] * start
    for word in range(1, longest):
        step = (ahead[:, word - 1] @ steps) * fits[:, word]
        ahead[:, word] = step / step.sum(axis=1, keepdims=True)
    for word in range(longest - 2, -1, -1):
        step = (behind[:, word + 1] * fits[:, word + 1]) @ steps.T
        step /= step.sum(axis=1, keepdims=True)
        behind[:, word] = np.where((word + 1 < lengths)[:, None], step, 1.0)
    both = ahead * behind
    likely: NDArray[np.float32] = (both / both.sum(axis=2, keepdims=True)).astype(np.float32)
    return likely


def padded(
    rows: NDArray[np.float32], ranges: tuple[tuple[int, int], ...]
) -> tuple[NDArray[np.float32], NDArray[np.int64]]:
    """Rows of several ranges side by side: [ranges, longest, ...] and the lengths."""
    lengths = np.array([stop - start for start, stop in ranges], dtype=np.int64)
    out = np.zeros((len(ranges), int(lengths.max()), rows.shape[1]), dtype=np.float32)
    for place, (start, stop) in enumerate(ranges):
        out[place, : stop - start] = rows[start:stop]
    return out, lengths


def runs(path: NDArray[np.int64], labels: tuple[str, ...]) -> list[tuple[str, int, int]]:
    """(kind, first word, word after the last) of each labelled run, in order."""
    found: list[tuple[str, int, int]] = []
    start = -1
    for place, label in enumerate([*path, 0]):
        name = labels[label]
        if start >= 0 and name[0] != "I":
            found.append((labels[path[start]][2:], start, place))
            start = -1
        if name[0] == "B":
            start = place
    return found
