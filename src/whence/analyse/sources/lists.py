"""The word lists that only sources need: countries, first names, words behind which a noun has passed."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from whence.analyse.tables import lines


@dataclass(frozen=True, slots=True)
class Country:
    """``capitals`` stand for its government, ``adjectives`` for its people; ``code`` is ISO 3166."""

    name: str
    capitals: tuple[str, ...]
    adjectives: tuple[str, ...]
    others: tuple[str, ...]
    code: str


@cache
def country(word: str) -> Country | None:
    """The country that a name, a capital or an adjective is of."""
    return _countries().get(word) or _countries().get(word.removesuffix("s"))


def pronoun_of(first_name: str) -> str | None:
    """He or she, where nearly all bearers of the first name go by it."""
    return _first_names().get(first_name)


@cache
def _first_names() -> dict[str, str]:
    return dict(line.split("\t") for line in lines("firstnames.tsv")[1:])


@cache
def pauses() -> frozenset[str]:
    """Words that end the part of a phrase that holds its head noun, where they come right behind a noun."""
    return frozenset(lines("pauses.txt"))


@cache
def wordset(name: str) -> frozenset[str]:
    """One of the small sets in wordsets.tsv."""
    return frozenset(_wordsets()[name].split())


@cache
def _wordsets() -> dict[str, str]:
    return dict(line.split("\t") for line in lines("wordsets.tsv")[1:])


@cache
def _countries() -> dict[str, Country]:
    found: dict[str, Country] = {}
    for line in lines("countries.tsv")[1:]:
        name, capitals, adjectives, others, code = line.split("\t")
        row = Country(name, _cell(capitals), _cell(adjectives), _cell(others), code)
        found |= {word: row for word in (name, *row.capitals, *row.adjectives, *row.others)}
    return found


def _cell(words: str) -> tuple[str, ...]:
    return tuple(words.split(";")) if words else ()
