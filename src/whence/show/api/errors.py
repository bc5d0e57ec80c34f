"""What is answered when something goes wrong: what it is and what to do, as everywhere in Whence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from typing_extensions import TypedDict

from whence.errors import (
    LedgerError,
    LedgerFull,
    LedgerGone,
    LedgerLocked,
    LedgerReadOnly,
    NotAllowed,
    UnknownInLedger,
    WhenceError,
    WrongCall,
)

WRONG_CALL, NOT_ALLOWED, UNKNOWN, NOT_HERE, UNUSABLE = 400, 403, 404, 501, 503
ADVICE = "GET /api lists what can be asked for, /api/openapi.json describes it."
# What a ledger that cannot be used says to strangers: its own words may hold a path or an address of the machine.
SAID: Mapping[type[WhenceError], str] = {
    LedgerLocked: "another process is writing to the ledger",
    LedgerReadOnly: "the ledger may not be written to",
    LedgerFull: "no room is left for the ledger",
    LedgerGone: "the database of the ledger does not answer",
}


class Error(TypedDict):
    """What is wrong, and what to do about it."""

    error: str
    advice: str


MEANINGS: Mapping[int | str, str] = {
    WRONG_CALL: "The question makes no sense as it stands.",
    NOT_ALLOWED: "Who asks may not do that.",
    UNKNOWN: "The ledger holds no such thing, at that moment.",
    413: "The body is too long.",
    UNUSABLE: "The ledger cannot be used now.",
    "default": "Any other error, in the same form.",
}


def documented(*statuses: int | str) -> dict[int | str, dict[str, Any]]:
    """The errors of an operation, as OpenAPI has them; those that any may have are always in it."""
    return {
        status: {"model": Error, "description": meaning}
        for status, meaning in MEANINGS.items()
        if status in {WRONG_CALL, UNUSABLE, "default", *statuses}
    }


def told(error: WhenceError) -> tuple[int, Error]:
    """Status and body."""
    if isinstance(error, WrongCall):
        return WRONG_CALL, {"error": error.what, "advice": error.hint}
    if isinstance(error, NotAllowed):
        return NOT_ALLOWED, {"error": error.what, "advice": error.hint}
    if isinstance(error, UnknownInLedger):
        return UNKNOWN, {"error": error.what, "advice": error.hint}
    if not isinstance(error, LedgerError):  # what this installation lacks
        return NOT_HERE, {"error": error.what, "advice": error.hint}
    what = next((said for kind, said in SAID.items() if isinstance(error, kind)), "the ledger cannot be used")
    return UNUSABLE, {"error": what, "advice": type(error).hint}


def misasked(error: RequestValidationError) -> tuple[int, Error]:
    """The first thing that is wrong with what was asked; the value itself is not repeated."""
    first = error.errors()[0]
    where = _where(first["loc"])
    return WRONG_CALL, {"error": f"{where}{first['msg'][0].lower()}{first['msg'][1:]}", "advice": ADVICE}


def _where(place: Sequence[str | int]) -> str:
    names = [str(part) for part in place[1:] if not str(part).isdigit()]
    return f"{'.'.join(names)}: " if names else ""


def refused(error: HTTPException) -> tuple[int, Error]:
    """What the framework refuses."""
    return error.status_code, {"error": error.detail, "advice": ADVICE}
