"""Which of the years is meant, in a report of 12 November 2025."""

from datetime import date

import pytest

from whence.analyse.times.period import Period
from whence.analyse.times.recurring import first_of, nearest

DAY = date(2025, 11, 12)


@pytest.mark.parametrize(
    ("month", "tense", "year"),
    [
        (3, None, 2025),
        (3, "past", 2025),
        (3, "future", 2026),
        (3, "either", 2026),
        (7, "either", 2025),
        (11, "past", 2025),
        (11, "future", 2025),
        # the next one is near, the last long ago
        (1, None, 2026),
        (1, "past", 2025),
        (12, "past", 2025),
        (12, "over", 2024),
        # the last one is just over, the next far away
        (10, "future", 2025),
        (8, "future", 2026),
    ],
)
def test_the_month_that_is_meant(month, tense, year):
    assert nearest(lambda year: first_of("month", year, month), DAY, tense) == Period("month", date(year, month, 1))


def test_a_leap_day_is_that_of_the_last_leap_year():
    def leap_day(year):
        return Period("day", date(year, 2, 29)) if year % 4 == 0 else None

    assert nearest(leap_day, DAY, "past") == Period("day", date(2024, 2, 29))


def test_a_day_of_no_year_is_none():
    assert nearest(lambda year: None, DAY, None) is None


@pytest.mark.parametrize(("year", "month"), [(0, 1), (10000, 1)])
def test_there_is_no_unit_beyond_the_calendar(year, month):
    assert first_of("month", year, month) is None
