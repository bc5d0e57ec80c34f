"""What all answers for people are made of."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator

from rich.console import Console
from rich.text import Text

from whence.records import Head, Link, Telling
from whence.show.harmless import harmless
from whence.show.hung import hung
from whence.show.person import KINDS

SHORT = 160  # characters of a statement that tell which one it is
NAMES = 4  # links, parties or outlets that are named before "and 3 more"
INDENT = 6


def counted(number: int, one: str, several: str) -> str:
    """``1 report``, ``2 reports``."""
    return f"{number:,} {one if number == 1 else several}"


def some(names: Iterable[str], most: int = NAMES) -> str:
    """A few names, and how many more there are."""
    clean = list(dict.fromkeys(harmless(name) for name in names))
    rest = len(clean) - most
    return ", ".join(clean[:most]) + (f" and {rest} more" if rest > 0 else "")


def short(text: str, width: int = SHORT) -> str:
    """The beginning of a text."""
    return textwrap.shorten(harmless(text), width, placeholder=" …")


def way(chain: Iterable[Link]) -> Text:
    """A chain from the page inward, by names."""
    return Text.assemble((" ← ", "dim")).join(Text(named(link), KINDS[link.kind]) for link in chain)


def named(link: Link) -> str:
    """A link in words."""
    if link.name:
        return harmless(link.name)
    if link.kind == "unknown":
        return "nobody named"
    if link.kind == "outlet":
        return "this report"
    count = f"{link.count} " if link.count and link.count > 1 else ""
    return harmless(f"{count}{link.role or link.kind}")


def report(head: Head) -> Text:
    """Outlet, day and title of a report."""
    title = f" · {short(head.title, 80)}" if head.title else ""
    version = f" (version {head.version})" if head.version > 1 else ""
    day = head.day or "no date"
    return Text.assemble((harmless(head.outlet or "outlet unknown"), KINDS["outlet"]), f" · {day}{version}{title}")


def said(telling: Telling) -> Text:
    """Its words; what denies or refuses says so."""
    style = "" if telling.stance == "says" else "bold red"
    mark = "" if telling.stance == "says" else f"✗ {telling.stance}: "
    return Text.assemble((mark, style), short(telling.text, 400))


def block(lines: Iterable[tuple[str, Text]], console: Console, indent: int = INDENT) -> Iterator[Text]:
    """Lines behind a label each, wrapped."""
    for label, text in lines:
        yield from hung(text, Text.assemble(" " * indent, (label, "dim")), console)
