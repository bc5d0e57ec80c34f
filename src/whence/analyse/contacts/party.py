"""A party of a contact, and when two are the same."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from whence.records.span import Span

PartyKind = Literal["person", "nation", "body", "people"]
WORD = re.compile(r"[\w’'\-]+")
LITTLE = frozenset(
    [
        "the",
        "a",
        "an",
        "of",
        "for",
        "in",
        "on",
        "to",
        "and",
        "his",
        "her",
        "its",
        "their",
        "other",
        "some",
        "several",
        "two",
        "three",
        "many",
        "top",
        "senior",
    ]
)


@dataclass(frozen=True, slots=True)
class Party:
    """Who takes part, by the fullest name; ``nation`` is the country that it is, leads or acts for."""

    name: str
    span: Span
    kind: PartyKind
    nation: str | None = None
    leads: bool = False

    def same(self, other: Party) -> bool:
        """The same name or description, or a country and its leader."""
        kinds = {self.kind, other.kind}
        if kinds == {"person"}:
            return self.name == other.name or _is_short(self.name, other.name) or _is_short(other.name, self.name)
        if "person" in kinds:
            leads = self.leads or other.leads
            return "nation" in kinds and self.nation is not None and self.nation == other.nation and leads
        if "nation" in kinds:
            return self.name == other.name
        one_nation = self.nation is not None and self.nation == other.nation
        return _alike(self.name, other.name) or (one_nation and self.name.split()[-1] == other.name.split()[-1])


def _is_short(one: str, other: str) -> bool:
    """One word alone that the other name ends in."""
    return " " not in one and other.endswith(f" {one}")


def _alike(one: str, other: str) -> bool:
    """Whether one description's telling words are all among the other's."""
    a, b = _telling(one), _telling(other)
    return bool(a and b) and (a <= b or b <= a)


def _telling(name: str) -> set[str]:
    return {word.lower() for word in WORD.findall(name)} - LITTLE


def on_one_level(parties: Iterable[Party]) -> tuple[Party, ...]:
    """Where a country takes part, who acts for it does not as well: "we are talking to them"."""
    found = list(parties)
    nations = {party.nation for party in found if party.kind == "nation"}
    return tuple(party for party in found if party.kind != "person" or party.nation not in nations)
