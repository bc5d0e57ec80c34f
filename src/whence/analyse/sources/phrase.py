"""A source phrase in its parts: how many, the words up to the head noun, the head, what modifies it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from whence.analyse.sources.lists import pauses, wordset
from whence.analyse.tables import breaks, counts, people, singular, things
from whence.records.entity import Entity
from whence.records.span import Span

TOKEN = re.compile(r"[^\W_]+(?:[.’'‘\-&][^\W_]+)*(?:(?<=\b\w)\.)?(?:[’'‘](?!\w))?|[^\w\s]")
POSSESSIVE = re.compile(r"(?:[’'‘]s|(?<=s)[’'‘])$")


@dataclass(frozen=True, slots=True)
class Phrase:
    """``region``: words up to and with the head noun; ``rest``: what stands behind it; ``count`` as in a link."""

    text: str
    span: Span
    region: tuple[tuple[str, Span], ...]
    rest: Span | None
    count: int | None
    several: bool

    @property
    def head(self) -> str:
        """The head noun, a possessive ending taken off."""
        return POSSESSIVE.sub("", self.region[-1][0]) if self.region else ""

    @property
    def lemma(self) -> str:
        """The head noun in the singular, without capitals; the last part of a compound."""
        return singular(self.head.lower().rpartition("-")[2] or self.head)

    @property
    def pronoun(self) -> str | None:
        """The pronoun that is the whole phrase, or its subject: "he canceled the meeting"."""
        first = self.region[0][0].lower() if self.region else ""
        return first if first in (wordset("pronouns") if len(self.region) == 1 else wordset("first")) else None

    @property
    def words(self) -> str:
        """The words up to and with the head noun."""
        return self.text[self.region[0][1].start : self.region[-1][1].end] if self.region else ""

    @property
    def first(self) -> str:
        """The first word, without capitals."""
        return self.region[0][0].lower() if self.region else ""

    @property
    def described(self) -> str:
        """The words that describe the source: no determiner, no number in front."""
        words = list(self.region)
        lead = wordset("determiners") | wordset("many") | wordset("around_numbers") | counts().keys()
        while len(words) > 1 and (words[0][0].lower() in lead or words[0][0].isdecimal()):
            words.pop(0)
        return self.text[words[0][1].start : words[-1][1].end] if words else ""

    @property
    def is_part(self) -> bool:
        """Whether it is some of those told of: "one of the two people"."""
        return bool(self.region) and " of " in self.text[self.span.start : self.region[0][1].start]

    @property
    def definite(self) -> bool:
        """Whether it takes up somebody known: the, this, that."""
        return self.first in {"the", "this", "that", "these", "those", "both"}


def parse(text: str, span: Span, names: Sequence[Entity]) -> Phrase:
    """The parts of ``text[span]``; names are never cut."""
    words = _without_edges([(m[0], Span(m.start(), m.end())) for m in TOKEN.finditer(text, span.start, span.end)])
    start, count, vague = _partitive(words)
    stop = start
    while stop < len(words) and not _breaks(words, stop, start, names):
        stop += 1
    region = tuple(words[start:stop]) or tuple(words[:1])
    rest = Span(words[stop][1].start, span.end) if stop < len(words) else None
    if count is None and not vague:
        count = _number(region)
    plural = _is_plural(region)
    many = count is not None and count > 1
    one = count == 1 and (vague or not plural)
    several = many or (plural and not one) or bool(region and region[0][0].lower() in wordset("many"))
    return Phrase(text, span, region, rest, 1 if one else count if many else None, several and not one)


def _is_plural(region: tuple[tuple[str, Span], ...]) -> bool:
    head = POSSESSIVE.sub("", region[-1][0]).lower() if region else ""
    return bool(head) and (singular(head) != head or head in {"people", "media", "police", "they", "them", "we", "us"})


def _without_edges(words: list[tuple[str, Span]]) -> list[tuple[str, Span]]:
    while words and not words[0][0][0].isalnum():
        words = words[1:]
    while len(words) > 1 and words[0][0].lower() in wordset("edges"):
        words = words[1:]
    while len(words) > 1 and words[-1][0].lower() in wordset("reflexive"):
        words = words[:-1]
    return words


def _partitive(words: list[tuple[str, Span]]) -> tuple[int, int | None, bool]:
    """Where the noun phrase proper starts behind "one of the", "a number of", "20 percent of"; and the number."""
    for place in range(min(4, len(words) - 2)):
        word = words[place][0].lower()
        if words[place + 1][0].lower() == "of" and (word in wordset("vague") or word in counts() or word.isdecimal()):
            exact = counts().get(word) if word not in {"couple", "pair", "dozen"} else None
            return place + 2, int(word) if word.isdecimal() else exact, True
    return 0, None, False


def _breaks(words: list[tuple[str, Span]], place: int, start: int, names: Sequence[Entity]) -> bool:
    word, span = words[place]
    if place == start or any(name.span.start < span.start and span.end <= name.span.end for name in names):
        return False
    if not word[0].isalnum():
        return word not in {"-", "&", "/"} and not (word == "." and place + 1 < len(words))
    return (
        word in wordset("subjects") or word.lower() in breaks() or (_is_noun(words[place - 1][0]) and _is_pause(word))
    )


def _is_noun(word: str) -> bool:
    small = POSSESSIVE.sub("", word.lower())
    known = singular(small) in people() or singular(small) in things()
    return POSSESSIVE.search(word) is None and (known or (word[0].isupper() and small not in wordset("determiners")))


def _is_pause(word: str) -> bool:
    """An adverb, a time, or the participle that a clause begins with: "publicly", "on Friday", "issued by"."""
    return word.lower() in pauses() or (word.islower() and "-" not in word and bool(re.search(r"(?:ly|ed|ing)$", word)))


def _number(region: tuple[tuple[str, Span], ...]) -> int | None:
    found = None
    for word, _ in region[:6]:
        low = word.lower().replace(",", "")
        if low in {"percent", "per", "%"}:
            return None
        if low.isdecimal() and len(low) < 4:
            found = int(low)
        elif low in counts():
            found = counts()[low]
        elif low not in wordset("around_numbers"):
            return found
    return found
