"""What the ledger's work costs as it grows: ``python -m bench.adding [PLACE]``.

Invented records, made beforehand, are kept one after another as ``whence add`` does it; no model is run. A report costs
more the more it tells, so its cost is counted for each statement; medians over a window of reports early and late.
"""

from __future__ import annotations

import argparse
import gc
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median

from bench.invented import records
from whence.ledger.store import Ledger
from whence.pipeline import keep
from whence.records import Record

EARLY, LATE = range(10, 60), range(950, 1_000)


def measure(_shared: Path | None = None, place: str | None = None) -> dict[str, float]:
    """Milliseconds a report early and late, their ratio, and reports a second over all."""
    if place is not None:
        return _figures(place)
    with tempfile.TemporaryDirectory() as folder:
        return _figures(f"{folder}/whence.db")


def _figures(place: str) -> dict[str, float]:
    made = records(LATE.stop)
    took = _kept(place, made)
    each = {window: median(took[at] for at in window) * 1_000 for window in (EARLY, LATE)}
    told = {window: _a_statement(made, took, window) for window in (EARLY, LATE)}
    return {
        "adding the 10th report ms": round(each[EARLY], 1),
        "adding the 1,000th report ms": round(each[LATE], 1),
        "adding, late over early": round(each[LATE] / each[EARLY], 2),
        "adding, late over early, a statement": round(told[LATE] / told[EARLY], 2),
        "adding, reports a second": round(len(took) / sum(took), 1),
    }


def _kept(place: str, made: Sequence[Record]) -> list[float]:
    """Seconds for each record; the garbage collector looks at what is made from here on, and not at the records."""
    took = []
    gc.collect()
    gc.freeze()
    with Ledger.open(place, write=True) as ledger:
        for record in made:
            start = time.perf_counter()
            keep(ledger, record)
            took.append(time.perf_counter() - start)
    gc.unfreeze()
    return took


def _a_statement(made: Sequence[Record], took: Sequence[float], window: range) -> float:
    return median(took[at] / len(made[at].statements) for at in window)


def main() -> None:
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("place", nargs="?", help="path or postgresql:// address of a ledger that holds nothing yet")
    figures: Mapping[str, float] = measure(place=reader.parse_args().place)
    for name, value in figures.items():
        print(f"{name:40} {value}")


if __name__ == "__main__":
    main()
