"""All that a ledger holds at a moment, some at a time."""

from datetime import date

import pytest

from whence.ledger import everything as kept_everything
from whence.pipeline import every_actor, every_claim, every_event, every_report, every_row, judge, same_actors
from whence.records import Judgement, Moment

EARLY = Moment(date(2031, 5, 2))


@pytest.fixture(autouse=True)
def small(monkeypatch):
    """A report at a time, so that there are several batches."""
    monkeypatch.setattr(kept_everything, "BATCH", 1)


@pytest.fixture
def three(kept):
    met = [("met", "Ada Lorne/Bo Ferrow", "occurred", "2031-05-01")]
    kept("a", "[It rained|person: Ada Lorne], she said. Lorne met Ferrow.", contacts=met)
    kept("b", "[It snowed|person: Bo Ferrow], he said.", "Quell Post", "2031-05-04")
    kept("b", "[It hailed|person: Bo Ferrow], he said later.", "Quell Post", "2031-05-05")


def test_reports_stand_as_they_do_now_with_their_claims(three, ask):
    found = ask(lambda c: [*every_report(c)])
    assert [(kept.head.id, kept.head.version, len(kept.tellings)) for kept in found] == [("a", 1, 2), ("b", 2, 1)]
    assert [sorted(kept.claims) == sorted(one.id for one in kept.tellings) for kept in found] == [True, True]
    assert found[1].record.statements[0].content[0].of(found[1].report.text) == "It hailed"


def test_a_moment_leaves_out_what_was_not_there(three, ask, at_second):
    assert ask(lambda c: [kept.head.id for kept in every_report(c, EARLY)]) == ["a"]
    assert ask(lambda c: [kept.head.version for kept in every_report(c, at_second(2))]) == [1, 1]
    named = ask(lambda c: {actor.name for actor in every_actor(c, EARLY)})
    assert named == {"The Brask Courier", "Ada Lorne", "Bo Ferrow"}
    assert ask(lambda c: sum(len(some.claims) for some in every_claim(c, EARLY))) == 2


def test_what_was_judged_wrong_is_in_no_claim(three, ask, ledger):
    judge(ledger, Judgement("wrong statement", "a/s1", "", answer=True))
    (told, *_), claims = ask(lambda c: [*every_report(c)]), ask(lambda c: [*every_claim(c)])
    assert {one.label: one.id in told.claims for one in told.tellings} == {"s1": False, "c1": True}
    assert {*told.claims.values()} <= {claim.id for some in claims for claim in some.claims}


def test_rows_are_those_of_the_reports(three, ask):
    found = ask(lambda c: [*every_row(c)])
    assert [[row.name for row in some.reports] for some in found] == [["a"], ["b"]]
    assert [len(some.tellings) for some in found] == [2, 1]
    assert [len(some.parties) for some in found] == [2, 0]


def test_events_have_what_became_of_them(three, ask):
    (found,) = ask(lambda c: [some for some in every_event(c) if some.events])
    ((event, outcome),) = found.events
    assert (event.parties, outcome.status) == (("Ada Lorne", "Bo Ferrow"), "occurred")


def test_whom_a_person_took_for_one(three, ask, ledger):
    judge(ledger, Judgement("same actor", "person: Ada Lorne", "person: Bo Ferrow", answer=True))
    numbers = {actor.name: actor.id for actor in ask(lambda c: [*every_actor(c)]) if actor.kind == "person"}
    assert ask(same_actors) == {numbers["Bo Ferrow"]: numbers["Ada Lorne"]}
