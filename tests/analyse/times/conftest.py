"""Readings of a sentence in a report of Wednesday, 12 November 2025, and texts at random."""

from datetime import date

import pytest
from hypothesis import strategies as st

from whence.analyse.tables import lines
from whence.analyse.times import expressions, find_times
from whence.analyse.times.grammar import rows

DAY = date(2025, 11, 12)
PIECES = [line.split("\t")[0] for line in lines("times_words.tsv")[1:]] + [row.example for row in rows()]
ODD = [*"0123456789.,:;/-–'’\"“”\n\u2028\u200b\ud800½²٣", "\n\n", "99999999999999999999", "0000", "30", "31", "1999"]
MARKS = [
    "May",
    "Feb. 30",
    "24:61",
    "13/13/13",
    "2025-02-30",
    "10000",
    "'90s",
    "a.m.",
    "p.m",
    "Q3",
    "1/0",
    "0/0",
    "9999",
]
TEXTS = st.lists(st.sampled_from(PIECES + ODD + MARKS) | st.text(max_size=4), max_size=40).flatmap(
    lambda words: st.sampled_from(["", " "]).map(lambda blank: blank.join(words))
)


@pytest.fixture(scope="session")
def told():
    """(words, TIMEX3 value) of each expression of a text."""

    def found(text, published=DAY):
        return [(each.span.of(text), each.meaning.value) for each in expressions(text, published)]

    return found


@pytest.fixture(scope="session")
def timed():
    """(words, EDTF value) of each time of a text."""

    def found(text, published=DAY):
        return [(each.span.of(text), each.value) for each in find_times(text, published)]

    return found
