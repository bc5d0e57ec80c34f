"""A board: what was announced, by how it stands now."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from whence.pipeline import plans
from whence.show.answers.events import SECTIONS, stands
from whence.show.web.asked import asked
from whence.show.web.frame import page
from whence.show.web.site import ledger_of

SIZE = 45


def show_plans(request: Request) -> Response:
    """``/plans?overdue=1``."""
    asking = asked(request)
    part, overdue = asking.page(SIZE), asking.text("overdue") == "1"
    with ledger_of(request).reading() as connection:
        found = plans(connection, asking.moment, part, overdue=overdue)
    board = [(name, title, [pair for pair in found.events if stands(pair[1]) == name]) for name, title in SECTIONS]
    return page("plans", asking, found=found, board=board, overdue=overdue, part=part, shown=len(found.events))
