from datetime import UTC, date, datetime, time, timedelta, timezone

import pytest

from whence.errors import WrongCall
from whence.records import NOW, Moment
from whence.show.dates import first_day, last_day, moment


@pytest.mark.parametrize(("said", "first", "last"), [
    (None, None, None),
    ("2025-11-14", date(2025, 11, 14), date(2025, 11, 14)),
    (" 2025-11-14 ", date(2025, 11, 14), date(2025, 11, 14)),
    ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
    ("2025-2", date(2025, 2, 1), date(2025, 2, 28)),
    ("2025", date(2025, 1, 1), date(2025, 12, 31)),
    ("20251114", date(2025, 11, 14), date(2025, 11, 14)),
])  # fmt: skip
def test_a_day_a_month_or_a_year_is_taken(said, first, last):
    assert (first_day(said, "--since"), last_day(said, "--until")) == (first, last)


@pytest.mark.parametrize("said", [
    "", " ", "nonsense", "2025-13", "2025-13-40", "2025-02-30", "2025-0", "0000", "14.11.2025", "2025-11-14T09:30",
    "20251", "-2025", "2025-11-", "9" * 5000, "\x1b[2J",
])  # fmt: skip
def test_what_is_no_day_is_a_wrong_call(said):
    with pytest.raises(WrongCall, match=r"^--as-of '.*' is no date. Write it as 2025-11-14; a month"):
        last_day(said, "--as-of")


@pytest.mark.parametrize(("as_of", "known_at", "meant"), [
    (None, None, NOW),
    ("2025-11", None, Moment(date(2025, 11, 30))),
    (None, "2025-11-14", Moment(None, datetime.combine(date(2025, 11, 14), time.max, UTC))),
    (None, "2025", Moment(None, datetime.combine(date(2025, 12, 31), time.max, UTC))),
    (None, "2025-11-14T09:30", Moment(None, datetime(2025, 11, 14, 9, 30, tzinfo=UTC))),
    (None, " 2025-11-14 09:30:15 ", Moment(None, datetime(2025, 11, 14, 9, 30, 15, tzinfo=UTC))),
    (None, "2025-11-14T09:30Z", Moment(None, datetime(2025, 11, 14, 9, 30, tzinfo=UTC))),
    (None, "2025-11-14T09:30+01:00",
     Moment(None, datetime(2025, 11, 14, 9, 30, tzinfo=timezone(timedelta(hours=1))))),
])  # fmt: skip
def test_the_two_clocks(as_of, known_at, meant):
    assert moment(as_of, known_at) == meant


@pytest.mark.parametrize("said", ["", "nonsense", "2025-13-40", "2025-11-14T25:00", "yesterday at nine", "9" * 5000])
def test_what_is_no_time_is_a_wrong_call(said):
    with pytest.raises(WrongCall, match=r"^--known-at '.*' is no time. Write it as 2025-11-14 or 2025-11-14T09:30"):
        moment(None, said)
