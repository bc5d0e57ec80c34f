"""What changed between two texts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.show.web.changed import changed


def sides(row):
    """As they are shown: what stands in one alone is in brackets."""
    return tuple(
        "".join(f"[{text.strip()}]" if alone else text for alone, text in side) for side in (row.one, row.other)
    )


@pytest.mark.parametrize(
    ("one", "other", "rows"),
    [
        ("It rained.", "It rained.", [("It rained.", "It rained.")]),
        ("It rained hard.", "It snowed hard.", [("It[rained] hard.", "It[snowed] hard.")]),
        ("A b.\nD e.", "A b.\nNew one.\nD e.", [("A b.", "A b."), ("", "[New one.]"), ("D e.", "D e.")]),
        ("A b c.\nD e f.", "A b c.", [("A b c.", "A b c."), ("[D e f.]", "")]),
        ("Quite another.", "Nothing of that here", [("[Quite another.]", ""), ("", "[Nothing of that here]")]),
        ("", "New.", [("", "[New.]")]),
        ("", "", []),
    ],
)  # fmt: skip
def test_rows_show_what_stands_in_one_alone(one, other, rows):
    assert [sides(row) for row in changed(one, other)] == rows


TEXTS = st.lists(st.lists(st.sampled_from(["it", "rained", "snowed", "in", "Brask", "<b>"]), max_size=6), max_size=5)


@given(TEXTS, TEXTS)
def test_each_side_is_its_text_whatever_changed(one, other):
    left, right = ("\n".join(" ".join(words) for words in text) for text in (one, other))
    found = changed(left, right)
    for side, text in (("one", left), ("other", right)):
        shown = ["".join(words for _, words in getattr(row, side)).split() for row in found]
        assert [words for words in shown if words] == [line.split() for line in text.split("\n") if line.strip()]


def test_a_long_paragraph_is_not_compared_word_by_word():
    one, other = "a b " * 2_000, "a b " * 1_999 + "c"
    (row,) = changed(one, other)
    assert not row.same
