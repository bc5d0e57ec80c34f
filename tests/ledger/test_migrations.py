"""A ledger of an earlier version is brought up to date, with all that it holds."""

import pytest
import sqlalchemy as sa
from alembic import command

from whence.errors import LedgerError
from whence.ledger import engine, migrate, words
from whence.ledger.store import Ledger

REPORT = (
    "INSERT INTO report (id, name, address, version, fingerprint, title, byline, origin, text, day, learnt) "
    "VALUES (1, 'a', 'id:a', 1, 'f', 'Bridge shut', '[]', '{}', 'Rain fell on Brask.', '2031-05-02', 1)"
)
ACTOR = (
    "INSERT INTO actor (id, kind, name, opened) VALUES (1, 'person', 'Ada Lorne', 1)",
    "INSERT INTO actor_form (actor, form) VALUES (1, 'Ada Lorne')",
)


@pytest.fixture(params=["sqlite", "postgresql"])
def old(request, tmp_path):
    """Where a ledger of the first version is, with one report and one actor."""
    where = str(tmp_path / "old.db")
    if request.param == "postgresql":
        where = request.getfixturevalue("cluster").address(request.getfixturevalue("database"))
    made = engine.engine_of(where, read_only=False)
    with made.connect() as connection:
        command.upgrade(migrate._config(connection), "0001")
        for statement in (REPORT, *ACTOR):
            connection.exec_driver_sql(statement)
        connection.commit()
    made.dispose()
    return where


def test_it_is_not_changed_by_reading(old):
    with pytest.raises(LedgerError, match=r"is of an older version \(0001\)\. whence add, or"):
        Ledger.open(old)


def test_what_it_holds_can_be_searched_then(old):
    Ledger.open(old, write=True).close()
    with Ledger.open(old) as ledger, ledger.reading() as connection:
        assert words.matching(connection, "bridge rain", index=words.REPORTS) == [1]
        assert words.names(connection, "lor") == [1]
        found = {index["name"] for index in sa.inspect(connection).get_indexes("telling")}
        assert "ix_telling_day" in found
