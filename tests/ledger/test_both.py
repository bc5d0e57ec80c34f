"""The two databases keep the same, and whatever fills a ledger fills it whole."""

import shutil
from itertools import count

import pytest

from bench import crash, filling
from bench.invented import records
from whence.ledger import claims, reports
from whence.ledger.store import Ledger
from whence.pipeline import keep

REPORTS = 12


@pytest.fixture
def filled():
    """Keeps invented reports at a place."""

    def fill(place):
        seconds = count(1)
        with Ledger.open(str(place), write=True, ticks=lambda: next(seconds) * 1_000_000) as ledger:
            for record in records(REPORTS):
                keep(ledger, record)
        return crash.dump(place)

    return fill


def test_both_databases_keep_the_same_rows(tmp_path, empty_file, cluster, database, filled):
    file = shutil.copy(empty_file, tmp_path / "whence.db")
    one, other = filled(file), filled(cluster.address(database))
    assert len(one["report"]) == REPORTS
    for table, rows in one.items():
        assert rows == other[table], table


def test_a_ledger_filled_in_bulk_is_whole(tmp_path, ledger, ask, place):
    kept = filling.fill(ledger, 300)
    found = ask(reports.counts)
    assert kept >= found["reports"] > 0
    assert found["statements"] >= 200
    assert len(ask(claims.largest)) == 20
    if "://" not in place:
        assert crash.broken(place) == []
