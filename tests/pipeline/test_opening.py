"""One report as it stands: its statements in place, where they belong, its versions, what it shares."""

from datetime import date

import pytest

from whence.errors import UnknownInLedger
from whence.pipeline import (
    first_and_last_day,
    judge,
    latest_reports,
    open_report,
    report_number,
    side_by_side,
    undo,
)
from whence.records import Judgement, Moment, Page

SAID = "The bridge over the Arven will be closed in June for repairs"


@pytest.fixture
def two(kept):
    """Two outlets tell the same; the second has a contact too."""
    one = kept("a", f"[{SAID}|person: Ada Lorne], she said. [She was late|person: Bo Ferrow], he said.")
    other = kept(
        "b", f"[{SAID}|person: Ada Lorne], she said. Lorne met Ferrow.", "Quell Post", "2031-05-04",
        contacts=[("met", "Ada Lorne/Bo Ferrow", "occurred", None)],
    )  # fmt: skip
    return one.report, other.report


def test_each_statement_knows_its_claim_and_how_many_reports_tell_it(two, ask):
    opened = ask(open_report, two[0])
    assert [(one.telling.label, one.reports) for one in opened.placed] == [("s1", 2), ("s2", 1)]
    assert opened.placed[0].claim != opened.placed[1].claim
    assert opened.record.report.text.startswith(SAID)
    assert (opened.head.id, opened.head.version) == ("a", 1)


def test_a_contact_knows_its_event(two, ask):
    opened = ask(open_report, two[1])
    event, outcome = opened.events["c1"]
    assert (event.parties, outcome.status) == (("Ada Lorne", "Bo Ferrow"), "occurred")


@pytest.mark.parametrize(("answer", "wrong"), [(True, True), (False, False)])
def test_what_a_person_found_of_a_statement_stands_at_it_until_undone(two, ask, ledger, answer, wrong):
    kept = judge(ledger, Judgement("wrong statement", "a/s2", "", answer=answer))
    assert [one.wrong for one in ask(open_report, two[0]).placed] == [False, wrong]
    assert ask(open_report, two[0]).placed[1].judged.id == kept.id
    undo(ledger, kept.id)
    assert ask(open_report, two[0]).placed[1].judged is None


def test_versions_are_listed_as_of_any_moment(kept, ask, at_second):
    first = kept("a", f"[{SAID}|person: Ada Lorne], she said.", url="https://brask.example/1")
    second = kept("a", f"[{SAID}|person: Ada Lorne], she said later.", url="https://brask.example/1")
    assert [head.version for head in ask(open_report, first.report).versions] == [1, 2]
    assert [head.version for head in ask(open_report, first.report, at_second(1)).versions] == [1]
    assert "later" not in ask(open_report, first.report).record.report.text
    found = ask(side_by_side, first.report, second.report)
    assert (found.one.version, found.other.version) == (1, 2)
    with pytest.raises(UnknownInLedger, match="at that moment"):
        ask(open_report, second.report, at_second(1))


@pytest.mark.parametrize("number", [99, 0, -1, 2**40])
def test_there_may_be_no_such_report(two, ask, number):
    with pytest.raises(UnknownInLedger):
        ask(open_report, number)


def test_what_was_not_published_yet_is_not_shown(two, ask):
    with pytest.raises(UnknownInLedger, match="at that moment"):
        ask(open_report, two[1], Moment(date(2031, 5, 3)))


def test_passages_shared_with_others_are_told_at_either(kept, ask):
    text = " ".join(f"word{at} and another{at} of many" for at in range(60))
    one, other = kept("a", f"{text}."), kept("b", f"{text}.", "Quell Post", "2031-05-04")
    for number in (one.report, other.report):
        ((later, copy),) = ask(open_report, number).shared
        assert (later, copy.other) == (other.report, one.report)


@pytest.mark.parametrize(
    ("outlet", "moment", "page", "names"),
    [
        (None, Moment(), Page(), ["b", "a"]),
        (None, Moment(), Page(1, 1), ["a"]),
        (None, Moment(date(2031, 5, 3)), Page(), ["a"]),
        ("Quell Post", Moment(), Page(), ["b"]),
        ("Nobody", Moment(), Page(), []),
    ],
)
def test_the_latest_reports(two, ask, outlet, moment, page, names):
    found = ask(latest_reports, outlet, moment, page)
    assert [head.id for head in found.reports] == names


def test_outlets_are_counted(two, ask):
    assert ask(latest_reports).outlets == (("Quell Post", 1), ("The Brask Courier", 1))


def test_first_and_last_day(two, ask):
    assert ask(first_and_last_day) == (date(2031, 5, 2), date(2031, 5, 4))


def test_an_empty_ledger_has_no_days(ask):
    assert ask(first_and_last_day) is None


def test_a_report_is_found_by_its_id(two, ask):
    assert ask(report_number, "b") == two[1]
