from datetime import date

import pytest

from whence.resolve.events.days import FIRST, LAST, days, gap


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2021", "2021-01-01", "2021-12-31"),
        ("2021-02", "2021-02-01", "2021-02-28"),
        ("2021-06-04", "2021-06-04", "2021-06-04"),
        ("2021-06-04T10:30:00", "2021-06-04", "2021-06-04"),
        ("2021-06-04?", "2021-06-04", "2021-06-04"),
        ("202X", "2020-01-01", "2029-12-31"),
        ("2021-XX", "2021-01-01", "2021-12-31"),
        ("2021-06-XX", "2021-06-01", "2021-06-30"),
        ("2021-21", "2021-03-01", "2021-05-31"),
        ("2021-24", "2021-12-01", "2022-02-28"),
        ("2021-34", "2021-04-01", "2021-06-30"),
        ("2021-05/2021-06", "2021-05-01", "2021-06-30"),
    ],
)
def test_a_value_is_a_stretch_of_days(value, first, last):
    assert [date.fromordinal(day).isoformat() for day in days(value)] == [first, last]


@pytest.mark.parametrize("value", [None, "", "soon", "2021-02-30", "2021-13", "2021-06/2021-05", "/2021-13", "9999-24"])
def test_what_cannot_be_read_is_no_time(value):
    assert days(value) is None


def test_open_stretches_have_no_end():
    assert days("2021-06-01/..")[1] == LAST
    assert days("../2021-06-01")[0] == FIRST


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("2021-06", "2021-06-30", 0),
        ("2021-06-01", "2021-06-04", 3),
        ("2021-06-04", "2021-06-01", 3),
        ("2021-05", "2021-06", 1),
    ],
)
def test_days_from_one_to_the_other(one, other, apart):
    assert gap(days(one), days(other)) == apart
