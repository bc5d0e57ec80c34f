"""Days: dates, holidays, "yesterday"."""

from __future__ import annotations

import re
from datetime import date

from whence.analyse.times.classes import BACKWARD, FORWARD, MONTHS, ORDINALS, WEEKDAYS
from whence.analyse.times.expression import Meaning, on
from whence.analyse.times.holidays import holiday as day_of_holiday
from whence.analyse.times.lexicon import wordset
from whence.analyse.times.numbers import ordinal
from whence.analyse.times.period import Period, calendar_day, containing, shifted, written
from whence.analyse.times.phrase import Phrase
from whence.analyse.times.readings.weekdays import of_week
from whence.analyse.times.recurring import nearest
from whence.analyse.times.tokens import Token
from whence.analyse.times.years import year_said

VERBS = ("may", "march")
PIVOT = 30  # two-digit years up to this one are of this century


def day(phrase: Phrase) -> Meaning | None:
    """A date with its month: "Nov. 14, 2025", "14 November", "11/14/2025"."""
    return None if has_other_word(phrase) else on(dated(phrase), approximate=phrase.has("approx"))


def day_range(phrase: Phrase) -> Meaning | None:
    """From one day to another of a month: "May 3-5", "3 to 5 May"; the TIMEX3 value is that of the first."""
    month = phrase.one(*MONTHS)
    numbers = [number for token in phrase if (number := _number(token)) is not None]
    if month is None or len(numbers) != 2 or numbers[0] >= numbers[1] or has_other_word(phrase):
        return None
    first, last = (_of_month(phrase, int(month.value), number) for number in numbers)
    return Meaning("date", first.timex(), first, until=last) if first and last else None


def week_of(phrase: Phrase) -> Meaning | None:
    """The week that a date lies in: "the week of Nov. 3"."""
    unit, there = phrase.one("unit"), dated(phrase)
    if unit is None or unit.value != "W":
        return None
    return on(containing("week", there.first) if there else None)


def holiday(phrase: Phrase) -> Meaning | None:
    """A holiday: the last one up to the report's day, or the next in a clause of what is to come."""
    return on(_of_holiday(phrase), approximate=phrase.has("approx"))


def deictic(phrase: Phrase) -> Meaning | None:
    """Today, yesterday, tomorrow; not "USA Today"."""
    token = phrase.one("today")
    name = phrase.tokens.word(phrase.first - 1)
    if token is None or (token.text[0].isupper() and name[:1].isupper()):
        return None
    return on(_deictic(phrase))


def day_by(phrase: Phrase) -> Meaning | None:
    """The day before or behind one of these: "the day after tomorrow"."""
    unit, there = phrase.one("unit"), _deictic(phrase)
    if unit is None or unit.value != "D":
        return None
    return on(shifted(there, "day", 1 if phrase.has("after") else -1) if there else None)


def found(phrase: Phrase) -> Period | None:
    """The day that the phrase names in any of these ways, or by its weekday."""
    if phrase.has("iso", "slashed", *MONTHS):
        return dated(phrase)
    if phrase.has("holiday"):
        return _of_holiday(phrase)
    name = phrase.one(*WEEKDAYS)
    return of_week(phrase, name) if name else _deictic(phrase)


def dated(phrase: Phrase) -> Period | None:
    """The day of a month; without its year the one nearest to the report's day that fits the clause."""
    token = phrase.one("iso", "slashed")
    if token:
        return written(token.text[:10]) if token.name == "iso" else _slashed(token.text)
    month, number = phrase.one(*MONTHS), _day_number(phrase)
    return _of_month(phrase, int(month.value), number) if month and number else None


def has_other_word(phrase: Phrase) -> bool:
    """Whether the month or weekday is another word, as in "they may 3 times"."""
    words = wordset("short_months").union(VERBS)
    return any(token.name in (*MONTHS, "weekday_short") and token.text in words for token in phrase)


def _of_month(phrase: Phrase, month: int, number: int) -> Period | None:
    year = year_said(phrase)
    if year is not None:
        return _period(calendar_day(year, month, number))
    if phrase.published is None:
        return None
    return nearest(lambda year: _period(calendar_day(year, month, number)), phrase.published, phrase.tense())


def _period(found: date | None) -> Period | None:
    return Period("day", found) if found else None


def _day_number(phrase: Phrase) -> int | None:
    """The number right behind the month, else before it; "twenty-first" is two words."""
    tokens = [token for token in phrase if token.name not in ("dot", "of", "dash")]
    at = next(number for number, token in enumerate(tokens) if token.name in MONTHS)
    for beside in (tokens[at + 1 : at + 3], tokens[max(at - 2, 0) : at]):
        numbers = [number for token in beside if (number := _number(token)) is not None]
        tens = sum(int(token.value) for token in beside if token.name == "word")
        if numbers:
            return tens + numbers[0]
    return None


def _number(token: Token) -> int | None:
    if token.name in ("twelve", "thirty_one"):
        return int(token.text)
    return ordinal(token) if token.name in ORDINALS else None


def _slashed(text: str) -> Period | None:
    """Month first, as in the United States, unless that is no month."""
    first, second, year = (int(part) for part in re.split("[/-]", text))
    if year < 100:
        year += 2000 if year <= PIVOT else 1900
    return _period(calendar_day(year, first, second) or calendar_day(year, second, first))


def _of_holiday(phrase: Phrase) -> Period | None:
    token = phrase.one("holiday")
    if token is None:
        return None
    year = year_said(phrase)
    if year is not None:
        return _period(day_of_holiday(token.text, year))
    if phrase.published is None:
        return None
    step = phrase.one(*BACKWARD, *FORWARD)
    tense = phrase.tense() if step is None else "over" if step.name in BACKWARD else "future"
    return nearest(lambda year: _period(day_of_holiday(token.text, year)), phrase.published, tense)


def _deictic(phrase: Phrase) -> Period | None:
    token, today = phrase.one("today"), phrase.today("day")
    return shifted(today, "day", int(token.value)) if token and today else None
