"""A text as tokens."""

import pytest
from hypothesis import given, settings

from tests.analyse.times.conftest import TEXTS
from whence.analyse.times.tokens import tokens


def named(text):
    words = tokens(text)
    return [words.token(number).name for number in range(len(words.starts))]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("May 3, 2011", ["month", "twelve", "comma", "year_number"]),
        ("9 a.m.", ["twelve", "ampm"]),
        ("9 a man", ["twelve", "a", ""]),
        ("9am 10:30pm", ["twelve", "ampm", "clock", "ampm"]),
        ("31 32 1,500 2.5", ["thirty_one", "number", "number", "number"]),
        ("2025-11-14T10:30 11/14/25", ["iso", "slashed"]),
        ("the 1990s, the ’90s", ["the", "decade_number", "comma", "the", "decade_number"]),
        ("14th Q3 1/2 ½", ["ordinal_number", "q", "fraction", "fraction"]),
        ("year’s won’t", ["year", "s", ""]),
        ("$2011 2011%", ["", ""]),
        ("New Year’s Eve", ["holiday"]),
        ("May\n\nMay", ["month", "", "month"]),
        ("12345678901234567890", [""]),
        ("2025-11-14-15", ["year_number", "dash", "twelve", "dash", "thirty_one", "dash", "thirty_one"]),
    ],
)
def test_tokens_have_classes(text, names):
    assert named(text) == names


@settings(deadline=None)
@given(TEXTS)
def test_tokens_go_through_the_text_in_order(text):
    words = tokens(text)
    edges = [edge for pair in zip(words.starts, words.ends, strict=True) for edge in pair]
    assert edges == sorted(edges)
    assert len(words.classes) == len(words.starts)
    assert all(start < end <= len(text) for start, end in zip(words.starts, words.ends, strict=True))


def test_there_is_no_word_beyond_the_text():
    assert tokens("May").word(1) == tokens("May").word(-1) == ""
