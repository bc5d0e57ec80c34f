"""Quarters and halves, in a report of Wednesday, 12 November 2025."""

import pytest


@pytest.mark.parametrize(
    ("text", "value", "edtf"),
    [
        ("Sales fell in the third quarter.", "2025-Q3", "2025-07/2025-09"),
        ("Sales fell in the fourth quarter.", "2025-Q4", "2025-10/2025-12"),
        ("They expect a loss for the third quarter.", "2025-Q3", "2025-07/2025-09"),
        ("Sales will fall in the first quarter.", "2026-Q1", "2026-01/2026-03"),
        ("Sales fell in the first quarter of 2011.", "2011-Q1", "2011-01/2011-03"),
        ("Sales fell in this year’s second quarter.", "2025-Q2", "2025-04/2025-06"),
        ("Sales fell in the first half of 2012.", "2012-H1", "2012-01/2012-06"),
        ("Sales fell in the last quarter of 2012.", "2012-Q4", "2012-10/2012-12"),
        ("Sales fell in Q3 2012.", "2012-Q3", "2012-07/2012-09"),
        ("Sales fell in the quarter.", "2025-Q3", "2025-07/2025-09"),
    ],
)
def test_a_quarter(text, value, edtf, told, timed):
    assert (told(text)[-1][1], timed(text)[-1][1]) == (value, edtf)


@pytest.mark.parametrize(
    "text", ["Sales fell in the fifth quarter.", "The team led in the first half.", "A quarter of them."]
)
def test_no_quarter(text, told):
    assert told(text) == []


@pytest.mark.parametrize("text", ["Sales fell in the third quarter.", "Sales fell in the year-ago quarter."])
def test_a_report_without_a_date_settles_no_quarter(text, told):
    assert [value for _, value in told(text, None)] == [None]


def test_the_latest_period_is_no_quarter_where_none_is_told_of(told):
    assert told("Sales fell in the latest period.") == []
