"""Kill whoever adds, at random moments: ``python -m bench.crash --rounds 50``.

Each round a process keeps invented reports, is killed (``kill -9``), and what it left must open and hold whole reports
only; then the same call goes on from there, and the ledger must be the one that an undisturbed run makes.
"""

from __future__ import annotations

import argparse
import os
import random
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from bench.invented import records
from whence.ledger.schema import METADATA
from whence.ledger.store import Ledger
from whence.pipeline import keep

REPORTS = 40
CLOCKS = {"opened", "learnt", "closed", "made"}  # when it happened differs, of course
# What no ledger holds, whatever happened: each query finds nothing.
NEVER = {
    "a report without its analysis": "SELECT id FROM report WHERE id NOT IN (SELECT report FROM analysis)",
    "a telling in no claim": """SELECT id FROM telling WHERE closed IS NULL
        AND id NOT IN (SELECT telling FROM member WHERE closed IS NULL)""",
    "a telling in two claims": "SELECT telling FROM member WHERE closed IS NULL GROUP BY telling HAVING count(*) > 1",
    "a contact of no event": """SELECT id FROM contact WHERE closed IS NULL
        AND id NOT IN (SELECT contact FROM step WHERE closed IS NULL)""",
    "a claim of unknown size": "SELECT id FROM claim WHERE id NOT IN (SELECT claim FROM claim_extent)",
    "two open versions": "SELECT address FROM report WHERE closed IS NULL GROUP BY address HAVING count(*) > 1",
    "statements without tellings": """SELECT id FROM analysis
        WHERE json_array_length(record, '$.statements') > 0 AND id NOT IN (SELECT analysis FROM telling)""",
    "a telling not found by words": "SELECT id FROM telling WHERE id NOT IN (SELECT id FROM telling_words_docsize)",
}


def work(place: str, reports: int) -> None:
    """Keep the reports that are not kept yet; a sign before the first and after each, so that it can be followed."""
    _sign(b"-")
    with Ledger.open(place, write=True) as ledger:
        for record in records(reports):
            keep(ledger, record)
            _sign(b".")


def _sign(sign: bytes) -> None:
    os.write(sys.stdout.fileno(), sign)


def process(place: Path, reports: int) -> subprocess.Popen[bytes]:
    """Another process that does so."""
    words = (sys.executable, "-m", "bench.crash", "--work", str(place), "--reports", str(reports))
    return subprocess.Popen(words, stdout=subprocess.PIPE, cwd=Path(__file__).parents[1])


def dump(place: Path | str) -> dict[str, list[tuple[Any, ...]]]:
    """All rows of all tables, times of the ledger's clock aside (only whether a row is closed)."""
    found = {}
    with Ledger.open(str(place)) as ledger, ledger.reading() as connection:
        for table in METADATA.sorted_tables:
            columns = [column for column in table.c if column.name not in CLOCKS]
            closed = [table.c.closed.is_(None)] if "closed" in table.c else []
            query = sa.select(*columns, *closed).order_by(*table.primary_key)
            found[table.name] = [tuple(row) for row in connection.execute(query)]
    return found


def broken(place: Path | str) -> list[str]:
    """What is wrong with a ledger."""
    connection = sqlite3.connect(place)
    try:
        said = [row[0] for row in connection.execute("PRAGMA integrity_check") if row[0] != "ok"]
        if not connection.execute("SELECT 1 FROM sqlite_master").fetchone():
            return said  # killed while it was made: nothing is there yet, and not half of the tables
        said += [f"foreign key of {row[0]}" for row in connection.execute("PRAGMA foreign_key_check")]
        connection.execute("INSERT INTO telling_words(telling_words) VALUES ('integrity-check')")
        return said + [what for what, query in NEVER.items() if connection.execute(query).fetchone()]
    finally:
        connection.close()


def whole(folder: Path, reports: int) -> tuple[dict[str, list[tuple[Any, ...]]], float]:
    """What an undisturbed run makes, and how long it takes from its first sign."""
    running = process(folder / "whole.db", reports)
    start = _begun(running)
    running.communicate()
    return dump(folder / "whole.db"), time.perf_counter() - start


def killed(place: Path, reports: int, after: float) -> int:
    """Kill a run some seconds after its first sign; how many reports it had kept."""
    running = process(place, reports)
    _begun(running)
    try:
        running.wait(after)
    except subprocess.TimeoutExpired:
        running.kill()
    left, _ = running.communicate()
    return left.count(b".")


def _begun(running: subprocess.Popen[bytes]) -> float:
    """When a process has started to work: it imports for a while before."""
    if running.stdout is None or running.stdout.read(1) != b"-":
        raise RuntimeError("the process did not start")
    return time.perf_counter()


def main() -> None:
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("--rounds", type=int, default=50)
    reader.add_argument("--reports", type=int, default=REPORTS)
    reader.add_argument("--seed", type=int, default=1)
    reader.add_argument("--work", help=argparse.SUPPRESS)
    given = reader.parse_args()
    if given.work:
        work(given.work, given.reports)
        return
    chance, good = random.Random(given.seed), 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        right, took = whole(folder, given.reports)
        for number in range(given.rounds):
            place = folder / f"{number}.db"
            kept = killed(place, given.reports, chance.uniform(0, took))
            wrong = broken(place) if place.exists() and place.stat().st_size else []
            process(place, given.reports).communicate()
            same = dump(place) == right
            good += same and not wrong and not broken(place)
            print(
                f"round {number + 1}: killed after {kept} reports, {'same' if same else 'NOT THE SAME'} {wrong or ''}"
            )
            place.unlink()
    print(f"{good} of {given.rounds}")


if __name__ == "__main__":
    main()
