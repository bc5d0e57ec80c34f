"""Nouns for offices in a row of words, and what the table says of each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from whence.resolve.actors.beside import BEHIND_ROLE, Word
from whence.resolve.actors.lexicon import Role, roles, titles, wordset

LONGEST = 5  # words of a role
FIELDS = frozenset({"minister", "secretary"})  # offices that are named by their field


@dataclass(frozen=True, slots=True)
class Found:
    """A role in a row of words: its first word, the word behind its last, and what it is."""

    first: int
    after: int
    words: str
    role: Role


def role_of(words: str) -> Role | None:
    """What the table, or a word for a field before minister or secretary, says of a role."""
    bare = " ".join(word for word in words.split() if word not in wordset("past"))
    known = roles().get(bare)
    if known is not None:
        return known
    head = bare.split()[-1] if bare else ""
    return Role(bare, sole=True, acts="acts", of=None) if head in FIELDS else None


def last_role(words: Sequence[Word]) -> Found | None:
    """The role that ends the words, or has "of" and its body behind it."""
    for first in range(len(words)):
        found = _role_at(words, first)
        if found is not None and (found.after == len(words) or is_behind(words[found.after :])):
            return found
    return None


def first_role(words: Sequence[Word]) -> Found | None:
    """The role that comes first."""
    return next((found for first in range(len(words)) if (found := _role_at(words, first))), None)


def is_behind(words: Sequence[Word]) -> bool:
    """Whether they are a preposition and what it is of."""
    return len(words) > 1 and words[0].low in BEHIND_ROLE


def _role_at(words: Sequence[Word], first: int) -> Found | None:
    """The longest role that begins at a word and is no possessive."""
    for length in range(min(LONGEST, len(words) - first), 0, -1):
        phrase = " ".join(titles().get(word.low, word.low) for word in words[first : first + length])
        role = roles().get(phrase.removeprefix("ex-").removeprefix("then-"))
        if role is None and length == 2 and words[first].low in wordset("portfolios"):
            role = role_of(phrase)
        if role is not None and not words[first + length - 1].text.endswith(("'s", "’s")):
            return Found(first, first + length, phrase, role)
    return None
