"""Gold records: which statements and contacts are found, and how right they are."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from bench.scored import number, output_of, read_all, written

# Stories whose reports were looked at while the rules were written; the other half was only counted.
LOOKED_AT = (
    "ns-",
    "gt-",
    "dx-01",
    "dx-03",
    "dx-05",
    "dx-07",
    "dx-09",
    "dx-11",
    "dx-13",
    "dx-15",
    "dx-17",
    "dx-19",
    "dx-21",
)
FIGURES = {
    "found": ("statements", "found"),
    "stance": ("stance", "of found"),
    "kind": ("kind", "of found"),
    "origin": ("origin", "of found"),
    "chain": ("chain", "of found"),
    "long chains": ("chains of three", "whole"),
    "refusals": ("refusals", "right"),
    "contacts": ("contacts", "found"),
    "contact status": ("status", "of found"),
    "contact when": ("status", "when of found"),
    "contacts right in both": ("found with", "status and when"),
}


def measure(shared: Path) -> dict[str, float]:
    """Per cent, over all gold reports and over the half looked at and the half not looked at."""
    halves: dict[str, Callable[[str], bool]] = {
        "": lambda name: True,
        " (half looked at)": lambda name: name.startswith(LOOKED_AT),
        " (half not looked at)": lambda name: not name.startswith(LOOKED_AT),
    }
    figures: dict[str, float] = {}
    with written(read_all(shared / "gold/dev/reports.jsonl")) as found:
        for half, belongs in halves.items():
            printed = _score(shared, found, belongs)
            print(half or "all", printed, sep="\n")
            figures |= {f"gold {name}{half}": number(printed, *where) for name, where in FIGURES.items()}
    return figures


def _score(shared: Path, found: Path, belongs: Callable[[str], bool]) -> str:
    with tempfile.TemporaryDirectory() as place:
        shutil.copy(shared / "gold/dev/reports.jsonl", place)
        for path in (shared / "gold/dev").glob("*.json"):
            if belongs(path.name):
                shutil.copy(path, place)
        return output_of(shared / "gold/score_records.py", place, found)
