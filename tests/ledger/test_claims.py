"""Asking for claims, on both databases."""

import random
from datetime import date

import pytest

from tests.ledger.made import every
from whence.errors import UnknownInLedger
from whence.ledger import claims, tellings, words
from whence.records import NOW, Member, Moment, Page, Reason


@pytest.fixture
def crowd(kept, write, ask):
    """Thirty claims of one to nine tellings, some merged, some of reports that got a later version."""
    chance = random.Random(5)
    for number in range(30):
        found = []
        for at in range(chance.randint(1, 9)):
            day, outlet = f"2031-05-{chance.randint(1, 28):02}", f"The {chance.randint(1, 6)}th Herald"
            _, numbers = kept(f"r{number}-{at}", f"it rained {number}", day=day, outlet=outlet, as_claims=False)
            found += numbers
        whole = {one.id: one for one in ask(tellings.of_reports, range(1, 1_000))}
        write(tellings.join, [(-found[0], Member(whole[at])) for at in found])
    for emptied, into in ((3, 1), (9, 8), (30, 29)):
        write(tellings.merge, emptied, into, [Reason("judged", 0.0, "so")])
    for number in (4, 11, 20):
        kept(f"r{number}-0", "it snowed", text="It snowed.", as_claims=False)


@pytest.fixture
def by_hand(ask):
    """The same answer, without any short cut."""

    def size(members):
        outlets, reports = {one.telling.outlet for one in members}, {one.telling.report for one in members}
        return len(outlets), len(reports), max(one.telling.day for one in members).toordinal()

    def largest(moment):
        found = ask(every, moment)
        return [number for number, _ in sorted(found, key=lambda pair: (*(-n for n in size(pair[1])), pair[0]))]

    return largest


MOMENTS = [(day, second) for day in (None, 1, 9, 28) for second in (None, 20, 90, 1_000)]


def test_the_largest_at_any_moment_are_those_counted_by_hand(crowd, by_hand, ask, at_second, monkeypatch):
    monkeypatch.setattr(claims, "BATCH", 4)
    for day, second in MOMENTS:
        as_of = date(2031, 5, day) if day else None
        moment = Moment(as_of) if second is None else at_second(second, as_of)
        right = by_hand(moment)
        assert [number for number, _ in ask(claims.largest, moment, Page(7))] == right[:7], moment
        assert [number for number, _ in ask(claims.largest, moment, Page(5, 5))] == right[5:10], moment
        assert [number for number, _ in ask(claims.largest, moment, Page(100))] == right, moment


def test_claims_without_a_day_come_last(kept, ask):
    kept("a", "it rained", day=None)
    kept("b", "it snowed")
    assert [number for number, _ in ask(claims.largest)] == [2, 1]
    assert [number for number, _ in ask(claims.largest, NOW, Page(1))] == [2]


def test_members_are_those_of_the_moment_in_order_of_their_days(crowd, ask):
    moment = Moment(date(2031, 5, 14))
    for number, members in ask(claims.largest, moment, Page(10)):
        days = [one.telling.day for one in members]
        assert days == sorted(days)
        assert max(days) <= moment.as_of
        assert ask(claims.one, number, moment) == (number, members)


def test_claims_are_found_by_words_or_speaker(kept, ask, actor):
    ada = actor("Ada Lorne")
    kept("a", "cracks were found in the pier", outlet="The Ferro Gazette")
    kept("b", "the choir will sing", actors=(None, ada))
    kept("c", "the pier’s crack", day="2031-05-09")

    def about(asked, *given, **more):
        return [number for number, _ in ask(claims.about, asked, *given, **more)]

    assert about("crack pier") == [3, 1], "the later one first, word forms aside"
    assert about("PIER", moment=Moment(date(2031, 5, 8))) == [1]
    assert about("pier", page=Page(1)) == [3]
    assert about("nothing of it") == []
    assert about("Ada Lorne", [ada]) == [2]


def test_what_rests_on_somebody_wherever_they_stand_in_the_chain(kept, ask, actor):
    gazette, ada, bo = actor("The Ferro Gazette", "outlet"), actor("Ada Lorne"), actor("Bo Ferrow")
    for name in "abc":
        kept(name, f"it rained {name}", actors=(gazette, ada))

    def resting(*who, **more):
        return [number for number, _ in ask(claims.resting_on, list(who), **more)]

    assert resting(gazette) == resting(ada) == [1, 2, 3]
    assert resting(bo) == resting() == []
    assert resting(ada, gazette, page=Page(2)) == [1, 2]


def test_what_is_found_of_the_past_does_not_depend_on_how_much_came_later(kept, ask, actor, at_second, monkeypatch):
    monkeypatch.setattr(words, "LATEST", 2)
    ada = actor("Ada Lorne")
    for at in range(1, 9):
        kept(f"r{at}", f"it rained {at}", day=f"2031-05-0{at}", actors=(None, ada))
    for moment in (Moment(date(2031, 5, 2)), at_second(3)):  # the actor was kept in the first second
        for found in (claims.about, "rained"), (claims.about, "Ada Lorne", [ada]), (claims.resting_on, [ada]):
            question, *given = found
            given += [()] * (question is claims.about and len(given) < 2)
            assert sorted(number for number, _ in ask(question, *given, moment)) == [1, 2], found


@pytest.mark.parametrize("number", [0, 2, -1, 10**6])
def test_an_unknown_claim_is_said_to_be_so(kept, ask, number):
    kept("a", "it rained")
    with pytest.raises(UnknownInLedger) as told:
        ask(claims.one, number)
    assert (
        str(told.value)
        == f"the ledger holds no claim {number}. whence claims --about WORDS finds claims and their numbers."
    )


def test_a_claim_of_later_is_not_known_yet(kept, ask, at_second):
    kept("a", "it rained")
    assert ask(claims.one, 1, NOW)[0] == 1
    with pytest.raises(UnknownInLedger, match="the ledger holds no claim 1 at that moment"):
        ask(claims.one, 1, at_second(0))
