"""Temporal expressions, scored as in TempEval-3 (UzZaman et al. 2013): extents, and TIMEX3 values of those found.

``python -m bench.times --shared ../shared``; with ``--show TimeBank`` every difference is printed.
"""

from __future__ import annotations

import argparse
import re
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from html import unescape
from pathlib import Path

from whence.analyse.times import expressions, find_times

CORPORA = ("TimeBank", "AQUAINT")
TAG = re.compile(r"<(?P<end>/?)(?P<name>\w+)(?P<attributes>[^>]*)>")
VALUE = re.compile(r'\bvalue="([^"]*)"')
CREATED = re.compile(r'<DCT>.*?\bvalue="([0-9]{4})-?([0-9]{2})-?([0-9]{2})', re.DOTALL)
BODY = re.compile(r"<TEXT>(.*?)</TEXT>", re.DOTALL)
SPELLINGS = (
    (r"(T\d\d:\d\d):00$", r"\1"),
    (r"(?<=\d{4})(-\d\d)?(-XX)+$", r"\1"),
    (r"^(\d{2}|\d{3})X+$", r"\1"),
    (r"-W(\d)(?!\d)", r"-W0\1"),
)
REPEATS = 3


@dataclass(frozen=True)
class Mark:
    """One annotated expression: characters of the text, and its TIMEX3 value."""

    start: int
    end: int
    value: str

    def touches(self, other: Mark) -> bool:
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True)
class Told:
    """A document of the corpus."""

    name: str
    text: str
    published: date | None
    marks: list[Mark]


def measure(shared: Path) -> dict[str, float]:
    """F1 in per cent, and words a second on one thread."""
    figures: dict[str, float] = {}
    documents: list[Told] = []
    for corpus in CORPORA:
        here = list(documents_of(shared / "corpora" / "tempeval3" / corpus))
        relaxed, strict, value, meant = scores(here)
        figures |= {
            f"times {corpus} relaxed": relaxed,
            f"times {corpus} strict": strict,
            f"times {corpus} value": value,
            f"times {corpus} value, spelling aside": meant,
        }
        documents += here
    figures["times words a second"] = speed(documents)
    return figures


def documents_of(folder: Path) -> Iterator[Told]:
    """TimeML files: the text within TEXT, without its tags."""
    for path in sorted(folder.glob("*.tml")):
        whole = path.read_text("utf-8")
        day = CREATED.search(whole)
        body = BODY.search(whole)
        if body:
            text, marks = untagged(body[1])
            yield Told(path.name, text, date(*map(int, day.groups())) if day else None, marks)


def untagged(body: str) -> tuple[str, list[Mark]]:
    """The text without tags, and what its TIMEX3 tags mark."""
    text, marks, at = "", [], 0
    opened: list[tuple[int, str]] = []
    for tag in TAG.finditer(body):
        text += unescape(body[at : tag.start()])
        at = tag.end()
        if tag["name"] != "TIMEX3":
            continue
        if tag["end"]:
            start, value = opened.pop()
            marks.append(Mark(start, len(text), value))
        else:
            found = VALUE.search(tag["attributes"])
            opened.append((len(text), found[1] if found else ""))
    return text + unescape(body[at:]), marks


def scores(documents: list[Told]) -> tuple[float, ...]:
    """F1 of relaxed extents, strict extents, equal values of relaxed extents, and those that mean the same."""
    gold = mine = relaxed = strict = value = meant = 0
    for document in documents:
        found = marks_of(document)
        gold, mine = gold + len(document.marks), mine + len(found)
        for mark, other in matched(document.marks, found):
            relaxed += 1
            strict += (mark.start, mark.end) == (other.start, other.end)
            value += mark.value == other.value
            meant += plain(mark.value) == plain(other.value)
    return tuple(round(200 * right / (gold + mine), 1) for right in (relaxed, strict, value, meant))


def marks_of(document: Told) -> list[Mark]:
    found = expressions(document.text, document.published)
    return [Mark(each.span.start, each.span.end, each.meaning.value or "") for each in found]


def matched(gold: list[Mark], found: list[Mark]) -> Iterator[tuple[Mark, Mark]]:
    """Each annotated expression with the first of ours, not yet taken, that overlaps it."""
    free = list(found)
    for mark in gold:
        other = next((other for other in free if mark.touches(other)), None)
        if other:
            free.remove(other)
            yield mark, other


def plain(value: str) -> str:
    """A value as TimeBank mostly spells it; the two corpora have several spellings of one value.

    Seconds of nought (T09:00:00), months and days that are not known (1998-XX), decades (199X), weeks (1998-W5).
    """
    for written, plainer in SPELLINGS:
        value = re.sub(written, plainer, value)
    return value


def speed(documents: list[Told]) -> float:
    """Words a second, a word being what stands between blanks; the best of some rounds."""
    words = sum(len(document.text.split()) for document in documents)
    best = 0.0
    for _ in range(REPEATS):
        start = time.perf_counter()
        for document in documents:
            find_times(document.text, document.published)
        best = max(best, words / (time.perf_counter() - start))
    return round(best)


def differences(documents: list[Told]) -> Iterator[str]:
    """What is annotated and what was found, where they differ."""
    for document in documents:
        found = marks_of(document)
        pairs = list(matched(document.marks, found))
        for mark, other in pairs:
            if plain(mark.value) != plain(other.value):
                yield f"value  {_shown(document, mark)}  ours: {_words(document, other)!r} {other.value}"
            elif (mark.start, mark.end) != (other.start, other.end):
                yield f"extent {_shown(document, mark)}  ours: {_words(document, other)!r}"
        left = {id(mark) for mark, _ in pairs}
        taken = {id(other) for _, other in pairs}
        yield from (f"missed {_shown(document, mark)}" for mark in document.marks if id(mark) not in left)
        yield from (f"extra  {_shown(document, other)}" for other in found if id(other) not in taken)


def _words(document: Told, mark: Mark) -> str:
    return document.text[mark.start : mark.end]


def _shown(document: Told, mark: Mark) -> str:
    around = document.text[max(mark.start - 50, 0) : mark.start], document.text[mark.end : mark.end + 40]
    left, right = (" ".join(part.split()) for part in around)
    return f"{document.published} {left} [[{_words(document, mark)}]]={mark.value} {right}"


def main() -> None:
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("--shared", type=Path, required=True, help="folder that holds corpora/")
    reader.add_argument("--show", choices=CORPORA, help="print the differences on one corpus")
    given = reader.parse_args()
    if given.show:
        for line in differences(list(documents_of(given.shared / "corpora" / "tempeval3" / given.show))):
            print(line)
        return
    for name, value in measure(given.shared).items():
        print(f"{name:30} {value}")


if __name__ == "__main__":
    main()
