"""Months, in a report of Wednesday, 12 November 2025."""

import pytest


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He left in October.", "2025-10"),
        ("He left in November.", "2025-11"),
        ("He left in March.", "2025-03"),
        ("He will leave in March.", "2026-03"),
        ("He has been away since December.", "2024-12"),
        ("He has to leave by March.", "2026-03"),
        ("He left last March.", "2025-03"),
        ("He left last October.", "2024-10"),
        ("He leaves next March.", "2026-03"),
        ("He leaves this March.", "2025-03"),
        ("He left in early May.", "2025-05"),
        ("He left in mid-March.", "2025-03"),
        ("He left at the end of June.", "2025-06"),
        ("He left in May 2011.", "2011-05"),
        ("He left in Sept. 2011.", "2011-09"),
        ("He left in May last year.", "2024-05"),
        ("He left in the month of May.", "2025-05"),
        ("It lasts from January to March 2011.", "2011-01"),
        ("He left in January and came in March.", "2025-01"),
    ],
)
def test_a_month(text, value, told):
    assert told(text)[0][1] == value


@pytest.mark.parametrize(
    "text",
    [
        "May said she would leave.",
        "May told them.",
        "Theresa May left; they were led by May.",
        "Mrs. May left; they stand behind her and for May.",
        "They may leave.",
        "They march on Paris.",
        "The march to Paris was long.",
        "The March on the palace was long.",
        "June Smith left.",
        "The novel by April Jones.",
        "He met Jan.",
        "May’s office closed.",
        "It was an august body.",
    ],
)
def test_no_month(text, told):
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Theresa May left in May.",
        "They signed a June agreement.",
        "It closed in March.",
        "They held a May summit.",
        "Lee’s March letter said so.",
    ],
)
def test_a_month_that_could_be_a_name(text, told):
    assert len(told(text)) == 1


def test_a_report_without_a_date_settles_no_month(told):
    assert told("He left in October.", None) == [("October", None)]
