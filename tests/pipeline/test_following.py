"""Questions about contacts and plans."""

from datetime import date

import pytest

from whence.errors import UnknownInLedger
from whence.pipeline import Wanted, contacts, plans
from whence.records import Moment, Page

LORNE, FERROW, TAMM = "Ada Lorne", "Bo Ferrow", "Cy Tamm"
BOTH = f"{LORNE}/{FERROW}"


@pytest.fixture
def met(kept):
    """met("a", day, status, when): a report of that day on a meeting of the two."""

    def told(id, day, status, when=None, parties=BOTH, outlet="The Brask Courier", **more):
        names = " and ".join(parties.split("/"))
        text = f"The meeting of {names} at Brask is {status}, {outlet} has learned."
        return kept(id, text, outlet, day, contacts=[("meeting", parties, status, when)], **more)

    return told


@pytest.fixture
def history(met):
    """Announced, put off, held."""
    met("a", "2031-05-02", "planned", "2031-05-20")
    met("b", "2031-05-10", "postponed", "2031-06-12", outlet="The Ferro Gazette")
    met("c", "2031-06-13", "occurred", "2031-06-12", outlet="Tidewire")


def at(day):
    return Moment(as_of=date.fromisoformat(day))


def outline(found):
    return [(len(event.steps), outcome.status, outcome.overdue) for event, outcome in found.events]


@pytest.mark.parametrize(
    ("day", "found"),
    [
        ("2031-05-01", []),
        ("2031-05-02", [(1, "planned", False)]),
        ("2031-05-12", [(2, "postponed", False)]),
        ("2031-06-12", [(2, "postponed", False)]),
        ("2031-06-14", [(3, "occurred", False)]),
    ],
)
def test_a_plan_is_followed_to_its_outcome(history, ask, day, found):
    assert outline(ask(plans, at(day))) == found


def test_the_turns_of_a_plan_are_told_with_their_reports(history, ask):
    [(_, outcome)] = ask(plans, at("2031-06-14")).events
    assert [change.kind for change in outcome.changes] == ["announced", "postponed", "held"]
    assert [change.words for change in outcome.changes][1] == "postponed: 2031-05-20 → 2031-06-12"


@pytest.mark.parametrize(("day", "overdue"), [("2031-05-20", False), ("2031-05-21", True)])
def test_a_plan_of_which_nothing_was_heard_is_overdue(met, ask, day, overdue):
    met("a", "2031-05-02", "planned", "2031-05-20")
    assert outline(ask(plans, at(day))) == [(1, "planned", overdue)]
    assert len(ask(plans, at(day), overdue=True).events) == overdue


def test_overdue_plans_come_first_then_what_is_ahead_then_the_rest(met, ask):
    met("a", "2031-05-02", "planned", "2031-05-20")
    met("b", "2031-05-03", "planned", "2031-09-20", parties=f"{LORNE}/{TAMM}")
    met("c", "2031-05-04", "cancelled", "2031-07-20", parties=f"{FERROW}/{TAMM}")
    assert [outcome.status for _, outcome in ask(plans, at("2031-06-01")).events] == ["planned", "planned", "cancelled"]
    assert [outcome.overdue for _, outcome in ask(plans, at("2031-06-01")).events] == [True, False, False]


def test_what_was_never_announced_is_no_plan(met, ask):
    met("a", "2031-05-02", "occurred", "2031-05-01")
    assert ask(plans).events == ()
    assert len(ask(contacts, Wanted()).events) == 1


@pytest.mark.parametrize(
    ("wanted", "many"),
    [
        (Wanted(), 2),
        (Wanted(between=(LORNE, FERROW)), 1),
        (Wanted(between=(FERROW, LORNE)), 1),
        (Wanted(between=(LORNE,)), 2),
        (Wanted(between=(TAMM,)), 1),
        (Wanted(between=(FERROW, TAMM)), 0),
        (Wanted(between=(LORNE, LORNE)), 0),
        (Wanted(statuses=("occurred",)), 1),
        (Wanted(statuses=("planned", "occurred")), 2),
        (Wanted(statuses=("cancelled",)), 0),
        (Wanted(since=date(2031, 5, 3)), 1),
        (Wanted(until=date(2031, 5, 2)), 1),
        (Wanted(until=date(2031, 5, 1)), 0),
        (Wanted(since=date(2031, 5, 2), until=date(2031, 5, 5)), 2),
    ],
)
def test_contacts_are_found_by_who_and_when_and_how_they_stand(met, ask, wanted, many):
    met("a", "2031-05-02", "occurred", "2031-05-01")
    met("b", "2031-05-05", "planned", "2031-05-20", parties=f"{LORNE}/{TAMM}")
    assert len(ask(contacts, wanted).events) == many


