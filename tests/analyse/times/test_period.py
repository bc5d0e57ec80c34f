"""Stretches of the calendar."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from whence.analyse.times.period import UNITS, Period, calendar_day, containing, shifted, written

DAYS = st.dates(date(2000, 1, 1), date(4000, 1, 1))


@pytest.mark.parametrize(
    ("unit", "timex", "edtf"),
    [
        ("day", "2025-11-12", "2025-11-12"),
        ("week", "2025-W46", "2025-11-10/2025-11-16"),
        ("weekend", "2025-W46-WE", "2025-11-15/2025-11-16"),
        ("month", "2025-11", "2025-11"),
        ("quarter", "2025-Q4", "2025-10/2025-12"),
        ("half", "2025-H2", "2025-07/2025-12"),
        ("season", "2025-FA", "2025-23"),
        ("year", "2025", "2025"),
        ("decade", "202", "202X"),
        ("century", "20", "20XX"),
    ],
)
def test_the_unit_around_a_day(unit, timex, edtf):
    period = containing(unit, date(2025, 11, 12))
    assert (period.timex(), period.edtf()) == (timex, edtf)


@pytest.mark.parametrize(
    ("unit", "by", "count", "first"),
    [
        ("day", "week", 2, date(2024, 2, 14)),
        ("day", "month", 1, date(2024, 2, 29)),
        ("month", "year", -1, date(2023, 1, 1)),
        ("quarter", "quarter", -1, date(2023, 10, 1)),
        ("week", "month", 1, date(2024, 2, 26)),
        ("decade", "decade", 1, date(2030, 1, 1)),
    ],
)
def test_so_many_units_on(unit, by, count, first):
    assert shifted(containing(unit, date(2024, 1, 31)), by, count).first == first


def test_january_lies_in_the_winter_of_the_year_before():
    assert containing("season", date(2025, 1, 12)) == Period("season", date(2024, 12, 1))


@pytest.mark.parametrize(("unit", "count"), [("day", 10**9), ("month", 10**9), ("year", -3000), ("century", 100)])
def test_there_is_nothing_beyond_the_calendar(unit, count):
    with pytest.raises(OverflowError):
        shifted(containing(unit, date(2025, 11, 12)), unit, count)


@pytest.mark.parametrize("day", [(2025, 2, 30), (2025, 13, 1), (0, 1, 1), (10000, 1, 1)])
def test_a_day_that_does_not_exist_is_none(day):
    assert calendar_day(*day) is None


@pytest.mark.parametrize("text", ["2025-02-30", "2025-11", "x", "2025-1-1"])
def test_words_that_are_no_iso_day(text):
    assert written(text) is None


@settings(deadline=None)
@given(DAYS, st.sampled_from(UNITS))
def test_a_unit_around_a_day_holds_it(day, unit):
    period = containing(unit, day)
    assert period.first <= day <= period.last() or unit == "weekend"


@settings(deadline=None)
@given(DAYS, st.sampled_from(UNITS), st.integers(-15, 15))
def test_there_and_back_is_here(day, unit, count):
    here = containing(unit, day)
    assert shifted(shifted(here, unit, count), unit, -count) == here or unit == "day"
