"""Two reports side by side, for people."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Console
from rich.text import Text

from whence.pipeline import SideBySide
from whence.records import Telling
from whence.show.answers.words import block, report, said, some, way
from whence.show.hung import hung

PARTS = (("added", "+ ", "green"), ("dropped", "- ", "red"))


def side_by_side(found: SideBySide, console: Console) -> list[Text]:
    """What was reworded, added and dropped; of what is the same, how much."""
    both = found.found
    lines = [Text.assemble(("1  ", "dim"), report(found.one)), Text.assemble(("2  ", "dim"), report(found.other))]
    if found.shared:
        lines += block([("", Text(some((r.words for r in found.shared.reasons), 6)))], console, 3)
    counts = (
        f"{len(both.same)} the same · {len(both.reworded)} reworded · "
        f"{len(both.added)} only in 2 · {len(both.dropped)} only in 1"
    )
    lines += [Text(counts, "dim"), Text()]
    for pair in both.reworded:
        lines += [*_one(pair.one, "1 ", "yellow", console), *_one(pair.other, "2 ", "yellow", console)]
        lines += [*block([("", Text(some((r.words for r in pair.reasons), 8), "dim"))], console, 2), Text()]
    for name, mark, style in PARTS:
        for telling in getattr(both, name):
            lines += _one(telling, mark, style, console)
    return lines


def _one(telling: Telling, mark: str, style: str, console: Console) -> Iterator[Text]:
    yield from hung(said(telling), Text(mark, style), console)
    yield from block([("", way(telling.chain))], console, 2)
