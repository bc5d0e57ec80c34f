"""People's corrections, put to what the ledger holds now."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import sqlalchemy as sa

from whence.ledger import actors as kept_actors
from whence.ledger import judgements
from whence.pipeline.places import holds, told_at, versions
from whence.records import Judgement, Member, Moment, Question, Telling

Found = Sequence[tuple[int, Sequence[Member]]]


@dataclass(frozen=True, slots=True)
class Judged:
    """The corrections that hold at a moment."""

    found: tuple[Judgement, ...]

    def of(self, question: Question) -> Iterator[Judgement]:
        """Those that answer one question."""
        return (one for one in self.found if one.question == question)

    def same_actors(self, connection: sa.Connection) -> dict[int, int]:
        """Actors that a person took for one: each with the one that it goes by."""
        heads: dict[int, int] = {}
        for one in self.of("same actor"):
            numbers = sorted({_head(heads, number) for number in kept_actors.marked(connection, (one.left, one.right))})
            if one.answer and len(numbers) > 1:
                heads[numbers[1]] = numbers[0]
        return {number: _head(heads, number) for number in heads}

    def different_actors(self, connection: sa.Connection) -> frozenset[frozenset[int]]:
        """Pairs of actors that a person took for two."""
        pairs = (
            kept_actors.marked(connection, (one.left, one.right)) for one in self.of("same actor") if not one.answer
        )
        return frozenset(map(frozenset, pairs))

    def without_wrong(self, connection: sa.Connection, found: Found) -> list[tuple[int, list[Member]]]:
        """Claims without what a person called a wrong statement; those that are empty then are left out."""
        wrong = [versions(connection, one.left, one.made) for one in self.of("wrong statement") if one.answer]
        left = [
            (claim, [one for one in members if not any(holds(place, one.telling) for place in wrong)])
            for claim, members in found
        ]
        return [(claim, members) for claim, members in left if members]

    def same_origins(self, connection: sa.Connection, found: Found) -> dict[tuple[int, int], bool]:
        """Pairs of tellings of which a person said whether their origin is one."""
        tellings = [one.telling for _, members in found for one in members]
        pairs: dict[tuple[int, int], bool] = {}
        for answer in self.of("same origin"):
            places = [versions(connection, side, answer.made) for side in (answer.left, answer.right)]
            left, right = ([one.id for one in tellings if holds(place, one)] for place in places)
            pairs |= {(min(a, b), max(a, b)): answer.answer for a in left for b in right if a != b}
        return pairs

    def same_claims(self, connection: sa.Connection, *, answer: bool) -> list[tuple[Telling, Telling]]:
        """Pairs of tellings of which a person said that they put forward the same, or do not."""
        pairs = []
        for one in self.of("same claim"):
            if one.answer == answer:
                left, right = (told_at(connection, versions(connection, s, one.made)) for s in (one.left, one.right))
                if left and right:
                    pairs.append((left, right))
        return pairs


def _head(heads: dict[int, int], number: int) -> int:
    while number in heads:
        number = heads[number]
    return number


def judged(connection: sa.Connection, moment: Moment) -> Judged:
    """The corrections that hold at a moment."""
    return Judged(tuple(judgements.standing(connection, moment=moment)))
