"""Days by their number alone, in a report of Wednesday, 12 November 2025."""

import pytest


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He left on the 10th.", "2025-11-10"),
        ("He left on the 14th.", "2025-10-14"),
        ("He will leave on the 14th.", "2025-11-14"),
        ("He will leave on the 3rd.", "2025-12-03"),
        ("He came on May 3 and left on the 5th.", "2025-05-05"),
        ("He came in February and left on the 30th.", None),
        ("He left on the 31st.", "2025-10-31"),
    ],
)
def test_a_day_of_the_month(text, value, told):
    assert told(text)[-1][1] == value


@pytest.mark.parametrize("text", ["He lives on the 14th floor.", "The 14th was a good one.", "He came in the 14th."])
def test_no_day_of_the_month(text, told):
    assert told(text) == []


def test_a_report_without_a_date_settles_no_day_of_the_month(told):
    assert told("He left on the 10th.", None) == [("the 10th", None)]
