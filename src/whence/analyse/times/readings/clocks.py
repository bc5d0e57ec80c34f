"""Times of day."""

from __future__ import annotations

import re
from datetime import timedelta

from whence.analyse.times.classes import MONTHS, WEEKDAYS
from whence.analyse.times.expression import Meaning
from whence.analyse.times.lexicon import wordset
from whence.analyse.times.period import Period, shifted
from whence.analyse.times.phrase import Phrase
from whence.analyse.times.readings import days
from whence.analyse.times.tokens import Token

FIGURES = ("twelve", "thirty_one", "clock", "number", "word")
AFTERNOON = ("AF", "EV", "NI")
LAST_HOUR = 24
END_OF_DAY = "24:00"
NAMES = (*WEEKDAYS, *MONTHS)


def clock(phrase: Phrase) -> Meaning | None:
    """A time by the clock, with its day where the words or the report give one."""
    if days.has_other_word(phrase):
        return None
    time = _time(phrase)
    if time is None:
        return None
    period = _day(phrase)
    if period is None and phrase.has("iso", "slashed", "holiday", "today", *NAMES):
        return Meaning("time", None)
    zone = "Z" if any(token.name == "zone" and token.value for token in phrase) else ""
    value = f"{period.timex() if period else ''}T{time}"
    seconds = time if time.count(":") == 2 else f"{time}:00"
    if period and time == END_OF_DAY:
        period, seconds = Period("day", period.first + timedelta(days=1)), "00:00:00"
    return Meaning("time", value, period, f"{seconds}{zone}" if period else None)


def day_part(phrase: Phrase) -> Meaning | None:
    """Morning, afternoon, evening or night of a day."""
    token = phrase.one("daypart", "tonight", "overnight")
    if token is None:
        return None
    if phrase.has("the") and phrase.stop - phrase.first == 2 and phrase.before() not in wordset("before_a_part"):
        return None
    period = _day(phrase)
    if period is None:
        return Meaning("time", None)
    if token.value == "NI" and phrase.has("last") and not phrase.has("weekday", "weekday_short"):
        period = shifted(period, "day", -1)
    if phrase.has("overnight") and phrase.tense() != "future":
        period = shifted(period, "day", -1)
    return Meaning("time", f"{period.timex()}T{token.value}", period)


def _day(phrase: Phrase) -> Period | None:
    """The day in the words, else the one told of, else that of the report."""
    if phrase.has("iso", "slashed", "holiday", "today", *NAMES):
        return days.found(phrase)
    if phrase.has("this", "last", "tonight", "overnight"):
        return phrase.today("day")
    step = phrase.one("following", "next", "previous")
    anchor = phrase.anchor("day") if step or phrase.told.last is None or phrase.told.last.unit == "day" else None
    base = anchor or phrase.today("day")
    return shifted(base, "day", int(step.value)) if base and step else base


def _time(phrase: Phrase) -> str | None:
    """hh:mm of the clock; None if there is no such time, or nothing shows that a time is meant."""
    noon = phrase.one("noon")
    if noon:
        return noon.value if _shown(phrase) or phrase.has("holiday", "today", "this", "tonight") else None
    figures = _figures(phrase)
    if figures is None:
        return None
    hour, *rest = [int(part) for part in re.split(r"[:.]", figures)]
    half = phrase.one("ampm")
    part = phrase.one("daypart")
    if half is not None or part is not None:
        if not 1 <= hour <= 12:
            return None
        late = half.text[0].lower() == "p" if half else part is not None and part.value in AFTERNOON
        hour = hour % 12 + 12 * late
    elif ":" in figures and not _shown(phrase):
        return None
    if hour > LAST_HOUR or (hour == LAST_HOUR and any(rest)) or any(part >= 60 for part in rest):
        return None
    return ":".join(f"{part:02}" for part in (hour, *(rest or [0])))


def _figures(phrase: Phrase) -> str | None:
    """The figures of the time: those before "a.m." or "o'clock", or with a colon, or "0900 GMT"."""
    before: Token | None = None
    for token in phrase:
        if token.name == "clock":
            return token.text
        if before and token.name in ("ampm", "oclock", "in") and before.name in FIGURES:
            return before.value
        if before and token.name == "zone" and before.name == "number" and len(before.text) == 4:
            return f"{before.text[:2]}:{before.text[2:]}"
        before = token
    figures = phrase.one("twelve")
    return figures.text if figures and phrase.has("daypart") else None


def _shown(phrase: Phrase) -> bool:
    """Whether figures with a colon are a time, not a result, or "midnight" no adjective: words around show it."""
    return phrase.before() in wordset("before_a_time") or phrase.has("zone", "oclock", "iso", "slashed", *NAMES)
