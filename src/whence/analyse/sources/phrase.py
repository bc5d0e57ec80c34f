"""A source phrase in its parts: how many, the words up to the head noun, the head, what modifies it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from whence.analyse.tables import breaks, counts, singular
from whence.records.entity import Entity
from whence.records.span import Span

TOKEN = re.compile(r"[^\W_]+(?:[.’'\-&][^\W_]+)*(?:(?<=\b\w)\.)?(?:[’'](?!\w))?|[^\w\s]")
POSSESSIVE = re.compile(r"(?:[’']s|(?<=s)[’'])$")
DETERMINERS = frozenset("a an the this that these those his her its their our my your some any no each every".split())
VAGUE = frozenset(
    "some many several most both others none neither all few dozens scores hundreds thousands number group handful majority "
    "percent rest half members member couple pair series lot plenty people any each".split()
)
PRONOUNS = frozenset("he she it they we i you who him her them us his their that which whoever himself herself".split())
MANY = frozenset("some many several most few dozens scores hundreds thousands these those both all".split())


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
        """The pronoun that is the whole phrase."""
        if len(self.region) == 1 and self.region[0][0].lower() in PRONOUNS:
            return self.region[0][0].lower()
        return None

    @property
    def described(self) -> str:
        """The words that describe the source: no determiner, no number in front."""
        words = list(self.region)
        while len(words) > 1 and (words[0][0].lower() in DETERMINERS | counts().keys() | MANY or words[0][0].isdigit()):
            words.pop(0)
        return self.text[words[0][1].start : words[-1][1].end] if words else ""

    @property
    def definite(self) -> bool:
        """Whether it takes up somebody known: the, this, that."""
        return bool(self.region) and self.region[0][0].lower() in {"the", "this", "that", "these", "those"}


def parse(text: str, span: Span, names: Sequence[Entity]) -> Phrase:
    """The parts of ``text[span]``; names are never cut."""
    words = [(m[0], Span(m.start(), m.end())) for m in TOKEN.finditer(text, span.start, span.end)]
    words = _without_edges(words)
    start, count, vague = _partitive(words)
    stop = start
    while stop < len(words) and not _breaks(words, stop, start, names):
        stop += 1
    region = tuple(words[start:stop]) or tuple(words[:1])
    rest = Span(words[stop][1].start, span.end) if stop < len(words) else None
    if count is None and not vague:
        count = _number(region)
    head = POSSESSIVE.sub("", region[-1][0]).lower() if region else ""
    plural = bool(head) and (singular(head) != head or head in {"people", "media", "police"})
    many = count is not None and count > 1
    one = count == 1 and (vague or not plural)
    several = many or (plural and not one) or bool(region and region[0][0].lower() in MANY)
    return Phrase(text, span, region, rest, 1 if one else count if many else None, several and not one)


def _without_edges(words: list[tuple[str, Span]]) -> list[tuple[str, Span]]:
    while words and not (words[0][0][0].isalnum()):
        words = words[1:]
    while words and words[0][0].lower() in {"even", "only", "but", "and", "while", "also", "although", "at", "least", "just", "yet"} and len(words) > 1:
        words = words[1:]
    return words


def _partitive(words: list[tuple[str, Span]]) -> tuple[int, int | None, bool]:
    """Where the noun phrase proper starts behind "one of the", "a number of", "20 percent of"; and the number."""
    for place in range(min(4, len(words) - 2)):
        word = words[place][0].lower()
        if words[place + 1][0].lower() == "of" and (word in VAGUE or word in counts() or word.isdigit()):
            exact = counts().get(word) if word not in {"couple", "pair", "dozen"} else None
            return place + 2, int(word) if word.isdigit() else exact, True
    return 0, None, False


def _breaks(words: list[tuple[str, Span]], place: int, start: int, names: Sequence[Entity]) -> bool:
    word, span = words[place]
    if place == start or any(name.span.start < span.start and span.end <= name.span.end for name in names):
        return False
    if not word[0].isalnum():
        return word not in {"-", "&", "/"} and not (word == "." and place + 1 < len(words))
    return word.lower() in breaks()


def _number(region: tuple[tuple[str, Span], ...]) -> int | None:
    for word, _ in region[:4]:
        low = word.lower().replace(",", "")
        if low.isdigit() and len(low) < 4:
            return int(low)
        if low in counts():
            return counts()[low]
        if low not in {"the", "least", "than", "about", "only", "these", "those", "more", "some", "all", "other"}:
            return None
    return None
