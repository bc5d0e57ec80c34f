"""A record as a person reads it in a terminal."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from whence.records import Link, Record, Report, Statement

STYLES = {"person": "bold cyan", "organization": "bold green", "outlet": "bold magenta", "document": "bold blue",
          "unnamed": "bold yellow", "group": "yellow", "unknown": "dim"}  # fmt: skip
STANCES = {"denies": "bold red", "declines": "red", "silent": "red"}
DOUBTFUL = 0.5


def page(record: Record) -> RenderableType:
    """The report's head, then its statements in order of the text."""
    body: list[RenderableType] = [head(record.report), Text()]
    if not record.statements:
        body.append(Text("No statements found.", "dim"))
    for number, statement in enumerate(record.statements, start=1):
        body.append(Text.assemble((f"{number:>3} ", "dim"), words(record.report.text, statement)))
        body.append(Padding(way(record.report.text, statement), (0, 0, 0, 4)))
    return Group(*body, Text())


def head(report: Report) -> Text:
    """Outlet, date and title."""
    first = " · ".join(safe(part) for part in (report.outlet or "unknown outlet", report.published or "no date"))
    return Text.assemble((first, STYLES["outlet"]), "\n", (safe(report.title or "(no title)"), "bold"))


def words(text: str, statement: Statement) -> Text:
    """The content as printed in the report, its pieces joined by dots."""
    style = "" if statement.voiced and statement.confidence >= DOUBTFUL else "dim"
    return Text(" … ".join(safe(span.of(text)) for span in statement.content), style)


def way(text: str, statement: Statement) -> Text:
    """The chain from the page inward, then stance, manner and confidence."""
    line = Text(" ← ").join(link(text, each) for each in statement.chain)
    stance = statement.stance if statement.voiced else "thinks"
    line.append("  ")
    line.append(stance, STANCES.get(statement.stance, "dim"))
    line.append(f" · {statement.manner} · {statement.confidence:.0%}", "dim")
    return line


def link(text: str, each: Link) -> Text:
    """A name and, where they differ, the words right here; or the words alone."""
    said = safe(each.mention.of(text)) if each.mention else ""
    if each.name:
        shown = Text(safe(each.name), STYLES[each.kind])
        if said and not _same(said, each.name):
            shown.append(f" (“{said}”)", "dim")
    else:
        shown = Text(said or {"unknown": "nobody named"}.get(each.kind, each.role or each.kind), STYLES[each.kind])
    if each.grounds:
        shown.append(f" [{safe(each.grounds)}]", "dim")
    return shown


def _same(said: str, name: str) -> bool:
    return said.lower().removeprefix("the ") == name.lower().removeprefix("the ")


def safe(text: str) -> str:
    """On one line, without what could command a terminal or turn the direction of its text."""
    return "".join(_visible(" ".join(text.split())))


def _visible(text: str) -> Iterator[str]:
    for letter in text:
        kind = unicodedata.category(letter)
        yield "\ufffd" if kind in {"Cc", "Cs"} or letter in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069" else letter


