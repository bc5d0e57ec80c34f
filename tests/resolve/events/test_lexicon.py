"""The tables hold together."""

import pytest

from whence.analyse.sources.lists import country
from whence.records import MODES
from whence.resolve.events.lexicon import described, findings, lies_in, modes
from whence.resolve.events.sketch import sketch


@pytest.mark.parametrize("pair", sorted(modes()))
def test_modes_are_known_and_so_is_how_they_go_together(pair):
    assert set(pair) <= set(MODES)
    assert modes()[pair] == "there" or f"{modes()[pair]} modes" in findings()


@pytest.mark.parametrize("place", sorted(lies_in()))
def test_no_place_lies_in_itself(place):
    seen = [place]
    while larger := lies_in().get(seen[-1]):
        assert larger not in seen
        seen.append(larger)


@pytest.mark.parametrize("capital", ["Cairo", "Oslo", "Seoul", "Tehran", "Moscow", "Washington"])
def test_capitals_lie_in_their_countries(capital):
    assert lies_in()[capital.lower()] == country(capital).name.lower()


@pytest.mark.parametrize("word", sorted(described()))
def test_words_that_describe_do_not_name(told, word):
    [party] = sketch(told(f"Ossian {word}")).parties
    assert party.described and party.words == {"ossian"}


@pytest.mark.parametrize(
    ("name", "is_described"),
    [("President Lorne", False), ("top officials of Ossia", True), ("Ministry of Health", False), ("Ossia", False)],
)
def test_the_head_word_tells_whether_a_party_is_named(told, name, is_described):
    [party] = sketch(told(name)).parties
    assert party.described == is_described
