"""People's corrections, put to what the ledger holds now."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import sqlalchemy as sa

from whence.errors import UnknownInLedger
from whence.ledger import actors as kept_actors
from whence.ledger import judgements
from whence.ledger import reports as kept_reports
from whence.ledger import tellings as kept_tellings
from whence.records import Judgement, Member, Moment, Question, Span, Telling
from whence.resolve.claims import Known

PLACE = re.compile(r"(.+) (\d+)-(\d+)\Z", re.DOTALL)
Found = Sequence[tuple[int, Sequence[Member]]]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a telling stands, by what stays: the id of its report, and the stretch of the text."""

    report: str
    span: Span

    @classmethod
    def of(cls, report: str, telling: Telling) -> Place:
        """The place of a telling."""
        return cls(report, _whole(telling))

    @classmethod
    def read(cls, written: str) -> Place | None:
        """What :meth:`__str__` wrote."""
        found = PLACE.match(written)
        return cls(found[1], Span(int(found[2]), int(found[3]))) if found else None

    def __str__(self) -> str:
        return f"{self.report} {self.span.start}-{self.span.end}"

    def holds(self, telling: Telling) -> bool:
        """Whether a telling of this report stands there, mostly."""
        own = _whole(telling)
        common = max(0, min(own.end, self.span.end) - max(own.start, self.span.start))
        return 2 * common > max(len(own), len(self.span))


def _whole(telling: Telling) -> Span:
    return Span(telling.content[0].start, telling.content[-1].end)


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

    def without_wrong(self, connection: sa.Connection, found: Found) -> list[tuple[int, list[Member]]]:
        """Claims without what a person called a wrong statement; those that are empty then are left out."""
        wrong = [one.left for one in self.of("wrong statement") if one.answer]
        gone = {number for number, _ in _at(connection, found, wrong)} if wrong else set()
        left = [(claim, [one for one in members if one.telling.id not in gone]) for claim, members in found]
        return [(claim, members) for claim, members in left if members]

    def same_origins(self, connection: sa.Connection, found: Found) -> dict[tuple[int, int], bool]:
        """Pairs of tellings of which a person said whether their origin is one."""
        pairs: dict[tuple[int, int], bool] = {}
        for answer in self.of("same origin"):
            at = list(_at(connection, found, (answer.left, answer.right)))
            left, right = ([number for number, place in at if place == side] for side in (answer.left, answer.right))
            pairs |= {(min(a, b), max(a, b)): answer.answer for a in left for b in right if a != b}
        return pairs

    def same_claims(self, connection: sa.Connection, report: str, new: Sequence[Telling]) -> Known:
        """What a person said of the tellings of a report that is being added."""
        same, apart = {}, set()
        for answer in self.of("same claim"):
            for mine, theirs in ((answer.left, answer.right), (answer.right, answer.left)):
                here, there = Place.read(mine), Place.read(theirs)
                if here is None or there is None or here.report != report:
                    continue
                other = telling_at(connection, there)
                for telling in (one for one in new if other is not None and here.holds(one)):
                    if other and answer.answer:
                        same[telling.id] = other.id
                    elif other:
                        apart.add((telling.id, other.id))
        return Known(same=same, apart=frozenset(apart))


def _head(heads: dict[int, int], number: int) -> int:
    while number in heads:
        number = heads[number]
    return number


def _at(connection: sa.Connection, found: Found, written: Iterable[str]) -> Iterator[tuple[int, str]]:
    """Numbers of the tellings that stand at some places."""
    tellings = [one.telling for _, members in found for one in members]
    ids = {number: head.id for number, head in kept_reports.heads(connection, {t.report for t in tellings}).items()}
    for one in written:
        place = Place.read(one)
        yield from ((t.id, one) for t in tellings if place and ids[t.report] == place.report and place.holds(t))


def telling_at(connection: sa.Connection, place: Place) -> Telling | None:
    """The telling that stands at a place now."""
    try:
        number = kept_reports.find(connection, place.report)
    except UnknownInLedger:
        return None
    found = kept_tellings.of_reports(connection, [number])
    return next((telling for telling in found if place.holds(telling)), None)


def judged(connection: sa.Connection, moment: Moment) -> Judged:
    """The corrections that hold at a moment."""
    return Judged(tuple(judgements.standing(connection, moment=moment)))
