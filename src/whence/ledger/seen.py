"""Which rows count at a moment."""

from __future__ import annotations

import sqlalchemy as sa

from whence.ledger import clock
from whence.records import Moment


def standing(table: sa.FromClause, moment: Moment, opened: str = "opened") -> sa.ColumnElement[bool]:
    """Rows that the ledger held open at that time of its own clock."""
    at = clock.known_at(moment)
    if at is None:
        return table.c.closed.is_(None)
    return sa.and_(table.c[opened] <= at, sa.or_(table.c.closed.is_(None), table.c.closed > at))


def published(table: sa.FromClause, moment: Moment) -> sa.ColumnElement[bool]:
    """Rows of what was published until then; what has no date is left out where one is asked for."""
    return sa.true() if moment.as_of is None else table.c.day <= moment.as_of.isoformat()


def both(table: sa.FromClause, moment: Moment, opened: str = "opened") -> sa.ColumnElement[bool]:
    """Open at the one clock and published at the other."""
    return sa.and_(standing(table, moment, opened), published(table, moment))
