"""What a site lets programs fetch (RFC 9309)."""

from __future__ import annotations

from collections.abc import Callable

from httpx import URL
from protego import Protego

from whence.errors import Refused

LARGEST = 500_000  # bytes of a robots.txt that are read; the standard asks for as much
_MOST_SITES = 1000
_EVERYTHING = Protego.parse("")


class Robots:
    """The rules of each site, asked for once in the life of this object."""

    def __init__(self, ask: Callable[[URL], tuple[int, bytes]], agent: str) -> None:
        self._ask = ask
        self._agent = agent
        self._rules: dict[URL, Protego] = {}

    def check(self, url: URL) -> None:
        """Raises ``Refused`` where the site does not want this page to be fetched, or cannot say."""
        if not self._rules_of(url).can_fetch(str(url), self._agent):
            raise Refused(f"{url.host} does not let programs fetch {url} (robots.txt)")

    def _rules_of(self, url: URL) -> Protego:
        place = url.copy_with(raw_path=b"/robots.txt", fragment=None)
        if place not in self._rules:
            if len(self._rules) >= _MOST_SITES:
                self._rules.clear()
            self._rules[place] = self._fetched(place)
        return self._rules[place]

    def _fetched(self, place: URL) -> Protego:
        status, body = self._ask(place)
        if status >= 500:
            raise Refused(f"{place} answers {status}: nobody can say what may be fetched", "Try it later.")
        return Protego.parse(body.decode("utf-8", "replace")) if status < 300 else _EVERYTHING
