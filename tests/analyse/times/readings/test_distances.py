"""Distances, in a report of Wednesday, 12 November 2025."""

import pytest


@pytest.mark.parametrize(
    ("text", "value", "edtf"),
    [
        ("He left two years ago.", "2023", "2023"),
        ("He left about two years ago.", "2023", "2023~"),
        ("He left three months ago.", "2025-08", "2025-08"),
        ("He left two weeks ago.", "2025-W44", "2025-10-27/2025-11-02"),
        ("He left a fortnight ago.", "2025-W44", "2025-10-27/2025-11-02"),
        ("He left 10 days ago.", "2025-11-02", "2025-11-02"),
        ("He left two and a half years ago.", "2023", "2023"),
        ("He left two decades ago.", "200", "200X"),
        ("He leaves two days from now.", "2025-11-14", "2025-11-14"),
        ("He will leave in two weeks.", "2025-W48", "2025-11-24/2025-11-30"),
        ("He will leave in three days.", "2025-11-15", "2025-11-15"),
        ("He left two hours ago.", "2025-11-12", "2025-11-12"),
        ("He came on May 3, 2011. He left three days later.", "2011-05-06", "2011-05-06"),
        ("He came on May 3, 2011. He had left a year earlier.", "2010", "2010"),
        ("He came in 2011. He left three days later.", None, None),
        ("He left three days later.", None, None),
        ("Sales fell in the third quarter. They rose a year ago.", "2024-Q3", "2024-07/2024-09"),
        ("He left 99999 years ago.", None, None),
        ("He left 999999999 days ago.", None, None),
    ],
)
def test_a_distance(text, value, edtf, told, timed):
    assert (told(text)[-1][1], timed(text)[-1][1]) == (value, edtf)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He left several years ago.", "PAST_REF"),
        ("He left months ago.", "PAST_REF"),
        ("He left a few days later.", "PXD"),
        ("He finished it in two weeks.", "P2W"),
    ],
)
def test_a_distance_that_is_no_date(text, value, told, timed):
    assert (told(text), timed(text)) == ([(told(text)[0][0], value)], [])


@pytest.mark.parametrize(
    "text", ["He left two days ago.", "He left a year ago.", "He came later; two days later he left."]
)
def test_a_report_without_a_date_settles_no_distance(text, told):
    assert told(text, None)[-1][1] is None
