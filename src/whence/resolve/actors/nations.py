"""Countries by all their names: plain, short, adjective, people, capital."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Literal

from whence.resolve.actors.lexicon import countries
from whence.resolve.actors.spelling import POSSESSIVE, unaccented

How = Literal["name", "people", "capital"]
SHORT = 3  # letters up to which a name is known by its capitals alone: US, not us
LONGEST = 5  # words of a country's name


def country(name: str) -> str | None:
    """The usual English name of the country that ``name`` stands for, its capital included."""
    found = known_as(name)
    return found[0] if found else None


def known_as(name: str) -> tuple[str, How] | None:
    """The country, and whether it is called by its name, by its people or by its capital."""
    bare = POSSESSIVE.sub("", unaccented(name.strip())).removeprefix("the ").removeprefix("The ").replace("’", "'")
    return _names().get(bare) or (_folded().get(bare.lower()) if len(bare) > SHORT and bare[:1].isupper() else None)


def leading(words: Sequence[str]) -> tuple[str, int] | None:
    """The country that the first words name, the longest first, and how many words that takes."""
    for length in range(min(LONGEST, len(words)), 0, -1):
        found = known_as(" ".join(words[:length]))
        if found is not None:
            return found[0], length
    return None


@cache
def _names() -> dict[str, tuple[str, How]]:
    names: dict[str, tuple[str, How]] = {}
    for land in countries():
        called: list[tuple[str, How]] = [(name, "name") for name in (land.name, *land.others)]
        called += [(name, "people") for word in land.people for name in (word, f"{word}s")]
        called += [(name, "capital") for name in land.capitals]
        for name, how in called:
            names.setdefault(unaccented(name), (land.name, how))
    return names


@cache
def _folded() -> dict[str, tuple[str, How]]:
    """By small letters: "WASHINGTON" as in the line of a place and date."""
    return {name.lower(): found for name, found in _names().items() if len(name) > SHORT}
