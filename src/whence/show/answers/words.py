"""What all answers for people are made of."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Iterator, Sequence

from rich.console import Console
from rich.text import Text

from whence.records import Head, Link, Moment, Reason, Telling
from whence.show.harmless import harmless
from whence.show.hung import hung
from whence.show.person import KINDS, REFUSAL

SHORT = 160  # characters of a statement that tell which one it is
TITLE = 80  # characters of a title
NAMES = 4  # links, parties or outlets that are named before "and 3 more"
NO_WORDS, NO_DATE = "(no words)", "no date"
NUMBER = 7  # columns before an entry, which hold its number
LABEL = 11  # columns of the labels within an entry
WEIGHTY = 3  # reasons of a comparison that are told; all are in the JSON
ALWAYS = frozenset({"judged"})  # reasons that are told whatever their weight
DATELINE = re.compile(r"\A[A-Z][\w .,’'-]{1,40} \([A-Z][\w .]{1,30}\) [-–—]+ ")
LOOSE = re.compile(r"[\s,;:]+(?=[”’\"']?\Z)")


def counted(number: int, one: str, several: str) -> str:
    """``1 report``, ``2 reports``."""
    return f"{number:,} {one if number == 1 else several}"


def some(names: Iterable[str], most: int = NAMES, between: str = ", ") -> str:
    """A few names, and how many more there are."""
    clean = list(dict.fromkeys(harmless(name) for name in names))
    rest = len(clean) - most
    return between.join(clean[:most]) + (f" and {rest} more" if rest > 0 else "")


def short(text: str, width: int = SHORT) -> str:
    """The beginning of a text, up to the end of a word; of a word that is too long itself, its beginning."""
    clean = harmless(text)
    cut = textwrap.shorten(clean, width, placeholder=" …")
    return f"{clean[: width - 1]}…" if clean and cut in {"…", " …"} else cut


def sentence(text: str, width: int) -> str:
    """A statement on its own: without dateline, the "that" and the comma that tie it in, or a lone quotation mark."""
    clean = LOOSE.sub("", DATELINE.sub("", short(text, width))).removeprefix("that ")
    if clean.startswith("“") and "”" not in clean:
        clean = clean[1:]
    if clean.endswith("”") and "“" not in clean:
        clean = clean[:-1]
    if clean.count('"') == 1 and '"' in {clean[0], clean[-1]}:
        clean = clean.strip('"')
    return clean or short(text, width) or NO_WORDS


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
    who = f"{count}{link.role or link.kind}"
    of = link.affiliation if link.affiliation and link.affiliation.casefold() not in who.casefold() else None
    return harmless(f"{who} ({of})" if of else who)


def outlet(of: Head) -> str:
    """Who published a report."""
    return harmless(of.outlet or "") or "outlet unknown"


def day(of: Head) -> str:
    """When."""
    return harmless(of.day or "") or NO_DATE


def report(head: Head) -> Text:
    """Outlet, version and title of a report."""
    title = f", “{short(head.title, TITLE)}”" if head.title and head.title.strip() else ""
    version = f" (version {head.version})" if head.version > 1 else ""
    return Text.assemble((outlet(head), KINDS["outlet"]), version, (title, "dim"))


def said(telling: Telling, width: int = 400) -> Text:
    """Its words; what denies or refuses says so."""
    return Text.assemble(refusal(telling.stance), short(telling.text, width) or NO_WORDS)


def refusal(stance: str) -> tuple[str, str]:
    """What stands before words that are not put forward, and its style."""
    return ("", "") if stance == "says" else (f"✗ {stance}: ", REFUSAL)


def weighty(reasons: Sequence[Reason], most: int = WEIGHTY) -> list[str]:
    """The few reasons that count most, for or against."""
    told = [one for one in reasons if one.weight or one.name in ALWAYS] or [*reasons]
    told.sort(key=lambda one: (one.name not in ALWAYS, -abs(one.weight)))
    return [harmless(one.words) for one in told[:most]]


def until(moment: Moment) -> str:
    """The moment a question was asked for, behind a heading."""
    published = f", as published until {moment.as_of}" if moment.as_of else ""
    return published + (f", as known at {moment.known_at:%Y-%m-%d %H:%M %Z}" if moment.known_at else "")


def heading(text: str, console: Console, note: str = "") -> Iterator[Text]:
    """What follows, and an empty line."""
    yield from hung(Text.assemble((text, "bold"), (note, "dim")), Text(), console)
    yield Text()


def labelled(rows: Iterable[tuple[str, Text]], console: Console, indent: int = NUMBER) -> Iterator[Text]:
    """Texts under one another, each behind its label, wrapped."""
    for label, text in rows:
        yield from hung(text, Text.assemble(" " * indent, (f"{label:<{LABEL}}", "dim")), console)


def noted(text: str | Text, console: Console, indent: int = 0) -> Iterator[Text]:
    """A note in small, wrapped."""
    found = Text(text, "dim") if isinstance(text, str) else text
    yield from hung(found, Text(" " * indent), console)
