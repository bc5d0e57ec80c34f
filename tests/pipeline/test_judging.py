"""A person's corrections: what they change, and that undoing them restores what was."""

import pytest

from whence.errors import UnknownInLedger, WrongCall
from whence.pipeline import claims, judge, left_open, listed, mark, trace, undo
from whence.records import Judgement

COURIER, GAZETTE, WIRE = "The Brask Courier", "The Ferro Gazette", "Tidewire"
CLOSED = "the harbour of Brask will stay closed until the spring because of cracks in its northern pier"
SHUT = "Brask harbour is to remain shut until spring after cracks were found in the northern pier"
SONG = "the choir of Ostrene won the singers' prize in Karrenstad on Saturday"


@pytest.fixture
def story(kept):
    """a/s1 and b/s1 are one claim of two people, c/s1 is another one."""
    kept("a", f"Ada Lorne said [{CLOSED}|person: Ada Lorne].", COURIER)
    kept("b", f"Bo Ferrow said [{SHUT}|person: Bo Ferrow].", GAZETTE)
    kept("c", f"Cy Tamm said [{SONG}|person: Cy Tamm].", WIRE)


@pytest.fixture
def say(ledger, story):
    """say("same claim", "a/s1", "b/s1", answer=False)"""

    def said(question, left, right="", *, answer=True):
        return judge(ledger, Judgement(question, left, right, answer, by="Eve"))

    return said


@pytest.mark.parametrize(
    ("question", "left", "right", "answer", "after"),
    [
        ("same claim", "a/s1", "c/s1", True, {("a/s1", "b/s1", "c/s1"): 3}),
        ("same claim", "c/s1", "a/s1", True, {("a/s1", "b/s1", "c/s1"): 3}),
        ("same claim", "a/s1", "b/s1", True, {("a/s1", "b/s1"): 2, ("c/s1",): 1}),
        ("same claim", "a/s1", "b/s1", False, {("a/s1",): 1, ("b/s1",): 1, ("c/s1",): 1}),
        ("same claim", "b/s1", "a/s1", False, {("a/s1",): 1, ("b/s1",): 1, ("c/s1",): 1}),
        ("same claim", "a/s1", "c/s1", False, {("a/s1", "b/s1"): 2, ("c/s1",): 1}),
        ("same origin", "a/s1", "b/s1", True, {("a/s1", "b/s1"): 1, ("c/s1",): 1}),
        ("same origin", "a/s1", "b/s1", False, {("a/s1", "b/s1"): 2, ("c/s1",): 1}),
        ("same actor", "Ada Lorne", "Bo Ferrow", True, {("a/s1", "b/s1"): 1, ("c/s1",): 1}),
        ("same actor", "person: Bo Ferrow", "Ada Lorne", True, {("a/s1", "b/s1"): 1, ("c/s1",): 1}),
        ("wrong statement", "a/s1", "", True, {("b/s1",): 1, ("c/s1",): 1}),
        ("wrong statement", "c/s1", "", True, {("a/s1", "b/s1"): 2}),
    ],
)
def test_a_judgement_takes_effect_and_undoing_it_restores_what_was(
    ledger, say, dump, grouped, question, left, right, answer, after
):
    before = dump()
    number = say(question, left, right, answer=answer).id
    assert grouped() == after
    undo(ledger, number)
    assert dump() == before


def test_two_judgements_are_undone_in_any_order(ledger, say, dump):
    before = dump()
    for order in ((0, 1), (1, 0)):
        made = [say("same claim", "a/s1", "b/s1", answer=False).id, say("same claim", "a/s1", "c/s1").id]
        for at in order:
            undo(ledger, made[at])
        assert dump() == before


def test_what_was_known_before_a_judgement_stays_known(say, dump, at_second):
    before = dump()
    say("same claim", "a/s1", "c/s1")
    say("wrong statement", "b/s1")
    assert dump(at_second(3)) == before


def test_a_claim_is_found_under_its_number_while_it_is_in_another(ledger, say, ask):
    own = next(claim.id for claim in ask(claims, "choir").claims)
    number = say("same claim", "a/s1", "c/s1").id
    assert len(ask(trace, own).claim.members) == 3
    undo(ledger, number)
    assert [one.telling.text for one in ask(trace, own).claim.members] == [SONG]


def test_a_claim_of_which_all_was_judged_wrong_says_so(say, ask):
    own = next(claim.id for claim in ask(claims, "choir").claims)
    say("wrong statement", "c/s1")
    with pytest.raises(UnknownInLedger, match=f"all that is told in claim {own} was judged wrong"):
        ask(trace, own)


