"""Full text search over what is told, over reports and over names: FTS5 in SQLite, a text search in PostgreSQL."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import sqlalchemy as sa

from whence.ledger import seen
from whence.ledger.schema import actor_form, report, telling
from whence.ledger.store import Writer
from whence.records import NOW, Moment

WORD = re.compile(r"\w+", re.UNICODE)
LATEST = 2_000  # places that are looked at, the latest added first
WIDEST = 300  # names that are looked at


@dataclass(frozen=True, slots=True)
class Index:
    """Where the words of a table's rows are: ``name`` in SQLite, ``vector`` (as in the index) in PostgreSQL."""

    of: sa.Table
    name: str
    vector: str
    opened: str


# A megabyte is all that a vector takes.
TELLINGS = Index(telling, "telling_words", "to_tsvector('english', left(text, 100000))", "opened")
REPORTS = Index(
    report, "report_words", "to_tsvector('english', left(coalesce(title, '') || ' ' || text, 100000))", "learnt"
)
NAMES = "to_tsvector('simple', form)"


def keep(writer: Writer, found: Sequence[tuple[int, str]]) -> None:
    """Make the texts of some tellings findable; PostgreSQL does so by itself."""
    _fill(writer, "INSERT INTO telling_words (rowid, text) VALUES (?, ?)", found)


def keep_report(writer: Writer, number: int, title: str | None, text: str) -> None:
    """Make a report findable."""
    _fill(writer, "INSERT INTO report_words (rowid, title, text) VALUES (?, ?, ?)", [(number, title, text)])


def keep_names(writer: Writer, number: int, forms: Iterable[str]) -> None:
    """Make new forms of an actor's name findable."""
    found = [(form, number) for form in forms]
    _fill(writer, "INSERT INTO actor_words (form, actor) VALUES (?, ?)", found)


def _fill(writer: Writer, statement: str, found: Sequence[tuple[object, ...]]) -> None:
    if found and writer.connection.dialect.name == "sqlite":
        writer.connection.exec_driver_sql(statement, [*found])


def matching(
    connection: sa.Connection, asked: str, latest: int = LATEST, moment: Moment = NOW, index: Index = TELLINGS
) -> list[int]:
    """Numbers of the rows whose text holds all words asked for, in any order, the latest added first."""
    words = WORD.findall(asked)
    if not words:
        return []
    of = index.of
    found: sa.Select[tuple[int]] = sa.select(of.c.id)
    if connection.dialect.name == "sqlite":
        table = sa.table(index.name, sa.column("rowid", sa.Integer))
        number, asking = table.c.rowid, " ".join(f'"{word}"' for word in words)
        found = sa.select(number).where(sa.text(f"{index.name} MATCH :words"))
        if moment != NOW:
            found = found.join(of, of.c.id == number)
    else:
        number, asking = of.c.id, " ".join(words)
        found = found.where(sa.text(f"{index.vector} @@ plainto_tsquery('english', :words)"))
    if moment != NOW:
        found = found.where(seen.both(of, moment, index.opened))
    return list(connection.scalars(found.order_by(number.desc()).limit(latest), {"words": asking}))


def names(connection: sa.Connection, asked: str, most: int = WIDEST) -> list[int]:
    """Numbers of the actors with a name that has all words asked for; the last word may be the start of one."""
    words = WORD.findall(asked)
    if not words:
        return []
    if connection.dialect.name == "sqlite":
        found = sa.text("SELECT DISTINCT actor FROM actor_words WHERE actor_words MATCH :words LIMIT :most")
        asking = " ".join(f'"{word}"' for word in words) + "*"
        return list(connection.scalars(found, {"words": asking, "most": most}))
    asking = " & ".join(words) + ":*"
    query = sa.select(actor_form.c.actor).where(sa.text(f"{NAMES} @@ to_tsquery('simple', :words)"))
    return list(connection.scalars(query.distinct().limit(most), {"words": asking}))
