"""Which agency made a report that stands under another masthead."""

from __future__ import annotations

import re

from whence.outlets import Outlet, by_domain, by_name
from whence.records import Reason, Report

NAME = r"(?:The )?(?:(?:[A-Z]\.){2,}|[A-Z][\w’'&-]*(?: (?:of |de )?[A-Z][\w’'&-]*){0,4})"
MARK = re.compile(r"^[^\n]{0,80}?\(([A-Z][\w’' .\-]{1,40})\)\s*(?:[-–—]{1,2}|:)?")
# An agency that no list has: a place in capitals, the name, a dash.
DATELINE = re.compile(
    r"^(?:UPDATE \d+[^\n]*\n)?[A-Z][A-Z .,/’'\-]{2,40}[^\n(]{0,40}\(([A-Z][\w’' .\-]{1,40})\)\s*[-–—]{1,2}\s"
)
FOOT = re.compile(
    rf"\b[Tt]his (?:story|article|report|piece|dispatch) (?:was|is) (?:first |originally )?"
    rf"(?:reported|published|written|provided|distributed|produced|supplied) by (?:the )?(?P<name>{NAME})"
)
RIGHTS = re.compile(rf"(?:©|\(c\)|Copyright)\s*(?:©\s*)?(?:\d{{4}},?\s*)?(?:by |the )?(?P<name>{NAME})")
BYLINE = re.compile(
    r"^(?:by )?(?:.*?(?:,| for | of | / | - |\|) ?)?(?:the )?(?P<name>[^,/|]+?)(?: staff| wires?)?$", re.IGNORECASE
)
CREDITS = 600  # characters at the end of a report
LONGEST = 200  # characters of a byline


def agency(report: Report) -> str | None:
    """The agency that dateline, byline or credits name as the maker; None where that is the publishing outlet."""
    mark = wire_mark(report)
    return mark[0] if mark else None


def wire_mark(report: Report) -> tuple[str, Reason] | None:
    """The agency and the words that name it: "marked (Reuters)", "byline Associated Press", "foot ..."."""
    own = publisher(report)
    for name, words in _named(report):
        known = by_name(name.strip())
        if known is not None and known.kind == "agency" and known.name != own:
            return known.name, Reason("wire", 1.0, words)
    line = DATELINE.match(report.text.lstrip())
    if line is None or by_name(line[1]) is not None or line[1] == own:
        return None
    return line[1], Reason("wire", 0.8, f"marked ({line[1]})")


def called(report: Report) -> str:
    """What reasons call a report: by its outlet, without "The"."""
    name = publisher(report)
    return f"{name.removeprefix('The ')} report" if name else "report without an outlet"


def publisher(report: Report) -> str | None:
    """The publishing outlet as the list of outlets has it, or else as the report has it."""
    found = outlet(report)
    return found.name if found else report.outlet


def outlet(report: Report) -> Outlet | None:
    """The publishing outlet, where the list has it, by its name or the host of the address."""
    named = by_name(report.outlet) if report.outlet else None
    if named is None and report.url and not report.outlet:
        return by_domain(re.sub(r"^\w+://|[/:?#].*$", "", report.url))
    return named


def _named(report: Report) -> list[tuple[str, str]]:
    """Names that may be an agency's, each with what is said of it."""
    text = report.text.lstrip()
    mark = MARK.match(text)
    found = [(mark[1], f"marked ({mark[1]})")] if mark else []
    for line in report.byline:
        found += [(line, f"byline {line}")]
        end = BYLINE.match(line.strip()[:LONGEST])
        found += [(end["name"], f"byline {line}")] if end else []
    start = max(0, len(text) - CREDITS)
    for pattern in (FOOT, RIGHTS):
        found += [(foot["name"], f"at its foot: {' '.join(foot[0].split())}") for foot in pattern.finditer(text, start)]
    return found
