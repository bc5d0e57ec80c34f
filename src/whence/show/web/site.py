"""What the pages find in the program that serves them."""

from __future__ import annotations

from starlette.requests import Request

from whence.errors import UnknownInLedger
from whence.pipeline import Ledger
from whence.show.desk import Desk

DIGITS = 10


def ledger_of(request: Request) -> Ledger:
    """The ledger that is shown."""
    ledger: Ledger = request.app.state.ledger
    return ledger


def desk_of(request: Request) -> Desk | None:
    """Where corrections are taken, if they are."""
    desk: Desk | None = request.app.state.desk
    return desk


def number_in(request: Request) -> int:
    """The number in the path. Raises :class:`whence.errors.UnknownInLedger` where it cannot be one."""
    said = str(request.path_params["number"])
    if not (said.isascii() and said.isdigit() and len(said) <= DIGITS):
        raise UnknownInLedger(f"there is no page {said[:40]!r}", "Search for what you are looking for.")
    return int(said)
