"""Days and times as people write them on a command line or in an address."""

from __future__ import annotations

import calendar
import re
from datetime import UTC, date, datetime, time

from whence.errors import WrongCall
from whence.records import Moment

MONTH = re.compile(r"(\d{4})(?:-(\d\d?))?\Z")
ADVICE = "Write it as 2025-11-14; a month (2025-11) or a year does as well."


def first_day(said: str | None, option: str) -> date | None:
    """A day, or the first one of a month or year. Raises :class:`whence.errors.WrongCall`."""
    return _day(said, option, last=False)


def last_day(said: str | None, option: str) -> date | None:
    """A day, or the last one of a month or year. Raises :class:`whence.errors.WrongCall`."""
    return _day(said, option, last=True)


def moment(as_of: str | None, known_at: str | None, called: tuple[str, str] = ("--as-of", "--known-at")) -> Moment:
    """The two clocks, as they are ``called`` where they are given. Raises :class:`whence.errors.WrongCall`."""
    return Moment(last_day(as_of, called[0]), _time(known_at, called[1]))


def _day(said: str | None, option: str, *, last: bool) -> date | None:
    if said is None:
        return None
    try:
        if found := MONTH.match(said.strip()):
            year, month = int(found[1]), int(found[2] or (12 if last else 1))
            return date(year, month, calendar.monthrange(year, month)[1] if last else 1)
        return date.fromisoformat(said.strip())
    except (ValueError, calendar.IllegalMonthError) as wrong:
        raise WrongCall(f"{option} {said[:40]!r} is no date", ADVICE) from wrong


def _time(said: str | None, option: str) -> datetime | None:
    """A day is taken to its end; a time without an offset for UTC."""
    if said is None:
        return None
    try:
        if len(said.strip()) <= len("2025-11-14"):
            day = _day(said, option, last=True)
            return datetime.combine(day, time.max, UTC) if day else None
        found = datetime.fromisoformat(said.strip())
        return found if found.tzinfo else found.replace(tzinfo=UTC)
    except (ValueError, WrongCall) as wrong:
        advice = "Write it as 2025-11-14 or 2025-11-14T09:30+01:00."
        raise WrongCall(f"{option} {said[:40]!r} is no time", advice) from wrong
