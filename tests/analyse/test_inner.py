"""Statements inside statements."""

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from whence.analyse.drafts import Draft
from whence.analyse.inner import LEAST, with_inner
from whence.records import Span

NESTED = re.compile(r"(?P<source>\w+) (?P<cue>said|hoped) (?P<content>[^\n]+)")


def read(text, confidence=0.9):
    """Finds "Lee said ..." once a line."""
    return [
        Draft(*((Span(*match.span(part)),) for part in ("source", "cue", "content")), confidence)
        for match in NESTED.finditer(text)
    ]


@pytest.mark.parametrize(
    ("text", "outer", "inner"),
    [
        (
            "Ada told us Lee said they would all go home.",
            ("Ada", "told", "Lee said they would all go home"),
            (["Lee"], ["said"], ["they would all go home"]),
        ),
        # too short, nothing said in it, or only thought
        ("Ada told us Lee said no.", ("Ada", "told", "Lee said no"), None),
        ("Ada told us they would all go home at last.", ("Ada", "told", "they would all go home at last"), None),
        ("Ada told us Lee hoped they would all go home.", ("Ada", "told", "Lee hoped they would all go home"), None),
        # two lines are no content
        ("Ada told us\nLee said they would\nall go home.", ("Ada", "told", "Lee said they would\nall go home"), None),
        (
            "Ada told us\nLee said they\u2028would all go home.",
            ("Ada", "told", "Lee said they\u2028would all go home"),
            None,
        ),
    ],
)
def test_a_statement_in_a_content(text, outer, inner, draft, told):
    one = draft(text, *outer)
    found = with_inner(text, [one], read)
    assert told(text, found[1:]) == ([] if inner is None else [inner])
    assert all(draft.outer is one for draft in found[1:])


def test_of_several_contents_each_gets_its_own(draft, told):
    text = "Ada said Lee said they would all go home. Wu said Kim said nobody would ever go home."
    outer = [
        draft(text, "Ada", "said", "Lee said they would all go home"),
        draft(text, "Wu", "said#3", "Kim said nobody would ever go home"),
    ]
    found = with_inner(text, outer, lambda apart: read(apart))
    assert [draft.outer for draft in found] == [None, outer[0], None, outer[1]]
    assert [source for source, _, _ in told(text, found)] == [["Ada"], ["Lee"], ["Wu"], ["Kim"]]


def test_a_content_of_two_cues_is_read_once(draft):
    text = "Ada said and wrote that Lee said they would all go home."
    two = [draft(text, "Ada", cue, "Lee said they would all go home") for cue in ("said", "wrote")]
    assert len(with_inner(text, two, read)) == 3


def test_a_cue_that_somebody_has_is_nobody_elses(draft):
    text = "Ada told us Lee said they would all go home."
    two = [draft(text, "Ada", "told", "Lee said they would all go home"), draft(text, "Lee", "said", "they would")]
    assert with_inner(text, two, read) == two


def test_doubtful_ones_are_left_out(draft):
    text = "Ada told us Lee said they would all go home."
    one = draft(text, "Ada", "told", "Lee said they would all go home")
    assert with_inner(text, [one], lambda apart: read(apart, LEAST - 0.01)) == [one]
    assert with_inner(text, [one], lambda apart: [Draft((), d.cue, d.content, 1.0) for d in read(apart)]) == [one]


def test_nothing_to_read_is_not_read():
    assert with_inner("", [], lambda apart: pytest.fail("read")) == []


@given(data=st.data())
@settings(deadline=None, max_examples=150)
def test_any_text_and_drafts(data, texts, drafts_in, sound):
    text = data.draw(texts)
    found = with_inner(text, data.draw(drafts_in(text)), lambda apart: data.draw(drafts_in(apart)))
    sound(text, found)


def test_the_time_is_linear(draft):
    one = "Ada told us Lee said they would all go home.\n"
    text = one * 5_000
    first = draft(one, "Ada", "told", "Lee said they would all go home")

    def moved(spans, by):
        return tuple(Span(span.start + by, span.end + by) for span in spans)

    places = range(0, len(text), len(one))
    found = [Draft(moved(first.source, by), moved(first.cue, by), moved(first.content, by), 1.0) for by in places]
    start = time.perf_counter()
    assert len(with_inner(text, found, read)) == 10_000
    assert time.perf_counter() - start < 20
