"""Whether a report is an agency's text under another masthead."""

from __future__ import annotations

import re

from whence.outlets import Outlet, by_name
from whence.records.report import Report

MARK = re.compile(r"^[^\n]{0,80}?\(([A-Z][\w’' .\-]{1,40})\)\s*(?:[-–—]{1,2}|:)?")


def agency(report: Report) -> Outlet | None:
    """The agency that the dateline or the byline names, unless it is the publishing outlet itself."""
    mark = MARK.match(report.text.lstrip())
    named = [mark[1]] if mark else []
    for name in [*named, *report.byline]:
        known = by_name(name)
        if known is not None and known.kind == "agency" and known.name != publisher(report):
            return known
    return None


def publisher(report: Report) -> str | None:
    """The publishing outlet, by the name the list of outlets has for it."""
    if not report.outlet:
        return None
    known = by_name(report.outlet)
    return known.name if known else report.outlet
