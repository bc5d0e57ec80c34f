"""The words of contacts: verbs, nouns, signs of how they stand, small sets; all from the tables."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import cast

from whence.analyse.tables import lines
from whence.records.contact import Mode, Status


@dataclass(frozen=True, slots=True)
class Verb:
    """``parties``: where they stand: each, with, object, to or place, as the table says."""

    parties: str
    mode: Mode


@dataclass(frozen=True, slots=True)
class Noun:
    """``number``: one, many or any. ``bound`` nouns tell of a contact only where they name a party."""

    number: str
    bound: bool
    mode: Mode


@cache
def verbs() -> dict[tuple[str, str], Verb]:
    """By lemma and particle ("" for none)."""
    rows = _rows("contacts_verbs.tsv")
    return {(verb, particle.strip("-")): Verb(parties, cast(Mode, mode)) for verb, particle, parties, mode in rows}


@cache
def nouns() -> dict[str, Noun]:
    """By lemma."""
    rows = _rows("contacts_nouns.tsv")
    return {noun: Noun(number, needs == "bound", cast(Mode, mode)) for noun, number, needs, mode in rows}


@cache
def signs() -> dict[tuple[str, str], Status]:
    """The status that a word tells, by where it stands (head, beside, case, modal) and the word."""
    return {(where, word): cast(Status, status) for word, where, status in _rows("contacts_status.tsv")}


@cache
def wordset(name: str) -> frozenset[str]:
    """One of the small sets in contacts_words.tsv."""
    return frozenset(_wordsets()[name].split())


@cache
def _wordsets() -> dict[str, str]:
    return {name: words for name, words in _rows("contacts_words.tsv")}


def _rows(name: str) -> Iterator[list[str]]:
    return (line.split("\t") for line in lines(name)[1:])
