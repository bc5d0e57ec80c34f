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


@pytest.mark.parametrize("asked", HOSTILE)
@pytest.mark.parametrize("question", [words.names, lambda c, asked: words.matching(c, asked, index=words.REPORTS)])
def test_names_and_reports_take_any_question_too(told, ask, question, asked):
    assert isinstance(ask(question, asked), list)


@pytest.mark.parametrize(
    ("asked", "names"),
    [("rain", ["b", "a"]), ("title b", ["b"]), ("rain snow", ["b"]), ("Ferrow", []), ("RAINING “brask”", ["a"])],
)
def test_a_report_is_found_by_its_title_and_text(kept, ask, asked, names):
    numbers = {name: kept(name, text=text)[0] for name, text in (("a", "Rain on Brask."), ("b", "Rain, then snow."))}
    assert ask(words.matching, asked, index=words.REPORTS) == [numbers[name] for name in names]


@pytest.mark.parametrize(
    ("asked", "names"),
    [
        ("lorne", ["Ada Lorne", "Bea Lorne"]),
        ("LOR", ["Ada Lorne", "Bea Lorne"]),
        ("lorne ada", ["Ada Lorne"]),
        ("ada fer", ["Ada Lorne"]),
        ("orne", []),
        ("emile", ["Émile Zed"]),
    ],
)
def test_an_actor_is_found_by_any_of_its_names_and_the_beginning_of_the_last(actor, ask, request, asked, names):
    if asked == "emile" and "postgresql" in request.node.callspec.id:
        pytest.skip("PostgreSQL's simple words keep their accents")
    known = {
        "Ada Lorne": actor("Ada Lorne", forms=("Ada Ferrow",)),
        "Bea Lorne": actor("Bea Lorne"),
        "Émile Zed": actor("Émile Zed"),
    }
    assert sorted(ask(words.names, asked)) == sorted(known[name] for name in names)