def test_the_latest_told_of_comes_first_and_not_more_than_asked_for(met, ask):
    met("a", "2031-05-02", "occurred", "2031-05-01")
    met("b", "2031-05-05", "planned", "2031-05-20", parties=f"{LORNE}/{TAMM}")
    assert [outcome.status for _, outcome in ask(contacts, Wanted()).events] == ["planned", "occurred"]
    assert len(ask(contacts, Wanted(), page=Page(1)).events) == 1


def test_a_country_is_met_by_whom_it_sends(kept, ask):
    text = "Ada Lorne, the French foreign minister, and Bo Ferrow, the Italian foreign minister, met in Brask."
    kept("a", text, contacts=[("met", BOTH, "occurred", None)], names={"French": "group", "Italian": "group"})
    assert len(ask(contacts, Wanted(between=("France", "Italy"))).events) == 1
    assert len(ask(contacts, Wanted(between=("France", FERROW))).events) == 1
    assert ask(contacts, Wanted(between=(LORNE, "France"))).events == ()


@pytest.mark.parametrize("between", [("Dee Marsh",), (LORNE, "Dee Marsh"), ("Dee Marsh", LORNE)])
def test_nobody_meets_somebody_unknown(history, ask, between):
    with pytest.raises(UnknownInLedger, match="knows nobody called Dee Marsh"):
        ask(contacts, Wanted(between=between))


def test_the_reports_of_events_are_named(history, ask):
    found = ask(plans, at("2031-06-14"))
    assert {head.outlet for head in found.reports.values()} == {"The Brask Courier", "The Ferro Gazette", "Tidewire"}


def test_contacts_are_told_as_the_ledger_knew_them(history, ask, at_second):
    assert outline(ask(contacts, Wanted(), at_second(2)))[0][0] == 2


def test_another_model_takes_the_place_of_what_the_one_before_found(met, ask):
    met("a", "2031-05-02", "planned", "2031-05-20")
    met("a", "2031-05-02", "planned", "2031-05-20", model="m2")
    assert outline(ask(contacts, Wanted(), at("2031-05-03"))) == [(1, "planned", False)]


@pytest.fixture
def crowd(met):
    """An old one of each sort, and a dozen told of since, of other people each."""
    met("cancelled", "2031-01-02", "cancelled", "2031-01-20", parties="Dan Holt/Eve Moss")
    met("overdue", "2031-01-03", "planned", "2031-01-21", parties="Gus Hale/Ida Park")
    for number in range(1, 13):
        name = f"{'abcdefghijkl'[number - 1].title()}una {'Tovwexyzmnpqr'[number]}arn"
        met(f"new-{number}", f"2031-02-{number:02}", "planned", "2031-12-01", parties=f"{name}/{TAMM}")


def test_what_is_rare_and_old_is_found_however_much_was_told_since(crowd, ask):
    assert outline(ask(contacts, Wanted(statuses=("cancelled",)), page=Page(1))) == [(1, "cancelled", False)]
    assert outline(ask(contacts, Wanted(statuses=("occurred",)), page=Page(1))) == []


def test_an_old_plan_that_is_overdue_comes_before_all_that_is_ahead(crowd, ask):
    found = ask(plans, at("2031-03-01"), Page(2))
    assert outline(found) == [(1, "planned", True), (1, "planned", False)]
    assert outline(ask(plans, at("2031-03-01"), Page(5), overdue=True)) == [(1, "planned", True)]
    assert outline(ask(plans, at("2031-03-01"), Page(2, 1)))[0] == (1, "planned", False)


def test_what_came_about_is_not_overdue_although_it_was_planned(history, ask):
    assert outline(ask(plans, at("2031-07-01"), overdue=True)) == []
    assert outline(ask(plans, at("2031-06-13"), overdue=True)) == []
    assert [outcome.status for _, outcome in ask(plans, at("2031-07-01")).events] == ["occurred"]
