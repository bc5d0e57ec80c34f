"""Days, in a report of Wednesday, 12 November 2025."""

import pytest


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("He left on Nov. 14, 2024.", "Nov. 14, 2024", "2024-11-14"),
        ("He left on 14 November 2024.", "14 November 2024", "2024-11-14"),
        ("He left on the 14th of November 2024.", "the 14th of November 2024", "2024-11-14"),
        ("He left on November 14th, 2024.", "November 14th, 2024", "2024-11-14"),
        ("He left on May twenty-first.", "May twenty-first", "2025-05-21"),
        ("He left on 11/14/2024.", "11/14/2024", "2024-11-14"),
        ("He left on 14/11/2024.", "14/11/2024", "2024-11-14"),
        ("He left on 11/14/89.", "11/14/89", "1989-11-14"),
        ("He left on 2024-11-14.", "2024-11-14", "2024-11-14"),
        ("He left on Monday, Nov. 3.", "Monday, Nov. 3", "2025-11-03"),
        ("He left early on Nov. 3.", "Nov. 3", "2025-11-03"),
        ("He left on Nov. 3 last year.", "Nov. 3 last year", "2024-11-03"),
        # without a year: the last one, but what is to come in a clause of what is to come
        ("He left on March 3.", "March 3", "2025-03-03"),
        ("He will leave on March 3.", "March 3", "2026-03-03"),
        ("He left on Dec. 3.", "Dec. 3", "2025-12-03"),
        ("He left on Nov. 12.", "Nov. 12", "2025-11-12"),
        ("He will leave on Nov. 12.", "Nov. 12", "2025-11-12"),
        ("It lasts from Jan. 3 to March 5, 2011.", "Jan. 3", "2011-01-03"),
        # no such day
        ("He left on Feb. 30.", "Feb. 30", None),
        ("He left on Feb. 29, 2011.", "Feb. 29, 2011", None),
        ("He left on 2011-02-30.", "2011-02-30", None),
        ("He left on 13/13/2011.", "13/13/2011", None),
        # from the report's day
        ("He left yesterday.", "yesterday", "2025-11-11"),
        ("He left the day before yesterday.", "the day before yesterday", "2025-11-10"),
        ("He leaves the day after tomorrow.", "the day after tomorrow", "2025-11-14"),
        ("He was away the week of Nov. 3.", "the week of Nov. 3", "2025-W45"),
        # holidays
        ("He left on Thanksgiving last year.", "Thanksgiving last year", "2024-11-28"),
        ("He will leave on Good Friday.", "Good Friday", "2026-04-03"),
        ("He left last Christmas.", "last Christmas", "2024-12-25"),
        ("He leaves next Easter.", "next Easter", "2026-04-05"),
        ("He left on Christmas Day 2011.", "Christmas Day 2011", "2011-12-25"),
    ],
)
def test_a_day(text, words, value, told):
    assert (words, value) in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "They may 3 times a day.",
        "USA Today said so.",
        "He read Good Housekeeping.",
        "It is 11/14 of it.",
        "He has 3 cars.",
    ],
)
def test_no_day(text, told):
    assert not [value for _, value in told(text) if value and len(value) == len("2025-11-12")]


@pytest.mark.parametrize(
    "text", ["He left on Nov. 3.", "He left yesterday.", "He left on Easter.", "He left the week of Nov. 3."]
)
def test_a_report_without_a_date_settles_no_day_without_a_year(text, told):
    assert [value for _, value in told(text, None)] == [None]


def test_a_report_without_a_date_has_the_days_that_are_told_in_full(told):
    assert told("He left on Nov. 14, 2024.", None) == [("Nov. 14, 2024", "2024-11-14")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They met on May 3-5, 2011.", "2011-05-03/2011-05-05"),
        ("They met on May 3 to 5.", "2025-05-03/2025-05-05"),
        ("They met on 3-5 May 2011.", "2011-05-03/2011-05-05"),
        ("They met on May 5-3, 2011.", None),
    ],
)
def test_days_of_a_month(text, value, timed):
    found = [each for _, each in timed(text)]
    assert (value in found) if value else not any(each and "/" in each for each in found)
