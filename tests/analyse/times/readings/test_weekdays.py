"""Days of the week, in a report of Wednesday, 12 November 2025."""

import pytest


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He left on Monday.", "2025-11-10"),
        ("He left on Wednesday.", "2025-11-12"),
        ("He left on Thursday.", "2025-11-06"),
        ("He will meet them on Monday.", "2025-11-17"),
        ("He will meet them on Wednesday.", "2025-11-12"),
        ("He is due to meet them on Friday.", "2025-11-14"),
        ("He plans to meet them on Friday.", "2025-11-14"),
        ("He is expected on Friday.", "2025-11-14"),
        ("The talks are scheduled for Friday.", "2025-11-14"),
        ("He spoke ahead of talks on Friday.", "2025-11-14"),
        ("The talks begin Friday.", "2025-11-07"),
        ("The session begins Friday.", "2025-11-14"),
        ("He said Friday that he would leave.", "2025-11-07"),
        ("On Friday he will leave.", "2025-11-14"),
        ("On Friday he left.", "2025-11-07"),
        ("He left last Monday.", "2025-11-10"),
        ("He left last Friday.", "2025-11-07"),
        ("He left last Wednesday.", "2025-11-05"),
        ("He leaves next Friday.", "2025-11-21"),
        ("He leaves this Friday.", "2025-11-14"),
        ("He leaves this coming Monday.", "2025-11-17"),
        ("He left following Friday’s vote.", "2025-11-07"),
        ("He left this past Friday.", "2025-11-07"),
        ("He left on Friday of last week.", "2025-11-07"),
        ("He leaves on Tuesday next week.", "2025-11-18"),
        ("He has been away since Thursday.", "2025-11-06"),
    ],
)
def test_a_day_of_the_week(text, value, told):
    assert [each for _, each in told(text)] == [value]


@pytest.mark.parametrize("text", ["He sat down.", "The sun rose.", "They wed.", "In the sun., so to speak"])
def test_words_that_are_no_days(text, told):
    assert told(text) == []


def test_the_day_before_one_told_of(told):
    assert told("He came on Nov. 3. He had left the previous Friday.")[-1] == ("the previous Friday", "2025-10-31")


def test_a_report_without_a_date_settles_no_weekday(told):
    assert told("He left on Monday.", None) == [("Monday", None)]
