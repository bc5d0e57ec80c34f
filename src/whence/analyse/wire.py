"""Whether a report is an agency's text under another masthead."""

from __future__ import annotations

import re

from whence.outlets import Outlet, by_name
from whence.records.report import Report

MARK = re.compile(r"^[^\n]{0,80}?\(([A-Z][\w’' .\-]{1,40})\)\s*(?:[-–—]{1,2}|:)?")
# An agency that no list has: a place in capitals, the name, a dash.
DATELINE = re.compile(
    r"^(?:UPDATE \d+[^\n]*\n)?[A-Z][A-Z .,/’'\-]{2,40}[^\n(]{0,40}\(([A-Z][\w’' .\-]{1,40})\)\s*[-–—]{1,2}\s"
)
# “This story was reported by The Associated Press.” at the foot; who only contributed is not the author.
FOOT = re.compile(
    r"\b[Tt]his (?:story|article|report|piece|dispatch) (?:was|is) (?:first |originally )?"
    r"(?:reported|published|written|provided|distributed|produced|supplied) by (?:the )?"
    r"(?P<name>(?:The )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,3})"
)
CREDITS = 600  # characters at the end of a report


def agency(report: Report) -> Outlet | None:
    """The agency that the dateline, the byline or the credits name, unless it is the publishing outlet itself."""
    text = report.text.lstrip()
    mark = MARK.match(text)
    named = [mark[1]] if mark else []
    named += [foot["name"] for foot in FOOT.finditer(text, max(0, len(text) - CREDITS))]
    for name in [*named, *report.byline]:
        known = by_name(name)
        if known is not None and known.kind == "agency" and known.name != publisher(report):
            return known
    return _unlisted(text, publisher(report))


def _unlisted(text: str, outlet: str | None) -> Outlet | None:
    """“KARRENSTAD (Meridian) - ”: what stands there is an agency, listed or not."""
    line = DATELINE.match(text)
    if line is None or by_name(line[1]) is not None or line[1] == outlet:
        return None
    return Outlet(line[1], "agency", "", (), (), None)


def publisher(report: Report) -> str | None:
    """The publishing outlet, by the name the list of outlets has for it."""
    if not report.outlet:
        return None
    known = by_name(report.outlet)
    return known.name if known else report.outlet
