"""Holidays whose day can be reckoned."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache

from whence.analyse.tables import lines
from whence.analyse.times.period import calendar_day

DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


@cache
def rules() -> dict[str, str]:
    """How the day is found, by the holiday's name in lower case with straight apostrophes."""
    return {name.lower(): rule for name, rule in (line.split("\t") for line in lines("times_holidays.tsv")[1:])}


@cache
def pattern() -> re.Pattern[str]:
    """Any of the names, the longest first, as they are spelt in print."""
    spelt = (re.escape(name).replace("'", "['’]") for name in sorted(rules(), key=len, reverse=True))
    return re.compile(rf"(?:{'|'.join(spelt)})\b(?!['’]s\b)", re.IGNORECASE)


@cache
def first_words() -> frozenset[str]:
    """What the names begin with, in lower case."""
    return frozenset(re.split(r"\W", name)[0] for name in rules())


def holiday(name: str, year: int) -> date | None:
    """The day of the holiday in a year."""
    rule = rules()[name.lower().replace("’", "'")]
    if "-" in rule[1:4] and not rule.startswith("easter"):
        return calendar_day(year, *map(int, rule.split("-")))
    first, *rest = rule.split()
    if first == "easter":
        return easter(year) + timedelta(days=int(rest[0]))
    found = _weekday_of(int(first), DAYS.index(rest[0]), year, int(rest[1]))
    return found + timedelta(days=int("".join(rest[2:]) or 0))


def easter(year: int) -> date:
    """Easter Sunday of the Western churches, by the Gregorian rule (Meeus, Jones and Butcher)."""
    century, rest = divmod(year, 100)
    moon = (19 * (year % 19) + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (year % 19 + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def _weekday_of(count: int, weekday: int, year: int, month: int) -> date:
    """The first, second ... (-1: the last) of a weekday in a month."""
    if count > 0:
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (count - 1))
    last = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
    return last - timedelta(days=(last.weekday() - weekday) % 7)
