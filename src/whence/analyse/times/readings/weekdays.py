"""Days of the week."""

from __future__ import annotations

from whence.analyse.times.classes import BACKWARD, FORWARD, TOLD, WEEKDAYS
from whence.analyse.times.expression import Meaning, on
from whence.analyse.times.period import Period, containing, shifted
from whence.analyse.times.phrase import Phrase
from whence.analyse.times.tokens import Token

STEPS = ("last", "past", "previous", "next", "coming", "following", "this", "that", "same")


def weekday(phrase: Phrase) -> Meaning | None:
    """The last one up to the report's day, or the next in a clause of what is to come."""
    name = phrase.one(*WEEKDAYS)
    if name is None or (name.name == "weekday_short" and not phrase.has("dot")) or _is_word(name):
        return None
    return on(of_week(phrase, name))


def weekday_of(phrase: Phrase) -> Meaning | None:
    """One of a week that is pointed at: "Friday of last week"."""
    unit, name = phrase.one("unit"), phrase.one(*WEEKDAYS)
    step = phrase.one("last", "this", "next", "following", "previous", "same")
    if unit is None or name is None or step is None or unit.value != "W":
        return None
    week = phrase.anchor("week") if step.name in TOLD else phrase.today("week")
    days = 7 * int(step.value) + int(name.value)
    return on(shifted(Period("day", week.first), "day", days) if week else None)


def of_week(phrase: Phrase, name: Token) -> Period | None:
    """The day that a step ("last", "next") or the clause points to.

    "Next Friday" is that of the next week, "last Friday" the last before the report's day, "this Friday" that of the
    running week.
    """
    step = phrase.one(*STEPS)
    kind = step.name if step else ""
    if kind == "following" and not phrase.has("the"):  # "following Monday's call"
        kind = ""
    base = phrase.anchor("day") if kind in ("previous", "following") else phrase.today("day")
    if base is None:
        return None
    number = int(name.value)
    ahead = (number - base.first.weekday()) % 7
    if kind == "next":
        week = shifted(containing("week", base.first), "week", 1)
        return shifted(Period("day", week.first), "day", number)
    return shifted(base, "day", _days(phrase, kind, ahead, base.first.weekday()))


def _days(phrase: Phrase, kind: str, ahead: int, today: int) -> int:
    """Days to it: ``ahead`` to the next such day, today included, or a week less."""
    behind = ahead - 7 if ahead else 0
    if kind in BACKWARD or phrase.has("past"):
        return behind or -7
    if kind in FORWARD or phrase.has("coming"):
        return ahead or 7
    if kind == "this" and ahead + today < 7:
        return ahead
    return ahead if phrase.tense() == "future" else behind


def _is_word(name: Token) -> bool:
    """Whether it is no day: "sat", "sun" and "wed" in small letters, the test in capitals."""
    return name.name == "weekday_short" and not name.text.istitle()
