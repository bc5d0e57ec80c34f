"""Whether "May", "March", "June" or "August" is a month where it stands alone."""

from __future__ import annotations

from functools import cache, lru_cache

from whence.analyse.tables import lines
from whence.analyse.times.lexicon import wordset
from whence.analyse.times.phrase import Phrase

AMBIGUOUS = frozenset(["april", "may", "june", "august", "march", "jan"])
WORDS = frozenset(["may", "march", "jan"])  # these begin sentences as other words too
POSSESSIVES = ("’s", "'s")
LONGEST_NAME = 20  # characters before it that are looked at


def like_a_month(phrase: Phrase) -> bool:
    """Shown by the words beside it; behind "by", "to" or "for" only where the report names nobody so."""
    before, after, name = phrase.before(), phrase.after(), phrase.tokens.word(phrase.first)
    if before in wordset("before_a_month"):
        return not _is_surname(after)
    if after.lower() in people("verb") or after in POSSESSIVES or _is_surname(after):
        return False
    if before in wordset("before_a_month_perhaps"):
        return not _names_somebody(phrase.tokens.text, name)
    if before in wordset("articles") or before in POSSESSIVES:  # "a May summit", not "the March on the palace"
        return after.islower() and after not in wordset("after_a_march")
    return name.lower() not in WORDS and phrase.tokens.word(phrase.first - 1).islower()


@cache
def people(role: str) -> frozenset[str]:
    """Words that show a person: titles before the name, verbs behind it."""
    rows = (line.split("\t") for line in lines("times_people.tsv")[1:])
    return frozenset(word for word, what in rows if what == role)


@cache
def _first_names() -> frozenset[str]:
    return frozenset(line.split("\t")[0].lower() for line in lines("firstnames.tsv")[1:])


def _is_surname(word: str) -> bool:
    return word[:1].isupper() and word[1:].islower()


@lru_cache(maxsize=16)
def _names_somebody(text: str, name: str) -> bool:
    """Whether the report has the name behind a title or a first name: "Theresa May", "Mrs. June"."""
    at = 0
    while (at := text.find(f" {name}", at) + 1) > 0:
        last = text[max(at - LONGEST_NAME, 0) : at].rstrip(" .").split(" ")[-1].lower()
        if last in people("title") or last in _first_names():
            return True
    return False
