"""In how many paragraphs of news each stem stands: ``python -m training.frequencies --shared ../shared``.

Writes ``claims_frequencies.tsv`` of the package, from which words get their weight (inverse document frequency). Made
from the news slices and Wikinews; stems of fewer than four paragraphs, and numbers, are left out.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from whence.resolve.claims.words import TABLES, stems

LEAST = 4  # paragraphs that a stem stands in
SHORT = 40  # characters of a paragraph that is none
HEAD = "# In how many paragraphs of news each stem stands; * is their number. Made by training/frequencies.py.\n"


def texts(corpora: Path) -> Iterator[str]:
    for path in sorted(corpora.glob("news_slices/*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                yield json.loads(line)["text"]
    csv.field_size_limit(sys.maxsize)
    for path in sorted(corpora.glob("wikinews/*.csv")):
        with path.open(encoding="utf-8", newline="") as rows:
            for row in csv.DictReader(rows):
                yield row.get("text") or ""


def count(found: Iterator[str]) -> tuple[Counter[str], int]:
    counts: Counter[str] = Counter()
    paragraphs = 0
    for text in found:
        for paragraph in text.split("\n"):
            if len(paragraph) > SHORT:
                counts.update(set(stems(paragraph)))
                paragraphs += 1
    return counts, paragraphs


def main() -> None:
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("--shared", type=Path, required=True, help="folder that holds corpora/")
    given = reader.parse_args()
    counts, paragraphs = count(texts(given.shared / "corpora"))
    rows = [(stem, n) for stem, n in counts.items() if n >= LEAST and not stem[0].isdigit()]
    rows.sort(key=lambda row: (-row[1], row[0]))
    written = "".join(f"{stem}\t{n}\n" for stem, n in [("*", paragraphs), *rows])
    Path(str(TABLES / "claims_frequencies.tsv")).write_text(HEAD + written, "utf-8")
    print(f"{len(rows):,} stems of {paragraphs:,} paragraphs")


if __name__ == "__main__":
    main()
