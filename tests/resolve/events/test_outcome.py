"""What became of a contact; rows are "day status when" of one report each."""

from datetime import date

import pytest

from whence.records import Event
from whence.resolve.events import outcome

TODAY = date(2021, 12, 31)


@pytest.mark.parametrize(
    ("rows", "status", "changes"),
    [
        (["2021-05-01 planned 2021-06-12", "2021-06-02 postponed 2021-06-12", "2021-06-20 planned 2021-07-01",
          "2021-07-02 occurred 2021-07-01"], "occurred",
         ["announced: 2021-06-12", "postponed: 2021-06-12 → later", "on again: 2021-07-01", "held: 2021-07-01"]),
        (["2021-05-01 planned 2021-06-12", "2021-06-02 postponed 2021-07-01"], "postponed",
         ["announced: 2021-06-12", "postponed: 2021-06-12 → 2021-07-01"]),
        (["2021-05-01 planned 2021-06-12", "2021-05-24 cancelled -", "2021-05-26 planned 2021-06-12"], "planned",
         ["announced: 2021-06-12", "cancelled", "on again: 2021-06-12"]),
        (["2021-05-01 planned 2021-06-12", "2021-05-24 possible -"], "possible",
         ["announced: 2021-06-12", "no longer certain"]),
        (["2021-05-01 planned 2021-06-12", "2021-05-24 planned 2021-06-20"], "planned",
         ["announced: 2021-06-12", "moved: 2021-06-12 → 2021-06-20"]),
        (["2021-05-01 planned 2021-06", "2021-05-24 planned 2021-06-20"], "planned", ["announced: 2021-06"]),
        (["2021-05-01 possible -", "2021-05-02 denied -"], "denied", ["announced", "denied"]),
        (["2021-06-12 ongoing 2021-06-12", "2021-06-13 occurred -"], "occurred", []),
        (["2021-06-11 planned 2021-06-12", "2021-06-12 ongoing 2021-06-12"], "ongoing",
         ["announced: 2021-06-12", "under way"]),
        (["2021-06-13 occurred 2021-06-12", "2021-06-14 planned -"], "occurred", []),
        (["2021-06-01 occurred -", "2021-06-02 planned 2021-06-12"], "planned", []),
        (["2021-06-01 planned 2021-06-12", "2021-06-02 occurred 2021-06-12"], "planned", ["announced: 2021-06-12"]),
        (["2021-06-02 occurred 2021-06-12"], "unclear", []),
    ],
)  # fmt: skip
def test_the_latest_status_and_the_turns(event, rows, status, changes):
    became = outcome(event(*rows), TODAY)
    assert became.status == status
    assert [change.words for change in became.changes] == changes


@pytest.mark.parametrize(
    ("statuses", "decided"),
    [
        ("possible cancelled", "cancelled"),
        ("possible possible occurred", "occurred"),
        ("planned planned cancelled", "planned"),
        ("planned cancelled", "cancelled"),
        ("denied occurred", "occurred"),
        ("denied denied postponed", "postponed"),
        ("denied possible", "possible"),
        ("unclear planned", "planned"),
    ],
)
def test_several_reports_of_one_day(event, statuses, decided):
    rows = [f"2021-06-01 {status} -" for status in statuses.split()]
    became = outcome(event(*rows), TODAY)
    assert became.status == decided
    assert len(became.history) == len(rows)
    assert {status for status, _ in became.disagreements[0].statuses} == set(statuses.split())
    assert set(became.reports) == {entry.report for entry in became.history if entry.status == decided}


@pytest.mark.parametrize(
    ("rows", "overdue"),
    [
        (["2021-05-01 planned 2021-06-12"], True),
        (["2021-05-01 planned 2022-01"], False),
        (["2021-05-01 planned -"], False),
        (["2021-05-01 possible 2021-06-12"], False),
        (["2021-05-01 planned 2021-06-12", "2021-05-02 planned -"], True),
        (["2021-05-01 planned 2021-06-12", "2021-06-13 occurred -"], False),
        (["2021-05-01 planned 2021-06-12", "2021-06-01 cancelled -"], False),
        (["2021-05-01 planned 2021-06-12", "2021-06-01 postponed -"], False),
        (["2021-05-01 planned 2021-06-12", "2021-06-01 postponed 2021-07-01"], True),
    ],
)
def test_overdue_without_word(event, rows, overdue):
    assert outcome(event(*rows), TODAY).overdue == overdue


@pytest.mark.parametrize(
    ("rows", "plan"),
    [
        (["2021-05-01 planned -"], True),
        (["2021-05-01 possible -"], True),
        (["2021-05-01 cancelled -", "2021-05-02 cancelled -"], True),
        (["2021-05-01 unclear -", "2021-06-13 occurred 2021-06-12"], True),
        (["2021-06-13 occurred 2021-06-12"], False),
        (["2021-06-12 ongoing -"], False),
    ],
)
def test_a_plan_was_told_of_before_it_happened(event, rows, plan):
    assert outcome(event(*rows), TODAY).plan == plan


def test_a_report_counts_once_with_what_it_is_surest_of(event, told):
    unsure = event("2021-06-01 occurred -", report=7, confidence=0.4).steps
    sure = event("2021-06-01 planned 2021-06-12", report=7, confidence=0.8).steps
    became = outcome(Event(1, unsure + sure), TODAY)
    [entry] = became.history
    assert (entry.status, entry.when, entry.told) == ("planned", "2021-06-12", (1, 2))


def test_reports_without_a_day_come_first_and_do_not_decide(event):
    became = outcome(event("2021-06-01 planned 2022-06-12", "- cancelled -"), TODAY)
    assert [entry.status for entry in became.history] == ["cancelled", "planned"]
    assert became.status == "planned"


def test_an_event_without_steps_is_an_error():
    with pytest.raises(ValueError, match="without steps"):
        outcome(Event(1, ()), TODAY)
