"""What a ledger holds as tables, one a noun, joined by its numbers."""

from collections.abc import Iterator

import sqlalchemy as sa

from whence.records import Moment
from whence.show.export.nouns import claims, events, people, reports
from whence.show.export.nouns.table import Batch, Column, Row, Table
from whence.show.export.nouns.tables import TABLES

__all__ = ["TABLES", "Batch", "Column", "Row", "Table", "batches"]


def batches(connection: sa.Connection, moment: Moment) -> Iterator[Batch]:
    """The rows of all tables, some at a time; claims come first, so that each statement is told with its own."""
    homes = claims.Homes()
    yield from claims.rows(connection, moment, homes)
    yield from reports.rows(connection, moment, homes)
    yield from events.rows(connection, moment)
    yield from people.rows(connection, moment)
