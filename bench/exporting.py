"""How long exports take: ``python -m bench.exporting PLACE`` over a ledger that :mod:`bench.filling` made.

Each export runs in a process of its own, as ``whence export`` does; its start is taken off.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from pyarrow import parquet

FORMATS = ("parquet", "csv", "jsonl", "followthemoney", "annotations", "schema-org", "plover", "icalendar")
COMMAND = (sys.executable, "-c", "from whence.show.cli.app import main; main()")
# Runs the command, then tells the most memory that its process held.
MEASURED = (
    "import sys, resource; from whence.show.cli.app import main\n"
    "try: main()\n"
    "except SystemExit as end: assert not end.code\n"
    "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024, file=sys.stderr)"
)


def measured(place: str, formats: Sequence[str] = ("parquet",)) -> dict[str, float]:
    """Rows a second of Parquet, all tables together, and the peak memory in MB; prints a line for each format."""
    found: dict[str, float] = {}
    start = _seconds((*COMMAND, "--version"))
    for name in formats:
        with tempfile.TemporaryDirectory() as folder:
            out = Path(folder) / "export"
            began = time.perf_counter()
            run = subprocess.run(
                [sys.executable, "-c", MEASURED, "export", name, "--out", str(out), "--ledger", place],
                capture_output=True, text=True, check=True,
            )  # fmt: skip
            seconds = time.perf_counter() - began - start
            peak = int(run.stderr.split()[-1])
            size = sum(path.stat().st_size for path in (out.iterdir() if out.is_dir() else [out]))
            told = f"{name:16} {seconds:7.1f} s {size / 1e6:8.1f} MB written, {peak:5} MB of memory"
            if name == "parquet":
                rows = sum(parquet.ParquetFile(path).metadata.num_rows for path in out.iterdir())
                found = {"rows": rows, "rows_per_second": round(rows / seconds), "peak_mb": peak}
                told += f", {rows:,} rows, {rows / seconds:,.0f} rows/s"
            print(told, flush=True)
    return found


def _seconds(command: Sequence[str]) -> float:
    began = time.perf_counter()
    subprocess.run(command, capture_output=True, check=True)
    return time.perf_counter() - began


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("place", help="a ledger")
    parser.add_argument("--format", action="append", choices=FORMATS, help="one of these; else all")
    given = parser.parse_args()
    measured(given.place, given.format or FORMATS)


if __name__ == "__main__":
    main()
