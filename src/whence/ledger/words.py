"""Full text search over what is told: FTS5 in SQLite, a text search index in PostgreSQL."""

from __future__ import annotations

import re
from collections.abc import Sequence

import sqlalchemy as sa

from whence.ledger import seen
from whence.ledger.schema import telling
from whence.ledger.store import Writer
from whence.records import NOW, Moment

WORD = re.compile(r"\w+", re.UNICODE)
LATEST = 2_000  # places that are looked at, the latest added first
TEXT_SEARCH = "to_tsvector('english', left(text, 100000))"  # as in the index; it takes a megabyte


def keep(writer: Writer, found: Sequence[tuple[int, str]]) -> None:
    """Make the texts of some tellings findable; PostgreSQL does so by itself."""
    if found and writer.connection.dialect.name == "sqlite":
        writer.connection.exec_driver_sql(
            "INSERT INTO telling_words (rowid, text) VALUES (?, ?)", [(number, text) for number, text in found]
        )


def matching(connection: sa.Connection, asked: str, latest: int = LATEST, moment: Moment = NOW) -> list[int]:
    """Numbers of the tellings whose text holds all words asked for, in any order, the latest added first."""
    words = WORD.findall(asked)
    if not words:
        return []
    found: sa.Select[tuple[int]] = sa.select(telling.c.id)
    if connection.dialect.name == "sqlite":
        index = sa.table("telling_words", sa.column("rowid", sa.Integer))
        number, asking = index.c.rowid, " ".join(f'"{word}"' for word in words)
        found = sa.select(number).where(sa.text("telling_words MATCH :words"))
        if moment != NOW:
            found = found.join(telling, telling.c.id == number)
    else:
        number, asking = telling.c.id, " ".join(words)
        found = found.where(sa.text(f"{TEXT_SEARCH} @@ plainto_tsquery('english', :words)"))
    if moment != NOW:
        found = found.where(seen.both(telling, moment))
    return list(connection.scalars(found.order_by(number.desc()).limit(latest), {"words": asking}))
