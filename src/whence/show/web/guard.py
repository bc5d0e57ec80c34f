"""What every answer is sent with, and what no request may exceed."""

from __future__ import annotations

from collections.abc import Sequence

from starlette.datastructures import MutableHeaders
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

MOST = 64 * 1024  # bytes of what is sent to us
# Nothing comes from elsewhere, nothing stands inline, nobody puts a page of ours into one of theirs.
POLICY = "; ".join(
    (
        "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'", "connect-src 'self'",
        "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
    )
)  # fmt: skip
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",  # without any, browsers do not say that a form is from here
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
TOO_LARGE = {"error": f"more than {MOST:,} bytes, or none knows how many", "advice": "Send less, and say how much."}
STATIC, KEPT = "/static/", "public, max-age=31536000, immutable"  # their addresses change when they do


class Guard:
    """Puts the headers on every answer, and turns away what is too large."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """As ASGI asks for it."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.update(HEADERS)
                headers["Cache-Control"] = KEPT if scope["path"].startswith(STATIC) else "no-store"
            await send(message)

        if _too_large(scope["headers"]):
            await JSONResponse(TOO_LARGE, 413)(scope, receive, guarded)
            return
        await self.app(scope, receive, guarded)


def _too_large(headers: Sequence[tuple[bytes, bytes]]) -> bool:
    """What comes without a length is not taken at all: no form and no program of ours sends it so."""
    for name, value in headers:
        if name.lower() == b"transfer-encoding":
            return True
        if name.lower() == b"content-length":
            return not value.isdigit() or int(value) > MOST
    return False
