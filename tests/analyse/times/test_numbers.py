"""Numbers in words and figures."""

from fractions import Fraction

import pytest

from whence.analyse.times.numbers import number, ordinal, spelt_year
from whence.analyse.times.tokens import tokens


def read(text):
    words = tokens(text)
    return [words.token(at) for at in range(len(words.starts))]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("three", 3),
        ("twenty-four", 24),
        ("two hundred and five", 205),
        ("two thousand five hundred", 2500),
        ("hundred", 100),
        ("two dozen", 24),
        ("a couple", 2),
        ("1,500", 1500),
        ("2 1/2", Fraction(5, 2)),
        ("2½", Fraction(5, 2)),
        ("two and a half", Fraction(5, 2)),
        ("1/0", None),
        ("several", None),
        ("", None),
    ],
)
def test_a_number(text, value):
    assert number(read(text)) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("nineteen ninety-six", 1996),
        ("two thousand", 2000),
        ("two thousand eleven", 2011),
        ("twenty eleven", 2011),
        ("twenty six", None),
        ("three hundred", None),
    ],
)
def test_a_year_in_words(text, value):
    assert spelt_year(read(text)) == value


@pytest.mark.parametrize(("text", "value"), [("14th", 14), ("fourteenth", 14), ("second", 2)])
def test_which_one(text, value):
    assert ordinal(read(text)[0]) == value
