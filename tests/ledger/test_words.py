"""Full text search takes whatever a person types."""

import pytest

from whence.ledger import words

HOSTILE = [
    '"', "'", "*", "rain*", "NEAR(", "a AND", "OR", "NOT", "text:rain", "^rain", "rain)", "{text}", "-rain", "a:b:c",
    ";--", "rain & !", "<->", "|", "\\", "%", "\x00", "\ud800", "’", "  ", "", "rain\x00fell", "„“", "🌧", "a" * 10_000,
    "a " * 2_000,
]  # fmt: skip


@pytest.fixture
def told(kept):
    _, numbers = kept("a", "Rains fell on Brask", "“Café” and rain", "NOT near or and", "AND", as_claims=False)
    return numbers


@pytest.mark.parametrize("asked", HOSTILE)
def test_no_question_is_an_error(told, ask, asked):
    assert isinstance(ask(words.matching, asked), list)


@pytest.mark.parametrize(
    ("asked", "places"),
    [
        ("rain", [2, 1]),
        ("RAINS", [2, 1]),
        ("brask rain", [1]),
        ("rain snow", []),
        ("“Brask” (rain*)", [1]),
        ("Café", [2]),
        ("?!", []),
    ],
)
def test_all_words_are_found_in_any_order_and_form(told, ask, asked, places):
    assert ask(words.matching, asked) == [told[at - 1] for at in places]


def test_the_latest_come_first_and_no_more_than_wanted(told, ask):
    assert ask(words.matching, "rain", latest=1) == [told[1]]
