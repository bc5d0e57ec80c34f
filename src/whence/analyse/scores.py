"""What the model says of a text, word by word."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from whence.analyse.pieces import Paragraph, Window

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Moves:
    """The learned part that needs no encoder.

    ``tags`` [8, 7] and ``names`` [14, 13]: scores of a label after another, the last row of a label that starts a
    window; ``distance`` [4, 2 * reach + 1]: score of a link label by how many words it is from the cue.
    ``sure`` [1, 6]: weights from what speaks for a relation to how sure it is. ``near`` [1, 2 * near + 1]: score of a
    head by how many tokens it is away; ``relation`` [51, 3 * label] and ``relation_bias`` [1, 51]: from what a token
    and its head say together to their relation.
    """

    tags: Floats
    names: Floats
    distance: Floats
    sure: Floats
    near: Floats
    relation: Floats
    relation_bias: Floats


@dataclass(frozen=True, slots=True)
class Words:
    """Where the words of a text are: characters ``starts`` to ``ends``; ``paragraph`` they stand in."""

    starts: NDArray[np.int64]
    ends: NDArray[np.int64]
    paragraph: NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.starts)


@dataclass(frozen=True, slots=True)
class Scores:
    """Rows are words: ``tags`` [words, 7], ``names`` [words, 13], ``cue`` and ``word`` [words, 4 * 33].

    ``parts`` [words, 67]: part of speech, Penn tag, factuality; ``tree`` [words, 322]: the word as dependent, with its
    score as the root, and as head, with its bias (97 each), then for the relation (64 each).
    ``windows`` are the ranges of words that the encoder read together; they cover all words in order.
    """

    words: Words
    windows: tuple[tuple[int, int], ...]
    tags: Floats
    names: Floats
    cue: Floats
    word: Floats
    parts: Floats
    tree: Floats


def words_of(read: list[Paragraph]) -> Words:
    """The words of paragraphs, each from the start of its first piece to the end of its last."""
    first = np.array([flag for p in read for flag in p.first], dtype=bool)
    starts = np.array([place for p in read for place in p.starts], dtype=np.int64)
    ends = np.array([place for p in read for place in p.ends], dtype=np.int64)
    number = np.repeat(np.arange(len(read)), np.array([len(p.ids) for p in read], dtype=np.int64))
    heads = np.flatnonzero(first)
    lasts = np.append(heads[1:], len(first)) - 1 if len(heads) else heads
    return Words(starts[heads], ends[lasts], number[heads])


def word_ranges(read: list[Paragraph], packed: list[Window]) -> tuple[tuple[int, int], ...]:
    """The words of each window, by the window in which they begin."""
    ranges, start = [], 0
    for window in packed:
        size = sum(sum(read[place].first[left:right]) for place, left, right in window.parts)
        ranges.append((start, start + size))
        start += size
    return tuple(ranges)
