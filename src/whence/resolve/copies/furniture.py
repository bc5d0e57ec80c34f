"""What stands on a page beside the report: newsletters, rights, thanks to agencies, runs of links."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib import resources

from whence.records import Span

END = re.compile(r"[.!?]+[\"”’')]*(?=\s|$)|\n|$")
# Links unfolded inside a sentence: a name run together with a headline, more headlines, then MORE.
LINKS = re.compile(
    r"[^\W\d_]*[a-z][A-Z0-9](?:(?! MORE\b)[^\n]){10,600} MORE\b|(?:(?! MORE\b)[^\n.!?]){10,300} MORE(?= \([RDI]-)"
)
ELSEWHERE = re.compile(r"^ *(?:more|related|read more|see also): *[^\n]+$", re.MULTILINE | re.IGNORECASE)


def furniture(text: str) -> Iterator[Span]:
    """The sentences, or lines without an end, that hold a phrase of the list, and links amid sentences."""
    if " MORE" in text:
        yield from (Span(*found.span()) for found in LINKS.finditer(text))
    yield from (Span(*found.span()) for found in ELSEWHERE.finditer(text))
    lowered = "".join(letter.lower()[:1] for letter in text) if len(text.lower()) != len(text) else text.lower()
    for phrase in _phrases():
        at = lowered.find(phrase)
        while at >= 0:
            end = _end(text, at + len(phrase))
            yield Span(_start(text, at), end)
            at = lowered.find(phrase, end)


def _start(text: str, at: int) -> int:
    """Where the sentence or line around ``at`` begins."""
    line = text.rfind("\n", 0, at) + 1
    return max((end.end() for end in END.finditer(text, line, at) if end.end() < at), default=line)


def _end(text: str, at: int) -> int:
    found = END.search(text, at)
    return max(found.end() if found else len(text), at)


@cache
def _phrases() -> tuple[str, ...]:
    table = resources.files("whence.resolve").joinpath("tables", "copies_furniture.txt")
    return tuple(line for line in table.read_text("utf-8").split("\n") if line)