@pytest.mark.parametrize(
    ("question", "left", "right", "error", "message"),
    [
        ("same actor", "Ada Lorne", "Dee Marsh", UnknownInLedger, "knows nobody called Dee Marsh"),
        ("same actor", "Ada Lorne", "ada lorne", WrongCall, "are the same already"),
        ("same claim", "a/s1", "a/s1", WrongCall, "are the same already"),
        ("same claim", "a/s1", "z/s1", UnknownInLedger, "holds no report z"),
        ("same claim", "a/s1", "b/s9", UnknownInLedger, "the report b has no statement s9"),
        ("same origin", "a", "b/s1", WrongCall, "a is no statement.*REPORT/s3"),
        ("wrong statement", "a/", "", UnknownInLedger, "the report a has no statement"),
    ],
)
def test_what_is_not_there_cannot_be_judged(say, ask, question, left, right, error, message):
    with pytest.raises(error, match=message):
        say(question, left, right)
    assert ask(listed) == []


def test_a_name_of_several_has_to_be_told_apart(say, kept):
    kept("d", f"The Lorne Board said [{SONG}|organization: Ada Lorne].", COURIER)
    with pytest.raises(WrongCall, match='Ada Lorne may be several. Say which: "(person|organization): Ada Lorne", '):
        say("same actor", "Ada Lorne", "Bo Ferrow")
    assert say("same actor", "person: Ada Lorne", "Bo Ferrow").left == "person: Ada Lorne"


@pytest.mark.parametrize("number", [0, 1, 99])
def test_only_a_judgement_that_holds_can_be_undone(ledger, say, number):
    undo(ledger, say("same origin", "a/s1", "b/s1").id)
    with pytest.raises(UnknownInLedger, match=f"no open judgement {number}"):
        undo(ledger, number)


def test_judgements_are_listed_as_they_were_made(ledger, say, ask, at_second):
    one, other = say("same origin", "a/s1", "b/s1"), say("wrong statement", "c/s1")
    assert [(each.id, each.by, each.answer) for each in ask(listed)] == [(one.id, "Eve", True), (other.id, "Eve", True)]
    assert len(ask(listed, at_second(4))) == 1
    undo(ledger, one.id)
    assert [each.id for each in ask(listed)] == [other.id]


def test_another_answer_takes_the_place_of_the_first(say, ask, grouped):
    say("same origin", "a/s1", "b/s1")
    say("same origin", "b/s1", "a/s1", answer=False)
    assert [each.answer for each in ask(listed)] == [False]
    assert grouped()[("a/s1", "b/s1")] == 2


@pytest.mark.parametrize("first", [True, False])
def test_another_answer_about_a_claim_takes_the_place_of_the_first(say, grouped, first):
    say("same claim", "a/s1", "c/s1", answer=first)
    say("same claim", "a/s1", "c/s1", answer=not first)
    assert any("a/s1" in claim and "c/s1" in claim for claim in grouped()) is not first


def test_two_who_may_be_one_are_listed_until_somebody_says(ledger, say, kept, ask):
    kept("d", f"Lorne said [{SHUT}|person: Lorne].", WIRE)
    [pair] = ask(left_open)
    assert {mark(pair.one), mark(pair.other)} == {"person: Ada Lorne", "person: Lorne"}
    assert pair.reasons
    number = say("same actor", "person: Lorne", "Ada Lorne").id
    assert ask(left_open) == []
    undo(ledger, number)
    assert ask(left_open) == [pair]


@pytest.mark.parametrize(
    ("question", "right", "words"),
    [
        ("wrong statement of none", "", "wrong statement is asked of one. Give one."),
        ("same actor", "", "same actor is asked of two. Give two."),
        ("same claim", " ", "same claim is asked of two. Give two."),
        ("same origin", "", "same origin is asked of two. Give two."),
        ("wrong statement", "a/s1", "wrong statement is asked of one. Give one."),
    ],
)
def test_a_question_of_two_is_answered_of_two(kept, ledger, question, right, words):
    kept("a", "[It rained|person: Ada Lorne], she said.")
    with pytest.raises(WrongCall) as wrong:
        left = " " if question.endswith("none") else "a/s1"
        judge(ledger, Judgement(question.removesuffix(" of none"), left, right, answer=True))
    assert str(wrong.value) == words
