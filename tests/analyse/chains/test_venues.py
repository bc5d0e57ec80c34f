"""Outlets through which a statement came."""

import time

import pytest
from hypothesis import given, settings

from whence.analyse.chains.venues import is_same_outlet, venues
from whence.analyse.sources.papers import outlets_in
from whence.analyse.tables import lines
from whence.records import Entity, Span

ROWS = [line.split("\t") for line in lines("venues.tsv")[1:]]


def found(text, own=None, names=()):
    whole = Span(0, max(len(text), 1))
    return venues(text, whole, outlets_in(text, names, own), names, own)


def seen(text, own=None, names=()):
    return [(venue.link.kind, venue.link.name, venue.relayed) for venue in found(text, own, names)]


@pytest.mark.parametrize(("before", "how", "behind"), ROWS, ids=[before or behind for before, _, behind in ROWS])
def test_every_row_of_the_table(before, how, behind):
    lead = before.replace("~", "on Sunday")
    text = f"It rained, {lead} the BBC {behind} that day." if before else f"It rained, the BBC {behind}, they say."
    assert [(venue.link.name, venue.relayed) for venue in found(text)] == [("BBC News", how == "relayed")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lovelace told the Los Angeles Times that it rained.", [("outlet", "Los Angeles Times", False)]),
        ("Lovelace said on “Fox News Sunday.”", [("outlet", "Fox News Sunday", False)]),
        ("Lovelace said on ABC’s “This Week.”", [("outlet", "ABC’s This Week", False)]),
        ("In an interview that aired Sunday on CNN, Lovelace spoke.", [("outlet", "CNN", False)]),
        ("Lovelace said in a CNN interview that it rained.", [("outlet", "CNN", False)]),
        ("The general said on 60 Minutes that it rained.", [("outlet", "60 Minutes", False)]),
        ("He said on the Ada Lovelace Show that it rained.", [("outlet", "Ada Lovelace Show", False)]),
        ("It rained, according to Russia’s state news agency TASS.", [("outlet", "TASS", True)]),
        ("The memo, obtained by the Washington Post, is short.", [("outlet", "The Washington Post", True)]),
        # an outlet that no list has, behind a noun for one
        ("Wu told state broadcaster QTV on Monday that it rained.", [("outlet", "QTV", False)]),
        ("On national TV network Canal 3, Wu spoke.", [("outlet", "Canal 3", False)]),
        # no way of a statement
        ("He said on Tuesday that the New York Times was wrong.", []),
        ("The BBC is large.", []),
        ("He read “War and Peace” on Monday.", []),
        ("", []),
    ],
)
def test_a_venue(text, expected):
    assert seen(text) == expected


def test_a_host_whose_show_no_words_name():
    text = "Wu told radio host Ada Lovelace that it rained."
    names = [Entity(Span(19, 31), "person", "Ada Lovelace")]
    assert seen(text, names=names) == [("person", "Ada Lovelace", False)]


def test_the_publishing_outlet_is_none_but_its_programme_is():
    assert seen("Wu told CNN that it rained.", own="CNN") == []
    assert seen("Wu said on “Fox News Sunday” that it rained.", own="Fox News") == [
        ("outlet", "Fox News Sunday", False)
    ]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("BBC", "BBC News", True),
        ("Tass news agency", "TASS", True),
        ("Al Arabiya television", "Al Arabiya", True),
        ("Fox News", "Fox News Sunday", False),
        ("CNN", "Reuters", False),
        ("the news", "the agency", False),
    ],
)
def test_one_outlet_under_two_names(one, other, same):
    assert is_same_outlet(one, other) is same


@given(text=...)
@settings(deadline=None, max_examples=150)
def test_any_text(text: str):
    for venue in found(text) if text else ():
        assert 0 <= venue.whole.start <= venue.span.start < venue.span.end <= venue.whole.end <= len(text)


@pytest.mark.parametrize("unit", ["told the ", "interview on ", "on “A ", "According to the BBC ", "state TV A "])
def test_long_texts_take_little_time(unit):
    text = unit * (20_000 // len(unit))
    began = time.perf_counter()
    found(text)
    assert time.perf_counter() - began < 5
