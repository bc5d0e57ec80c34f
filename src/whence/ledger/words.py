"""Full text search over what is told: FTS5 in SQLite, a text search index in PostgreSQL."""

from __future__ import annotations

import re
from collections.abc import Sequence

import sqlalchemy as sa

from whence.ledger.store import Writer

WORD = re.compile(r"\w+", re.UNICODE)
LATEST = 2_000  # places that are looked at, the latest added first
TEXT_SEARCH = "to_tsvector('english', left(text, 100000))"  # as in the index; it takes a megabyte


def keep(writer: Writer, found: Sequence[tuple[int, str]]) -> None:
    """Make the texts of some tellings findable; PostgreSQL does so by itself."""
    if found and writer.connection.dialect.name == "sqlite":
        writer.connection.exec_driver_sql(
            "INSERT INTO telling_words (rowid, text) VALUES (?, ?)", [(number, text) for number, text in found]
        )


def matching(connection: sa.Connection, asked: str, latest: int = LATEST) -> list[int]:
    """Numbers of the tellings whose text holds all words asked for, in any order, the latest added first."""
    words = WORD.findall(asked)
    if not words:
        return []
    if connection.dialect.name == "sqlite":
        query = "SELECT rowid FROM telling_words WHERE telling_words MATCH :words ORDER BY rowid DESC LIMIT :latest"
        asking = " ".join(f'"{word}"' for word in words)
    else:
        query = (
            f"SELECT id FROM telling WHERE {TEXT_SEARCH} @@ plainto_tsquery('english', :words) "
            "ORDER BY id DESC LIMIT :latest"
        )
        asking = " ".join(words)
    return list(connection.scalars(sa.text(query), {"words": asking, "latest": latest}))
