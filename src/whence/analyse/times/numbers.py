"""Numbers in words and figures: "twenty-four", "2 1/2", "a couple", "several"."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from whence.analyse.times.tokens import Token

SIGNS = {"½": Fraction(1, 2), "¼": Fraction(1, 4), "¾": Fraction(3, 4)}
THOUSAND = 1000
WORDS = ("word", "century_word", "big")
CENTURIES = (18, 19, 20)
FIGURES = ("twelve", "thirty_one", "number", "year_number")


def number(tokens: Iterable[Token]) -> Fraction | None:
    """What the number words and figures come to; None where they tell no number ("several") or there are none."""
    total, group, seen = Fraction(0), Fraction(0), False
    for token in tokens:
        size = _size(token)
        if size is None:
            continue
        seen = True
        if token.name == "big":
            group = max(group, Fraction(1)) * size
            total, group = (total + group, Fraction(0)) if size == THOUSAND else (total, group)
        elif token.name == "dozen":
            group = max(group, Fraction(1)) * size
        else:
            group += size
    return total + group if seen else None


def _size(token: Token) -> Fraction | None:
    if token.name in FIGURES:
        return Fraction(token.text.replace(",", ""))
    if token.name == "fraction":
        return SIGNS.get(token.text) or _quotient(token.text)
    if token.name in (*WORDS, "couple", "dozen"):
        return Fraction(token.value)
    return Fraction(1, 2) if token.name == "half" else None


def _quotient(text: str) -> Fraction | None:
    above, below = text.split("/")
    return Fraction(int(above), int(below)) if int(below) else None


def spelt_year(tokens: Iterable[Token]) -> int | None:
    """A year in words: "nineteen ninety-six", "two thousand", "twenty eleven"."""
    sizes = [int(token.value) for token in tokens if token.name in WORDS]
    if sizes[:2] == [2, 1000]:
        return 2000 + sum(sizes[2:])
    if len(sizes) > 1 and sizes[0] in CENTURIES and sizes[1] >= 10 and all(size < 100 for size in sizes[1:]):
        return sizes[0] * 100 + sum(sizes[1:])
    return None


def ordinal(token: Token) -> int:
    """Which one: "14th", "fourteenth"."""
    return int(token.value) if token.value.isdigit() else int(token.text[:-2])
