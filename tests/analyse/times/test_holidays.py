"""Holidays whose day can be reckoned."""

from datetime import date

import pytest

from whence.analyse.times.holidays import easter, holiday, rules

# The day in 2025, as calendars have it.
DAYS_2025 = {
    "new year's day": "01-01", "new year's": "01-01", "new year's eve": "12-31", "martin luther king jr. day": "01-20",
    "martin luther king day": "01-20", "groundhog day": "02-02", "valentine's day": "02-14", "presidents' day": "02-17",
    "presidents day": "02-17", "st. patrick's day": "03-17", "april fools' day": "04-01", "april fool's day": "04-01",
    "shrove tuesday": "03-04", "mardi gras": "03-04", "ash wednesday": "03-05", "palm sunday": "04-13",
    "maundy thursday": "04-17", "good friday": "04-18", "holy saturday": "04-19", "easter sunday": "04-20",
    "easter monday": "04-21", "easter": "04-20", "ascension day": "05-29", "pentecost": "06-08", "earth day": "04-22",
    "anzac day": "04-25", "may day": "05-01", "cinco de mayo": "05-05", "victory day": "05-09", "mother's day": "05-11",
    "memorial day": "05-26", "father's day": "06-15", "juneteenth": "06-19", "canada day": "07-01",
    "fourth of july": "07-04", "july fourth": "07-04", "bastille day": "07-14", "labor day": "09-01",
    "columbus day": "10-13", "indigenous peoples' day": "10-13", "halloween": "10-31", "all saints' day": "11-01",
    "guy fawkes night": "11-05", "remembrance day": "11-11", "armistice day": "11-11", "veterans day": "11-11",
    "thanksgiving day": "11-27", "thanksgiving": "11-27", "black friday": "11-28", "christmas eve": "12-24",
    "christmas day": "12-25", "christmas": "12-25", "boxing day": "12-26", "election day": "11-04",
}  # fmt: skip


@pytest.mark.parametrize("name", rules())
def test_a_holiday_falls_on_its_day(name):
    assert holiday(name, 2025) == date.fromisoformat(f"2025-{DAYS_2025[name]}")


@pytest.mark.parametrize("name", rules())
def test_a_holiday_is_found_in_a_text(name, told):
    spelt = " ".join(word[:1].upper() + word[1:] for word in name.split()).replace("'", "’")
    assert told(f"He leaves on {spelt}, 2025.") == [(f"{spelt}, 2025", f"2025-{DAYS_2025[name]}")]


@pytest.mark.parametrize(("year", "day"), [(1818, "03-22"), (1943, "04-25"), (2000, "04-23"), (2024, "03-31")])
def test_easter(year, day):
    assert easter(year) == date.fromisoformat(f"{year}-{day}")
