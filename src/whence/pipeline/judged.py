"""People's corrections, put to what the ledger holds now."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

import sqlalchemy as sa

from whence.ledger import actors as kept_actors
from whence.ledger import judgements
from whence.ledger import reports as kept_reports
from whence.pipeline.places import Place, holds, told_at, versions
from whence.records import Judgement, Member, Moment, Question, Telling

Found = Sequence[tuple[int, Sequence[Member]]]


@dataclass(frozen=True, slots=True)
class Judged:
    """The corrections that hold at a moment."""

    found: tuple[Judgement, ...]

    def of(self, question: Question) -> Iterator[Judgement]:
        """Those that answer one question."""
        return (one for one in self.found if one.question == question)

    def concerning(self, connection: sa.Connection, question: Question, reports: Collection[int]) -> list[Judgement]:
        """Those that answer a question of places in some reports, in whatever version; looking at each takes time."""
        said = [(one, _named(one)) for one in self.of(question)]
        if not said:
            return []
        known = kept_reports.addresses_of(connection, {name for _, names in said for name in names})
        here = kept_reports.addresses(connection, reports)
        return [one for one, names in said if all(not here.isdisjoint(known.get(name, ())) for name in names)]

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
        reports = {one.telling.report for _, members in found for one in members}
        said = self.concerning(connection, "wrong statement", reports)
        wrong = [versions(connection, one.left, one.made) for one in said if one.answer]
        left = [
            (claim, [one for one in members if not any(holds(place, one.telling) for place in wrong)])
            for claim, members in found
        ]
        return [(claim, members) for claim, members in left if members]

    def same_origins(self, connection: sa.Connection, found: Found) -> dict[tuple[int, int], bool]:
        """Pairs of tellings of which a person said whether their origin is one."""
        tellings = [one.telling for _, members in found for one in members]
        pairs: dict[tuple[int, int], bool] = {}
        for answer in self.concerning(connection, "same origin", {telling.report for telling in tellings}):
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


def _named(of: Judgement) -> list[str]:
    """The ids of the reports whose places a judgement is of."""
    return [place.report for side in (of.left, of.right) if side and (place := Place.read(side))]


def _head(heads: dict[int, int], number: int) -> int:
    while number in heads:
        number = heads[number]
    return number


def judged(connection: sa.Connection, moment: Moment) -> Judged:
    """The corrections that hold at a moment."""
    return Judged(tuple(judgements.standing(connection, moment=moment)))
