"""The persons of a report: where each is named, with which words, and as he or she."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from whence.analyse.sources.lists import pronoun_of, wordset
from whence.analyse.tables import breaks, people, singular
from whence.records.entity import Entity
from whence.records.span import Span

NEAR = 90  # characters before and after a name that may describe its bearer
WORD = re.compile(r"[^\W_]+(?:[.\-][^\W_]+)*\.?")
MARKS = re.compile(r"[;:,\n()“”\"—–]|[.!?]\s+(?=[A-Z][a-z]+ [a-z])")
VERB = re.compile(
    r"\b(?:says?|said|told|tells|is|was|has|had|were|will|would|who|which|that|asked|added|wrote|did)\b|[.!?]\s|[‘“]"
)
DETERMINER = re.compile(r"\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|(?:[A-Z]\w*\s)*[A-Z]\w*[’'‘]s?)\s")
ARTICLE = re.compile(r"(?:the|an?|his|her|its|their|one|former)\s|(?:[A-Z]\w*\s)*[A-Z]\w*[’'‘]s\s")
FOR = re.compile(r"\b(?:for|to|of)\s")
LONGEST = 12  # words of an office with what belongs to it
CREDIT = re.compile(r"/\s?$")


@dataclass(frozen=True, slots=True)
class Person:
    """``mentions`` in order; ``words`` are those of titles and appositions, in the singular and without capitals."""

    name: str
    mentions: tuple[Span, ...]
    words: frozenset[str]
    pronoun: str | None

    @property
    def gender(self) -> str | None:
        """The pronoun that the first name alone tells; titles of others with the same last name do not count."""
        first, _, last = self.name.partition(" ")
        return pronoun_of(first) if last else None


def persons(text: str, names: Sequence[Entity]) -> dict[str, Person]:
    """By fullest name; who is named only in the credit of a picture is left out."""
    places: dict[str, list[Span]] = defaultdict(list)
    for entity in names:
        if entity.kind == "person" and not CREDIT.search(text[: entity.span.start][-3:]):
            places[entity.name].append(entity.span)
    starts = [entity.span.start for entity in names if entity.kind == "person"]
    return {name: _person(text, name, spans, starts) for name, spans in places.items()}


def _person(text: str, name: str, spans: list[Span], starts: list[int]) -> Person:
    words: set[str] = set()
    for span in spans:
        before = text[max(0, span.start - NEAR) : span.start]
        place = bisect_right(starts, span.end)
        behind = starts[place] if place < len(starts) else len(text)
        words |= (
            _title(before) | _office_before(before) | _apposition(text[span.end : span.end + NEAR], behind - span.end)
        )
    return Person(name, tuple(spans), frozenset(words), _pronoun(name, words))


def _pronoun(name: str, words: set[str]) -> str | None:
    """What titles and nouns say, else the first name."""
    he, she = bool(words & wordset("he")), bool(words & wordset("she"))
    if he != she:
        return "he" if he else "she"
    first, _, last = name.partition(" ")
    return pronoun_of(first) if last else None


def _title(before: str) -> set[str]:
    """Words right before a name, back to a mark or to one that is no part of a title: "North Korean leader"."""
    found: list[str] = []
    for word in reversed(WORD.findall(MARKS.split(before)[-1])[-7:] if before[-1:].isspace() else []):
        noun = _noun(word)
        if word.islower() and (
            noun in breaks() or not (noun in people() or (found and word not in wordset("no_title")))
        ):
            break
        found.append(noun)
    return set(found) if any(noun in people() or noun in wordset("he") | wordset("she") for noun in found) else set()


def _office_before(before: str) -> set[str]:
    """“Quellmark's foreign minister, Adela Ferrow”: the noun phrase before the comma, where it is of people."""
    if not re.search(r",\s$", before):
        return set()
    clause = MARKS.split(before.rstrip(" ,"))[-1]
    nouns = [word for word in WORD.finditer(clause) if _noun(word[0]) in people()]
    starts = [m.start() for m in DETERMINER.finditer(clause) if nouns and m.start() < nouns[-1].start()]
    words = WORD.findall(clause[starts[-1] :]) if starts else []
    return (
        {_noun(word) for word in words}
        if len(words) < LONGEST and not VERB.search(clause, nouns[-1].end() if nouns else 0)
        else set()
    )


def _apposition(after: str, next_name: int) -> set[str]:
    """Words between the comma behind a name and the next mark, where they hold a noun for people.

    A title that leads up to the next name is that one's: "Moon, North Korean leader Kim".
    """
    found = re.match(r",\s+(?:\d+,\s+)?(?!who |which |and |but )([^;:,\n()“”\"—]+)", after)
    if found is None or (next_name <= found.end() + 1 and not ARTICLE.match(found[1])):
        return set()
    words = {_noun(word) for word in WORD.findall(re.split(FOR if next_name <= found.end() + 1 else VERB, found[1])[0])}
    return words if words & people().keys() else set()


def _noun(word: str) -> str:
    return singular(re.sub(r"[’'‘]s?$|\.$", "", word).lower())
