"""Searching statements, reports and names by words."""

from __future__ import annotations

import re

import sqlalchemy as sa
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from whence.errors import WrongCall
from whence.pipeline import FoundReports, Narrowed, Searched, search_actors, search_reports, search_statements
from whence.records import Actor
from whence.show.web.asked import Asked, asked
from whence.show.web.frame import page
from whence.show.web.site import ledger_of

SIZE = 20
LONG = 2_000  # characters of a headline or an address
ADDRESS = re.compile(r"https?://\S+\Z", re.IGNORECASE)  # of a report, which is opened
WHAT = ("statements", "reports", "actors")


def search(request: Request) -> Response:
    """``/search?q=&what=statements``, narrowed by ``outlet``, ``stance`` and ``source``.

    The address of a report opens it.
    """
    asking = asked(request)
    words, what, part = asking.text("q", LONG), asking.text("what") or WHAT[0], asking.page(SIZE)
    if ADDRESS.match(words):
        return RedirectResponse(asking.link("/report", id=words), 303)
    if what not in WHAT:
        raise WrongCall(f"{what[:40]!r} cannot be searched", f"What can: {', '.join(WHAT)}.")
    narrowed = _narrowed(asking)
    with ledger_of(request).reading() as connection:
        found = _found(connection, asking, what, narrowed) if words else None
    return page("search", asking, words=words, what=what, kinds=WHAT, found=found, narrowed=narrowed, part=part)


def _found(
    connection: sa.Connection, asking: Asked, what: str, narrowed: Narrowed
) -> Searched | FoundReports | tuple[tuple[Actor, int], ...]:
    words, part = asking.text("q", LONG), asking.page(SIZE)
    if what == "statements":
        return search_statements(connection, words, narrowed, asking.moment, part)
    if what == "reports":
        return search_reports(connection, words, narrowed.outlet, asking.moment, part)
    return search_actors(connection, words, asking.moment, part)


def _narrowed(asking: Asked) -> Narrowed:
    return Narrowed(*(asking.text(name) or None for name in ("outlet", "stance", "source")))
