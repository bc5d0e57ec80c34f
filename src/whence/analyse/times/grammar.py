"""The patterns of temporal expressions: tables/times_phrases.tsv over tables/times_parts.tsv."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from whence.analyse.tables import lines
from whence.analyse.times.classes import CORES
from whence.analyse.times.lexicon import BLANK, signs

KNOWN = re.compile(f"[^{BLANK}]+")
NAME = re.compile(r"[A-Za-z_]+")


@dataclass(frozen=True, slots=True)
class Row:
    """A pattern over classes of tokens, who reads it, and an example with its value on 12 November 2025."""

    reading: str
    pattern: str
    example: str
    value: str


@cache
def rows() -> tuple[Row, ...]:
    """The patterns, first match first."""
    return tuple(Row(*line.split("\t")) for line in lines("times_phrases.tsv")[1:])


@cache
def parts() -> dict[str, str]:
    """What the names in capitals stand for."""
    return dict(line.split("\t") for line in lines("times_parts.tsv")[1:])


@cache
def phrases() -> re.Pattern[str]:
    """All patterns in one, over the classes of a text's tokens; the group that matched is ``row`` and its number."""
    return re.compile("|".join(f"(?P<row{number}>{_spelt(row.pattern)})" for number, row in enumerate(rows())))


def stretches(classes: str) -> Iterator[tuple[int, int]]:
    """Where in the classes of a text a pattern can match: words of known classes without a gap, a core among them."""
    core = _core()
    for match in KNOWN.finditer(classes):
        if core.search(classes, *match.span()):
            yield match.span()


@cache
def _core() -> re.Pattern[str]:
    return re.compile(f"[{''.join(signs()[name] for name in CORES)}]")


def pattern(text: str) -> re.Pattern[str]:
    """A pattern in the notation of the table."""
    return re.compile(_spelt(text))


def _spelt(pattern: str) -> str:
    """The pattern as a regular expression over the characters of classes; KeyError for an unknown class."""
    return NAME.sub(lambda name: _one(name[0]), pattern.replace("(", "(?:")).replace(" ", "")


@cache
def _one(name: str) -> str:
    return f"(?:{_spelt(parts()[name])})" if name.isupper() else signs()[name]
