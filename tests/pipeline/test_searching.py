"""Statements, reports and actors by words, with what there is to narrow them by."""

from datetime import date

import pytest

from whence.errors import UnknownInLedger
from whence.pipeline import Narrowed, one_actor, search_actors, search_reports, search_statements, searching
from whence.records import Moment, Page


@pytest.fixture
def three(kept):
    kept("a", "[The bridge is closed|person: Ada Lorne], she said.", title="Bridge shut")
    kept("b", "[The bridge is open|denies person: Bo Ferrow], he said.", "Quell Post", "2031-05-04", title="Open")
    kept("c", "[The bridge is old|unnamed: officials], they said.", "Quell Post", "2031-05-03", title="Old")


@pytest.mark.parametrize(
    ("narrowed", "moment", "page", "texts", "total"),
    [
        (Narrowed(), Moment(), Page(), ["The bridge is open", "The bridge is old", "The bridge is closed"], 3),
        (Narrowed(), Moment(), Page(1, 1), ["The bridge is old"], 3),
        (Narrowed(outlet="Quell Post"), Moment(), Page(), ["The bridge is open", "The bridge is old"], 2),
        (Narrowed(stance="denies"), Moment(), Page(), ["The bridge is open"], 1),
        (Narrowed(source="unnamed"), Moment(), Page(), ["The bridge is old"], 1),
        (Narrowed("Quell Post", "says", "person"), Moment(), Page(), [], 0),
        (Narrowed(), Moment(date(2031, 5, 2)), Page(), ["The bridge is closed"], 1),
    ],
)
def test_statements_are_found_and_narrowed(three, ask, narrowed, moment, page, texts, total):
    found = ask(search_statements, "bridge", narrowed, moment, page)
    assert [hit.telling.text for hit in found.hits] == texts
    assert (found.total, found.capped) == (total, False)
    assert all(hit.claim and hit.reports for hit in found.hits)


def test_a_facet_counts_what_there_would_be_if_it_alone_were_changed(three, ask):
    found = ask(search_statements, "bridge", Narrowed(outlet="Quell Post"))
    assert {name: dict(values) for name, values in found.facets.items()} == {
        "outlet": {"Quell Post": 2, "The Brask Courier": 1},
        "stance": {"denies": 1, "says": 1},
        "source": {"person": 1, "unnamed": 1},
    }


@pytest.mark.parametrize(
    ("asked", "outlet", "moment", "names"),
    [
        ("bridge", None, Moment(), ["b", "c", "a"]),
        ("shut", None, Moment(), ["a"]),
        ("bridge", "Quell Post", Moment(), ["b", "c"]),
        ("bridge", None, Moment(date(2031, 5, 3)), ["c", "a"]),
        ("ferry", None, Moment(), []),
    ],
)
def test_reports_are_found_by_title_and_text(three, ask, asked, outlet, moment, names):
    found = ask(search_reports, asked, outlet, moment)
    assert [head.id for head in found.reports] == names


def test_a_replaced_version_is_found_no_more(kept, ask):
    for word in ("ferry", "tunnel"):
        kept("a", f"[The {word} is closed|person: Ada Lorne], she said.", url="https://brask.example/1")
    assert [ask(search_reports, word).total for word in ("ferry", "tunnel")] == [0, 1]
    assert [ask(search_statements, word).total for word in ("ferry", "tunnel")] == [0, 1]


def test_actors_are_found_by_the_beginning_of_a_name_those_cited_most_first(three, kept, ask):
    kept("d", "[It rained|person: Ada Lorne], she said. [It snowed|person: Ann Lorbeer], she said.")
    found = ask(search_actors, "lor")
    assert [(actor.name, many) for actor, many in found] == [("Ada Lorne", 2), ("Ann Lorbeer", 1)]


def test_only_so_many_are_looked_at_and_that_is_said(three, ask, monkeypatch):
    monkeypatch.setattr(searching.words, "LATEST", 2)
    found = ask(search_statements, "bridge")
    assert (found.total, found.capped) == (2, True)


def test_an_actor_by_its_number(three, ask):
    ((known, _),) = ask(search_actors, "ferrow")
    actor, numbers = ask(one_actor, known.id)
    assert (actor.name, numbers) == ("Bo Ferrow", [known.id])
    with pytest.raises(UnknownInLedger):
        ask(one_actor, 99)
