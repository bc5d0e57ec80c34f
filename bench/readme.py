"""The made parts of the README and of docs: ``python -m bench.readme`` writes them, ``--check`` says if they are true.

Each stands between ``<!-- made: NAME -->`` and ``<!-- end -->``.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from whence.show.export.formats import FORMATS, format_called
from whence.show.export.nouns import TABLES

ROOT = Path(__file__).parent.parent
EXAMPLE = ROOT / "src/whence/examples/short.jsonl"
STORY = ROOT / "src/whence/examples/story.jsonl"
# What a cell of an export holds, for people.
SORTS = {
    "number": "whole number", "share": "0 to 1", "truth": "true or false", "text": "text", "day": "date",
    "time": "time, UTC", "texts": "list of texts", "numbers": "list of whole numbers", "places": "list of [start, end]",
}  # fmt: skip
BLOCK = re.compile(r"(<!-- made: (\w+) -->\n).*?(<!-- end -->)", re.DOTALL)

# (measure, [names of its figures in results.json], bar, known reference)
HALVES = ("found", "kind", "origin", "chain", "long chains", "contacts")
ROWS: tuple[tuple[str, tuple[str, ...], str, str], ...] = (
    (
        "PolNeAR dev, exact F1: source / cue / content",
        ("polnear source exact", "polnear cue exact", "polnear content exact"),
        "81 / 74 / 68",
        "two trained people among themselves 77.9 / 70.6 / 70.6; "
        "best published 83.2 / 75.3 / 72.9 (test part, BERT-base, five times the size)",
    ),
    (
        "PolNeAR dev, whole relation, F1: overlap / exact",
        ("polnear relation overlap", "polnear relation exact"),
        "80 / 53",
        "two trained people 78.0 / 57.7; Citron 57 exact (on PARC)",
    ),
    ("gold statements found, %", ("gold found",), "84", "a second annotator 98"),
    (
        "… of these, right stance / kind of source / source / whole chain, %",
        ("gold stance", "gold kind", "gold origin", "gold chain"),
        "97 / 90 / 82 / 77",
        "a second annotator 99 / 100 / 99 / 98",
    ),
    ("chains of three links or more, whole, of all, %", ("gold long chains",), "50", "–"),
    ("refusals and silences right, %", ("gold refusals",), "80", "–"),
    ("contacts found, F1", ("gold contacts",), "62", "a second annotator 85"),
    ("… of these, right status / date, %", ("gold contact status", "gold contact when"), "82 / 78", "–"),
    ("contacts right in status and date, F1", ("gold contacts right in both",), "45", "–"),
    *(
        (f"{half}: found / kind / source / chain / long chains / contacts", names, "–", "–")
        for half, names in (
            ("half looked at", tuple(f"gold {name} (half looked at)" for name in HALVES)),
            ("half not looked at", tuple(f"gold {name} (half not looked at)" for name in HALVES)),
        )
    ),
    (
        "trees, UD EWT dev, LAS: its tokens / raw text",
        ("LAS, gold tokens UD EWT dev", "LAS, raw text UD EWT dev"),
        "85",
        "Stanza 1.1.1 83.6; UDPipe 2 89.9",
    ),
    (
        "times, value F1: AQUAINT exact / spelling aside / TimeBank",
        ("times AQUAINT value", "times AQUAINT value, spelling aside", "times TimeBank value"),
        "76",
        "HeidelTime 77.6, SUTime 67.4 (test part of the same task)",
    ),
    ("claims of 5 gold stories: entries stood for, %", ("stories entries stood for",), "80", "–"),
    (
        "… same claim: F1 / precision / recall",
        ("stories same claim F1", "stories same claim precision", "stories same claim recall"),
        "55 / 80 / –",
        "–",
    ),
    (
        "… one origin or two told right / number of origins right, %",
        ("stories same origin", "stories origin count"),
        "80 / 60",
        "counting outlets instead of origins is right for few",
    ),
    (
        "plans of the gold stories (10) with their latest status right, %",
        ("plans with the latest status right",),
        "70",
        "–",
    ),
    (
        "wire copies among 74 pairs labelled by hand: found / whole copies, F1",
        ("copies found F1", "copies whole F1"),
        "90",
        "–",
    ),
    ("times, words a second", ("times words a second",), "50000", "–"),
    (
        "names, span F1: UNER-EWT dev / newswire outlets held back",
        ("names UNER-EWT dev", "names newswire held back"),
        "82 / 82",
        "Stanza, trained on it, 81–87",
    ),
    (
        "time of the pipeline over the bare encoder's: one thread (as each core runs many reports) / "
        "two threads (one report)",
        ("pipeline over bare encoder", "pipeline over bare encoder, two threads"),
        "≤ 1.8",
        "–",
    ),
    ("reports of 700 words a second, 2 cores", ("reports a second",), "7", "Citron 1.5–3; spaCy's transformer about 1"),
    ("peak memory of one process, MB", ("peak memory MB",), "500", "–"),
    ("`whence read` of one short report, seconds", ("start of one short report s",), "1.5", "–"),
)


def numbers() -> str:
    """The table of ``results.json``."""
    results = json.loads((ROOT / "bench/results.json").read_text("utf-8"))
    figures = results["figures"]
    lines = ["| measure | Whence | aim | for comparison |", "|---|---|---|---|"]
    for measure, names, bar, reference in ROWS:
        lines.append(f"| {measure} | {' / '.join(f'{figures[name]:.10g}' for name in names)} | {bar} | {reference} |")
    return "\n".join([*lines, "", f"Model {results['model']}; {results['machine']}, 2 cores."])


def ledger() -> str:
    """What a ledger of the example story answers."""
    with tempfile.TemporaryDirectory() as folder:
        place = {"WHENCE_LEDGER": f"{folder}/whence.db"}
        _whence("add", str(STORY), **place)
        calls = [["claims", "--limit", "3"], ["plans", "--as-of", "2025-05-14"], ["plans", "--as-of", "2025-05-31"]]
        said = [f"$ whence {' '.join(call)}\n{_whence(*call, **place)}" for call in calls]
    return "```text\n" + "\n\n".join([f"$ whence add {STORY.relative_to(ROOT)}", *said]) + "\n```"


def usage() -> str:
    """The help of ``whence read``."""
    return f"```text\n{_whence('read', '--help')}\n```"


def example() -> str:
    """A report and what is read from it."""
    text = json.loads(EXAMPLE.read_text("utf-8"))["text"]
    quoted = "\n".join(f"> {line}".rstrip() for line in text.splitlines())
    return f"{quoted}\n\n```text\n$ whence read {EXAMPLE.relative_to(ROOT)}\n{_whence('read', str(EXAMPLE))}\n```"


def formats() -> str:
    """The formats of exports."""
    found = [format_called(name) for name in FORMATS]
    rows = [f"| `{one.name}` | {one.what} | {'a file' if one.text else 'a folder'} |" for one in found]
    return "\n".join(["| FORMAT | what | written to |", "|---|---|---|", *rows])


def tables() -> str:
    """The tables of CSV and Parquet, column by column."""
    parts = []
    for table in TABLES.values():
        rows = [
            f"| `{one.name}` | {SORTS[one.sort]} | {one.what}{f' → `{one.of}`' if one.of else ''} |"
            for one in table.columns
        ]
        parts.append(
            "\n".join([f"**{table.name}**: {table.what}", "", "| column | type | what |", "|---|---|---|", *rows])
        )
    return "\n\n".join(parts)


MADE: dict[str, Callable[[], str]] = {
    "numbers": numbers, "usage": usage, "example": example, "ledger": ledger, "formats": formats, "tables": tables,
}  # fmt: skip
PAGES = ("README.md", "docs/exports.md")


def _whence(*arguments: str, **more: str) -> str:
    plain = os.environ | {"COLUMNS": "100", "TERM": "dumb", "NO_COLOR": "1", "TERMINAL_WIDTH": "100"} | more
    call = [str(Path(sys.executable).parent / "whence"), *arguments]
    said = subprocess.run(call, check=True, capture_output=True, text=True, env=plain).stdout
    return "\n".join(line.rstrip() for line in said.splitlines()).strip("\n")


def main() -> int:
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument(
        "--check", action="store_true", help="write nothing; fail where the README is not what it would be"
    )
    given = reader.parse_args()
    stale = 0
    for page in PAGES:
        path = ROOT / page
        old = path.read_text("utf-8")
        new = BLOCK.sub(lambda block: f"{block[1]}{MADE[block[2]]()}\n{block[3]}", old)
        if old != new and given.check:
            print(f"{page} is not what its commands make; run: python -m bench.readme", file=sys.stderr)
            stale = 1
        elif old != new:
            path.write_text(new, "utf-8")
    return stale


if __name__ == "__main__":
    sys.exit(main())
