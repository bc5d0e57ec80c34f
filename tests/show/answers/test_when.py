import pytest

from whence.show.answers.when import when, with_dates


@pytest.mark.parametrize(("edtf", "told"), [
    ("2024-03-11", "2024-03-11"),
    ("2024-03", "2024-03"),
    ("2024", "2024"),
    ("2024-21", "spring 2024"),
    ("2024-22", "summer 2024"),
    ("2024-23", "autumn 2024"),
    ("2024-24", "winter 2024"),
    ("199X", "the 1990s"),
    ("19XX", "the 1900s"),
    ("2024?", "perhaps 2024"),
    ("2024-03~", "about 2024-03"),
    ("2024-21%", "perhaps about spring 2024"),
    ("2024-03-11/2024-03-17", "2024-03-11 to 2024-03-17"),
    ("2024-05~/2024-06", "about 2024-05 to 2024-06"),
    ("2024-03-11/..", "from 2024-03-11 on"),
    ("../2024-03-11", "until 2024-03-11"),
    ("2024/", "from 2024 on"),
    ("\x1b[2J", "\ufffd[2J"),
    ("", ""),
])  # fmt: skip
def test_a_date_is_told_as_people_read_it(edtf, told):
    assert when(edtf) == told


@pytest.mark.parametrize(("words", "told"), [
    ("announced", "announced"),
    ("announced: 2024-21", "announced: spring 2024"),
    ("moved: 2024-05/2024-06 → 2024-06-12", "moved: 2024-05 to 2024-06 → 2024-06-12"),
    ("postponed: no date → later", "postponed: no date → later"),
    ("held: ../2024-03-11", "held: until 2024-03-11"),
])  # fmt: skip
def test_dates_within_words_are_told_so_too(words, told):
    assert with_dates(words) == told
