"""Contacts, the events they are of, and asking for them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import sqlalchemy as sa

from whence.errors import UnknownInLedger
from whence.ledger import clock, plain, rows, seen
from whence.ledger.nearest import nearest
from whence.ledger.schema import NUMBERS, contact, contact_term, event, event_extent, party, step
from whence.ledger.store import Writer
from whence.records import NOW, Event, Moment, Reason, Step, Told

MANY = 400
AHEAD = ("planned", "possible", "cancelled", "postponed")
OVER = ("occurred", "ongoing", "cancelled", "denied")
BATCH = 100  # events that are looked at at once
LATEST = 5_000  # contacts of somebody that are looked at

Order = tuple[int, int]  # last day and number, so that the latest sorts first


def keep(writer: Writer, made: int, found: Sequence[Told], keys: Sequence[Sequence[int]]) -> list[Told]:
    """The contacts of an analysis, numbered."""
    numbered = [replace(one, id=number) for number, one in zip(writer.numbers(contact, len(found)), found, strict=True)]
    writer.insert(contact, [_row(writer, made, one) for one in numbered])
    parties = [
        {"contact": one.id, "place": place, "name": plain.clean(name), "actor": who}
        for one in numbered
        for place, (name, who) in enumerate(zip(one.parties, one.actors, strict=True))
    ]
    writer.insert(party, parties)
    terms = [
        {"key": key, "day": clock.ordinal(one.day), "contact": one.id}
        for one, some in zip(numbered, keys, strict=True)
        for key in sorted(set(some))
    ]
    writer.insert(contact_term, terms)
    return numbered


def _row(writer: Writer, made: int, one: Told) -> dict[str, Any]:
    return {
        "id": one.id, "analysis": made, "report": one.report, "label": one.label, "mode": one.mode,
        "place": one.place and plain.clean(one.place), "occurs": one.when, "status": one.status,
        "text": plain.clean(one.text), "confidence": one.confidence, "outlet": one.outlet and plain.clean(one.outlet),
        "day": one.day.isoformat() if one.day else None, "tellings": plain.dumps(list(one.tellings)),
        "opened": writer.now,
    }  # fmt: skip


def near(connection: sa.Connection, keys: Iterable[int], day: date | None, most: int) -> list[Event]:
    """Events with a contact that shares some keys, those that share most first, with all their steps."""
    shared = Counter(number for _, number in nearest(connection, contact_term, contact, keys, day))
    homes: Counter[int] = Counter()
    wanted = sorted(shared)
    for start in range(0, len(wanted), MANY):
        some = wanted[start : start + MANY]
        query = sa.select(step.c.event, step.c.contact).where(step.c.contact.in_(some), step.c.closed.is_(None))
        for row in connection.execute(query).all():
            homes[row.event] += shared[row.contact]
    chosen = [number for number, _ in sorted(homes.items(), key=lambda item: (-item[1], item[0]))[:most]]
    return by_numbers(connection, chosen)


def by_numbers(connection: sa.Connection, numbers: Sequence[int], moment: Moment = NOW) -> list[Event]:
    """Events with their steps at a moment, in order of their days; those without any are left out."""
    found: dict[int, list[Any]] = defaultdict(list)
    for start in range(0, len(numbers), MANY):
        query = (
            sa.select(contact, step.c.event, step.c.like, step.c.score, step.c.reasons.label("why"))
            .join(step, step.c.contact == contact.c.id)
            .where(step.c.event.in_(numbers[start : start + MANY]))
            .where(seen.standing(step, moment), seen.published(contact, moment))
            .order_by(sa.func.coalesce(contact.c.day, "9999"), contact.c.id)
        )
        for row in connection.execute(query).all():
            found[row.event].append(row)
    parties = _parties(connection, [row.id for some in found.values() for row in some])
    return [
        Event(number, tuple(rows.step(row, parties[row.id]) for row in found[number]))
        for number in numbers
        if number in found
    ]


def _parties(connection: sa.Connection, contacts: Sequence[int]) -> dict[int, list[tuple[str, int | None]]]:
    found: dict[int, list[tuple[str, int | None]]] = defaultdict(list)
    for start in range(0, len(contacts), MANY):
        query = sa.select(party).where(party.c.contact.in_(contacts[start : start + MANY]))
        for row in connection.execute(query.order_by(party.c.contact, party.c.place)).all():
            found[row.contact].append((row.name, row.actor))
    return found


def join(writer: Writer, found: Sequence[tuple[int | None, Sequence[Step]]]) -> None:
    """Keep the steps of each event; None is one not known before."""
    new = [steps for number, steps in found if number is None]
    fresh = iter(writer.numbers(event, len(new)))
    placed = [(number if number is not None else next(fresh), steps) for number, steps in found]
    made = [number for (number, _), (given, _) in zip(placed, found, strict=True) if given is None]
    writer.insert(event, [{"id": number, "opened": writer.now} for number in made])
    _put(writer, [(number, one) for number, steps in placed for one in steps])
    _extend(writer, {number for number, _ in placed}, set(made))


def _put(writer: Writer, placed: Sequence[tuple[int, Step]]) -> None:
    values = [
        {
            "id": made, "event": number, "contact": one.told.id, "like": one.like or None, "score": one.score,
            "reasons": plain.reasons(one.reasons), "opened": writer.now,
        }
        for made, (number, one) in zip(writer.numbers(step, len(placed)), placed, strict=True)
    ]  # fmt: skip
    writer.insert(step, values)


def merge(writer: Writer, emptied: int, into: int, why: Sequence[Reason]) -> None:
    """Two events are one: the steps of the one are closed, and opened in the other."""
    moving = [one for found in by_numbers(writer.connection, [emptied]) for one in found.steps]
    writer.close(step, step.c.event == emptied)
    _put(writer, [(into, replace(one, reasons=(*one.reasons, *why))) for one in moving])
    _extend(writer, {into}, set())


def _extend(writer: Writer, events: Iterable[int], new: set[int]) -> None:
    """Keep up between which days events ever were told of, so that those of an earlier moment are found as well."""
    query = (
        sa.select(
            step.c.event, sa.func.min(contact.c.day).label("first"), sa.func.max(contact.c.day).label("last"),
            sa.func.max(sa.case((contact.c.status.in_(AHEAD), 1), else_=0)).label("planned"),
        )
        .join(contact, contact.c.id == step.c.contact)
        .where(step.c.event.in_(sorted(events)), step.c.closed.is_(None))
        .group_by(step.c.event)
    )  # fmt: skip
    found = {row.event: row for row in writer.connection.execute(query)}
    fresh = [number for number in found if number in new]
    writer.insert(event_extent, [{"event": number, **_extent(found[number])} for number in fresh])
    known = sa.select(event_extent).where(event_extent.c.event.in_([number for number in found if number not in new]))
    for row in writer.connection.execute(known).all():
        now = _extent(found[row.event])
        values = {
            "first_day": min(filter(None, (row.first_day, now["first_day"])), default=None),
            "last_day": max(filter(None, (row.last_day, now["last_day"])), default=None),
            "planned": row.planned or now["planned"],
        }
        writer.connection.execute(sa.update(event_extent).where(event_extent.c.event == row.event).values(values))


def _extent(row: Any) -> dict[str, Any]:
    return {"first_day": row.first, "last_day": row.last, "planned": bool(row.planned)}


@dataclass(frozen=True, slots=True)
class Asked:
    """Which events: with one of ``actors`` (empty for any), and one of ``others``; told of between two days.

    ``statuses``: some report has it so (empty for any); with ``due``, for a day before that one, and no later report
    tells what came of it.
    """

    actors: frozenset[int] = frozenset()
    others: frozenset[int] = frozenset()
    since: date | None = None
    until: date | None = None
    planned: bool = False
    statuses: frozenset[str] = frozenset()
    due: date | None = None


def asked(connection: sa.Connection, which: Asked, moment: Moment = NOW, size: int = 50) -> list[Event]:
    """The events asked for, the latest told of first.

    Events are looked at by the last day that they were ever told of: as soon as none that is left can come before those
    found, they are right for any moment.
    """
    found: list[Event] = []
    once = bool(which.statuses or which.actors or which.others)
    for ids, bound in _by_day(connection, _query(which, moment), once=once):
        found += [event for event in by_numbers(connection, ids, moment) if _fits(event, which)]
        found.sort(key=_latest_first)
        if bound is None or (len(found) >= size and _latest_first(found[size - 1]) <= bound):
            break
    return found[:size]


def _by_day(
    connection: sa.Connection, query: sa.Select[Any], *, once: bool
) -> Iterator[tuple[list[int], Order | None]]:
    """Batches of events, with the place in the order that the next one ever had.

    ``once``: the whole list is fetched at the first, as each look at a part of it would take as long.
    """
    whole = connection.execute(query).all() if once else None
    start = 0
    while rows := _part(connection, query, whole, start):
        left = _order(rows[BATCH].last_day, rows[BATCH].event) if len(rows) > BATCH else None
        yield [row.event for row in rows[:BATCH]], left
        start += BATCH


def _part(connection: sa.Connection, query: sa.Select[Any], whole: Sequence[Any] | None, start: int) -> Sequence[Any]:
    if whole is not None:
        return whole[start : start + BATCH + 1]
    return connection.execute(query.limit(BATCH + 1).offset(start)).all()


def _fits(event: Event, which: Asked) -> bool:
    """At the moment, and not just ever."""
    since, until = which.since or date.min, which.until or date.max
    days = [step.told.day for step in event.steps]
    who = {actor for step in event.steps for actor in step.told.actors}
    return (
        ((which.since, which.until) == (None, None) or any(day and since <= day <= until for day in days))
        and (not which.actors or not which.actors.isdisjoint(who))
        and (not which.others or not which.others.isdisjoint(who))
        and (not which.planned or any(step.told.status in AHEAD for step in event.steps))
    )


def _latest_first(event: Event) -> Order:
    days = [step.told.day for step in event.steps if step.told.day]
    return _order(max(days).isoformat() if days else None, event.id)


def _order(last_day: str | None, number: int) -> Order:
    return -int((last_day or "").replace("-", "") or 0), -number


def _query(which: Asked, moment: Moment) -> sa.Select[Any]:
    query = sa.select(event_extent.c.event, event_extent.c.last_day)
    if which.planned:
        query = query.where(event_extent.c.planned)
    if which.since is not None:
        query = query.where(event_extent.c.last_day >= which.since.isoformat())
    latest = min((day for day in (which.until, moment.as_of) if day), default=None)
    if latest is not None:
        query = query.where(event_extent.c.first_day <= latest.isoformat())
    for some in (which.actors, which.others):
        if some:
            query = query.where(event_extent.c.event.in_(_with(some, moment)))
    if which.statuses:
        query = query.where(event_extent.c.event.in_(_told_so(which, moment)))
    return query.order_by(event_extent.c.last_day.desc().nulls_last(), event_extent.c.event.desc())


def _with(actors: frozenset[int], moment: Moment) -> sa.Select[tuple[int]]:
    query = (
        sa.select(step.c.event)
        .join(party, party.c.contact == step.c.contact)
        .where(party.c.actor.in_(sorted(actors)), seen.standing(step, moment))
        .order_by(step.c.id.desc())
        .limit(LATEST)
    )
    if moment.as_of is None:
        return query
    return query.join(contact, contact.c.id == step.c.contact).where(seen.published(contact, moment))


def _told_so(which: Asked, moment: Moment) -> sa.Select[tuple[int]]:
    query = (
        sa.select(step.c.event)
        .join(contact, contact.c.id == step.c.contact)
        .where(contact.c.status.in_(sorted(which.statuses)))
        .where(seen.standing(step, moment), seen.published(contact, moment))
    )
    if which.due is None:
        return query
    return query.where(contact.c.occurs < which.due.isoformat(), ~_over_later(moment))


def _over_later(moment: Moment) -> sa.Exists:
    """A later report tells what came of it."""
    after, told = step.alias(), contact.alias()
    query = (
        sa.select(after.c.id)
        .join(told, told.c.id == after.c.contact)
        .where(after.c.event == step.c.event, told.c.day > contact.c.day, told.c.status.in_(OVER))
        .where(seen.standing(after, moment), seen.published(told, moment))
    )
    return query.exists()


def one(connection: sa.Connection, number: int, moment: Moment = NOW) -> Event:
    """An event at a moment. Raises :class:`whence.errors.UnknownInLedger`."""
    found = by_numbers(connection, [number], moment) if number in NUMBERS else []
    if not found:
        raise UnknownInLedger(f"the ledger holds no event {number}")
    return found[0]


def told_in(connection: sa.Connection, reports: Sequence[int], moment: Moment = NOW) -> list[Event]:
    """The events that some reports tell of."""
    found: set[int] = set()
    for start in range(0, len(reports), MANY):
        query = sa.select(step.c.event).join(contact, contact.c.id == step.c.contact)
        query = query.where(contact.c.report.in_(reports[start : start + MANY]), seen.standing(step, moment))
        found.update(connection.scalars(query))
    return by_numbers(connection, sorted(found), moment)


def every(connection: sa.Connection, moment: Moment = NOW) -> list[Event]:
    """All events in order of their numbers."""
    return by_numbers(connection, list(connection.scalars(sa.select(event.c.id).order_by(event.c.id))), moment)
