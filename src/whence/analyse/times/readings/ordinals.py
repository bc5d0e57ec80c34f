"""Days by their number alone: "on the 14th"."""

from __future__ import annotations

from datetime import date

from whence.analyse.times.expression import Meaning, on
from whence.analyse.times.lexicon import wordset
from whence.analyse.times.numbers import ordinal
from whence.analyse.times.period import Period, calendar_day, containing, shifted
from whence.analyse.times.phrase import Phrase


def day_of_month(phrase: Phrase) -> Meaning | None:
    """A day of the month told of last, else the last one, or the next in a clause of what is to come.

    Only behind a preposition, and not before a noun: "on the 14th floor".
    """
    token = phrase.one("ordinal_number")
    after = phrase.after()
    ends = not after[:1].isalnum() or after in wordset("after_a_number")
    if token is None or not ends or phrase.before() not in wordset("before_a_number"):
        return None
    number, told = ordinal(token), phrase.told.last
    if told and told.unit in ("day", "month"):
        return on(_day(told.first, number))
    return on(_around(phrase, phrase.published, number) if phrase.published else None)


def _around(phrase: Phrase, published: date, number: int) -> Period | None:
    here = _day(published, number)
    late = phrase.tense() == "future"
    if here and (here.first >= published if late else here.first <= published):
        return here
    return _day(shifted(containing("month", published), "month", 1 if late else -1).first, number)


def _day(month: date, number: int) -> Period | None:
    day = calendar_day(month.year, month.month, number)
    return Period("day", day) if day else None
