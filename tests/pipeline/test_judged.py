"""Corrections stay in force when reports are added or analysed again."""

import pytest

from whence.errors import UnknownInLedger
from whence.pipeline import judge, judged, trace, undo
from whence.records import Judgement

COURIER, GAZETTE, WIRE = "The Brask Courier", "The Ferro Gazette", "Tidewire"
CLOSED = "the harbour of Brask will stay closed until the spring because of cracks in its northern pier"
SHUT = "Brask harbour is to remain shut until spring after cracks were found in the northern pier"
SONG = "the choir of Ostrene won the singers' prize in Karrenstad on Saturday"
TEXTS = {
    "a": (f"Ada Lorne said [{CLOSED}|person: Ada Lorne].", COURIER),
    "b": (f"Bo Ferrow said [{SHUT}|person: Bo Ferrow].", GAZETTE),
    "c": (f"Cy Tamm said [{SONG}|person: Cy Tamm].", WIRE),
}


@pytest.fixture
def tell(kept):
    """Adds one of the reports, by a model."""
    return lambda name, model="m1": kept(name, *TEXTS[name], model=model)


@pytest.fixture
def say(ledger):
    return lambda *given, answer=True: judge(ledger, Judgement(*given, answer, by="Eve"))


@pytest.mark.parametrize("again", ["a", "b", "abc", "cba"])
@pytest.mark.parametrize(
    ("question", "left", "right", "answer", "after"),
    [
        ("same claim", "a/s1", "c/s1", True, {("a/s1", "b/s1", "c/s1"): 3}),
        ("same claim", "a/s1", "b/s1", False, {("a/s1",): 1, ("b/s1",): 1, ("c/s1",): 1}),
        ("same origin", "a/s1", "b/s1", True, {("a/s1", "b/s1"): 1, ("c/s1",): 1}),
        ("same actor", "Ada Lorne", "Bo Ferrow", True, {("a/s1", "b/s1"): 1, ("c/s1",): 1}),
        ("wrong statement", "a/s1", "", True, {("b/s1",): 1, ("c/s1",): 1}),
    ],
    ids=["same claim", "two claims", "same origin", "same actor", "wrong"],
)
def test_a_judgement_outlives_another_model(tell, say, grouped, question, left, right, answer, after, again):
    for name in "abc":
        tell(name)
    say(question, left, right, answer=answer)
    assert grouped() == after
    for name in again:
        tell(name, "m2")
    assert grouped() == after


def test_two_that_were_judged_apart_do_not_become_one_by_a_third(tell, say, kept, grouped):
    tell("a")
    tell("b")
    say("same claim", "a/s1", "b/s1", answer=False)
    kept("d", f"Dee Marsh said [{CLOSED}|person: Dee Marsh].", WIRE)
    assert not any("a/s1" in claim and "b/s1" in claim for claim in grouped())


def test_a_judged_pair_stays_together_in_a_large_claim(tell, say, kept, grouped):
    for number in range(14):
        kept(f"d{number:02}", f"[{CLOSED}|person: Ada Lorne]", f"The {number}th Herald", f"2031-04-{number + 1:02}")
    tell("c")
    say("same claim", "d13/s1", "c/s1")
    tell("c", "m2")
    assert len(grouped()) == 1


def test_a_judged_pair_stays_apart_from_a_large_claim(say, kept, grouped):
    for number in range(14):
        kept(f"d{number:02}", f"[{CLOSED}|person: Ada Lorne]", f"The {number}th Herald", f"2031-04-{number + 1:02}")
    kept("e", f"[{CLOSED}|person: Bo Ferrow]", GAZETTE)
    say("same claim", "d13/s1", "e/s1", answer=False)
    kept("e", f"[{CLOSED}|person: Bo Ferrow]", GAZETTE, model="m2")
    assert ("e/s1",) in grouped()


@pytest.mark.parametrize(
    ("right", "answer", "after"),
    [("c/s1", True, {("a/s1", "b/s1"), ("c/s1",)}), ("b/s1", False, {("a/s1", "b/s1"), ("c/s1",)})],
)
@pytest.mark.parametrize("again", ["a", "b", "c", "abc"])
def test_undoing_takes_effect_after_another_model(ledger, tell, say, grouped, right, answer, after, again):
    for name in "abc":
        tell(name)
    number = say("same claim", "a/s1", right, answer=answer).id
    for name in again:
        tell(name, "m2")
    undo(ledger, number)
    assert set(grouped()) == after


def test_two_names_that_were_judged_to_be_two_stay_two(say, kept, grouped, tell):
    tell("a")
    kept("d", f"Lorne said [{SHUT}|person: Lorne].", WIRE)
    assert grouped()[("a/s1", "d/s1")] == 1, "within a claim a surname is taken for the full name"
    say("same actor", "Ada Lorne", "person: Lorne", answer=False)
    assert grouped()[("a/s1", "d/s1")] == 2


def test_a_spokesperson_of_a_body_speaks_for_it_under_its_other_name(say, kept, grouped):
    kept("d", f"The Port of Brask said [{CLOSED}|organization: Port of Brask].", COURIER)
    kept("e", f"Ada Lorne, a spokeswoman for the Harbour Board, said [{SHUT}|person: Ada Lorne].", GAZETTE,
         names={"Harbour Board": "organization"})  # fmt: skip
    assert grouped() == {("d/s1", "e/s1"): 2}
    say("same actor", "Harbour Board", "Port of Brask")
    assert grouped() == {("d/s1", "e/s1"): 1}


def test_a_judgement_is_of_the_words_it_was_made_on(say, kept, grouped):
    url = "https://brask.example/pier"
    kept("a", f"Ada Lorne said [{CLOSED}|person: Ada Lorne]. It rained.", url=url)
    say("wrong statement", "a/s1", "")
    kept("a", f"Ada Lorne said [{SONG} after all of it was sung|person: Ada Lorne]. It rained.", url=url)
    assert set(grouped()) == {("a/s1",)}


def test_a_judgement_goes_over_to_a_new_version_that_has_the_words(say, kept, grouped):
    url = "https://brask.example/pier"
    kept("a", f"Ada Lorne said [{CLOSED}|person: Ada Lorne].", url=url)
    say("wrong statement", "a/s1", "")
    kept("a", f"It was dry and then it rained. Ada Lorne said [{CLOSED}|person: Ada Lorne].", url=url)
    assert grouped() == {}


def test_corrections_of_other_reports_are_not_looked_at(kept, ledger, ask, monkeypatch):
    for name in "abc":
        kept(name, f"[It rained in {name * 3}|person: Ada Lorne], she said.")
        judge(ledger, Judgement("wrong statement", f"{name}/s1", "", answer=True))
    looked = []
    whole = judged.versions
    monkeypatch.setattr(judged, "versions", lambda c, place, made: looked.append(place) or whole(c, place, made))
    with pytest.raises(UnknownInLedger):
        ask(trace, 2)
    assert [one.split()[0] for one in looked] == ["b"]
