"""Units that are pointed at, in a report of Wednesday, 12 November 2025."""

import pytest


@pytest.mark.parametrize(
    ("text", "value", "edtf"),
    [
        ("He left last week.", "2025-W45", "2025-11-03/2025-11-09"),
        ("He leaves this week.", "2025-W46", "2025-11-10/2025-11-16"),
        ("He left last month.", "2025-10", "2025-10"),
        ("He leaves next year.", "2026", "2026"),
        ("He left over the weekend.", "2025-W45-WE", "2025-11-08/2025-11-09"),
        ("He will leave at the weekend.", "2025-W46-WE", "2025-11-15/2025-11-16"),
        ("He leaves this weekend.", "2025-W46-WE", "2025-11-15/2025-11-16"),
        ("He left on May 3, 2011. He came the same day.", "2011-05-03", "2011-05-03"),
        ("He left on May 3, 2011. He came the following week.", "2011-W19", "2011-05-09/2011-05-15"),
        ("He left in May 2011. He came the following year.", "2012", "2012"),
        ("He left in 2011. He came that day.", None, None),
    ],
)
def test_a_unit(text, value, edtf, told, timed):
    assert (told(text)[-1][1], timed(text)[-1][1]) == (value, edtf)


@pytest.mark.parametrize(
    "text", ['He was on "This Week."', "It was the crime of the century.", "He left the day of the vote."]
)
def test_no_unit(text, told):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "value"), [("It is so to this day.", "PRESENT_REF"), ("They lost in the year ended March 31.", "P1Y")]
)
def test_words_like_these_that_are_no_date(text, value, told):
    assert told(text)[0][1] == value


def test_a_report_without_a_date_settles_no_week(told):
    assert told("He left last week.", None) == [("last week", None)]
