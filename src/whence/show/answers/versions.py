"""Two reports side by side, for people."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Console
from rich.text import Text

from whence.pipeline import SideBySide
from whence.records import Head, Telling
from whence.show.answers.words import counted, day, heading, noted, report, said, way, weighty
from whence.show.hung import hung

INDENT = 4
# Which of the two lists, its heading, the mark of what is in it, its colour.
PARTS = (("added", "Only in 2", "+", "green"), ("dropped", "Only in 1", "-", "red"))


def side_by_side(found: SideBySide, console: Console) -> list[Text]:
    """What was reworded, added and dropped; of what is the same, how much."""
    both = found.found
    lines = [*_head("1", found.one, console), *_head("2", found.other, console)]
    lines += [*noted(_sum(found), console), *noted(_shared(found), console), Text()]
    if both.reworded:
        lines += heading("Put differently", console)
    for pair in both.reworded:
        lines += [*_one(pair.one, "1", "yellow", console), *_one(pair.other, "2", "yellow", console)]
        lines += [*noted("; ".join(weighty(pair.reasons)), console, INDENT), Text()]
    for name, title, mark, style in PARTS:
        tellings = getattr(both, name)
        if tellings:
            lines += heading(title, console)
        for telling in tellings:
            lines += _one(telling, mark, style, console)
        lines += [Text()] if tellings else []
    return lines[:-1]


def _head(number: str, head: Head, console: Console) -> Iterator[Text]:
    yield from hung(Text.assemble(f"{day(head)}  ", report(head)), Text(f"  {number} ", "bold"), console)


def _sum(found: SideBySide) -> str:
    both = found.found
    same = counted(len(both.same), "statement is the same", "statements are the same")
    return f"{same}, {len(both.reworded)} put differently, {len(both.added)} only in 2, {len(both.dropped)} only in 1"


def _shared(found: SideBySide) -> str:
    """How much of the words of each stands in the other."""
    if not found.shared:
        return "no passages shared word for word"
    mine, theirs = found.shared.share, found.shared.other_share
    if found.shared.other == found.one.number:
        mine, theirs = theirs, mine
    return f"{mine:.0%} of the words of 1 stand in 2, {theirs:.0%} of the words of 2 in 1"


def _one(telling: Telling, mark: str, style: str, console: Console) -> Iterator[Text]:
    yield from hung(said(telling), Text(f"  {mark} ", style), console)
    yield from hung(way(telling.chain), Text(" " * INDENT), console)
