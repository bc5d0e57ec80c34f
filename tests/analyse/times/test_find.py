"""Temporal expressions of a text: what holds of any text."""

import re
import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.analyse.times.conftest import DAY, TEXTS
from whence.analyse.times import expressions, find_times

DATES = st.sampled_from([DAY, None, date(1, 1, 1), date(9999, 12, 31), date(2024, 2, 29)])
PART = r"(?:-?[0-9X]{4}(?:-[0-9]{2}(?:-[0-9]{2}(?:T[0-9]{2}:[0-9]{2}:[0-9]{2}Z?)?)?)?~?|\.\.)"
EDTF = re.compile(rf"{PART}(?:/{PART})?")
SLOWEST = 2.0  # seconds for the texts below, far more than they take


@settings(deadline=None)
@given(TEXTS, DATES)
def test_times_lie_in_the_text_in_order_and_apart(text, published):
    for found in (expressions(text, published), find_times(text, published)):
        edges = [edge for each in found for edge in (each.span.start, each.span.end)]
        assert edges == sorted(edges)
        assert not edges or edges[-1] <= len(text)


@settings(deadline=None)
@given(TEXTS, DATES)
def test_values_are_edtf(text, published):
    assert all(each.value is None or EDTF.fullmatch(each.value) for each in find_times(text, published))


@settings(deadline=None)
@given(TEXTS, DATES)
def test_the_same_text_has_the_same_times(text, published):
    assert find_times(text, published) == find_times(text, published)


@settings(deadline=None)
@given(TEXTS)
def test_an_expression_begins_with_a_word_or_number(text):
    assert all(text[each.span.start].isalnum() or text[each.span.start] in "'’½¼¾" for each in expressions(text, DAY))


@settings(deadline=None)
@given(TEXTS)
def test_words_and_blanks_before_the_text_change_no_value(text):
    moved = find_times("Well.\n\n" + text, DAY)
    assert [each.value for each in moved] == [each.value for each in find_times(text, DAY)] or text[:1] in "\n'’sS\"“"


@pytest.mark.parametrize(
    "piece",
    ["the ", "two ", "twenty-", "May 3, ", "1/2 ", "\n \n", "last last ", "a.m. ", "'", "0", "99999", "year-", "\u2028",
     "two hundred and ", "Monday, ", "of the end of the end ", "-", " to ", "2011-", "12:", "every other "],
)  # fmt: skip
def test_hostile_texts_take_no_longer_than_others(piece):
    start = time.perf_counter()
    find_times(piece * (20_000 // len(piece)), DAY)
    assert time.perf_counter() - start < SLOWEST


def test_an_empty_text_has_no_times():
    assert find_times("", DAY) == []
