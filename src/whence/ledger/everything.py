"""All that a ledger holds at a moment, in order of numbers and a batch at a time."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

import sqlalchemy as sa

from whence.ledger import rows, seen
from whence.ledger.schema import actor, analysis, claim, contact, event, member, naming, party, report, step, telling
from whence.ledger.tellings import members
from whence.records import NOW, Head, Member, Moment, Record, Telling

BATCH = 400  # claims, reports, events or actors at once: each is looked up by as many questions as a single one

Rows = Sequence[sa.Row[Any]]


def claims(connection: sa.Connection, moment: Moment = NOW) -> Iterator[list[tuple[int, list[Member]]]]:
    """All claims with their members at the moment, the earliest published first."""
    for numbers in _numbers(connection, sa.select(claim.c.id), claim.c.id):
        yield [*members(connection, numbers, None, moment).items()]


def reports(connection: sa.Connection, moment: Moment = NOW) -> Iterator[Rows]:
    """The reports that stand, each with the analysis that does: its columns and ``made``, ``model``, ``record``."""
    query = (
        sa.select(report, analysis.c.id.label("made"), analysis.c.model, analysis.c.record)
        .join(analysis, analysis.c.report == report.c.id)
        .where(seen.both(report, moment, "learnt"), seen.standing(analysis, moment, "learnt"))
    )
    return _paged(connection, query, report.c.id)


def head(row: sa.Row[Any]) -> Head:
    """What names a report."""
    return Head(row.id, row.name, row.outlet, row.title, row.published, row.url, row.version)


def record(row: sa.Row[Any]) -> Record:
    """The record that an analysis made; it is read once, for it makes up most of a ledger."""
    empty = Record(rows.report(row), (), (), row.model).to_dict()
    shell = json.dumps({name: empty[name] for name in ("id", "report", "model")})
    return Record.from_json(f"{shell[:-1]},{row.record[1:]}")


def told(connection: sa.Connection, analyses: Sequence[int]) -> Rows:
    """The tellings of some analyses without their sketches, which are most of them."""
    columns = [column for column in telling.c if column.name != "sketch"]
    return connection.execute(sa.select(*columns).where(telling.c.analysis.in_(analyses)).order_by(telling.c.id)).all()


def contacts(connection: sa.Connection, analyses: Sequence[int], moment: Moment = NOW) -> Rows:
    """The contacts of some analyses, each with its event."""
    query = (
        sa.select(contact, step.c.event)
        .outerjoin(step, sa.and_(step.c.contact == contact.c.id, seen.standing(step, moment)))
        .where(contact.c.analysis.in_(analyses))
    )
    return connection.execute(query.order_by(contact.c.id)).all()


def parties(connection: sa.Connection, analyses: Sequence[int]) -> Rows:
    """Who takes part in the contacts of some analyses."""
    query = sa.select(party).join(contact, contact.c.id == party.c.contact).where(contact.c.analysis.in_(analyses))
    return connection.execute(query.order_by(party.c.contact, party.c.place)).all()


def tellings(connection: sa.Connection, analyses: Sequence[int]) -> dict[int, list[Telling]]:
    """The tellings of some analyses, by the number of the report."""
    query = sa.select(telling).where(telling.c.analysis.in_(analyses)).order_by(telling.c.id)
    found: dict[int, list[Telling]] = {}
    for row in connection.execute(query).all():
        found.setdefault(row.report, []).append(rows.telling(row))
    return found


def homes(connection: sa.Connection, analyses: Sequence[int], moment: Moment = NOW) -> dict[int, int]:
    """The claim that each telling of some analyses is in."""
    query = (
        sa.select(member.c.telling, member.c.claim)
        .join(telling, telling.c.id == member.c.telling)
        .where(telling.c.analysis.in_(analyses), seen.standing(member, moment))
    )
    return {row.telling: row.claim for row in connection.execute(query).all()}


def events(connection: sa.Connection) -> Iterator[list[int]]:
    """The numbers of all events."""
    return _numbers(connection, sa.select(event.c.id), event.c.id)


def actors(connection: sa.Connection, moment: Moment = NOW) -> Iterator[list[int]]:
    """The numbers of the actors whom some report names that stands at the moment."""
    named = sa.select(naming.c.id).where(naming.c.actor == actor.c.id, seen.standing(naming, moment))
    if moment.as_of is not None:
        named = named.join(analysis, analysis.c.id == naming.c.analysis).join(report, report.c.id == analysis.c.report)
        named = named.where(seen.published(report, moment))
    return _numbers(connection, sa.select(actor.c.id).where(named.exists()), actor.c.id)


def _numbers(connection: sa.Connection, query: sa.Select[Any], number: sa.Column[int]) -> Iterator[list[int]]:
    return ([row.id for row in some] for some in _paged(connection, query, number))


def _paged(connection: sa.Connection, query: sa.Select[Any], number: sa.Column[int]) -> Iterator[Rows]:
    """Rows in order of their numbers: each page is a question of its own, and others may be asked between."""
    last = 0
    while some := connection.execute(query.where(number > last).order_by(number).limit(BATCH)).all():
        yield some
        last = some[-1].id
