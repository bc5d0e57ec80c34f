"""Contacts and the events they are of, on both databases."""

import random
from dataclasses import replace
from datetime import date

import pytest

from tests.ledger.made import WHY, report, told
from whence.errors import UnknownInLedger
from whence.ledger import events, reports
from whence.ledger.events import Asked
from whence.records import Moment, Reason, Record, Step

URL = "https://brask.example/pier"


def test_a_contact_comes_back_as_it_was_given(kept, write, ask, actor):
    ada, (number, [one]) = actor("Ada Lorne"), kept("a", "it rained")
    given = told(
        number, ("Ada Lorne", "the “crew”"), (ada, None), "cancelled", text="They met.", outlet="O", tellings=(one,)
    )
    made = write(reports.analysed, number, Record(report("a"), (), (), "m2"))
    [numbered] = write(events.keep, made, [given], [[5, -(2**63)]])
    assert numbered == replace(given, id=numbered.id)
    step = Step(numbered, None, 0.5, WHY)
    write(events.join, [(None, [step])])
    assert ask(events.one, 1).steps == (step,)
    assert [event.id for event in ask(events.near, [5], date(2031, 5, 2), 9)] == [1]
    assert ask(events.near, [6], date(2031, 5, 2), 9) == []


@pytest.fixture
def four(kept, actor):
    """Ada meets Bo (planned), Bo meets Cy, Ada meets Cy, and one without a day."""
    ada, bo, cy = actor("Ada Lorne"), actor("Bo Ferrow"), actor("Cy Dune")
    rows = (
        ("2031-05-02", "planned", (ada, bo)),
        ("2031-05-03", "occurred", (bo, cy)),
        ("2031-05-09", "denied", (ada, cy)),
    )
    for at, (day, status, who) in enumerate((*rows, (None, "possible", (None, None)))):
        kept(f"e{at}", day=day, contacts=[{"status": status, "who": who}])
    return ada, bo, cy


@pytest.mark.parametrize(
    ("which", "found"),
    [
        (Asked(), [3, 2, 1, 4]),
        (Asked(frozenset({1})), [3, 1]),
        (Asked(frozenset({1}), frozenset({2})), [1]),
        (Asked(frozenset({1, 3}), frozenset({2})), [2, 1]),
        (Asked(since=date(2031, 5, 3)), [3, 2]),
        (Asked(until=date(2031, 5, 3)), [2, 1]),
        (Asked(since=date(2031, 5, 3), until=date(2031, 5, 3)), [2]),
        (Asked(planned=True), [1, 4]),
        (Asked(frozenset({99})), []),
    ],
)
def test_events_are_asked_for(four, ask, which, found):
    assert four == (1, 2, 3)
    assert [event.id for event in ask(events.asked, which)] == found
    assert [event.id for event in ask(events.asked, which, size=1)] == found[:1]


def test_events_at_a_moment(four, ask, at_second):
    assert [event.id for event in ask(events.asked, Asked(), Moment(date(2031, 5, 3)))] == [2, 1]
    assert [event.id for event in ask(events.asked, Asked(), at_second(5))] == [2, 1]
    assert [event.id for event in ask(events.every, at_second(5))] == [1, 2]


@pytest.fixture
def many(kept, write, ask):
    """Forty contacts of chance days, parties and statuses, some of one event, some no longer told."""
    chance = random.Random(3)
    for at in range(40):
        day, status = f"2031-05-{chance.randint(1, 28):02}", chance.choice(("planned", "occurred", "denied"))
        kept(f"m{at % 36}", text=f"It rained {at}.", day=day, contacts=[{"status": status, "place": str(at)}])
    for _ in range(15):
        one, other = sorted(chance.sample([event.id for event in ask(events.every)], 2))
        write(events.merge, other, one, [])


def test_events_at_any_moment_are_those_found_by_hand(many, ask, at_second, monkeypatch):
    monkeypatch.setattr(events, "BATCH", 3)

    def by_hand(which, moment):
        found = [event for event in ask(events.every, moment) if fits(event, which)]
        return sorted(found, key=lambda event: (max(days(event)), event.id), reverse=True)

    def days(event):
        return [step.told.day for step in event.steps]

    def fits(event, which):
        within = [day for day in days(event) if (which.since or day) <= day <= (which.until or day)]
        return within and (not which.planned or any(step.told.status == "planned" for step in event.steps))

    for as_of in (None, date(2031, 5, 4), date(2031, 5, 20)):
        for moment in (Moment(as_of), *(at_second(second, as_of) for second in (20, 38, 45))):
            for since, until in ((None, None), (date(2031, 5, 5), date(2031, 5, 9)), (None, date(2031, 5, 3))):
                for planned in (False, True):
                    which = Asked(since=since, until=until, planned=planned)
                    right = by_hand(which, moment)
                    assert ask(events.asked, which, moment, 100) == right, (which, moment)
                    assert ask(events.asked, which, moment, 4) == right[:4], (which, moment)


def test_events_that_are_merged_are_one_from_then_on(four, write, ask, at_second):
    write(events.merge, 2, 1, [Reason("same_day", 1.0, "so")])
    assert [len(event.steps) for event in ask(events.asked, Asked())] == [1, 2, 1]
    assert len(ask(events.one, 1).steps) == 2
    assert ask(events.one, 1).steps[1].reasons == (Reason("same_day", 1.0, "so"),)
    assert len(ask(events.every, at_second(7))) == 4
    assert len(ask(events.every)) == 3


def test_a_plan_that_is_no_longer_told_is_found_at_its_time(kept, ledger, ask, at_second):
    kept("a", url=URL, contacts=[{}])
    number, _ = kept("b", day="2031-05-09")
    with ledger.writing() as writer:
        for _ in range(2):
            made = reports.analysed(writer, number, Record(report("b"), (), (), "m2"))
            [later] = events.keep(writer, made, [told(number, status="occurred", day="2031-05-09")], [[1]])
            events.join(writer, [(1, [Step(later)])])
    kept("a", text="Nothing.", url=URL)
    with ledger.writing() as writer:
        [last] = events.keep(writer, made, [told(number, status="occurred", day="2031-05-09")], [[1]])
        events.join(writer, [(1, [Step(last)])])
    assert [len(event.steps) for event in ask(events.asked, Asked(planned=True), at_second(1))] == [1]
    early = Asked(planned=True, until=date(2031, 5, 2))
    assert [len(event.steps) for event in ask(events.asked, early, at_second(3))] == [2]


def test_an_unknown_event_is_said_to_be_so(ask):
    with pytest.raises(UnknownInLedger, match="the ledger holds no event 7"):
        ask(events.one, 7)
