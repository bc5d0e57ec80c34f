"""Claims and origins as rows, and where each statement belongs."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping

import sqlalchemy as sa

from whence.pipeline import every_claim
from whence.records import Claim, Moment, Origin
from whence.show.export.nouns.table import Batch, Row


class Homes:
    """Claim and origin of each statement by its number: sixteen bytes each, so that a large ledger fits."""

    def __init__(self) -> None:
        self._claims = array("q")
        self._firsts = array("q")

    def put(self, statement: int, claim: int, first: int) -> None:
        """Note the claim and the number of the first statement of the origin, by which it is called."""
        for numbers in (self._claims, self._firsts):
            if statement >= len(numbers):
                numbers.frombytes(bytes(numbers.itemsize * (statement + 1)))
        self._claims[statement], self._firsts[statement] = claim, first

    def of(self, statement: int) -> tuple[int | None, str | None]:
        """The claim and the origin."""
        claim = self._claims[statement] if statement < len(self._claims) else 0
        return (claim, called(claim, f"o{self._firsts[statement]}")) if claim else (None, None)


def called(claim: int, key: str) -> str:
    """An origin by what no other claim has."""
    return f"{claim}:{key}"


def rows(connection: sa.Connection, moment: Moment, homes: Homes) -> Iterator[Batch]:
    """The rows of both tables; ``homes`` is filled."""
    for some in every_claim(connection, moment):
        for claim in some.claims:
            for origin in claim.origins:
                for statement in origin.tellings:
                    homes.put(statement, claim.id, origin.tellings[0])
        yield Batch("claims", [_claim(claim) for claim in some.claims])
        yield Batch("origins", [row for claim in some.claims for row in _origins(claim)])


def _claim(of: Claim) -> Row:
    tellings = [member.telling for member in of.members]
    days = [one.day for one in tellings if one.day]
    differing = {conflict.about: [value for value, _ in conflict.values] for conflict in of.conflicts}
    return (
        of.id,
        of.sentence,
        len(tellings),
        len({one.report for one in tellings}),
        len({one.outlet for one in tellings if one.outlet}),
        len(of.origins),
        sum(origin.named for origin in of.origins),
        any(one.stance == "denies" for one in tellings),
        min(days, default=None),
        max(days, default=None),
        differing.get("number", []),
        differing.get("date", []),
    )


def _origins(of: Claim) -> Iterator[Row]:
    stances = {member.telling.id: member.telling.stance for member in of.members}
    for origin in of.origins:
        yield (
            called(of.id, origin.key),
            of.id,
            origin.name,
            origin.kind,
            origin.named,
            _stance(origin, stances),
            origin.tellings,
            [reason.words for reason in origin.reasons],
            [called(of.id, key) for key, _ in origin.perhaps],
            [words for _, words in origin.perhaps],
        )


def _stance(of: Origin, stances: Mapping[int, str]) -> str:
    mine = [stances[number] for number in of.tellings]
    return "says" if "says" in mine else mine[0]
