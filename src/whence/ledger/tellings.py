"""Tellings, the claims they are of, and what brings candidates for a claim."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa

from whence.ledger import clock, plain, rows, seen, words
from whence.ledger.nearest import nearest
from whence.ledger.schema import analysis, claim, claim_extent, link, member, telling, term
from whence.ledger.store import Writer
from whence.records import NOW, Member, Moment, Reason, Telling

MANY = 400  # numbers in one look-up
LIKELY = 25  # candidates for each telling
MEMBERS = 12  # members of a claim that others are held against


def keep(writer: Writer, made: int, found: Sequence[Telling]) -> list[int]:
    """The numbers of the tellings of an analysis."""
    numbers = list(writer.numbers(telling, len(found)))
    writer.insert(telling, [_row(writer, made, number, one) for number, one in zip(numbers, found, strict=True)])
    links = [
        {
            "telling": number, "place": place, "last": place == len(one.chain) - 1, "kind": each.kind,
            "name": each.name and plain.clean(each.name), "actor": who,
        }
        for number, one in zip(numbers, found, strict=True)
        for place, (each, who) in enumerate(zip(one.chain, one.actors, strict=True))
    ]  # fmt: skip
    writer.insert(link, links)
    terms = [
        {"key": key, "day": clock.ordinal(one.day), "telling": number}
        for number, one in zip(numbers, found, strict=True)
        for key in one.keys
    ]
    writer.insert(term, terms)
    words.keep(writer, [(number, plain.clean(one.text)) for number, one in zip(numbers, found, strict=True)])
    return numbers


def _row(writer: Writer, made: int, number: int, one: Telling) -> dict[str, Any]:
    return {
        "id": number, "analysis": made, "report": one.report, "label": one.label, "kind": one.kind,
        "text": plain.clean(one.text), "content": plain.dumps(plain.spans(one.content)), "stance": one.stance,
        "voiced": one.voiced, "confidence": one.confidence, "chain": plain.dumps(plain.chain(one.chain)),
        "actors": plain.dumps(list(one.actors)), "outlet": one.outlet and plain.clean(one.outlet),
        "day": one.day.isoformat() if one.day else None, "sketch": plain.dumps(one.sketch), "carried": None,
        "opened": writer.now,
    }  # fmt: skip


def carry(writer: Writer, carried: Mapping[int, int]) -> None:
    """Which telling of an earlier report a new one is, word for word."""
    for number, original in carried.items():
        writer.connection.execute(sa.update(telling).where(telling.c.id == number).values(carried=original))


def near(connection: sa.Connection, wanted: Iterable[int], day: date | None) -> list[tuple[int, int]]:
    """Tellings that have each of some keys: the nearest in days on either side, the same few however many there are.

    Pairs of key and telling.
    """
    return nearest(connection, term, telling, wanted, day)


def likeliest(new: Sequence[Telling], pairs: Iterable[tuple[int, int]], most: int = LIKELY) -> dict[int, float]:
    """The kept tellings that have most in common with each new one: a shared key tells more the fewer have it."""
    holders = defaultdict(list)
    for key, number in pairs:
        holders[key].append(number)
    found: dict[int, float] = {}
    for one in new:
        shared: dict[int, float] = defaultdict(float)
        for key in one.keys:
            for number in holders[key]:
                shared[number] += 1 / (2 + len(holders[key])) ** 0.5
        for number in sorted(shared, key=lambda number: (-shared[number], number))[:most]:
            found[number] = max(found.get(number, 0.0), shared[number])
    return found


def by_numbers(connection: sa.Connection, numbers: Iterable[int]) -> list[Telling]:
    """Tellings of whatever analysis, in order of their numbers."""
    wanted = sorted(set(numbers))
    found: list[Telling] = []
    for start in range(0, len(wanted), MANY):
        query = sa.select(telling).where(telling.c.id.in_(wanted[start : start + MANY])).order_by(telling.c.id)
        found += [rows.telling(row) for row in connection.execute(query).all()]
    return found


def of_reports(connection: sa.Connection, numbers: Iterable[int], moment: Moment = NOW) -> list[Telling]:
    """The tellings of some reports, in order."""
    query = (
        sa.select(telling)
        .where(telling.c.report.in_(sorted(set(numbers))), seen.standing(telling, moment))
        .order_by(telling.c.report, telling.c.id)
    )
    return [rows.telling(row) for row in connection.execute(query).all()]


def members_near(connection: sa.Connection, likely: Mapping[int, float], most: int) -> dict[int, list[Member]]:
    """The open claims that some tellings are in, the likeliest first, each with its earliest members."""
    homes: dict[int, float] = {}
    wanted = sorted(likely)
    for start in range(0, len(wanted), MANY):
        some = wanted[start : start + MANY]
        query = sa.select(member.c.claim, member.c.telling).where(member.c.telling.in_(some), member.c.closed.is_(None))
        for row in connection.execute(query).all():
            homes[row.claim] = max(homes.get(row.claim, 0.0), likely[row.telling])
    chosen = sorted(homes, key=lambda number: (-homes[number], number))[:most]
    return members(connection, chosen, MEMBERS)


def members(
    connection: sa.Connection, claims: Sequence[int], most: int | None = None, moment: Moment = NOW
) -> dict[int, list[Member]]:
    """The members of claims at a moment, the earliest published first."""
    found: dict[int, list[Member]] = defaultdict(list)
    for start in range(0, len(claims), MANY):
        for row in connection.execute(_members(claims[start : start + MANY], most, moment)).all():
            found[row.claim].append(rows.member(row))
    return {number: found[number] for number in claims if number in found}


def _members(claims: Sequence[int], most: int | None, moment: Moment) -> sa.Select[Any]:
    order = sa.func.coalesce(telling.c.day, "9999"), telling.c.id
    query = (
        sa.select(telling, member.c.claim, member.c.like, member.c.score, member.c.reasons.label("why"))
        .join(telling, telling.c.id == member.c.telling)
        .where(member.c.claim.in_(claims), seen.standing(member, moment), seen.published(telling, moment))
    )
    if most is None:
        return query.order_by(member.c.claim, *order)
    place = sa.func.row_number().over(partition_by=member.c.claim, order_by=order).label("place")
    inner = query.add_columns(place).subquery()
    return sa.select(inner).where(inner.c.place <= most).order_by(inner.c.claim, inner.c.place)


def join(writer: Writer, found: Sequence[tuple[int, Member]]) -> dict[int, int]:
    """Keep the memberships of new tellings. A claim below zero is a new one, founded by that telling, negated.

    The numbers of the new claims, by what they were called.
    """
    new = sorted({name for name, _ in found if name < 0}, reverse=True)
    numbers = dict(zip(new, writer.numbers(claim, len(new)), strict=True))
    writer.insert(claim, [{"id": numbers[name], "founder": -name, "opened": writer.now} for name in new])
    placed = [(numbers.get(name, name), one) for name, one in found]
    _put(writer, placed)
    _extend(writer, {number for number, _ in placed}, numbers.values())
    return numbers


def _put(writer: Writer, placed: Sequence[tuple[int, Member]]) -> None:
    values = [
        {
            "id": made, "claim": number, "telling": one.telling.id, "like": one.like, "score": one.score,
            "reasons": plain.reasons(one.reasons), "opened": writer.now,
        }
        for made, (number, one) in zip(writer.numbers(member, len(placed)), placed, strict=True)
    ]  # fmt: skip
    writer.insert(member, values)


def merge(writer: Writer, emptied: int, into: int, why: Sequence[Reason]) -> None:
    """Two claims are one: the memberships of the one are closed, and opened in the other."""
    moving = members(writer.connection, [emptied]).get(emptied, [])
    writer.close(member, member.c.claim == emptied)
    _put(writer, [(into, Member(one.telling, one.like, one.score, (*one.reasons, *why))) for one in moving])
    _extend(writer, {into}, ())


def _extend(writer: Writer, claims: Iterable[int], new: Collection[int]) -> None:
    """Keep up how large claims ever were, and between which days."""
    wanted = sorted(claims)
    query = (
        sa.select(
            member.c.claim,
            sa.func.count(telling.c.outlet.distinct()).label("outlets"),
            sa.func.count(telling.c.report.distinct()).label("reports"),
            sa.func.min(telling.c.day).label("first_day"),
            sa.func.max(telling.c.day).label("last_day"),
        )
        .join(telling, telling.c.id == member.c.telling)
        .where(member.c.claim.in_(wanted), member.c.closed.is_(None))
        .group_by(member.c.claim)
    )
    found = {row.claim: dict(row._mapping) for row in writer.connection.execute(query)}
    writer.insert(claim_extent, [found[number] for number in sorted(found) if number in new])
    known = sa.select(claim_extent).where(claim_extent.c.claim.in_([number for number in found if number not in new]))
    for row in writer.connection.execute(known).all():
        now = found[row.claim]
        values = {name: max(getattr(row, name), now[name]) for name in ("outlets", "reports")}
        values["first_day"] = min(filter(None, (row.first_day, now["first_day"])), default=None)
        values["last_day"] = max(filter(None, (row.last_day, now["last_day"])), default=None)
        writer.connection.execute(sa.update(claim_extent).where(claim_extent.c.claim == row.claim).values(values))


def latest_of(connection: sa.Connection, number: int, moment: Moment = NOW) -> list[Telling]:
    """The tellings of a report, of any version, as it was analysed last by then."""
    known = clock.known_at(moment)
    made = sa.select(sa.func.max(analysis.c.id)).where(analysis.c.report == number)
    if known is not None:
        made = made.where(analysis.c.learnt <= known)
    query = sa.select(telling).where(telling.c.analysis == made.scalar_subquery()).order_by(telling.c.id)
    return [rows.telling(row) for row in connection.execute(query).all()]


def leave(writer: Writer, numbers: Iterable[int]) -> None:
    """Tellings go out of the claims that they are in."""
    writer.close(member, member.c.telling.in_(sorted(numbers)))


def put(writer: Writer, found: Sequence[tuple[int, Member]]) -> None:
    """Kept tellings go out of the claims that they are in and into others, which are named as for :func:`join`."""
    leave(writer, [one.telling.id for _, one in found])
    join(writer, found)


def before(connection: sa.Connection, number: int, why: str) -> tuple[int, Member] | None:
    """The claim that a telling was in, and why, before a reason of these words put it elsewhere."""
    query = (
        sa.select(telling, member.c.claim, member.c.like, member.c.score, member.c.reasons.label("why"))
        .join(telling, telling.c.id == member.c.telling)
        .where(member.c.telling == number)
        .order_by(member.c.id)
    )
    last = None
    for row in connection.execute(query):
        one = rows.member(row)
        if any(reason.words == why for reason in one.reasons):
            return last
        last = row.claim, one
    return None


def kept_since(connection: sa.Connection, numbers: Iterable[int], time: datetime) -> list[int]:
    """Those of some tellings that were kept after a time."""
    query = sa.select(telling.c.id).where(telling.c.id.in_(sorted(numbers)), telling.c.opened > clock.to_ticks(time))
    return sorted(connection.scalars(query))
