"""The words right before and right behind a name that may be of a title or an apposition."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from whence.records import Span
from whence.resolve.actors.lexicon import roles, titles, wordset
from whence.resolve.actors.nations import country
from whence.resolve.actors.spelling import POSSESSIVE, unaccented

NEAR = 140  # characters looked at before and behind a name
MOST = 14  # words of a title or an apposition
SHORT_TITLES = "Sen|Rep|Gov|Lt|Gen|Col|Capt|Maj|Sgt|Adm|Dr|Mr|Mrs|Ms|Prof|Rev|Amb|Pres|Brig|Cmdr|Sec"
WORD = re.compile(rf"(?:[A-Za-z]\.){{2,}}|\b(?:{SHORT_TITLES})\.|[\w&]+(?:[’'‘\-‐‑./][\w]+)*[’']?")
OWN = ("'s", "’s", "s’", "s'")
DETERMINERS = frozenset(["a", "an", "the", "its", "his", "her", "their", "this", "that"])
BEHIND_ROLE = frozenset(["of", "for", "at", "with", "in", "to", "on", "from"])


@dataclass(frozen=True, slots=True)
class Word:
    """One word of the text with its place."""

    text: str
    span: Span

    @property
    def low(self) -> str:
        """In small letters, without possessive ending and full stop."""
        return POSSESSIVE.sub("", unaccented(self.text).rstrip(".’'")).lower()


def words_in(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """All words of a stretch of the text."""
    found = WORD.finditer(text, start, len(text) if end is None else min(end, len(text)))
    return [Word(word[0], Span(*word.span())) for word in found]


def words_before(text: str, place: int) -> tuple[list[Word], bool]:
    """The words that may belong to a title right before ``place``, and whether a comma stands between."""
    start = max(text.rfind("\n", 0, place) + 1, place - NEAR)
    before = words_in(text, start, place)
    while (
        before
        and before[-1].low in wordset("honorifics") | {"gen", "adm"}
        and not text[before[-1].span.end : place].strip(" .")
    ):
        place = before.pop().span.start
    comma = text[before[-1].span.end : place] == ", " if before else False
    if not before or (text[before[-1].span.end : place].strip(" ") and not comma):
        return [], False
    taken = [before[-1]]
    for word in reversed(before[:-1]):
        gap = text[word.span.end : taken[-1].span.start]
        if gap.strip(" ") or len(taken) == MOST:
            break
        taken.append(word)
    return _from_break(taken[::-1], comma=comma), comma


def words_behind(text: str, place: int) -> list[Word]:
    """The words of an apposition, from the comma to the next mark."""
    if text[place : place + 2] != ", ":
        return []
    words: list[Word] = []
    for word in words_in(text, place + 2, place + NEAR):
        gap = text[words[-1].span.end if words else place + 2 : word.span.start]
        if gap.strip(" ") or len(words) == MOST:
            break
        words.append(word)
    return words


def may_lead(word: Word) -> bool:
    """Whether the word may stand before a role: written with a capital, or one of those that do."""
    low = word.low
    if word.text[:1].isupper() or word.text.endswith(("'s", "’s")):
        return low not in wordset("starters")
    fits = low in wordset("modifiers") or low in wordset("body_nouns") or low in DETERMINERS or low in _role_words()
    return fits or low.split("-")[0] in wordset("past") or bool(country(word.text.split("-")[0]))


def _from_break(words: list[Word], *, comma: bool) -> list[Word]:
    """The words behind the last one that belongs to no title."""
    for place in range(len(words) - 1, -1, -1):
        word = words[place]
        if word.low in DETERMINERS:
            return words[place + (not comma) :]
        if word.low not in BEHIND_ROLE and not may_lead(word):
            return words[place + 1 :]
    return words


@cache
def _role_words() -> frozenset[str]:
    words = frozenset(word for role in roles() for word in role.split()) | titles().keys()
    return words - wordset("starters") - BEHIND_ROLE - {"under"}
