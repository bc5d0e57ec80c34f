"""Two reports, or two versions of one, side by side."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from whence.errors import WrongCall
from whence.pipeline import open_report, side_by_side
from whence.show.web.asked import asked
from whence.show.web.changed import changed
from whence.show.web.frame import page
from whence.show.web.site import ledger_of

MOST = 2**31 - 1


def show_changes(request: Request) -> Response:
    """``/changes?one=NUMBER&other=NUMBER``."""
    asking = asked(request)
    left, right = (asking.number(name, MOST) for name in ("one", "other"))
    if not left or not right or left == right:
        raise WrongCall("two reports are needed to compare", "Choose two versions on the page of a report.")
    with ledger_of(request).reading() as connection:
        one, other = (open_report(connection, number, asking.moment) for number in (left, right))
        found = side_by_side(connection, left, right, asking.moment)
    rows = changed(one.record.report.text, other.record.report.text)
    return page("changes", asking, one=one.head, other=other.head, found=found, rows=rows)
