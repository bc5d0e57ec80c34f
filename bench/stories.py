"""Claims and their origins across the reports of the gold stories: ``python -m bench.stories --shared ../shared``.

All reports of the folder are added to a ledger, and its dump is scored by ``score_stories.py`` of the gold folder.
``--also FOLDER`` scores further folders of reports and stories in the same way, each in a ledger of its own.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from pathlib import Path

from bench.ledgers import filled
from bench.scored import number, output_of
from whence.pipeline import every_claim
from whence.show.answers.plain import dumped

LINES = (
    ("stories entries stood for", "entries", ""),
    ("stories same claim F1", "same claim", ""),
    ("stories same claim precision", "same claim", r"\(P"),
    ("stories same claim recall", "same claim", " R"),
    ("stories same origin", "same origin", ""),
    ("stories same origin, one", "same origin", r"\(one"),
    ("stories same origin, two", "same origin", ", two"),
    ("stories origin count", "origin count", ""),
)


def measure(shared: Path) -> dict[str, float]:
    return score(shared / "gold/dev", shared / "gold/score_stories.py")


def score(folder: Path, scorer: Path) -> dict[str, float]:
    """The figures of one folder of reports and stories, in per cent."""
    with (
        filled([folder / "reports.jsonl"]) as ledger,
        tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file,
    ):
        with ledger.reading() as connection:
            for some in every_claim(connection):
                file.writelines(json.dumps(dumped(claim, some.reports)) + "\n" for claim in some.claims)
        file.flush()
        told = output_of(scorer, folder, file.name)
    return {name: number(told, line, label) for name, line, label in LINES}


def main() -> None:
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("--shared", type=Path, required=True, help="folder that holds gold/")
    reader.add_argument("--also", type=Path, action="append", default=[], help="other folders of reports and stories")
    given = reader.parse_args()
    for folder in (given.shared / "gold/dev", *given.also):
        print(folder)
        for name, value in score(folder, given.shared / "gold/score_stories.py").items():
            print(f"  {name:40} {value}")


if __name__ == "__main__":
    main()
