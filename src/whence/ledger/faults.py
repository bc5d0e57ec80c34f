"""What a database says when it fails, told as errors of Whence."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

import sqlalchemy as sa

from whence.errors import (
    LedgerError,
    LedgerFull,
    LedgerGone,
    LedgerLocked,
    LedgerReadOnly,
    NoLedger,
    NotALedger,
)

# What SQLite's message begins with or holds, the error, and how it is told. The first that fits.
SQLITE: tuple[tuple[str, type[LedgerError], str], ...] = (
    ("file is not a database", NotALedger, "{} is not a ledger"),
    ("malformed", LedgerError, "{} is damaged"),
    ("locked", LedgerLocked, "another process is writing to {}"),
    ("readonly", LedgerReadOnly, "{} may not be written to"),
    ("unable to open", NoLedger, "{} cannot be opened"),
    ("full", LedgerFull, "no room is left for {}"),
    ("disk i/o", LedgerFull, "the disk failed while writing {}"),
)


@contextmanager
def told(where: str) -> Iterator[None]:
    """Raise what the database says as a :class:`whence.errors.LedgerError`; ``where`` names the ledger."""
    try:
        yield
    except sa.exc.DBAPIError as problem:
        raise _meaning(problem, where) from problem
    except sqlite3.Error as problem:  # while a connection is made, before SQLAlchemy wraps it
        raise _of_sqlite(problem, where) from problem


def _meaning(problem: sa.exc.DBAPIError, where: str) -> LedgerError:
    if isinstance(problem.orig, sqlite3.Error):
        return _of_sqlite(problem.orig, where)
    first = str(problem.orig).strip().splitlines()[:1] or ["no answer"]
    if problem.connection_invalidated or isinstance(problem, sa.exc.OperationalError | sa.exc.InterfaceError):
        return LedgerGone(f"the database of {where} does not answer: {first[0]}")
    return LedgerError(f"the database of {where} says: {first[0]}")


def _of_sqlite(problem: sqlite3.Error, where: str) -> LedgerError:
    said = str(problem).lower()
    for words, error, telling in SQLITE:
        if words in said:
            return error(telling.format(where))
    return LedgerError(f"the database of {where} says: {problem}")
