"""Asking for claims: the largest, those about something, those that rest on somebody."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import sqlalchemy as sa

from whence.errors import UnknownInLedger
from whence.ledger import seen, tellings, words
from whence.ledger.schema import NUMBERS, claim, claim_extent, link, member, telling
from whence.records import NOW, Member, Moment, Page

BATCH = 100  # claims that are looked at at once
MANY = 500

Claims = list[tuple[int, list[Member]]]
Extent = tuple[int, int, str, int]  # outlets, reports, last day or nothing, number of the claim
Order = tuple[int, int, int, int]  # the same, so that the largest sorts first
EXTENT = (claim_extent.c.outlets, claim_extent.c.reports, claim_extent.c.last_day, claim_extent.c.claim)


def largest(connection: sa.Connection, moment: Moment = NOW, page: Page = Page()) -> Claims:
    """The claims that most outlets carry, then most reports, then the latest, with their members at that moment.

    Claims are looked at by the size that they ever had, which none exceeded before: as soon as none that is left can
    come before those found, they are right for any moment.
    """
    found: list[Extent] = []
    for ids, bound in _by_size(connection, moment):
        found += _extents(connection, ids, moment)
        found.sort(key=_largest_first)
        if bound is None or (len(found) >= page.end and _largest_first(found[page.end - 1]) <= bound):
            break
    return _with_members(connection, page.of(found), moment)


def _by_size(connection: sa.Connection, moment: Moment) -> Iterator[tuple[list[int], Order | None]]:
    """Batches of claims, with the place in the order that the next one ever had."""
    query = sa.select(*EXTENT)
    if moment.as_of is not None:
        query = query.where(claim_extent.c.first_day <= moment.as_of.isoformat())
    query = query.order_by(
        claim_extent.c.outlets.desc(),
        claim_extent.c.reports.desc(),
        claim_extent.c.last_day.desc().nulls_last(),
        claim_extent.c.claim,
    )
    start = 0
    while rows := connection.execute(query.limit(BATCH + 1).offset(start)).all():
        left = _largest_first(_extent(rows[BATCH])) if len(rows) > BATCH else None
        yield [row.claim for row in rows[:BATCH]], left
        start += BATCH


def about(
    connection: sa.Connection, asked: str, speakers: Iterable[int] = (), moment: Moment = NOW, page: Page = Page()
) -> Claims:
    """The claims told in these words, or by one of these actors, that most outlets carry.

    Of very common words the latest :data:`whence.ledger.words.LATEST` places of that moment are looked at.
    """
    places = words.matching(connection, asked, words.LATEST, moment)
    places += _linked(connection, list(speakers), moment, last=True)
    ids = _homes(connection, places, moment)
    return _largest_of(connection, ids, moment, page)


def resting_on(connection: sa.Connection, actors: Sequence[int], moment: Moment = NOW, page: Page = Page()) -> Claims:
    """The claims in whose chains one of these actors stands, the largest first."""
    ids = _homes(connection, _linked(connection, actors, moment, last=None), moment)
    return _largest_of(connection, ids, moment, page)


def _linked(connection: sa.Connection, actors: Sequence[int], moment: Moment, *, last: bool | None) -> list[int]:
    query = sa.select(link.c.telling).where(link.c.actor.in_(actors))
    if last is not None:
        query = query.where(link.c.last == last)
    if moment != NOW:
        query = query.join(telling, telling.c.id == link.c.telling).where(seen.both(telling, moment))
    return list(connection.scalars(query.order_by(link.c.telling.desc()).limit(words.LATEST)))


def _homes(connection: sa.Connection, places: Sequence[int], moment: Moment) -> list[int]:
    wanted = sorted(set(places))
    found: set[int] = set()
    for start in range(0, len(wanted), MANY):
        some = wanted[start : start + MANY]
        query = sa.select(member.c.claim).where(member.c.telling.in_(some), seen.standing(member, moment))
        if moment.as_of is not None:
            query = query.join(telling, telling.c.id == member.c.telling).where(seen.published(telling, moment))
        found.update(connection.scalars(query))
    return sorted(found)


def _largest_of(connection: sa.Connection, ids: Sequence[int], moment: Moment, page: Page) -> Claims:
    """The largest at that moment of those that ever were the largest."""
    ever: list[Extent] = []
    for start in range(0, len(ids), MANY):
        query = sa.select(*EXTENT).where(claim_extent.c.claim.in_(ids[start : start + MANY]))
        ever += [_extent(row) for row in connection.execute(query).all()]
    ever.sort(key=_largest_first)
    found = _extents(connection, [number for *_, number in ever[: max(page.end, BATCH)]], moment)
    return _with_members(connection, page.of(sorted(found, key=_largest_first)), moment)


def _extents(connection: sa.Connection, ids: Sequence[int], moment: Moment) -> list[Extent]:
    """How large some claims are at a moment; the empty ones are left out."""
    query = (
        sa.select(
            sa.func.count(telling.c.outlet.distinct()),
            sa.func.count(telling.c.report.distinct()),
            sa.func.max(telling.c.day),
            member.c.claim,
        )
        .join(telling, telling.c.id == member.c.telling)
        .where(member.c.claim.in_(ids), seen.standing(member, moment), seen.published(telling, moment))
        .group_by(member.c.claim)
    )
    return [_extent(row) for row in connection.execute(query).all()]


def _extent(row: Any) -> Extent:
    outlets, reports, last_day, number = row
    return outlets, reports, last_day or "", number


def _largest_first(of: Extent) -> Order:
    outlets, reports, last_day, number = of
    return -outlets, -reports, -int(last_day.replace("-", "") or 0), number


def _with_members(connection: sa.Connection, chosen: Sequence[Extent], moment: Moment) -> Claims:
    return list(tellings.members(connection, [number for *_, number in chosen], None, moment).items())


def one(connection: sa.Connection, number: int, moment: Moment = NOW) -> tuple[int, list[Member]]:
    """A claim at a moment; one that was merged into another leads to that one.

    Raises :class:`whence.errors.UnknownInLedger`.
    """
    if number not in NUMBERS:
        raise UnknownInLedger(f"the ledger holds no claim {number}")
    found = tellings.members(connection, [number], None, moment)
    if not found:
        home = (
            sa.select(member.c.claim)
            .join(claim, claim.c.founder == member.c.telling)
            .where(claim.c.id == number, seen.standing(member, moment))
        )
        moved = connection.scalar(home)
        found = tellings.members(connection, [moved], None, moment) if moved is not None else {}
    if not found:
        raise UnknownInLedger(_missing(connection, number))
    return next(iter(found.items()))


def _missing(connection: sa.Connection, number: int) -> str:
    known = connection.scalar(sa.select(claim.c.id).where(claim.c.id == number))
    return f"the ledger holds no claim {number}" + (" at that moment" if known is not None else "")


def of_telling(connection: sa.Connection, number: int) -> int | None:
    """The claim that a telling is in now."""
    query = sa.select(member.c.claim).where(member.c.telling == number, member.c.closed.is_(None))
    return connection.scalar(query)


def carried(connection: sa.Connection, numbers: Iterable[int]) -> dict[int, int]:
    """Which of some tellings are, word for word, which of another report."""
    wanted = sorted(set(numbers))
    found: dict[int, int] = {}
    for start in range(0, len(wanted), MANY):
        query = sa.select(telling.c.id, telling.c.carried).where(
            telling.c.id.in_(wanted[start : start + MANY]), telling.c.carried.is_not(None)
        )
        found |= {row.id: row.carried for row in connection.execute(query)}
    return found


def every(connection: sa.Connection, moment: Moment = NOW) -> Iterator[tuple[int, list[Member]]]:
    """All claims in order of their numbers, a batch at a time."""
    ids = connection.scalars(sa.select(claim.c.id).order_by(claim.c.id)).all()
    for start in range(0, len(ids), BATCH):
        yield from tellings.members(connection, ids[start : start + BATCH], None, moment).items()
