"""Stretches of a text, asked for by where they stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.analyse.stretches import bare, stretches
from whence.records import Span

spans = st.tuples(st.integers(0, 30), st.integers(1, 12)).map(lambda pair: Span(pair[0], sum(pair)))


@pytest.mark.parametrize(
    ("text", "also", "expected"),
    [("  a b ", "", "a b"), (", a, b.", ",.", "a, b"), ("\u2028a\xa0", "", "a"), (" \n", "", None), (",,", ",", None)],
)
def test_bare(text, also, expected):
    found = bare(text, -1, len(text) + 1, also)
    assert (found and found.of(text)) == expected


@given(st.lists(spans, max_size=12), spans)
def test_each_question_is_answered_as_by_looking_at_all(given_spans, asked):
    found = stretches((span, number) for number, span in enumerate(given_spans))
    assert found.touch(asked) == any(span.touches(asked) for span in given_spans)
    held = found.holder(asked)
    starts = [span.start for span in given_spans if span.holds(asked)]
    assert (held and held[0].start) == (max(starts) if starts else None)
    assert held is None or given_spans[held[1]] == held[0]
    ends = [span.end for span in given_spans if span.end <= asked.start]
    assert found.last_end(asked.start, 3) == max([3, *ends])
    later = [span.start for span in given_spans if span.start >= asked.end]
    assert found.next_start(asked.end, 20) == min([20, *later])
