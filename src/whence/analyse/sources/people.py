"""The persons of a report: where each is named, with which words, and as he or she."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from whence.analyse.tables import people, singular
from whence.records.entity import Entity
from whence.records.span import Span

HE = re.compile(r"\b(?:Mr|Sir|Lord|King|Prince|Father|Brother|spokesman|chairman|businessman|congressman)\b\.?[^.;,]{0,30}$")
SHE = re.compile(
    r"\b(?:Mrs|Ms|Miss|Dame|Lady|Queen|Princess|Sister|spokeswoman|chairwoman|businesswoman|congresswoman|actress)\b\.?[^.;,]{0,30}$"
)
NEAR = 60  # characters before and after a name that may describe its bearer
WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Person:
    """``mentions`` in order; ``words`` are those of titles and appositions, in the singular and without capitals."""

    name: str
    mentions: tuple[Span, ...]
    words: frozenset[str]
    pronoun: str | None


def persons(text: str, names: Sequence[Entity]) -> dict[str, Person]:
    """By fullest name."""
    places: dict[str, list[Span]] = defaultdict(list)
    for entity in names:
        if entity.kind == "person":
            places[entity.name].append(entity.span)
    return {name: _person(text, name, spans, names) for name, spans in places.items()}


def _person(text: str, name: str, spans: list[Span], names: Sequence[Entity]) -> Person:
    words: set[str] = set()
    votes = {"he": 0, "she": 0}
    for span in spans:
        before = text[max(0, span.start - NEAR) : span.start]
        words |= _title(before) | _apposition(text[span.end : span.end + NEAR])
        votes["he"] += bool(HE.search(before))
        votes["she"] += bool(SHE.search(before))
    most = max(votes, key=lambda word: votes[word])
    return Person(name, tuple(spans), frozenset(words), most if votes[most] else None)


def _title(before: str) -> set[str]:
    """Words right before a name, back to a mark or a verb's edge: "North Korean leader", "Secretary of State"."""
    tail = re.split(r"[.;:,\n()“”\"—–]", before)[-1]
    return {singular(word) for word in WORD.findall(tail)[-6:]}


def _apposition(after: str) -> set[str]:
    """Words between the comma behind a name and the next mark, where they hold a noun for people."""
    found = re.match(r",\s+([^.;:,\n()“”\"—]+)", after)
    words = {singular(word) for word in WORD.findall(found[1])} if found else set()
    return words if words & people().keys() else set()
