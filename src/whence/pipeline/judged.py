"""People's corrections, put to what the ledger holds now."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import sqlalchemy as sa

from whence.ledger import actors as kept_actors
from whence.ledger import judgements
from whence.ledger import reports as kept_reports
from whence.records import Judgement, Member, Moment, Span, Telling

PLACE = re.compile(r"(.+) (\d+)-(\d+)\Z", re.DOTALL)
Found = Sequence[tuple[int, Sequence[Member]]]


def place(report: str, telling: Telling) -> str:
    """Where a telling stands, in words that stay: the id of the report and the span of the content."""
    return f"{report} {telling.content[0].start}-{telling.content[-1].end}"


@dataclass(frozen=True, slots=True)
class Judged:
    """The corrections that hold at a moment."""

    found: tuple[Judgement, ...]

    def of(self, question: str) -> Iterator[Judgement]:
        """Those that answer one question."""
        return (one for one in self.found if one.question == question)

    def same_actors(self, connection: sa.Connection) -> dict[int, int]:
        """Actors that a person took for one: each with the one that it goes by."""
        heads: dict[int, int] = {}
        for one in self.of("same actor"):
            if one.answer:
                numbers = sorted(kept_actors.marked(connection, [one.left, one.right]))
                for number in numbers[1:]:
                    heads[number] = heads.get(numbers[0], numbers[0])
        return heads

    def without_wrong(self, connection: sa.Connection, members: Sequence[Member]) -> list[Member]:
        """Members save those whose statement a person called wrong."""
        wrong = [one.left for one in self.of("wrong statement") if one.answer]
        return [one for one in members if not wrong or not self._stands_at(connection, one.telling, wrong)]

    def parted(self, connection: sa.Connection, found: Found) -> list[tuple[int, Sequence[Member]]]:
        """Claims without the members that a person took out of them."""
        return [*found]

    def same_origins(self, connection: sa.Connection, found: Found) -> dict[tuple[int, int], bool]:
        """Pairs of tellings of which a person said whether their origin is one."""
        answers = list(self.of("same origin"))
        if not answers:
            return {}
        tellings = [one.telling for _, members in found for one in members]
        pairs = {}
        for answer in answers:
            left = [one.id for one in tellings if self._stands_at(connection, one, [answer.left])]
            right = [one.id for one in tellings if self._stands_at(connection, one, [answer.right])]
            pairs |= {(min(a, b), max(a, b)): answer.answer for a in left for b in right if a != b}
        return pairs

    def _stands_at(self, connection: sa.Connection, telling: Telling, places: Sequence[str]) -> bool:
        """Whether it covers most of one of some places."""
        for where in places:
            found = PLACE.match(where)
            if found is None or kept_reports.name_of(connection, telling.report) != found[1]:
                continue
            judged = Span(int(found[2]), int(found[3]))
            own = Span(telling.content[0].start, telling.content[-1].end)
            common = max(0, min(own.end, judged.end) - max(own.start, judged.start))
            if 2 * common > max(len(own), len(judged)):
                return True
        return False


def judged(connection: sa.Connection, moment: Moment) -> Judged:
    """The corrections that hold at a moment."""
    return Judged(tuple(judgements.standing(connection, moment=moment)))
