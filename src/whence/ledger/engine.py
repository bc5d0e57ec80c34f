"""A connection to SQLite or PostgreSQL, set up the same way each time."""

from __future__ import annotations

import logging
import os
import re
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from whence.errors import LedgerError, NoLedger

BUSY = 5.0  # seconds that a writer waits for another one
LOCK = 0x57484E43  # "WHNC": the advisory lock that lets one process write to a PostgreSQL ledger
SQLITE_MAGIC = b"SQLite format 3\x00"
SERVER = re.compile(r"postgres(?:ql)?://", re.IGNORECASE)
LOGIN = re.compile(r"(?<=://)[^@/]*@")


def is_address(where: str) -> bool:
    """Whether a ledger lies in a database server rather than in a file."""
    return "://" in where


def shown(where: str) -> str:
    """The place without a password."""
    if not is_address(where):
        return where
    try:
        return sa.make_url(where).render_as_string()
    except (sa.exc.ArgumentError, ValueError):
        return LOGIN.sub("***@", where)


def engine_of(where: str, *, read_only: bool) -> sa.Engine:
    """An engine for a path or a ``postgresql://`` address. Nothing is opened yet.

    Raises :class:`NoLedger` for any other address, :class:`LedgerError` where the driver is not installed.
    """
    if is_address(where):
        return _server(where)
    path = Path(where).resolve()
    how = {"mode": "ro" if read_only else "rwc", "uri": "true"}
    if read_only and _lies_still(path):
        how["immutable"] = "1"
    url = sa.URL.create("sqlite", database=f"file:{_quoted(path)}", query=how)
    engine = sa.create_engine(url, connect_args={"timeout": BUSY, "check_same_thread": False})
    sa.event.listen(engine, "connect", _read_only if read_only else _prepared)
    sa.event.listen(engine, "begin", _begin_reading)
    return engine


def _server(where: str) -> sa.Engine:
    try:
        if not SERVER.match(where):
            raise ValueError("not PostgreSQL")
        url = sa.make_url(where).set(drivername="postgresql+psycopg")
        logging.getLogger("psycopg").addHandler(logging.NullHandler())  # what goes wrong is raised, and said once
        return sa.create_engine(url, pool_pre_ping=True, connect_args={"connect_timeout": 10})
    except (sa.exc.ArgumentError, ValueError) as problem:
        raise NoLedger(
            f"{shown(where)} is no place of a ledger", "Give a path, or postgresql://USER@HOST/DATABASE."
        ) from problem
    except ImportError as problem:
        raise LedgerError(
            "what talks to PostgreSQL is not installed", 'Install it with: pip install "whence[postgresql]".'
        ) from problem


def _lies_still(path: Path) -> bool:
    """Nobody writes to it, and there is no room for SQLite's log beside it: a folder that is only read."""
    return not os.access(path.parent, os.W_OK) and not Path(f"{path}-wal").exists()


def _quoted(path: Path) -> str:
    return str(path).replace("%", "%25").replace("?", "%3f").replace("#", "%23")


def _prepared(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # SQLAlchemy's BEGIN is the only one
    for pragma in ("foreign_keys=ON", "synchronous=NORMAL", "cache_size=-65536"):
        connection.execute(f"PRAGMA {pragma}")


def _read_only(connection: Any, _record: object) -> None:
    connection.isolation_level = None
    for pragma in ("query_only=ON", "cache_size=-65536", "mmap_size=268435456"):
        connection.execute(f"PRAGMA {pragma}")


def _begin_reading(connection: sa.Connection) -> None:
    connection.exec_driver_sql("BEGIN")


def log_ahead(connection: sa.Connection) -> None:
    """Let SQLite keep a write-ahead log; the file stays so. Only once it is known to be a ledger, for it is changed."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("COMMIT")
        connection.exec_driver_sql("PRAGMA journal_mode=WAL")
        connection.exec_driver_sql("BEGIN")


def lock(connection: sa.Connection) -> None:
    """Make this transaction the only one that writes; on SQLite before anything was read in it."""
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(f"SET LOCAL lock_timeout = {int(BUSY * 1000)}")
        connection.execute(sa.select(sa.func.pg_advisory_xact_lock(LOCK)))
    else:
        connection.exec_driver_sql("COMMIT")
        connection.exec_driver_sql("BEGIN IMMEDIATE")
