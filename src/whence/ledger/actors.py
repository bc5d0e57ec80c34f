"""Who is meant across reports: names, offices, and what is left for a person to say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import sqlalchemy as sa

from whence.errors import UnknownInLedger
from whence.ledger import plain, seen, words
from whence.ledger.schema import (
    NUMBERS,
    acting,
    actor,
    actor_form,
    actor_key,
    analysis,
    naming,
    office,
    report,
    undecided,
)
from whence.ledger.store import Writer
from whence.records import NOW, Actor, Match, Moment, Naming, Office, Reason

MANY = 500
FORMS = 40  # forms of one actor that are compared
LONG = 300  # characters of what is no name any more; PostgreSQL's index takes two such together


def sharing(connection: sa.Connection, keys: Iterable[str]) -> list[Actor]:
    """The actors that share any key."""
    wanted = sorted({_short(key) for key in keys})
    found: list[int] = []
    for at in range(0, len(wanted), MANY):
        query = sa.select(actor_key.c.actor).where(actor_key.c.key.in_(wanted[at : at + MANY])).distinct()
        found += connection.scalars(query)
    return by_numbers(connection, found)


def keys_of(connection: sa.Connection, keys: Iterable[str]) -> dict[str, list[int]]:
    """Which actors each key leads to."""
    wanted = sorted({_short(key) for key in keys})
    found: dict[str, list[int]] = defaultdict(list)
    for at in range(0, len(wanted), MANY):
        query = sa.select(actor_key.c.key, actor_key.c.actor).where(actor_key.c.key.in_(wanted[at : at + MANY]))
        for row in connection.execute(query):
            found[row.key].append(row.actor)
    return dict(found)


def by_numbers(connection: sa.Connection, numbers: Iterable[int]) -> list[Actor]:
    """Actors with their forms and offices, in order of their numbers."""
    wanted = sorted(set(numbers))
    forms: dict[int, list[str]] = defaultdict(list)
    offices: dict[int, list[Office]] = defaultdict(list)
    heads: dict[int, sa.Row[Any]] = {}
    for at in range(0, len(wanted), MANY):
        some = wanted[at : at + MANY]
        for row in connection.execute(sa.select(actor_form).where(actor_form.c.actor.in_(some))):
            forms[row.actor].append(row.form)
        for row in connection.execute(sa.select(office).where(office.c.actor.in_(some))):
            offices[row.actor].append(Office(row.role, row.body or None))
        heads |= {row.id: row for row in connection.execute(sa.select(actor).where(actor.c.id.in_(some)))}
    return [
        Actor(number, row.kind, row.name, tuple(sorted(forms[number])[:FORMS]), tuple(offices[number]))
        for number, row in sorted(heads.items())
    ]


def keep(writer: Writer, of: Naming, keys: Sequence[str], match: Match | None, made: int) -> int:
    """Whom a naming of an analysis (``made``) stands for: the actor it matches, or a new one."""
    if match is None:
        (number,) = writer.numbers(actor, 1)
        values = {"id": number, "kind": of.kind, "name": plain.clean(of.name), "opened": writer.now}
        writer.insert(actor, [values])
    else:
        number = match.actor
    (name,) = writer.numbers(naming, 1)
    row = {
        "id": name, "analysis": made, "actor": number, "name": plain.clean(of.name), "kind": of.kind,
        "score": match.score if match else 1.0, "reasons": plain.reasons(match.reasons if match else ()),
        "opened": writer.now,
    }  # fmt: skip
    writer.insert(naming, [row])
    forms = {_short(form) for form in (of.name, *of.forms)}
    new = _add_new(writer, actor_form, "form", number, [{"actor": number, "form": form} for form in sorted(forms)])
    words.keep_names(writer, number, new)
    short = sorted({_short(key) for key in keys})
    _add_new(writer, actor_key, "key", number, [{"key": key, "actor": number} for key in short])
    return number


def hold(writer: Writer, number: int, offices: Sequence[Office]) -> None:
    """Keep the offices of an actor that were not known."""
    query = sa.select(office.c.role, office.c.body).where(office.c.actor == number)
    known = {(row.role, row.body) for row in writer.connection.execute(query)}
    new = {(_short(one.role), _short(one.body or "")) for one in offices} - known
    writer.insert(office, [{"actor": number, "role": role, "body": body} for role, body in sorted(new)])


def act(writer: Writer, number: int, bodies: Mapping[int, bool]) -> None:
    """Keep for whom an actor acts: the body's number, and whether it is merely its spokesperson."""
    query = sa.select(acting.c.body).where(acting.c.actor == number)
    known = {*writer.connection.scalars(query), number}
    new = [
        {"actor": number, "body": body, "voice": voice} for body, voice in sorted(bodies.items()) if body not in known
    ]
    writer.insert(acting, new)


