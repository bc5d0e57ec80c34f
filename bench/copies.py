"""Copies: pairs of reports labelled by hand, found among all reports of the news slices.

``python -m bench.copies --shared ../shared``; with ``--show wrong`` the pairs that differ from their label are printed,
with ``--show found`` all that were found. ``copies.tsv`` holds ids and labels. A pair counts as found only if its
keys meet (``signature``) and the comparison says so.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import json
import time
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from whence.records import Copy, Report
from whence.resolve.copies import compare, signature

LABELS = Path(__file__).with_name("copies.tsv")
Pair = tuple[str, str]


@dataclass(frozen=True)
class Outcome:
    """What a run over all reports found, and how long its parts took."""

    candidates: set[Pair]
    found: dict[Pair, Copy]
    keys: list[int]
    signing: float
    comparing: float


def measure(shared: Path) -> dict[str, float]:
    """F1 in per cent over the labelled pairs, counts, and milliseconds."""
    outcome = run(reports(shared))
    gold = labels()
    alike = {pair for pair, label in gold.items() if label != "not"}
    whole = {pair for pair, label in gold.items() if label == "copy"}
    found = {pair for pair in gold if pair in outcome.found}
    copies = {pair for pair in found if outcome.found[pair].extent == "copy"}
    keys = sorted(outcome.keys)
    return {
        "copies found F1": f1(alike, found),
        "copies found precision": share(alike & found, found),
        "copies found recall": share(alike & found, alike),
        "copies whole F1": f1(whole, copies),
        "copies labelled pairs": len(gold),
        "copies pairs found in all": len(outcome.found),
        "copies candidates a report": round(len(outcome.candidates) / len(keys), 2),
        "copies keys a report, median": keys[len(keys) // 2],
        "copies ms a signature": round(1000 * outcome.signing, 2),
        "copies ms a comparison": round(1000 * outcome.comparing, 2),
    }


def reports(shared: Path) -> dict[str, Report]:
    """The reports of the slices by id."""
    found = {}
    for path in sorted((shared / "corpora" / "news_slices").glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                row = json.loads(line)
                byline = (row["byline"],) if row["byline"] else ()
                found[row["id"]] = Report(
                    row["text"], row["id"], row["outlet"], row["title"], row["published"], byline=byline
                )
    return found


def labels() -> dict[Pair, str]:
    with LABELS.open(encoding="utf-8") as file:
        return {pair(row["report"], row["other"]): row["label"] for row in csv.DictReader(file, delimiter="\t")}


def run(held: dict[str, Report]) -> Outcome:
    """All reports through the keys, then each candidate through the comparison."""
    start = time.perf_counter()
    keys = {name: signature(report.text) for name, report in held.items()}
    signed = time.perf_counter()
    candidates = set(meeting(keys))
    found = {}
    before = time.perf_counter()
    for one, two in sorted(candidates):
        copy = compare(held[one], held[two], 1)
        if copy:
            found[one, two] = copy
    comparing = (time.perf_counter() - before) / max(len(candidates), 1)
    return Outcome(candidates, found, [len(each) for each in keys.values()], (signed - start) / len(held), comparing)


def meeting(keys: dict[str, tuple[int, ...]]) -> Iterator[Pair]:
    """Pairs of reports that have a key in common."""
    holders = defaultdict(list)
    for name, each in keys.items():
        for key in each:
            holders[key].append(name)
    for names in holders.values():
        yield from (pair(one, two) for one, two in combinations(names, 2))


def pair(one: str, two: str) -> Pair:
    return (one, two) if one < two else (two, one)


def f1(gold: set[Pair], found: set[Pair]) -> float:
    return round(200 * len(gold & found) / max(len(gold) + len(found), 1), 1)


def share(part: set[Pair], whole: set[Pair]) -> float:
    return round(100 * len(part) / max(len(whole), 1), 1)


def lines(held: dict[str, Report], shown: str) -> Iterator[str]:
    """Pairs with their label and what was found."""
    found, gold = run(held).found, labels()
    for one, two in sorted(found.keys() | gold.keys()):
        copy = found.get((one, two))
        ours = copy.extent if copy else "not"
        label = gold.get((one, two), "-")
        if (ours != "not" and shown == "found") or (label not in ("-", ours) and shown == "wrong"):
            words = "; ".join(reason.words for reason in copy.reasons) if copy else ""
            yield f"{one}\t{two}\tlabel {label}\tours {ours}\t{words}"


def main() -> None:
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("--shared", type=Path, required=True, help="folder that holds corpora/")
    reader.add_argument("--show", choices=("wrong", "found"), help="print pairs instead")
    given = reader.parse_args()
    if given.show:
        for line in lines(reports(given.shared), given.show):
            print(line)
        return
    for name, value in measure(given.shared).items():
        print(f"{name:35} {value}")


if __name__ == "__main__":
    main()
