"""Keys of a report, so that those which share a passage with it can be looked up."""

from __future__ import annotations

from functools import lru_cache
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from whence.resolve.copies.words import BESIDE, QUOTED, words

SHINGLE = 7  # words a key stands for
WINDOW = 12  # of so many shingles in a row, one becomes a key
WINDOWS = 150  # a longer report takes wider windows rather than more keys than about two for each of these
FACTOR = np.uint64(0x9E3779B97F4A7C15)


def signature(text: str) -> tuple[int, ...]:
    """Signed 64-bit keys; two reports share one where SHINGLE + WINDOW - 1 words of the reporters' own are equal.

    Winnowing (Schleimer, Wilkerson, Aiken 2003): the least hash of every window of shingles. What a wider window picks,
    a narrower one picks too, so long and short reports find each other. Quotations and furniture give no keys.
    """
    hashes = _hashes(text)
    if not len(hashes):
        return ()
    window = min(max(WINDOW, len(hashes) // WINDOWS), len(hashes))
    least = np.lib.stride_tricks.sliding_window_view(hashes, window).min(axis=1)
    return tuple(np.unique(least).tolist())


def _hashes(text: str) -> NDArray[np.int64]:
    """One hash for each row of SHINGLE words of the reporter's own, in the order of the text."""
    found = words(text)
    count = len(found.keys) - SHINGLE + 1
    if count < 1:
        return np.empty(0, np.int64)
    single = np.array([_hash(key) for key in found.keys], np.uint64)
    rows = np.zeros(count, np.uint64)
    for place in range(SHINGLE):
        rows = (rows ^ single[place : place + count]) * FACTOR
        rows ^= rows >> np.uint64(29)
    voices = np.frombuffer(found.voices, np.uint8)
    foreign = (voices == QUOTED) | (voices == BESIDE)
    own = ~np.lib.stride_tricks.sliding_window_view(foreign, SHINGLE).any(axis=1)
    return rows[own].view(np.int64)


@lru_cache(maxsize=50_000)
def _hash(word: str) -> int:
    return int.from_bytes(blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).digest())
