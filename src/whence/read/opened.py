"""An input that was opened and is not yet understood."""

from __future__ import annotations

import re
from dataclasses import dataclass

_BINARY = {
    b"%PDF-": "a PDF file",
    b"\x89PNG": "a PNG picture",
    b"\xff\xd8\xff": "a JPEG picture",
    b"GIF8": "a GIF picture",
    b"PK\x03\x04": "a zip archive or an office document",
    b"\x1f\x8b": "a gzip file",
    b"\xd0\xcf\x11\xe0": "an old office document",
    b"SQLite format 3": "a database",
}
_BYTE_ORDER_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_MARKUP = re.compile(rb"<(?:!doctype\b|!--|\?xml\b|[a-z][a-z0-9]{0,20}[\s/>])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Opened:
    """The bytes of one report; ``name`` is for messages, the others are known of addresses only."""

    name: str
    body: bytes
    charset: str | None = None
    url: str | None = None


def looks_like_markup(body: bytes) -> bool:
    """Whether a page begins here and not a plain text."""
    start = body[:2048]
    for mark in _BYTE_ORDER_MARKS:
        start = start.removeprefix(mark)
    return bool(_MARKUP.match(start.replace(b"\0", b"").lstrip()))


def binary_kind(body: bytes) -> str | None:
    """What it is, in words, if it begins as a well-known binary file does."""
    return next((words for start, words in _BINARY.items() if body.startswith(start)), None)
