"""Whether two contacts may be at one time: by their dates, else by how they stand when the reports are published."""

from __future__ import annotations

from whence.resolve.events.days import Days, gap
from whence.resolve.events.sketch import SLACK, Sketch

WEEK = 7
# Lengths in days, least and most, and by how many days such stretches are soft at the edges: "last week", "in spring".
SOFT = ((1, 1, SLACK), (5, 8, 2), (85, 100, 15))


def dates(one: Sketch, other: Sketch) -> str | None:
    """Both tell when: the same day, compatible stretches, or how far apart."""
    if one.when is None or other.when is None:
        return None
    apart = gap(one.when, other.when)
    if not apart:
        return "same day" if one.when == other.when and one.when[0] == one.when[1] else "same time"
    if _may_have_moved(one, other):
        return "moved"
    if apart <= max(_softness(one.when), _softness(other.when)):
        return "nearly the same time"
    return "days apart" if apart <= WEEK else "weeks apart"


def order(one: Sketch, other: Sketch) -> str | None:
    """Ahead in one report and past in another: only in this order, and not past before the day it is planned for."""
    if _dates_agree(one, other):
        return None
    over, ahead = (one, other) if one.over else (other, one)
    if over.over and ahead.ahead and one.told.report == other.told.report:
        return "over and ahead in one report"
    if over.over and ahead.ahead:
        return _ahead_and_over(over, ahead)
    if one.ahead and other.ahead:
        return None if one.when and other.when else "both ahead"
    return "both over" if one.over and other.over and not (one.when and other.when) else None


def news(one: Sketch, other: Sketch) -> str | None:
    """How far apart the reports are, where the dates say nothing: news of one contact comes close together."""
    if (one.when and other.when) or one.day is None or other.day is None:
        return None
    apart = _apart(one, other)
    return next((found for most, found in SPANS if apart <= most), "years of news")


SPANS = ((4, "days of news"), (14, "a fortnight of news"), (45, "weeks of news"), (180, "months of news"))


def _apart(one: Sketch, other: Sketch) -> int:
    """Days between the reports, or from the day that one of them knows to the other's report if that is nearer."""
    assert one.day is not None and other.day is not None  # noqa: S101
    apart = abs(one.day - other.day)
    dated, bare = (one, other) if one.when else (other, one)
    if dated.when and bare.day is not None:
        due = gap(dated.when, (bare.day, bare.day))
        return max(due, 0) if bare.over else min(apart, due)
    return apart


def _may_have_moved(one: Sketch, other: Sketch) -> bool:
    """Put off in one of them; the later report has the later date."""
    if not (one.moved or other.moved) or one.day is None or other.day is None or not one.when or not other.when:
        return False
    return one.day == other.day or (one.day < other.day) == (one.when < other.when)


def _dates_agree(one: Sketch, other: Sketch) -> bool:
    return bool(one.when and other.when and not gap(one.when, other.when))


def _ahead_and_over(over: Sketch, ahead: Sketch) -> str | None:
    if over.day is None or ahead.day is None:
        return None
    if ahead.when and ahead.when[0] > over.day + SLACK:
        return "over before it was due"
    past = min(over.when[1], over.day) if over.when else over.day
    if ahead.day > past + SLACK:
        return "still ahead after it was over"
    if over.when and ahead.when:
        return None
    return "called off, then over" if ahead.off else "first ahead, then over"


def _softness(when: Days) -> int:
    length = when[1] - when[0] + 1
    return next((soft for least, most, soft in SOFT if least <= length <= most), 0)
