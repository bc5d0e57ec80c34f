"""The reports of the ledger, those published last first."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from whence.pipeline import latest_reports
from whence.show.web.asked import asked
from whence.show.web.frame import page
from whence.show.web.site import ledger_of

SIZE = 40


def show_reports(request: Request) -> Response:
    """``/reports?outlet=``."""
    asking = asked(request)
    outlet, part = asking.text("outlet"), asking.page(SIZE)
    with ledger_of(request).reading() as connection:
        found = latest_reports(connection, outlet or None, asking.moment, part)
    return page("reports", asking, found=found, outlet_asked=outlet, part=part, shown=len(found.reports))
