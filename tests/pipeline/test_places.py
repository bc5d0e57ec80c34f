"""Where something stands in a report, in writing and in other versions."""

import pytest

from whence.pipeline.places import Place, holds, told_at, versions
from whence.records import Span

URL = "https://brask.example/pier"
FIRST = "Ada Lorne said [it rained in Brask|person: Ada Lorne]. She said [so it is|person: Ada Lorne]."
NOW = "1970-01-01T00:00:01+00:00"  # when the ledger held one report


@pytest.mark.parametrize(
    ("written", "place"),
    [
        ("a 3-9", Place("a", Span(3, 9))),
        ("https://brask.example/a b 3-9", Place("https://brask.example/a b", Span(3, 9))),
        ("a 1-2 3-9", Place("a 1-2", Span(3, 9))),
        ("a", None),
        ("a 3-", None),
        ("", None),
    ],
)
def test_a_place_is_written_and_read(written, place):
    assert Place.read(written) == place
    assert place is None or str(place) == written


@pytest.mark.parametrize(
    ("second", "words"),
    [
        ("It was dry. Ada Lorne said [it rained in Brask|person: Ada Lorne].", "it rained in Brask"),
        ("Ada Lorne said [it snowed in Brask|person: Ada Lorne].", None),
        ("[So it rained in Brask in the end, and for days|person: Ada Lorne], Lorne said.", None),
        ("It rained.", None),
    ],
)
def test_a_place_is_where_its_words_stand_in_the_version_that_holds(kept, ask, second, words):
    kept("a", FIRST, url=URL)
    kept("a", second, url=URL)
    found = ask(told_at, ask(versions, "a 15-33", NOW))
    assert (found and found.text) == words


def test_of_several_places_with_the_words_the_nearest_is_meant(kept, ask):
    kept("a", f"{FIRST} She said [so it is|person: Ada Lorne].", url=URL)
    kept("a", f"{FIRST} She said again [so it is|person: Ada Lorne].", url=URL)
    assert [span.start for span in ask(versions, "a 64-72", NOW).values()] == [64, 70]


@pytest.mark.parametrize(
    ("written", "label"),
    [("a 15-33", "s1"), ("a 15-30", "s1"), ("a 10-36", "s1"), ("a 44-52", "s2"), ("a 0-52", None), ("b 15-33", None),
     ("a", None), ("a 33-40", None)],
)  # fmt: skip
def test_the_telling_at_a_place_is_the_one_that_covers_most_of_it(kept, ask, written, label):
    kept("a", FIRST)
    found = ask(told_at, ask(versions, written, NOW))
    assert (found and found.label) == label


def test_a_place_of_another_report_holds_nothing(kept, ask):
    kept("a", FIRST)
    telling = ask(told_at, ask(versions, "a 15-33", NOW))
    assert holds({telling.report: Span(15, 33)}, telling)
    assert not holds({telling.report + 1: Span(15, 33)}, telling)
    assert not holds({}, telling)
