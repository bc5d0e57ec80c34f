"""A ledger that is open."""

from __future__ import annotations

import errno
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import sqlalchemy as sa

from whence.errors import LedgerReadOnly, NoLedger, NotALedger
from whence.ledger import clock, engine, migrate
from whence.ledger.faults import told
from whence.ledger.schema import analysis, judgement, member, step

FORBIDDEN = (errno.EACCES, errno.EPERM, errno.EROFS)


@dataclass(slots=True)
class Writer:
    """One transaction that writes: all of it is kept, or nothing. ``now`` is the same for all that it keeps."""

    connection: sa.Connection
    now: int
    _next: dict[str, int] = field(default_factory=dict)

    def numbers(self, table: sa.Table, many: int) -> range:
        """Numbers for new rows; no other process writes meanwhile."""
        if table.name not in self._next:
            top = self.connection.scalar(sa.select(sa.func.max(table.c.id)))
            self._next[table.name] = (top or 0) + 1
        first = self._next[table.name]
        self._next[table.name] = first + many
        return range(first, first + many)

    def insert(self, table: sa.Table, rows: Sequence[dict[str, Any]]) -> None:
        """Add rows."""
        if rows:
            self.connection.execute(sa.insert(table), rows)

    def close(self, table: sa.Table, which: sa.ColumnElement[bool]) -> None:
        """Close the open ones of some rows."""
        self.connection.execute(sa.update(table).where(which, table.c.closed.is_(None)).values(closed=self.now))


class Ledger:
    """Open it with :meth:`open`, best in a ``with``; reading and writing raise :class:`whence.errors.LedgerError`.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder, Ledger.open(f"{folder}/whence.db", write=True) as ledger:
    ...     with ledger.reading() as connection:
    ...         connection.scalar(sa.text("select count(*) from report"))
    0
    """

    def __init__(self, where: str, engine: sa.Engine, ticks: Callable[[], int] = clock.now) -> None:
        self.where = where
        self._engine = engine
        self._ticks = ticks

    @classmethod
    def open(cls, where: str, *, write: bool = False, ticks: Callable[[], int] = clock.now) -> Self:
        """The ledger at a path or a ``postgresql://`` address; for writing it is made where there is none."""
        name = engine.shown(where)
        if not engine.is_address(where):
            _check_file(Path(where), name, write=write)
        opened = engine.engine_of(where, read_only=not write)
        try:
            with told(name), opened.connect() as connection:
                is_old = migrate.check(connection, name, create=write)
                if write:
                    engine.log_ahead(connection)
                if is_old:
                    engine.lock(connection)
                    migrate.upgrade(connection)
                    connection.commit()
        except BaseException:
            opened.dispose()
            raise
        return cls(name, opened, ticks)

    @contextmanager
    def writing(self) -> Iterator[Writer]:
        """One transaction; whatever ends it early undoes it."""
        with told(self.where), self._engine.connect() as connection:
            engine.lock(connection)
            yield Writer(connection, max(self._ticks(), _latest(connection) + 1))
            connection.commit()

    @contextmanager
    def reading(self) -> Iterator[sa.Connection]:
        """One look at the ledger, unmoved by what is added meanwhile."""
        with told(self.where), self._engine.connect() as connection:
            if connection.dialect.name == "postgresql":
                connection.execute(sa.text("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY"))
            yield connection

    def close(self) -> None:
        """Let go of the file or the server."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _latest(connection: sa.Connection) -> int:
    """When the last transaction was that kept something; a clock that was put back must not change what was known."""
    last = (
        connection.scalar(sa.select(ticks).order_by(ticks.table.c.id.desc()).limit(1))
        for ticks in (analysis.c.learnt, member.c.opened, step.c.opened)
    )
    judged = connection.execute(sa.select(sa.func.max(judgement.c.made), sa.func.max(judgement.c.closed))).one()
    return max(ticks or 0 for ticks in (*last, *judged))


def _check_file(path: Path, name: str, *, write: bool) -> None:
    """What SQLite would say too late or not clearly."""
    try:
        _look(path, name, write=write)
    except OSError as problem:
        if problem.errno in FORBIDDEN:
            raise LedgerReadOnly(f"{name} may not be {'written to' if write else 'read'}") from problem
        raise NoLedger(f"{name} cannot be opened: {problem.strerror}", "Name another place.") from problem


def _look(path: Path, name: str, *, write: bool) -> None:
    if path.is_dir():
        raise NotALedger(f"{name} is a folder")
    if not path.exists():
        if not write:
            raise NoLedger(f"there is no ledger at {name}")
        if not path.resolve().parent.is_dir():
            raise NoLedger(f"there is no folder {path.resolve().parent}", "Make it first, or name another place.")
        return
    with path.open("r+b" if write else "rb") as file:
        start = file.read(len(engine.SQLITE_MAGIC))
    if start and start != engine.SQLITE_MAGIC:
        raise NotALedger(f"{name} is not a ledger")
