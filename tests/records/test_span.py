"""Stretches of a text."""

import pytest

from whence.records import Span


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (3, 3), (4, 3), (-2, -1)])
def test_a_span_holds_at_least_one_character(start, end):
    with pytest.raises(ValueError, match=f"not a span: {start}..{end}"):
        Span(start, end)


def test_a_span_is_its_words():
    assert Span(4, 7).of("who said what") == "sai"
    assert len(Span(4, 7)) == 3


@pytest.mark.parametrize(
    ("one", "other", "holds", "touches"),
    [
        ((2, 6), (2, 6), True, True),
        ((2, 6), (3, 5), True, True),
        ((2, 6), (5, 7), False, True),
        ((2, 6), (1, 3), False, True),
        ((2, 6), (6, 8), False, False),
        ((2, 6), (0, 2), False, False),
        ((3, 5), (2, 6), False, True),
    ],
)
def test_spans_hold_and_touch(one, other, holds, touches):
    assert Span(*one).holds(Span(*other)) is holds
    assert Span(*one).touches(Span(*other)) is Span(*other).touches(Span(*one)) is touches


def test_spans_stand_in_order_of_the_text():
    assert sorted([Span(4, 5), Span(0, 9), Span(0, 2)]) == [Span(0, 2), Span(0, 9), Span(4, 5)]