def _add_new(writer: Writer, table: sa.Table, column: str, number: int, values: Sequence[dict[str, Any]]) -> list[str]:
    """Add the rows that are not there yet; what is new in the column."""
    wanted = [row[column] for row in values]
    known: set[str] = set()
    for at in range(0, len(wanted), MANY):
        query = sa.select(table.c[column]).where(table.c.actor == number, table.c[column].in_(wanted[at : at + MANY]))
        known.update(writer.connection.scalars(query))
    new = [row for row in values if row[column] not in known]
    writer.insert(table, new)
    return [row[column] for row in new]


def _short(text: str) -> str:
    return plain.clean(text[:LONG])


def leave_open(writer: Writer, number: int, match: Match) -> None:
    """Two that may be one are listed for a person, once."""
    one, other = sorted((number, match.actor))
    if one == other:
        return
    query = sa.select(undecided.c.id).where(undecided.c.actor == one, undecided.c.other == other)
    if writer.connection.scalar(query) is None:
        (made,) = writer.numbers(undecided, 1)
        row = {
            "id": made, "actor": one, "other": other, "score": match.score,
            "reasons": plain.reasons(match.reasons), "opened": writer.now,
        }  # fmt: skip
        writer.insert(undecided, [row])


def named_before(connection: sa.Connection, number: int) -> dict[tuple[str, str], int]:
    """The actor behind kind and name in earlier analyses of a report and of its other versions."""
    at = sa.select(report.c.address).where(report.c.id == number).scalar_subquery()
    query = (
        sa.select(naming.c.kind, naming.c.name, naming.c.actor)
        .join(analysis, analysis.c.id == naming.c.analysis)
        .join(report, report.c.id == analysis.c.report)
        .where(report.c.address == at)
        .order_by(naming.c.id)
    )
    return {(row.kind, row.name): row.actor for row in connection.execute(query)}


def acts_for(connection: sa.Connection, numbers: Iterable[int]) -> dict[int, frozenset[int]]:
    """For whom some actors act."""
    wanted = sorted(set(numbers))
    found: dict[int, set[int]] = defaultdict(set)
    for at in range(0, len(wanted), MANY):
        for row in connection.execute(sa.select(acting).where(acting.c.actor.in_(wanted[at : at + MANY]))):
            found[row.actor].add(row.body)
    return {number: frozenset(bodies) for number, bodies in found.items()}


def acting_for(connection: sa.Connection, numbers: Iterable[int]) -> set[int]:
    """Those who act for some bodies."""
    query = sa.select(acting.c.actor).where(acting.c.body.in_(sorted(set(numbers))))
    return set(connection.scalars(query))


def left_open(
    connection: sa.Connection, moment: Moment = NOW, size: int = 50
) -> list[tuple[int, int, float, tuple[Reason, ...]]]:
    """Pairs of actors that a person has to say of, the likeliest first."""
    query = (
        sa.select(undecided)
        .where(seen.standing(undecided, moment))
        .order_by(undecided.c.score.desc(), undecided.c.id)
        .limit(size)
    )
    return [(row.actor, row.other, row.score, plain.to_reasons(row.reasons)) for row in connection.execute(query)]


def one(connection: sa.Connection, number: int) -> Actor:
    """An actor by its number. Raises :class:`whence.errors.UnknownInLedger`."""
    found = by_numbers(connection, [number]) if number in NUMBERS else []
    if not found:
        raise UnknownInLedger(f"the ledger holds no actor {number}")
    return found[0]


def marked(connection: sa.Connection, marks: Iterable[str]) -> list[int]:
    """The actors of some marks ("person: Ada Lovelace")."""
    found: list[int] = []
    for mark in marks:
        kind, _, name = mark.partition(": ")
        same = sa.and_(actor.c.kind == kind, actor.c.name == plain.clean(name))
        query = sa.select(actor.c.id).where(same).order_by(actor.c.id).limit(1)
        found += connection.scalars(query)
    return found
