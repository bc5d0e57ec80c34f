"""Actors, what is undecided, and people's corrections, on both databases."""

import pytest

from tests.ledger.made import WHY
from whence.errors import UnknownInLedger
from whence.ledger import actors, judgements
from whence.records import Actor, Judgement, Match, Office


def test_an_actor_grows_with_what_it_is_called(actor, write, ask):
    number = actor("Ada Lorne", keys=["lorne", "ada lorne"])
    again = actor(
        "Dr Ada Lorne",
        keys=["lorne", "dr lorne"],
        match=Match(number, same=True, score=0.9, reasons=WHY),
        forms=("Lorne",),
    )
    write(actors.hold, number, [Office("envoy", "Brask"), Office("envoy"), Office("envoy", "Brask")])
    write(actors.hold, number, [Office("envoy", "Brask"), Office("minister")])
    assert again == number
    [found] = ask(actors.sharing, ["dr lorne", "lorne", "nobody"])
    assert (found.id, found.kind, found.name, found.names) == (
        number,
        "person",
        "Ada Lorne",
        ("Ada Lorne", "Dr Ada Lorne", "Lorne"),
    )
    assert set(found.offices) == {Office("envoy", "Brask"), Office("envoy"), Office("minister")}
    assert ask(actors.one, number) == found
    assert ask(actors.sharing, []) == ask(actors.by_numbers, []) == []


def test_keys_lead_to_all_who_have_them(actor, ask):
    one, other = actor("Ada Lorne", keys=["lorne"]), actor("Bo Lorne", keys=["lorne", "bo"])
    assert ask(actors.keys_of, ["lorne", "bo", "none"]) == {"lorne": [one, other], "bo": [other]}


def test_what_no_database_takes_is_replaced_in_names(actor, ask):
    number = actor("Ada\x00 \ud800", keys=["ada\x00", "\ud800"])
    assert ask(actors.one, number) == Actor(number, "person", "Ada\ufffd ?", ("Ada\ufffd ?",))
    assert [found.id for found in ask(actors.sharing, ["ada\x00"])] == [number]


def test_who_acts_for_whom(actor, write, ask):
    ada, bo, brask = actor("Ada Lorne"), actor("Bo Ferrow"), actor("Brask", "country")
    write(actors.act, ada, {brask: False, ada: True})
    write(actors.act, bo, {brask: True})
    write(actors.act, bo, {brask: True})
    assert ask(actors.acts_for, [ada, bo, brask]) == {ada: frozenset({brask}), bo: frozenset({brask})}
    assert ask(actors.acting_for, [brask]) == {ada, bo}
    assert ask(actors.acting_for, []) == set()


def test_pairs_left_open_come_likeliest_first_and_once(actor, write, ask, at_second):
    one, two, three = (actor(name) for name in ("Ada Lorne", "A. Lorne", "Lorne"))
    write(actors.leave_open, one, Match(two, None, 0.4, WHY))
    write(actors.leave_open, three, Match(two, None, 0.6))
    write(actors.leave_open, two, Match(one, None, 0.9))
    write(actors.leave_open, two, Match(two, None, 0.9))
    assert ask(actors.left_open) == [(two, three, 0.6, ()), (one, two, 0.4, WHY)]
    assert ask(actors.left_open, at_second(4)) == [(one, two, 0.4, WHY)]
    assert len(ask(actors.left_open, size=1)) == 1


def test_an_unknown_actor_is_said_to_be_so(ask):
    with pytest.raises(UnknownInLedger, match="the ledger holds no actor 7"):
        ask(actors.one, 7)


def test_a_judgement_comes_back_with_its_time(write, ask, at_second):
    number = write(
        judgements.keep, Judgement("same actor", "person: B", "person: A", answer=True, by="me", note="“so”\x00")
    )
    [found] = ask(judgements.standing)
    assert (found.id, found.left, found.right, found.answer) == (number, "person: A", "person: B", True)
    assert (found.by, found.note, found.made, found.undone) == ("me", "“so”\ufffd", "1970-01-01T00:00:01+00:00", None)
    assert ask(judgements.standing, "same claim") == ask(judgements.standing, None, at_second(0)) == []


def test_another_answer_closes_the_one_before_and_undoing_closes_too(write, ask, at_second):
    write(judgements.keep, Judgement("same actor", "person: A", "person: B", answer=True))
    second = write(judgements.keep, Judgement("same actor", "person: B", "person: A", answer=False))
    assert [(one.id, one.answer) for one in ask(judgements.standing)] == [(second, False)]
    assert write(judgements.undo, second).id == second
    assert ask(judgements.standing) == []
    assert [one.answer for one in ask(judgements.standing, None, at_second(1))] == [True]
    assert [one.answer for one in ask(judgements.standing, None, at_second(2))] == [False]
    with pytest.raises(UnknownInLedger) as told:
        write(judgements.undo, second)
    assert str(told.value) == f"the ledger holds no open judgement {second}. whence judge list shows them."
