"""The body of an office among the words beside its noun: a country, an organization, a person."""

from __future__ import annotations

import re
from collections.abc import Sequence

from whence.records import Span
from whence.resolve.actors.beside import Word
from whence.resolve.actors.known import At
from whence.resolve.actors.lexicon import wordset
from whence.resolve.actors.nations import country, leading
from whence.resolve.actors.roles import is_behind
from whence.resolve.actors.spelling import POSSESSIVE

BASED = re.compile(r"-(?:based|born|led|backed|run|held)$")
LITTLE = frozenset({"of", "and", "for", "the", "&"})


def body_behind(words: Sequence[Word], known: At, *, personal: bool = True) -> str | None:
    """“for the Israeli military”: what stands behind the role and its preposition."""
    if not is_behind(words):
        return None
    taken: list[Word] = []
    for word in words[1:]:
        is_part = word.text[:1].isupper() or word.low in LITTLE or word.low in wordset("body_nouns")
        if not is_part or (taken and word.low in wordset("starters") and word.low not in LITTLE):
            break
        taken.append(word)
    return body_among(taken, known, behind=True, personal=personal)


def body_among(words: Sequence[Word], known: At, *, behind: bool = False, personal: bool = False) -> str | None:
    """The body among words before a role, or behind it: a country, a name known to the report, "Israeli military".

    A person is one for personal roles ("Trump attorney"), or where the name is a possessive ("Trump's adviser").
    """
    names = [place for place, word in enumerate(words) if _is_name(word)]
    while names:
        first = names[0] if behind else _run_start(words, names, known)
        last = _run_end(words, first, known)
        entity = known(words[first].span)
        person = entity is not None and entity.kind == "person"
        owned = words[last - 1].text.endswith(("'s", "’s"))
        found = None if person and not (personal or owned) else _called(words[first:last], known)
        if found:
            return found
        names = [place for place in names if (place >= last if behind else place < first)]
    return None


def _is_name(word: Word) -> bool:
    return word.text[:1].isupper() and word.low not in wordset("starters") and not BASED.search(word.text)


def _run_start(words: Sequence[Word], names: list[int], known: At) -> int:
    """Where the last run of words with capitals begins; little words inside a name belong to it."""
    first = names[-1]
    while first > 0 and not words[first - 1].text.endswith(("'s", "’s")):
        little = first - 2 in names and words[first - 1].low in LITTLE
        step = 1 if first - 1 in names else 2 if little and known(words[first - 1].span) else 0
        if not step:
            break
        first -= step
    return first


def _run_end(words: Sequence[Word], first: int, known: At) -> int:
    """Behind the last word of the name: capitals, little words between them, and a noun for a body."""
    last = first + 1
    while last < len(words) and not words[last - 1].text.endswith(("'s", "’s")):
        word = words[last]
        inner = word.low in LITTLE and known(word.span) is not None
        if not (word.text[:1].isupper() or word.low in wordset("body_nouns") or inner):
            break
        last += 1
    return last


def _called(words: Sequence[Word], known: At) -> str | None:
    """How a body is called: countries by their usual name; what the report does not know as a name is none."""
    written = POSSESSIVE.sub("", " ".join(word.text for word in words)).removeprefix("then-").removeprefix("ex-")
    land = country(written)
    if land is not None:
        return land
    found = leading([POSSESSIVE.sub("", word.text) for word in words])
    if found is not None:
        more = words[found[1] :]
        is_body = any(word.low in wordset("body_nouns") for word in more) or _names_any(more, known)
        return written if is_body else found[0]
    told = known(Span(words[0].span.start, words[-1].span.end))
    if told is None:
        return None
    return written if len(words) > 1 and words[-1].low in wordset("body_nouns") else country(told.name) or told.name


def _names_any(words: Sequence[Word], known: At) -> bool:
    return any(word.text[:1].isupper() and known(word.span) for word in words)
