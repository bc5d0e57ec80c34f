"""Addresses of reports, written by strangers, such as may be linked to."""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit

WEB = re.compile(r"https?://[^\s/?#]+", re.IGNORECASE)
AS_THEY_ARE = "%:/?#[]@!$&'()*+,;=-._~"  # RFC 3986; what else there is in an address becomes percent signs


def web_address(url: str | None) -> str | None:
    """A valid http(s) address; None for anything else, as ``javascript:``.

    >>> web_address(' https://a.example/"b c'), web_address("javascript:alert(1)")
    ('https://a.example/%22b%20c', None)
    """
    bare = (url or "").strip()
    return quote(bare, safe=AS_THEY_ARE, errors="replace") if WEB.match(bare) else None


def site(url: str) -> str:
    """Where an address leads, whatever stands before an @ in it."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""
