"""What a database says when it fails, told as errors of Whence."""

from __future__ import annotations

import re
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
# The same for what PostgreSQL's SQLSTATE begins with (its manual, appendix A).
POSTGRESQL: tuple[tuple[str, type[LedgerError], str], ...] = (
    ("53100", LedgerFull, "no room is left for {}"),
    ("55P03", LedgerLocked, "another process is writing to {}"),
    ("25006", LedgerReadOnly, "{} may not be written to"),
    ("42501", LedgerReadOnly, "{} may not be used by this user"),
    ("08", LedgerGone, "the database of {} does not answer"),
    ("57P", LedgerGone, "the database of {} went away"),
)
NO_DATABASE = re.compile(r'database ".*" does not exist')


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
    state = getattr(problem.orig, "sqlstate", None)
    for start, error, telling in POSTGRESQL:
        if state and state.startswith(start):
            return error(telling.format(where))
    first = (str(problem.orig).strip().splitlines() or ["no answer"])[0]
    if state is None and NO_DATABASE.search(first):
        return NoLedger(f"there is no database at {where}", "Make one with createdb, or name another with --ledger.")
    if problem.connection_invalidated or state is None:
        return LedgerGone(f"the database of {where} does not answer: {first}")
    return LedgerError(f"the database of {where} says: {first}")


def _of_sqlite(problem: sqlite3.Error, where: str) -> LedgerError:
    said = str(problem).lower()
    for words, error, telling in SQLITE:
        if words in said:
            return error(telling.format(where))
    return LedgerError(f"the database of {where} says: {problem}")
