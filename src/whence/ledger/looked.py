"""A first look at many tellings: what is needed to sort and count them, and not their words."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import sqlalchemy as sa

from whence.ledger import plain, seen
from whence.ledger.schema import link, member, telling
from whence.records import NOW, Link, Moment

MANY = 500


@dataclass(frozen=True, slots=True)
class Glance:
    """A telling: its report, outlet, day (ISO 8601), stance, and of what kind its source is."""

    id: int
    report: int
    outlet: str | None
    day: str | None
    stance: str
    source: str


@dataclass(frozen=True, slots=True)
class Way:
    """The chain of a telling with the actors behind its links."""

    telling: int
    report: int
    chain: tuple[Link, ...]
    actors: tuple[int | None, ...]


def glances(connection: sa.Connection, numbers: Iterable[int], moment: Moment = NOW) -> list[Glance]:
    """Those of some tellings that stand, those published last first."""
    wanted = sorted(set(numbers))
    found: list[Glance] = []
    for start in range(0, len(wanted), MANY):
        query = (
            sa.select(telling.c.id, telling.c.report, telling.c.outlet, telling.c.day, telling.c.stance, link.c.kind)
            .join(link, sa.and_(link.c.telling == telling.c.id, link.c.last))
            .where(telling.c.id.in_(wanted[start : start + MANY]), seen.both(telling, moment))
        )
        found += [Glance(*row) for row in connection.execute(query)]
    return sorted(found, key=lambda one: (one.day or "", one.id), reverse=True)


def ways(connection: sa.Connection, most: int, moment: Moment = NOW) -> list[Way]:
    """The chains of the statements that were published last."""
    query = (
        sa.select(telling.c.id, telling.c.report, telling.c.chain, telling.c.actors)
        .where(telling.c.kind == "statement", seen.both(telling, moment))
        .order_by(telling.c.day.desc().nulls_last(), telling.c.id.desc())
        .limit(most)
    )
    return [
        Way(row.id, row.report, plain.to_chain(json.loads(row.chain)), tuple(json.loads(row.actors)))
        for row in connection.execute(query)
    ]


def resting(connection: sa.Connection, actors: Sequence[int], most: int, moment: Moment = NOW) -> list[int]:
    """Numbers of the tellings in whose chains some actors stand, the latest added first."""
    query = sa.select(link.c.telling).where(link.c.actor.in_(sorted(set(actors))))
    if moment != NOW:
        query = query.join(telling, telling.c.id == link.c.telling).where(seen.both(telling, moment))
    return list(connection.scalars(query.order_by(link.c.telling.desc()).limit(most)))


def homes(connection: sa.Connection, numbers: Iterable[int], moment: Moment = NOW) -> dict[int, int]:
    """The claim that each of some tellings is in."""
    wanted = sorted(set(numbers))
    found: dict[int, int] = {}
    for start in range(0, len(wanted), MANY):
        query = sa.select(member.c.telling, member.c.claim).where(
            member.c.telling.in_(wanted[start : start + MANY]), seen.standing(member, moment)
        )
        found |= {row.telling: row.claim for row in connection.execute(query)}
    return found


def carriers(connection: sa.Connection, claims: Iterable[int], moment: Moment = NOW) -> dict[int, int]:
    """How many reports each of some claims is told in."""
    query = (
        sa.select(member.c.claim, sa.func.count(telling.c.report.distinct()).label("many"))
        .join(telling, telling.c.id == member.c.telling)
        .where(member.c.claim.in_(sorted(set(claims))), seen.standing(member, moment), seen.published(telling, moment))
        .group_by(member.c.claim)
    )
    return {row.claim: row.many for row in connection.execute(query)}
