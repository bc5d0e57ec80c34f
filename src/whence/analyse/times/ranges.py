"""Expressions that make one range: "from May to July", "2011-2013", "since October", "until Friday"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta

from whence.analyse.times.expression import Expression, Meaning
from whence.records.span import Span
from whence.records.time import Time

JOINT = re.compile(
    r"(?P<dash>[-–—])|\s*(?:(?P<to>to|through|thru|until|till)|(?P<and>and)|(?P<or>or))\s*", re.IGNORECASE
)
LEAD = re.compile(
    r"\b(?:(?P<since>since)|(?P<until>until|till|through)|(?P<from>from)|(?P<between>between))\s+$", re.IGNORECASE
)
LONGEST_LEAD = 10
OPEN = ".."


def with_ranges(text: str, found: Sequence[Expression]) -> Iterator[Time]:
    """The expressions with a place in the calendar as times, two that make a range as one.

    The words of a range begin with its preposition: "since October" is 2025-10/.., "until Friday" ../2025-11-14.
    """
    told = [each for each in found if each.meaning.kind in ("date", "time")]
    number = 0
    while number < len(told):
        here = told[number]
        both = _joined(text, here, told[number + 1]) if number + 1 < len(told) else None
        yield both or _opened(text, here)
        number += 2 if both else 1


def _joined(text: str, first: Expression, last: Expression) -> Time | None:
    start, end = first.meaning.edtf(), last.meaning.edtf()
    joint = JOINT.fullmatch(text, first.span.end, last.span.start)
    if joint is None or start is None or end is None or "T" in start + end:
        return None
    lead = _lead(text, first)
    if not _fits(joint, lead, first.meaning, last.meaning):
        return None
    begin = lead.start() if lead and (lead["from"] or lead["between"]) else first.span.start
    return Time(Span(begin, last.span.end), f"{start.split('/')[0]}/{end.split('/')[-1]}")


def _fits(joint: re.Match[str], lead: re.Match[str] | None, first: Meaning, last: Meaning) -> bool:
    """Whether the words between make a range, and the second is the later; "May or June" are two that touch."""
    if first.period is None or last.period is None or first.period.first >= last.period.last():
        return False
    if joint["or"]:
        return first.period.unit == last.period.unit and first.period.last() + timedelta(days=1) == last.period.first
    if joint["and"]:
        return bool(lead and lead["between"])
    return bool(joint["dash"] or lead is None or lead["from"])


def _opened(text: str, here: Expression) -> Time:
    """With an open end where "since" or "until" stands before it."""
    value = here.meaning.edtf()
    lead = _lead(text, here) if value else None
    if value is None or lead is None or not (lead["since"] or lead["until"]):
        return Time(here.span, value)
    ends = value.split("/")
    value = f"{ends[0]}/{OPEN}" if lead["since"] else f"{OPEN}/{ends[-1]}"
    return Time(Span(lead.start(), here.span.end), value)


def _lead(text: str, here: Expression) -> re.Match[str] | None:
    return LEAD.search(text, max(here.span.start - LONGEST_LEAD, 0), here.span.start)
