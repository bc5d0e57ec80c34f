"""The name of a person taken apart: first, middle and last name, suffix, and the titles before it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from whence.resolve.actors.lexicon import roles, titles, wordset
from whence.resolve.actors.spelling import DOTTED, MARKS, POSSESSIVE, unaccented

TOKEN = re.compile(r"[^\W_]+(?:[-‐‑'’][^\W_]+)*\.?")
BRACKET = re.compile(r"\s*\([^)]*\)|[\[\]()]|\s*[\"“][^\"“”]*[\"”](?=\s)|\s['‘][A-Z]\w+['’](?=\s)")
GLUED = re.compile(r"^((?!Mc|Mac|De|Di|La|Le|Du|Van|Fitz|O['’])[A-Z][a-zà-ÿ]{2,})[A-Z]\w+$")
LONGEST = 5  # words of a title


@dataclass(frozen=True, slots=True)
class PersonName:
    """In small letters; ``given`` and ``middles`` are empty where only a last name is told.

    ``family`` may be of several words ("van drew"). ``title`` is what stood before the name, as written.
    """

    given: str
    middles: tuple[str, ...]
    family: str
    suffix: str = ""
    title: str = ""

    @property
    def parts(self) -> tuple[str, ...]:
        """All names in the order of the West."""
        return tuple(part for part in (self.given, *self.middles, self.family) if part)

    @property
    def full(self) -> str:
        """The names in one line."""
        return " ".join(self.parts)

    @property
    def is_common(self) -> bool:
        """Whether many people bear first and last name."""
        family = self.family in wordset("surnames_common")
        return family and (not self.given or self.given in wordset("given_common"))


@lru_cache(maxsize=50_000)
def person_name(name: str) -> PersonName:
    """Taken apart by the order of the West, or with the family first: "Kim Jong Un", "Xi Jinping"."""
    words = _tokens(name)
    title, words = _untitled(words)
    suffix = ""
    if len(words) > 1 and _low(words[-1]) in wordset("suffixes"):
        suffix, words = _low(words[-1]), words[:-1]
    low = _without_articles(words)
    if _family_first(words, low):
        return PersonName("".join(low[1:]), (), low[0], suffix, title)
    return _of_the_west(low, suffix, title)


def bare(name: str) -> str:
    """A person's name as written, without title, brackets and what ran into it."""
    _, words = _untitled(_tokens(name))
    return " ".join(word if re.fullmatch(r"\w\.|[JS]r\.", word) else word.rstrip(".") for word in words) or name


def _tokens(name: str) -> list[str]:
    text = BRACKET.sub("", POSSESSIVE.sub("", name.strip()))
    text = re.sub(
        DOTTED.pattern + r"\.?", lambda found: found[0] if len(found[0]) < 4 else found[0].replace(".", ". "), text
    )
    found: list[str] = []
    for token in TOKEN.findall(text):
        glued = GLUED.match(token)
        if glued:
            return [glued[1]]  # "John TrumpGOP" out of "Donald John TrumpGOP": only the last name is sure
        found.append(token)
    return found or [name.strip() or name]


def _untitled(words: list[str]) -> tuple[str, list[str]]:
    """The titles before a name and what is left; one word at least is."""
    taken = 0
    while taken < len(words) - 1 and (more := _title_length(words[taken:-1])):
        taken += more
    return " ".join(words[:taken]), words[taken:]


def _title_length(words: list[str]) -> int:
    """How many of the first words are one title or office."""
    for length in range(min(LONGEST, len(words)), 0, -1):
        phrase = " ".join(_low(word) for word in words[:length])
        if phrase in roles() or (length == 1 and _is_title(words[0])):
            return length
    return 0


def _is_title(word: str) -> bool:
    low = _low(word)
    if low in titles():
        return word.endswith(".")
    return (
        low in wordset("honorifics") or low in wordset("honorifics_before_people") or low in {"vice", "former", "prime"}
    )


def _low(word: str) -> str:
    return re.sub(r"[-‐‑]", "-", MARKS.sub("", unaccented(word).rstrip("."))).lower()


def _without_articles(words: list[str]) -> list[str]:
    """Small letters without hyphens; "al-" taken off, and "al" where it cannot be a first name ("Al Gore")."""
    found = []
    for place, word in enumerate(words):
        article, hyphen, rest = _low(word).partition("-")
        if hyphen and article in wordset("articles") and rest:
            found.append(rest.replace("-", ""))
        elif hyphen or not (article in wordset("articles") and len(words) > 1 and (place or word.islower())):
            found.append(_low(word).replace("-", ""))
    return found or [_low(words[-1]).replace("-", "")]


def _family_first(words: list[str], low: list[str]) -> bool:
    """A family name of the East before two given names, or before one with a hyphen, or one of the East alone."""
    if not 2 <= len(low) <= 3 or low[1] in wordset("given_western") or any(len(word) == 1 for word in low):
        return False
    if len(low) == 3 or "-" in words[-1]:
        return low[0] in wordset("family_first_long") and low[-1] not in wordset("surnames_common")
    return low[0] in wordset("family_first") and low[1] not in wordset("family_first")


def _of_the_west(low: list[str], suffix: str, title: str) -> PersonName:
    start = len(low) - 1
    while start > 1 and low[start - 1] in wordset("particles"):
        start -= 1
    if start == 1 and low[0] in wordset("particles") - {"ben"}:
        start = 0  # "van Drew" alone
    family = " ".join(low[start:])
    return PersonName(low[0] if start else "", tuple(low[1:start]), family, suffix, title)
