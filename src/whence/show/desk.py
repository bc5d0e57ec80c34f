"""Where corrections are taken: from whom holds the token, and from this very site."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from urllib.parse import urlsplit

from starlette.requests import HTTPConnection

from whence.errors import NotAllowed
from whence.pipeline import Ledger

COOKIE = "whence"
BEARER = "bearer "


@dataclass(frozen=True, slots=True)
class Desk:
    """``place`` is the ledger that corrections go to, ``token`` what has to be shown for it."""

    place: str
    token: str

    @property
    def pass_word(self) -> str:
        """What the cookie holds: made from the token, and no way back."""
        return hashlib.sha256(f"whence cookie {self.token}".encode()).hexdigest()

    def knows(self, shown: str) -> bool:
        """Whether this is the token; takes the same time for any."""
        return secrets.compare_digest(shown.encode(), self.token.encode())

    def serves(self, request: HTTPConnection) -> bool:
        """Whether who asks holds the token: as a bearer, or by the cookie that the page gave for it."""
        given = request.headers.get("authorization", "")
        if given.casefold().startswith(BEARER):
            return self.knows(given[len(BEARER) :].strip())
        return secrets.compare_digest(request.cookies.get(COOKIE, "").encode(), self.pass_word.encode())

    def admit(self, request: HTTPConnection) -> None:
        """Raises :class:`whence.errors.NotAllowed` for who does not hold the token, or comes from another site."""
        if not self.serves(request):
            raise NotAllowed("corrections need the token", "Open the address that whence serve --writable printed.")
        if not _same_site(request):
            raise NotAllowed("another site asked for this correction", "Correct on the page itself.")

    @contextmanager
    def correcting(self) -> Iterator[Ledger]:
        """The ledger, to be written to."""
        with Ledger.open(self.place, write=True) as ledger:
            yield ledger


def _same_site(request: HTTPConnection) -> bool:
    """As the browser tells it; a program that shows the token itself has no origin."""
    host = request.headers.get("host", "").casefold()
    origin, site = request.headers.get("origin"), request.headers.get("sec-fetch-site")
    if origin is not None:
        return urlsplit(origin).netloc.casefold() == host
    if site is not None:
        return site in {"same-origin", "none"}
    return request.headers.get("authorization") is not None


def admitted(desk: Desk | None, request: HTTPConnection) -> Desk:
    """The desk, for who may correct. Raises :class:`whence.errors.NotAllowed`."""
    if desk is None:
        raise NotAllowed("this ledger is only shown here", "Start it with whence serve --writable to correct it.")
    desk.admit(request)
    return desk
