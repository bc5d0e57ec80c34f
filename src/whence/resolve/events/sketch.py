"""What of a contact is compared, worked out once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from whence.records import Told
from whence.records.contact import Status
from whence.resolve.events.days import Days, days
from whence.resolve.events.lexicon import also_called, described, lies_in

ActsFor = Mapping[int, frozenset[int]]
"""From an actor's number to those of the actors it acts for: an envoy to the country that sent him."""

NOBODY: ActsFor = MappingProxyType({})
SLACK = 1  # days by which reports from other time zones may differ
NONE: frozenset[int] = frozenset()
AHEAD: frozenset[Status] = frozenset({"planned", "possible", "postponed", "cancelled"})
OFF: frozenset[Status] = frozenset({"cancelled"})
OVER: frozenset[Status] = frozenset({"occurred"})
PUT_OFF: frozenset[Status] = frozenset({"postponed"})
WORD = re.compile(r"[^\W_](?:[\w.'’-]*\w)?")
ARTICLES = frozenset({"the", "a", "an", "al", "el"})
PREPOSITIONS = frozenset({"of", "from", "at", "for", "in", "to", "on", "with"})


@dataclass(frozen=True, slots=True)
class Party:
    """One party: its ``actor`` and those it acts for, the words of its name, and whether it is only described."""

    actor: int | None
    acts_for: frozenset[int]
    words: frozenset[str]
    described: bool


@dataclass(frozen=True, slots=True)
class Sketch:
    """``place`` holds the place and what it lies in; ``day`` is an ordinal.

    ``ahead``, ``over`` and ``off`` are what its status tells, ``over`` only where its day has come; ``moved``: some
    report tells that it was put off.
    """

    told: Told
    parties: tuple[Party, ...]
    place: frozenset[str]
    when: Days | None
    day: int | None
    ahead: bool
    over: bool
    off: bool
    moved: bool


def sketch(told: Told, acts_for: ActsFor = NOBODY, *, moved: bool = False) -> Sketch:
    """``moved`` where another report on the same event tells that it was put off."""
    when, day = days(told.when), told.day.toordinal() if told.day else None
    early = when is not None and day is not None and when[0] > day + SLACK
    return Sketch(
        told=told,
        parties=tuple(map(_party, told.parties, told.actors, [acts_for] * len(told.parties))),
        place=_places(told.place),
        when=when,
        day=day,
        ahead=told.status in AHEAD,
        over=told.status in OVER and not early,
        off=told.status in OFF,
        moved=moved or told.status in PUT_OFF,
    )


def _party(name: str, actor: int | None, acts_for: ActsFor) -> Party:
    words, vague = _words(name)
    return Party(actor, NONE if actor is None else acts_for.get(actor, NONE), words, vague)


@lru_cache(maxsize=50_000)
def _words(name: str) -> tuple[frozenset[str], bool]:
    """The words that name it, and whether its head word, the last one before a preposition, only describes it."""
    words = [word for word in WORD.findall(name.replace("’s", "").replace("'s", "")) if word.lower() not in ARTICLES]
    naming = frozenset(word.lower().replace(".", "") for word in words if _is_name(word))
    place = next((i for i, word in enumerate(words) if i and word in PREPOSITIONS), len(words))
    return naming, not words or not _is_name(words[place - 1])


def _is_name(word: str) -> bool:
    return word[0].isupper() and word.lower() not in described()


@lru_cache(maxsize=50_000)
def _places(place: str | None) -> frozenset[str]:
    found: list[str] = []
    for part in (place or "").lower().split(","):
        name = part.strip().removeprefix("the ")
        name = also_called().get(name, name)
        while name and name not in found:
            found.append(name)
            name = lies_in().get(name, "")
    return frozenset(found)
