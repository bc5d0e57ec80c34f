"""On whom statements rest, and what came of what somebody announced."""

from datetime import date

import pytest

from whence.pipeline import announced, judge, most_cited, search_actors, sourcing
from whence.records import Judgement, Moment


@pytest.fixture
def told(kept):
    kept("a", "[It rained|person: Ada Lorne], she said. [It snowed|person: Ada Lorne], she said.")
    kept("b", "[It hailed|outlet: The Brask Courier < unnamed: officials], it said.", "Quell Post", "2031-05-04")
    kept("c", "[It froze|unnamed: officials], they said.", "Quell Post", "2031-05-05")


def cited(found):
    return {one.actor.name: (one.passed, one.ended, one.reports) for one in found.cited}


def test_who_stands_in_most_chains(told, ask):
    found = ask(most_cited)
    assert cited(found) == {
        "The Brask Courier": (3, 0, 2), "Ada Lorne": (2, 2, 1), "Quell Post": (2, 0, 2),
    }  # fmt: skip
    assert found.cited[0].actor.name == "The Brask Courier"
    assert (found.looked, found.capped) == (4, False)


def test_unnamed_sources_stand_with_the_outlet_that_has_it_from_them(told, ask):
    found = ask(most_cited)
    assert {(one.outlet, one.role, one.ended) for one in found.unnamed} == {
        ("The Brask Courier", "officials", 1), ("Quell Post", "officials", 1),
    }  # fmt: skip


def test_only_what_was_published_counts(told, ask):
    found = ask(most_cited, Moment(date(2031, 5, 4)))
    assert (cited(found)["Quell Post"], found.looked) == ((1, 0, 1), 3)


def test_only_the_latest_are_looked_at(told, ask, monkeypatch):
    monkeypatch.setattr(sourcing, "LATEST", 2)
    found = ask(most_cited)
    assert (found.looked, found.capped, "Ada Lorne" in cited(found)) == (2, True, False)


def test_those_that_a_person_took_for_one_count_as_one(told, kept, ask, ledger):
    kept("d", "[It dripped|person: Wilhelmina Ferrow], she said.")
    judge(ledger, Judgement("same actor", "Ada Lorne", "Wilhelmina Ferrow", answer=True))
    assert cited(ask(most_cited))["Ada Lorne"] == (3, 3, 2)


def test_what_was_told_on_somebodys_word_and_what_came_of_it(kept, ask):
    told = "[It rained|person: Eve Moss], she said. Ada Lorne will meet Bo Ferrow."
    kept("a", told, contacts=[("meet", "Ada Lorne/Bo Ferrow", "planned", "2031-05-09")])
    kept(
        "b", "Ada Lorne met Bo Ferrow.", "Quell Post", "2031-05-10",
        contacts=[("met", "Ada Lorne/Bo Ferrow", "occurred", "2031-05-09")],
    )  # fmt: skip
    ((courier, _),) = ask(search_actors, "brask courier")
    ((event, outcome),) = ask(announced, [courier.id]).events
    assert (event.parties, outcome.status, outcome.plan) == (("Ada Lorne", "Bo Ferrow"), "occurred", True)
    ((eve, _),) = ask(search_actors, "moss")
    assert ask(announced, [eve.id]).events == ()
