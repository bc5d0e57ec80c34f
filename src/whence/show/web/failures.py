"""What went wrong, as a page with advice, or as JSON to a program."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from urllib.parse import quote

from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from whence.errors import WhenceError, WrongCall
from whence.show.api.errors import Error, misasked, told
from whence.show.web.asked import Asked, asked
from whence.show.web.frame import page

WORDS = {404: "there is no such page", 405: "that cannot be done here"}
ADVICE = "Start at /, or search."

Handler = Callable[[Request, Exception], Awaitable[Response]]


def handlers() -> Mapping[type[Exception], Handler]:
    """What answers which exception."""
    return {WhenceError: _meant, RequestValidationError: _not_valid, HTTPException: _http}


async def _meant(request: Request, error: Exception) -> Response:
    assert isinstance(error, WhenceError)
    return _answer(request, *told(error))


async def _not_valid(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    return _answer(request, *misasked(error))


async def _http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    words = WORDS.get(error.status_code, str(error.detail))
    answer = _answer(request, error.status_code, {"error": words, "advice": ADVICE})
    answer.headers.update(error.headers or {})
    return answer


def _answer(request: Request, status: int, error: Error) -> Response:
    if request.url.path.startswith("/api"):
        return JSONResponse(error, status)
    return page("error", _asked(request), status, error=error)


def _asked(request: Request) -> Asked:
    """At the moment that was asked for, where that is one."""
    try:
        found = asked(request)
    except WrongCall:
        return Asked(quote(request.url.path), {})
    return Asked(found.path, found.clocks(), found.moment)
