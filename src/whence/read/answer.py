"""What a server answered."""

from __future__ import annotations

from dataclasses import dataclass
from email.message import Message

import httpx

_BLOCKED = (
    "The site keeps programs or readers without a subscription out; save the page from your browser and give the file."
)
_LATER = "The site has trouble or wants fewer requests; try it later."
_ADVICE = {
    401: _BLOCKED,
    402: _BLOCKED,
    403: _BLOCKED,
    404: "There is no such page; check the address.",
    406: _BLOCKED,
    410: "The page was taken down; an archive may still have it.",
    429: _LATER,
    451: "The site may not show the page where you are; save it from a browser and give the file.",
}


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to one request; ``fetched`` is when it came (ISO 8601, UTC)."""

    url: httpx.URL
    status: int
    headers: httpx.Headers
    body: bytes
    fetched: str

    @property
    def moved_to(self) -> str | None:
        """Where a redirect points, as it stands there."""
        return self.headers.get("location") if self.status in {301, 302, 303, 307, 308} else None

    @property
    def media_type(self) -> str:
        """In lower case, without parameters; empty where the server gives none."""
        return self._content_type.get_content_type() if self.headers.get("content-type") else ""

    @property
    def charset(self) -> str | None:
        """The encoding that the server declares."""
        return self._content_type.get_content_charset()

    @property
    def advice(self) -> str:
        """What a reader can do about an answer that is no page."""
        return _ADVICE.get(self.status, _LATER if self.status >= 500 else "Check the address in a browser.")

    @property
    def _content_type(self) -> Message:
        message = Message()
        message["content-type"] = self.headers.get("content-type", "")
        return message
