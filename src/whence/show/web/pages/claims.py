"""What is put forward: the claims that most outlets carry, or those about something."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from whence.pipeline import claims
from whence.show.web.asked import asked
from whence.show.web.frame import page
from whence.show.web.site import ledger_of

SIZE = 20


def show_claims(request: Request) -> Response:
    """``/claims?about=``."""
    asking = asked(request)
    about, part = asking.text("about"), asking.page(SIZE)
    with ledger_of(request).reading() as connection:
        found = claims(connection, about or None, asking.moment, part)
    return page("claims", asking, found=found, about=about, part=part, shown=len(found.claims))
