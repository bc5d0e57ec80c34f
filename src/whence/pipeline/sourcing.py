"""On whom the statements published last rest, and what came of what a source announced."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import sqlalchemy as sa

from whence.ledger import actors as kept_actors
from whence.ledger import events as kept_events
from whence.ledger import looked
from whence.ledger import tellings as kept_tellings
from whence.pipeline.following import Followed, followed
from whence.pipeline.judged import judged
from whence.records import NOW, Actor, Link, Moment

LATEST = 4_000  # statements that are counted
NAMED = 400  # actors whose names are fetched, of all kinds
ANNOUNCED = 300  # statements of one source whose contacts are followed


@dataclass(frozen=True, slots=True)
class Cited:
    """Somebody on whom statements rest: in so many chains, of them so many that end with them, in so many reports."""

    actor: Actor
    passed: int
    ended: int
    reports: int


@dataclass(frozen=True, slots=True)
class Unnamed:
    """Sources without a name that one outlet, or somebody else, has it from: "officials", in so many statements."""

    outlet: str
    actor: int | None
    role: str
    ended: int
    reports: int


@dataclass(frozen=True, slots=True)
class Overview:
    """Of the ``looked`` statements published last: who is cited most, and which unnamed sources."""

    cited: tuple[Cited, ...]
    unnamed: tuple[Unnamed, ...]
    looked: int
    capped: bool


def most_cited(connection: sa.Connection, moment: Moment = NOW, most: int = 40) -> Overview:
    """Who is cited most, of each kind at most so many."""
    found = looked.ways(connection, LATEST, moment)
    same = judged(connection, moment).same_actors(connection)
    cited = _first_of_each_kind(_cited(connection, found, same), most)
    return Overview(tuple(cited), tuple(_unnamed(found)[:most]), len(found), len(found) >= LATEST)


def _cited(connection: sa.Connection, found: Iterable[looked.Way], same: Mapping[int, int]) -> list[Cited]:
    """Those who stand in chains, the most cited first; whom a person took for one counts as one."""
    passed: Counter[int] = Counter()
    ended: Counter[int] = Counter()
    where: dict[int, set[int]] = {}
    for way in found:
        whole = [same.get(who, who) if who else None for who in way.actors]
        for who in {who for who in whole if who}:
            passed[who] += 1
            where.setdefault(who, set()).add(way.report)
        if whole[-1]:
            ended[whole[-1]] += 1
    actors = kept_actors.by_numbers(connection, [number for number, _ in passed.most_common(NAMED)])
    counted = (Cited(actor, passed[actor.id], ended[actor.id], len(where[actor.id])) for actor in actors)
    return sorted(counted, key=lambda one: (-one.passed, one.actor.id))


def _first_of_each_kind(cited: Iterable[Cited], most: int) -> Iterator[Cited]:
    kinds: Counter[str] = Counter()
    for one in cited:
        kinds[one.actor.kind] += 1
        if kinds[one.actor.kind] <= most:
            yield one


def _unnamed(found: Iterable[looked.Way]) -> list[Unnamed]:
    many: Counter[tuple[str, int | None, str]] = Counter()
    where: dict[tuple[str, int | None, str], set[int]] = {}
    for way in found:
        last = way.chain[-1]
        if last.kind in {"unnamed", "group"} and len(way.chain) > 1:
            key = (way.chain[-2].name or "", way.actors[-2], _role(last))
            many[key] += 1
            where.setdefault(key, set()).add(way.report)
    return [
        Unnamed(outlet, who, role, number, len(where[outlet, who, role]))
        for (outlet, who, role), number in many.most_common()
    ]


def _role(link: Link) -> str:
    return (link.role or link.kind).casefold()


def announced(connection: sa.Connection, numbers: list[int], moment: Moment = NOW) -> Followed:
    """Contacts that are told on somebody's word, the latest told of first, and what became of each."""
    told = looked.resting(connection, numbers, ANNOUNCED, moment)
    of = {one.report for one in kept_tellings.by_numbers(connection, told)}
    wanted = {*told}
    found = kept_events.told_in(connection, sorted(of), moment)
    mine = [event for event in found if any(wanted & {*step.told.tellings} for step in event.steps)]
    return followed(connection, mine, moment)
