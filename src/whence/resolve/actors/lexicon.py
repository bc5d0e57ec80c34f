"""The words and weights of this package, from the tables."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal, cast

TABLES = files("whence.resolve") / "tables"
Acts = Literal["voice", "acts", "belongs", "none"]


@dataclass(frozen=True, slots=True)
class Role:
    """``normal``: the word it is compared by; ``sole``: one holder at a time; ``of``: its body where none is told."""

    normal: str
    sole: bool
    acts: Acts
    of: str | None


@dataclass(frozen=True, slots=True)
class Country:
    """``people`` are adjectives and demonyms in the singular."""

    name: str
    capitals: tuple[str, ...]
    people: tuple[str, ...]
    others: tuple[str, ...]
    code: str


@dataclass(frozen=True, slots=True)
class Body:
    """A body with several names; ``of`` is its country, ``part`` what it is of it (seat, body, parliament, party)."""

    name: str
    of: str | None
    part: str
    always: tuple[str, ...]
    home: tuple[str, ...]


@cache
def roles() -> dict[str, Role]:
    """By head noun or whole phrase, in small letters."""
    rows = _rows("actors_roles.tsv")
    return {row[0]: Role(row[1], row[2] == "one", cast(Acts, row[3]), row[4] or None) for row in rows}


@cache
def countries() -> tuple[Country, ...]:
    """All of them, by name."""
    return tuple(
        Country(row[0], _list(row[1]), _list(row[2]), _list(row[3]), row[4]) for row in _rows("actors_countries.tsv")
    )


@cache
def bodies() -> tuple[Body, ...]:
    """In the order of the table."""
    rows = _rows("actors_bodies.tsv")
    return tuple(Body(row[0], row[1] or None, row[2], _list(row[3]), _list(row[4])) for row in rows)


@cache
def titles() -> dict[str, str]:
    """The office that a short form before a name stands for."""
    return {row[0]: row[1] for row in _rows("actors_titles.tsv")}


@cache
def nicknames() -> dict[str, frozenset[int]]:
    """The sets (by number) that a first name is in; names of one set may be one person's."""
    found: dict[str, set[int]] = {}
    for number, line in enumerate(_lines("actors_nicknames.txt")):
        for name in line.split():
            found.setdefault(name, set()).add(number)
    return {name: frozenset(sets) for name, sets in found.items()}


@cache
def findings() -> dict[str, tuple[float, str]]:
    """What a comparison may find: its weight, and how it is told."""
    return {row[0]: (float(row[1]), row[2]) for row in _rows("actors_findings.tsv")}


@cache
def wordset(name: str) -> frozenset[str]:
    """One of the small sets in actors_words.tsv and actors_names.tsv; some are of phrases, parted by semicolons."""
    words = _sets()[name]
    return frozenset(words.split(";") if ";" in words else words.split())


@cache
def _sets() -> dict[str, str]:
    return {row[0]: row[1] for table in ("actors_words.tsv", "actors_names.tsv") for row in _rows(table)}


def _list(cell: str) -> tuple[str, ...]:
    return tuple(cell.split(";")) if cell else ()


def _rows(name: str) -> list[list[str]]:
    """Each row with as many cells as the heading, empty ones at the end included."""
    heading, *rows = (line.split("\t") for line in _lines(name))
    return [row + [""] * (len(heading) - len(row)) for row in rows]


def _lines(name: str) -> list[str]:
    whole = (TABLES / name).read_text("utf-8")
    return [line for line in whole.splitlines() if line and not line.startswith("#")]
