"""What went wrong, as a page with advice, or as JSON to a program."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from urllib.parse import quote

from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from whence.errors import LedgerError, NotAllowed, UnknownInLedger, WhenceError, WrongCall
from whence.show.web.asked import Asked
from whence.show.web.frame import page

# The first that fits decides.
STATUS: tuple[tuple[type[WhenceError], int], ...] = (
    (WrongCall, 400), (NotAllowed, 403), (UnknownInLedger, 404), (LedgerError, 503), (WhenceError, 500),
)  # fmt: skip
PUBLIC = (WrongCall, NotAllowed, UnknownInLedger)
UNSAID = WhenceError(
    "the ledger cannot be read at the moment", "Try again; who runs this server finds more in its log."
)

Handler = Callable[[Request, Exception], Awaitable[Response]]


def handlers() -> Mapping[type[Exception], Handler]:
    """What answers which exception."""
    return {WhenceError: failed, RequestValidationError: _not_valid, HTTPException: _http}


async def failed(request: Request, error: Exception) -> Response:
    """An error that is meant; what it says of this machine stays here."""
    assert isinstance(error, WhenceError)
    status = next(status for kind, status in STATUS if isinstance(error, kind))
    told = error if isinstance(error, PUBLIC) else UNSAID
    return _answer(request, told, status)


async def _not_valid(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    first = error.errors()[0]
    name = str(first["loc"][-1])[:40]
    return _answer(request, WrongCall(f"{name}: {first['msg']}", "See /api/openapi.json."), 400)


async def _http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    words = {404: "there is no such page", 405: "that cannot be done here"}.get(error.status_code, str(error.detail))
    return _answer(request, WhenceError(words, "Start at /, or search."), error.status_code)


def _answer(request: Request, error: WhenceError, status: int) -> Response:
    if request.url.path.startswith("/api"):
        return JSONResponse({"error": error.what, "advice": error.hint}, status)
    return page("error", Asked(quote(request.url.path), {}), status, error=error)
