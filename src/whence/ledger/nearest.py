"""What has some keys, nearest in days: the cost does not grow with the ledger."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cache

import sqlalchemy as sa

from whence.ledger import clock

EACH = 25  # that one key brings on either side of a day
AT_ONCE = 60  # keys in one query
NO_KEY = 0  # fills up the last query; no key is 0


def nearest(
    connection: sa.Connection, terms: sa.Table, of: sa.Table, keys: Iterable[int], day: date | None
) -> list[tuple[int, int]]:
    """Pairs of a key and the number of a row of ``of`` that has it in ``terms``."""
    wanted = sorted(set(keys))
    query = _query(terms.name, of.name)
    found: list[tuple[int, int]] = []
    for start in range(0, len(wanted), AT_ONCE):
        some = wanted[start : start + AT_ONCE]
        some += [NO_KEY] * (AT_ONCE - len(some))
        values = {f"k{at}": key for at, key in enumerate(some)} | {"at": clock.ordinal(day)}
        found += [(key, number) for key, number in connection.execute(query, values).all()]
    return found


@cache
def _query(terms: str, of: str) -> sa.TextClause:
    """One look-up in the index for each key and side; names of tables come from the schema alone."""
    sides = (("<= :at", "DESC"), ("> :at", "ASC"))
    looks = [
        f"SELECT * FROM (SELECT key, {of} FROM {terms} WHERE key = :k{at} AND day {which} "  # noqa: S608
        f"ORDER BY day {order}, {of} {order} LIMIT {EACH}) AS a{at}{order}"
        for at in range(AT_ONCE)
        for which, order in sides
    ]
    return sa.text(" UNION ALL ".join(looks))
