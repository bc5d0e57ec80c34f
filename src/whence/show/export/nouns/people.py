"""Actors, and what people corrected, as rows."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from itertools import islice

import sqlalchemy as sa

from whence.pipeline import every_actor, listed, same_actors
from whence.records import Actor, Judgement, Moment
from whence.show.export.nouns.table import Batch, Row

AT_ONCE = 1_000


def rows(connection: sa.Connection, moment: Moment) -> Iterator[Batch]:
    """The rows of both tables."""
    same, actors = _heads(connection, moment), every_actor(connection, moment)
    while some := [*islice(actors, AT_ONCE)]:
        yield Batch("actors", [_actor(one, same.get(one.id)) for one in some])
    yield Batch("judgements", [_judgement(one) for one in listed(connection, moment)])


def _heads(connection: sa.Connection, moment: Moment) -> dict[int, int]:
    """Of each group of actors that a person took for one, the first whom a report names at that moment."""
    same = same_actors(connection, moment)
    if not same:
        return {}
    groups = {**{head: head for head in same.values()}, **same}
    named = [actor.id for actor in every_actor(connection, moment) if actor.id in groups]
    first = {groups[number]: number for number in reversed(named)}
    return {number: first[groups[number]] for number in named}


def _actor(of: Actor, head: int | None) -> Row:
    roles, bodies = [one.role for one in of.offices], [one.body for one in of.offices]
    return of.id, of.kind, of.name, of.names, roles, bodies, None if head == of.id else head


def _judgement(of: Judgement) -> Row:
    made = datetime.fromisoformat(of.made)
    return of.id, of.question, of.left, of.right or None, of.answer, of.by or None, of.note or None, made
