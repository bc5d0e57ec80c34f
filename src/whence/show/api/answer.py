"""How the API answers: JSON, errors too, whatever else the application does with errors."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from typing import Any

from fastapi import APIRouter
from fastapi.exceptions import RequestValidationError
from fastapi.routing import APIRoute
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.types import Message, Receive

from whence.errors import WhenceError
from whence.show.api.errors import Error, documented, misasked, refused, told

LONGEST = 64 * 1024  # bytes of a body


class Answer(JSONResponse):
    """JSON; half letters (lone surrogates), which UTF-8 has not, are escaped."""

    def render(self, content: Any) -> bytes:  # noqa: D102 - as in Starlette
        return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "backslashreplace")


class Route(APIRoute):
    """One operation."""

    def get_route_handler(self) -> Callable[[Request], Awaitable[Response]]:  # type: ignore[override]
        """The handler, with a limit on the body, and errors told in JSON."""
        handler = super().get_route_handler()

        async def answered(request: Request) -> Response:
            try:
                return await handler(Request(request.scope, _limited(request.receive)))
            except WhenceError as error:
                return _failed(*told(error))
            except RequestValidationError as error:
                return _failed(*misasked(error))
            except HTTPException as error:
                return _failed(*refused(error))

        return answered


def group(tag: str) -> APIRouter:
    """Addresses that belong together."""
    return APIRouter(
        route_class=Route,
        tags=[tag],
        responses=documented(),
        default_response_class=Answer,
        generate_unique_id_function=lambda route: route.name,
    )


def _failed(status: int, error: Error) -> Answer:
    return Answer(error, status)


def _limited(receive: Receive) -> Receive:
    """Raises 413 as soon as more than :data:`LONGEST` bytes came."""
    came = 0

    async def receiving() -> Message:
        nonlocal came
        message = await receive()
        came += len(message.get("body", b""))
        if came > LONGEST:
            raise HTTPException(413, "the body is too long")
        return message

    return receiving
