"""Tellings to claims, by average linkage over what each claim holds: no chain of likenesses joins two things."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from whence.records import Member, Reason, Telling
from whence.resolve.claims.compare import ALIKE, Matrix, Pool, reasons, scores

MOST = 12  # members of a claim that others are held against: the earliest
COPIED = Reason("copied_passage", 1.0, "it stands in a passage that both reports share word for word")
JUDGED = Reason("judged", 1.0, "a person said that they put forward the same")


@dataclass(frozen=True, slots=True)
class Joined:
    """Where the new tellings belong. A claim below zero is a new one, founded by the telling of that number, negated.

    ``merged`` are kept claims that turned out to be one: the emptied one, the other, and why.
    """

    members: tuple[tuple[int, Member], ...]
    merged: tuple[tuple[int, int, tuple[Reason, ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class Known:
    """What needs no comparing.

    ``carried``: which kept telling a new one is, word for word, because it stands in a copied passage. ``same``: a new
    telling and another one of which a person said that they put forward the same; ``apart``: any two that do not.
    """

    carried: Mapping[int, int] = field(default_factory=dict)
    same: Mapping[int, int] = field(default_factory=dict)
    apart: frozenset[tuple[int, int]] = frozenset()


def joined(new: Sequence[Telling], near: Mapping[int, Sequence[Member]], known: Known | None = None) -> Joined:
    """Each of ``new`` (the tellings of one report) in a claim: one of ``near`` or a new one."""
    if not new:
        return Joined(())
    table = _Table.of(new, near, known or Known())
    table.put_known()
    table.link()
    return table.outcome(new)


def linkage(between: Matrix) -> float:
    """The mean of the better half of all pairs of two groups: one odd member does not keep them apart."""
    flat = np.sort(between, axis=None)
    return round(float(flat[flat.size // 2 :].mean()), 4)  # sums in another order differ far behind the point


@dataclass(slots=True)
class _Table:
    """Groups of tellings while one report is placed; ``groups`` hold rows of ``scores``."""

    tellings: list[Telling]
    scores: Matrix
    groups: dict[int, list[int]]
    known: Known
    merged: list[tuple[int, int]] = field(default_factory=list)

    @classmethod
    def of(cls, new: Sequence[Telling], near: Mapping[int, Sequence[Member]], known: Known) -> _Table:
        tellings: list[Telling] = []
        groups: dict[int, list[int]] = {}
        for claim, members in near.items():
            groups[claim] = [*range(len(tellings), len(tellings) + len(members))]
            tellings += [member.telling for member in members]
        for telling in new:
            groups[-telling.id] = [len(tellings)]
            tellings.append(telling)
        return cls(tellings, scores(Pool.of(tellings)), groups, known)

    def put_known(self) -> None:
        for telling, other in {**self.known.carried, **self.known.same}.items():
            home = {self.tellings[row].id: group for group, rows in self.groups.items() for row in rows}
            if other in home and home[telling] != home[other] and not self._kept_apart(home[telling], home[other]):
                self._unite(home[telling], home[other])

    def _kept_apart(self, one: int, other: int) -> bool:
        """Whether a person said of two of them that they are not the same."""
        if not self.known.apart:
            return False
        mine, theirs = ({self.tellings[row].id for row in self.groups[group]} for group in (one, other))
        return any((a, b) in self.known.apart or (b, a) in self.known.apart for a in mine for b in theirs)

    def link(self) -> None:
        """The two groups that are most alike become one, as long as they are alike enough."""
        alike = {pair: value for fresh in [g for g in self.groups if g < 0] for pair, value in self._likenesses(fresh)}
        while alike:
            pair = max(alike, key=lambda p: (max(p) > 0, alike[p], -p[0], -p[1]))  # what other reports tell comes first
            into = self._unite(*pair)
            alike = {p: value for p, value in alike.items() if not {*p} & {*pair}}
            alike |= dict(self._likenesses(into))

    def _likenesses(self, group: int) -> Iterator[tuple[tuple[int, int], float]]:
        rows = self.groups.get(group, [])[:MOST]
        for other, others in self.groups.items():
            if other != group and rows:
                value = linkage(self.scores[np.ix_(rows, others[:MOST])])
                if value >= ALIKE and not self._kept_apart(group, other):
                    yield (min(group, other), max(group, other)), value

    def _unite(self, one: int, other: int) -> int:
        """A kept claim takes up a new one, the older of two kept ones the younger."""
        into, emptied = (
            (max(one, other), min(one, other)) if min(one, other) < 0 else (min(one, other), max(one, other))
        )
        self.groups[into] = self.groups[into] + self.groups.pop(emptied)
        if emptied > 0:
            self.merged.append((emptied, into))
        return into

    def outcome(self, new: Sequence[Telling]) -> Joined:
        numbers = {telling.id for telling in new}
        placed = []
        for group, rows in sorted(self.groups.items()):
            fresh = [row for row in rows if self.tellings[row].id in numbers]
            placed += [(group, self._member(row, rows)) for row in fresh]
        placed.sort(key=lambda pair: pair[1].telling.id)
        merged = tuple((one, into, self._why(one, into)) for one, into in self.merged)
        return Joined(tuple(_founded(placed)), merged)

    def _member(self, row: int, rows: Sequence[int]) -> Member:
        telling, ids = self.tellings[row], {self.tellings[r].id for r in rows}
        for pairs, reason in ((self.known.same, JUDGED), (self.known.carried, COPIED)):
            if pairs.get(telling.id) in ids:
                return Member(telling, pairs[telling.id], 1.0, (reason,))
        others = [r for r in rows if r != row and self.tellings[r].id < telling.id]
        if not others:
            return Member(telling)
        like = max(others, key=lambda r: (round(float(self.scores[row, r]), 3), -self.tellings[r].id))
        found = round(float(self.scores[row, like]), 2)
        return Member(telling, self.tellings[like].id, found, reasons(telling, self.tellings[like]))

    def _why(self, one: int, into: int) -> tuple[Reason, ...]:
        return (Reason("became_one", 0.0, f"claims {one} and {into} are alike by what this report tells"),)


def _founded(placed: Sequence[tuple[int, Member]]) -> Iterator[tuple[int, Member]]:
    """A new claim is named by the first telling in it."""
    names: dict[int, int] = {}
    for group, member in placed:
        if group < 0:
            names.setdefault(group, -member.telling.id)
        yield names.get(group, group), member
