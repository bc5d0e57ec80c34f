"""The first page: what is told most, which plans wait for an outcome, what came in last."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from whence.pipeline import claims, latest_reports, plans
from whence.records import Page
from whence.show.web.asked import asked
from whence.show.web.frame import page
from whence.show.web.site import ledger_of

FEW = Page(5)


def home(request: Request) -> Response:
    """``/``."""
    asking = asked(request)
    with ledger_of(request).reading() as connection:
        told = claims(connection, None, asking.moment, FEW)
        planned = plans(connection, asking.moment, FEW)
        latest = latest_reports(connection, None, asking.moment, FEW)
    return page("home", asking, told=told, planned=planned, latest=latest)
