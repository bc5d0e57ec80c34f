import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.records import Span
from whence.resolve.claims import parts

WORDS = re.split(
    " ", 'The harbour closes . ? ! … and that but that ; — -- , “ ” " ’ ) ( \n \n\n Mr. U.S. St. 5 a No pier x \u2028'
)
TEXTS = st.lists(st.sampled_from(WORDS) | st.text(max_size=3), min_size=1, max_size=40).map(" ".join)


@st.composite
def contents(draw):
    """A text, and pieces of it in order that do not overlap."""
    text = draw(TEXTS)
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), min_size=2, max_size=8)) if text else ())
    return text, [Span(a, b) for a, b in zip(cuts[::2], cuts[1::2], strict=False)]


def words(text, content):
    return [[span.of(text) for span in part] for part in parts(text, content)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the harbour will close", ["the harbour will close"]),
        ("The harbour will close. The pier is cracked.", ["The harbour will close.", "The pier is cracked."]),
        ("The harbour will close! “The pier is cracked.”", ["The harbour will close!", "“The pier is cracked.”"]),
        ("that the harbour will close and that the pier is cracked",
         ["that the harbour will close and", "that the pier is cracked"]),
        ("that the harbour will close, but that the pier is sound",
         ["that the harbour will close, but", "that the pier is sound"]),
        ("the harbour will close; the pier is cracked", ["the harbour will close;", "the pier is cracked"]),
        ("the harbour will close and the pier is cracked", ["the harbour will close and the pier is cracked"]),
        ("The harbour will close\nThe pier is cracked", ["The harbour will close", "The pier is cracked"]),
        ("He met Mr. Ferrow of the harbour board", ["He met Mr. Ferrow of the harbour board"]),
        ("He met J. Ferrow of the harbour board", ["He met J. Ferrow of the harbour board"]),
        ("They met on St. Agnes Quay in the evening", ["They met on St. Agnes Quay in the evening"]),
        ("It rose by 4.5 metres in one night", ["It rose by 4.5 metres in one night"]),
        ("No. The harbour will not close.", ["No. The harbour will not close."]),
        ("The harbour will not close. Never.", ["The harbour will not close. Never."]),
    ],
)  # fmt: skip
def test_a_content_is_parted_where_another_thing_is_put_forward(text, found):
    assert [" ".join(part) for part in words(text, [Span(0, len(text))])] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("[The harbour], she said, [will close at noon]", [["The harbour", "will close at noon"]]),
        ("[The harbour will close]. [The pier is cracked]", [["The harbour will close"], ["The pier is cracked"]]),
        ("[The harbour will close], she said. [The pier is cracked]",
         [["The harbour will close"], ["The pier is cracked"]]),
        ("[No], she said. [The harbour will not close]", [["No", "The harbour will not close"]]),
        ("[The harbour will close. The pier], she said, [is cracked]",
         [["The harbour will close."], ["The pier", "is cracked"]]),
    ],
)  # fmt: skip
def test_the_pieces_of_one_sentence_stay_together(text, found):
    plain, content, start = "", [], 0
    for mark in re.finditer(r"\[([^\]]+)\]", text):
        plain += text[start : mark.start()]
        content.append(Span(len(plain), len(plain) + len(mark[1])))
        plain, start = plain + mark[1], mark.end()
    assert words(plain + text[start:], content) == found


@pytest.mark.parametrize("content", [[], [Span(0, 3)]])
def test_a_content_without_words_has_no_parts(content):
    assert parts("   harbour", content) == ()


@given(contents())
def test_parts_hold_all_words_of_the_content_once_and_in_order(made):
    text, content = made
    spans = [span for part in parts(text, content) for span in part]
    assert all(part for part in parts(text, content))
    assert all(any(piece.holds(span) for piece in content) for span in spans)
    assert all(one.end <= other.start for one, other in zip(spans, spans[1:], strict=False))
    covered = {place for span in spans for place in range(span.start, span.end)}
    wanted = {place for piece in content for place in range(piece.start, piece.end) if not text[place].isspace()}
    assert wanted <= covered


@given(contents())
def test_no_part_starts_or_ends_with_a_blank(made):
    text, content = made
    found = [span.of(text) for part in parts(text, content) for span in part]
    assert found == [words.strip() for words in found]
