"""What adding costs as a ledger grows: ``python -m bench.adding``; ledger work only, on invented records.

The ratio is the median of the reports around the 1,000th over that of those from the 10th on, in one run.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from statistics import median

from bench.invented import records
from whence.ledger.store import Ledger
from whence.pipeline import keep

EARLY, LATE = slice(10, 60), slice(950, 1_000)


def measure(reports: int = 1_000) -> dict[str, float]:
    """Milliseconds of a report early and late, their ratio, and reports a second over the whole run."""
    made = list(records(reports))
    spent = []
    with tempfile.TemporaryDirectory() as folder, Ledger.open(f"{folder}/whence.db", write=True) as ledger:
        for record in made:
            start = time.perf_counter()
            keep(ledger, record)
            spent.append(time.perf_counter() - start)
    early, late = median(spent[EARLY]), median(spent[LATE])
    return {
        "adding ms, 10th report": round(1_000 * early, 1),
        "adding ms, 1,000th report": round(1_000 * late, 1),
        "adding ratio": round(late / early, 2),
        "adding reports a second": round(len(spent) / sum(spent), 1),
    }


def main() -> None:
    argparse.ArgumentParser(description=__doc__).parse_args()
    for name, value in measure().items():
        print(f"{name:40} {value}")


if __name__ == "__main__":
    main()
