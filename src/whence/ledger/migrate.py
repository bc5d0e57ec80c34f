"""A ledger's version: made new, brought up to date, or refused."""

from __future__ import annotations

from pathlib import Path

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory

from whence.errors import LedgerError, NewerLedger, NoLedger, NotALedger

MIGRATIONS = Path(__file__).parent / "migrations"
OWN = {"report", "telling", "claim"}  # tables of every version: other programs keep a version in the same way


def _config(connection: sa.Connection | None = None) -> Config:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["connection"] = connection
    return config


def version(connection: sa.Connection) -> str | None:
    """The version of the ledger, None where there is none yet."""
    return MigrationContext.configure(connection).get_current_revision()


def newest() -> str:
    """The version that this program writes."""
    return str(ScriptDirectory.from_config(_config()).get_current_head())


def check(connection: sa.Connection, where: str, *, create: bool) -> bool:
    """Whether it has to be brought up to date first.

    Raises :class:`NotALedger` for another program's database, :class:`NewerLedger` for one of a later version, and
    :class:`NoLedger` where there is none and none may be made.
    """
    found, tables = version(connection), sa.inspect(connection).get_table_names()
    if tables and (found is None or not OWN.issubset(tables)):
        raise NotALedger(f"{where} is a database, but not a ledger")
    if found is None:
        if not create:
            raise NoLedger(f"{where} holds no ledger yet")
        return True
    if found == newest():
        return False
    known = {script.revision for script in ScriptDirectory.from_config(_config()).walk_revisions()}
    if found not in known:
        raise NewerLedger(f"{where} was made by a later version of Whence ({found})")
    if not create:
        raise LedgerError(
            f"{where} is of an older version ({found})", "whence add, or whence serve --writable, brings it up to date."
        )
    return True


def upgrade(connection: sa.Connection) -> None:
    """Make the tables, or bring them up to date."""
    command.upgrade(_config(connection), "head")
