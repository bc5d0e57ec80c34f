"""Numbers by which a store finds contacts that may be one."""

from __future__ import annotations

import hashlib
from itertools import combinations

from whence.records import Told
from whence.resolve.events.sketch import NOBODY, ActsFor, sketch


def keys(told: Told, acts_for: ActsFor = NOBODY) -> tuple[int, ...]:
    """Signed 64-bit numbers, in order: one a party, one a pair of parties.

    A party stands for itself and for whom it acts for; one without a number by the words of its name. Two contacts of
    one event share a key at least, mostly a pair's, which is the rarer one to look for first.
    """
    sides = [
        {f"actor {number}" for number in (party.actor, *party.acts_for)}
        if party.actor is not None
        else {"name " + " ".join(sorted(party.words))}
        for party in sketch(told, acts_for).parties
        if party.actor is not None or party.words
    ]
    pairs = {
        " & ".join(sorted((mine, theirs)))
        for one, other in combinations(sides, 2)
        for mine in one
        for theirs in other
        if mine != theirs
    }
    return tuple(sorted(map(_number, pairs.union(*sides))))


def _number(words: str) -> int:
    digest = hashlib.blake2b(words.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)
