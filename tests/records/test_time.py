"""A date or time in the text."""

from dataclasses import FrozenInstanceError

import pytest

from whence.records.span import Span
from whence.records.time import Time


def test_a_time_has_its_words_and_value():
    time = Time(Span(3, 10), "2025-10")
    assert (time.span, time.value) == (Span(3, 10), "2025-10")


def test_a_time_that_the_words_do_not_settle_has_no_value():
    assert Time(Span(0, 6), None).value is None


def test_a_time_stays_as_it_is():
    with pytest.raises(FrozenInstanceError):
        Time(Span(0, 6), None).value = "2025"
