"""An address → the bytes of what is there."""

from __future__ import annotations

import zlib
from contextlib import closing
from datetime import UTC, datetime
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version

import httpcore
import httpx

from whence.errors import CannotFetch, Refused
from whence.read.answer import Answer
from whence.read.inflate import gathered
from whence.read.reading import Reading
from whence.read.robots import LARGEST, Robots
from whence.read.transport import GuardedTransport

_ACCEPT = "text/html,application/xhtml+xml,text/plain;q=0.8,application/x-ndjson;q=0.8,*/*;q=0.1"
_HEADERS = {"Accept": _ACCEPT, "Accept-Language": "en", "Accept-Encoding": "gzip, deflate"}
_PORTS = {None, *range(1, 65536)}
_CODINGS = {"", "identity", "gzip", "x-gzip", "deflate"}
_NETWORK_PROBLEMS = (httpcore.NetworkError, httpcore.ProtocolError)
_TRY_AGAIN = "Check the connection and try it again."
_IN_BROWSER = "Open it in a browser, save the page and give the file."


def fetch(address: str, how: Reading) -> Answer:
    """What is at the address, after redirects; its body is complete and no larger than allowed.

    Raises ``Refused`` for what must not be fetched and ``CannotFetch`` for what cannot be.
    """
    return _fetcher(how).fetch(address)


@lru_cache(maxsize=4)
def _fetcher(how: Reading) -> Fetcher:
    """One for all addresses that are read in the same way, so that no site is asked twice for its robots.txt."""
    return Fetcher(how)


class Fetcher:
    """A client, without cookies and proxies, with the rules of the sites it has seen."""

    def __init__(self, how: Reading) -> None:
        self._how = how
        agent = how.user_agent or f"Whence/{_version()} (+news source reader)"
        self._headers = _HEADERS | {"User-Agent": agent}
        self._transport = GuardedTransport(how.timeout, allow_private=how.allow_private)
        self._robots = Robots(self._ask_robots, agent.partition("/")[0])

    def fetch(self, address: str) -> Answer:
        """As :func:`fetch`."""
        answer = self._follow(_checked(address), self._how.largest, polite=True)
        if answer.status >= 300:
            raise CannotFetch(f"{answer.url} answers {answer.status}", answer.advice)
        if len(answer.body) > self._how.largest:
            raise CannotFetch(f"{answer.url} is larger than {self._how.largest:,} bytes", "Save its text as .txt.")
        return answer

    def _ask_robots(self, url: httpx.URL) -> tuple[int, bytes]:
        answer = self._follow(url, LARGEST, polite=False)
        return answer.status, answer.body[:LARGEST]

    def _follow(self, url: httpx.URL, most: int, *, polite: bool) -> Answer:
        for _ in range(self._how.redirects + 1):
            if polite:
                self._robots.check(url)
            answer = self._ask(url, most)
            if not answer.moved_to:
                return answer
            url = _checked(answer.moved_to, base=url)
        raise CannotFetch(f"{url} redirects more than {self._how.redirects} times", _IN_BROWSER)

    def _ask(self, url: httpx.URL, most: int) -> Answer:
        """One request, of whose body one byte more than ``most`` is read so that excess can be seen."""
        try:
            with closing(self._transport.handle_request(httpx.Request("GET", url, headers=self._headers))) as response:
                body = b"" if response.is_redirect else _body(response, str(url), most + 1)
                now = datetime.now(UTC).isoformat(timespec="seconds")
                return Answer(url, response.status_code, response.headers, body, now)
        except httpcore.TimeoutException:
            raise CannotFetch(f"{url} did not answer within {self._how.timeout:g} seconds", _TRY_AGAIN) from None
        except _NETWORK_PROBLEMS as problem:
            raise CannotFetch(f"{url.host} cannot be reached: {problem}", _TRY_AGAIN) from None


def _body(response: httpx.Response, name: str, most: int) -> bytes:
    coding = response.headers.get("content-encoding", "").strip().lower()
    if coding not in _CODINGS:
        raise CannotFetch(f"{name} is packed in a way that was not asked for ({coding})", _IN_BROWSER)
    try:
        return gathered(response.iter_raw(), most, coding)
    except zlib.error:
        raise CannotFetch(f"{name} arrived damaged", _TRY_AGAIN) from None


def _checked(address: str, base: httpx.URL | None = None) -> httpx.URL:
    """The address in parts. Raises ``Refused`` unless it is http or https, to a host, without a password in it."""
    try:
        url = base.join(address) if base else httpx.URL(address)
        host = url.host  # read here, for it raises where the name breaks the rules of international names
    except (httpx.InvalidURL, ValueError):
        raise Refused(f"{address[:200]!r} is not a web address", "Check the spelling.") from None
    if url.scheme not in {"http", "https"} or not host:
        raise Refused(f"{address[:200]!r} is not an http or https address")
    if url.port not in _PORTS:
        raise Refused(f"{host} has no port {url.port}", "Check the spelling.")
    if url.userinfo:
        raise Refused(f"the address of {host} holds a user name or password", "Take it out.")
    return url.copy_with(fragment=None)


def _version() -> str:
    try:
        return version("whence")
    except PackageNotFoundError:
        return "0"
