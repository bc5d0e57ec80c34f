"""Countries in words: by name, adjective or half ("the two Koreas"), and how the report calls them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from whence.analyse.sources.lists import Country, country

WORD = re.compile(r"[\w.&]+")
HALVES = ("North", "South", "East", "West")
SIDES = re.compile(r"\b(North|South|East|West)(?:ern)? and (North|South|East|West) ([A-Z][a-z]+)\b")
ALIKE = re.compile(
    r"\b[Ii]nter[- ]([A-Z][a-z]+)\b|\b(?:two|both) ([A-Z][a-z]+)(?:s\b|n? (?:leaders|presidents|governments)\b)"
)


def nations_in(text: str) -> list[str]:
    """All countries that a stretch names: also "North and South Korea", "the two Koreas" and "inter-Korean"."""
    found = [country(f"{side} {pair[3]}") for pair in SIDES.finditer(text) for side in (pair[1], pair[2])]
    if not any(found) and (alike := ALIKE.search(text)):
        name = (alike[1] or alike[2]).removesuffix("n")
        found = [country(f"{side} {name}") for side in HALVES]
    known = [nation.name for nation in found if nation]
    return list(dict.fromkeys(known or _by_word(WORD.findall(text))))


def nation_in(words: Sequence[str]) -> str | None:
    """The first country that the words name or that an adjective among them is of."""
    return next(iter(_by_word(words)), None)


def half(words: str, text: str) -> Country | None:
    """“The North", where the text names a country of that half."""
    if words not in HALVES:
        return None
    named = (country(found[0]) for found in re.finditer(rf"\b{words} [A-Z][a-z]+\b", text))
    return next((nation for nation in named if nation), None)


def name_in(text: str, nation: Country) -> str:
    """How the report calls a country: by its plain name, else by another that it uses most."""
    if re.search(rf"\b{re.escape(nation.name)}\b", text):
        return nation.name
    used = [name for name in nation.others if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text)]
    return max(used, key=text.count, default=nation.name)


def _by_word(words: Sequence[str]) -> list[str]:
    """Countries of two words or one."""
    found, place = [], 0
    while place < len(words):
        two = country(" ".join(words[place : place + 2])) if place + 1 < len(words) else None
        nation = two or (country(words[place]) if words[place][:1].isupper() else None)
        found += [nation.name] if nation else []
        place += 2 if two else 1
    return found
