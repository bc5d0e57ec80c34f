"""The words of temporal expressions, each with its class and what it counts for."""

from __future__ import annotations

from functools import cache

from whence.analyse.tables import lines

FIRST_SIGN = 0xE000  # the private use area of Unicode: no sign of it means anything in a regular expression
BLANK = " "  # the sign of a word of no class

# Classes of tokens that are no words; tokens.py tells them apart.
SHAPES = (
    "twelve", "thirty_one", "number", "year_number", "fraction", "decade_number", "ordinal_number", "clock", "iso", "q",
    "slashed", "ampm", "s", "comma", "dot", "dash", "slash", "colon", "apostrophe", "holiday",
)  # fmt: skip


@cache
def words() -> dict[str, tuple[str, str]]:
    """(class, value) by word in lower case."""
    rows = (line.split("\t") for line in lines("times_words.tsv")[1:])
    return {word: (name, value) for word, name, value in rows}


@cache
def wordset(name: str) -> frozenset[str]:
    """One of the sets of words of times_wordsets.tsv."""
    return _wordsets()[name]


@cache
def _wordsets() -> dict[str, frozenset[str]]:
    rows = (line.split("\t") for line in lines("times_wordsets.tsv")[1:])
    return {name: frozenset(words.split()) for name, words in rows}


@cache
def signs() -> dict[str, str]:
    """One character for each class: a text becomes a string of these, and patterns are read over it."""
    names = [*SHAPES, *dict.fromkeys(name for name, _ in words().values())]
    return {name: chr(FIRST_SIGN + number) for number, name in enumerate(names)}


@cache
def names() -> dict[str, str]:
    """Classes by their characters."""
    return {sign: name for name, sign in signs().items()}


@cache
def word_signs() -> dict[str, str]:
    """The character of a word's class, by word in lower case."""
    return {word: signs()[name] for word, (name, _) in words().items()}
