"""The names of records into the actors of a ledger."""

import pytest

from whence.ledger import actors as kept_actors
from whence.pipeline import judge, left_open, mark
from whence.pipeline.asking import actors_called
from whence.records import Judgement

SAID = "[It rained in Brask|{}]."
LORNE = "person: Ada Lorne"


@pytest.fixture
def tell(kept):
    """Adds reports that say by whom it was said; the words around are the first and the second."""

    def made(id, chain, around="", outlet="The Brask Courier", **more):
        return kept(id, f"{around} {SAID.format(chain)}", outlet, **more)

    return made


@pytest.fixture
def called(ask):
    """Marks of the actors whom a user may mean by a name."""
    return lambda name: [mark(actor) for actor in ask(kept_actors.by_numbers, ask(actors_called, name))]


@pytest.mark.parametrize(
    ("one", "other", "actors"),
    [
        (LORNE, LORNE, ["person: Ada Lorne"]),
        (LORNE, "person: Bo Lorne", ["person: Ada Lorne", "person: Bo Lorne"]),
        (LORNE, "organization: Harbour Board", ["person: Ada Lorne", "organization: Harbour Board"]),
        ("organization: Harbour Board", "organization: the Harbour Board", ["organization: Harbour Board"]),
        ("unnamed: 2 officials", "unnamed: 2 officials", []),
    ],
)
def test_who_is_named_in_two_reports_is_one_actor_or_two(tell, called, one, other, actors):
    tell("a", one)
    tell("b", other)
    names = {each.partition(": ")[2] for each in (one, other)}
    assert sorted({each for name in names for each in called(name)}) == sorted(actors)


def test_a_surname_alone_is_nobody_known(tell, called, ask):
    tell("a", LORNE)
    tell("b", "person: Lorne")
    assert called("Ada Lorne") == ["person: Ada Lorne"]
    [pair] = ask(left_open)
    assert {mark(pair.one), mark(pair.other)} == {"person: Ada Lorne", "person: Lorne"}


def test_what_is_open_is_listed_once(tell, ask):
    tell("a", LORNE)
    for number in range(3):
        tell(f"b{number}", "person: Lorne")
    assert len(ask(left_open)) == len({frozenset((pair.one.id, pair.other.id)) for pair in ask(left_open)})


@pytest.mark.parametrize(
    "text", ["Ada Lorne, a spokeswoman for the Harbour Board, spoke.", "Harbour Board spokeswoman Ada Lorne spoke."]
)
def test_a_spokesperson_speaks_for_the_body(tell, ask, text):
    tell("a", LORNE, text, names={"Harbour Board": "organization"})
    [voice], [body] = ask(actors_called, "Ada Lorne"), ask(actors_called, "Harbour Board")
    assert ask(kept_actors.acts_for, [voice]) == {voice: frozenset({body})}
    assert ask(kept_actors.acting_for, [body]) == {voice}


def test_a_report_analysed_again_means_whom_it_meant(tell, ask):
    tell("a", "person: Lorne")
    [before] = ask(actors_called, "Lorne")
    tell("b", LORNE)
    tell("a", "person: Lorne", model="m2")
    assert before in ask(actors_called, "Lorne")
    assert ask(kept_actors.named_before, 1)[("person", "Lorne")] == before


def test_a_name_that_was_judged_to_be_another_is_not_joined_again(ledger, tell, called):
    tell("a", LORNE)
    tell("b", "person: Lorne")
    judge(ledger, Judgement("same actor", "person: Ada Lorne", "person: Lorne", answer=False))
    tell("c", "person: Lorne", "President Ada Lorne spoke.", names={"Ada Lorne": "person"})
    assert called("Ada Lorne") == ["person: Ada Lorne"]


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Ada Lorne", ["person: Ada Lorne"]),
        ("ada lorne", ["person: Ada Lorne"]),
        ("Lorne", ["person: Ada Lorne"]),
        ("The Brask Courier", ["outlet: The Brask Courier"]),
        ("brask courier", ["outlet: The Brask Courier"]),
        ("Dee Marsh", []),
        ("", []),
        ("!", []),
    ],
)
def test_a_user_may_call_an_actor_in_several_ways(tell, called, name, found):
    tell("a", LORNE)
    assert called(name) == found


def test_who_was_judged_to_be_one_is_called_by_either_name(ledger, tell, called):
    tell("a", LORNE)
    tell("b", "person: Bo Ferrow")
    judge(ledger, Judgement("same actor", "Ada Lorne", "Bo Ferrow", answer=True))
    assert called("Ada Lorne") == called("Bo Ferrow") == ["person: Ada Lorne", "person: Bo Ferrow"]
