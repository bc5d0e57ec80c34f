"""What the address of a page asks for: at which moment, which part of a list."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote, urlencode

from starlette.requests import Request

from whence.errors import WrongCall
from whence.records import NOW, Moment, Page
from whence.show.dates import moment
from whence.show.desk import Desk

LONGEST = 10  # digits of a number
LONG = 300  # characters of what is searched for
FURTHEST = 10_000  # entries that a list can be paged through
CLOCKS = ("as_of", "known_at")
FLASHES = ("judged", "undone")  # what was just done, said once


@dataclass(frozen=True, slots=True)
class Asked:
    """``given`` is what stands behind the path, empty values left out; the two clocks are among it.

    ``desk``: corrections are taken here at all; ``may_judge``: and from who asks.
    """

    path: str
    given: Mapping[str, str]
    moment: Moment = NOW
    desk: bool = False
    may_judge: bool = False

    def text(self, name: str, most: int = LONG) -> str:
        """One value. Raises :class:`whence.errors.WrongCall` where it is too long."""
        value = self.given.get(name, "").strip()
        if len(value) > most:
            raise WrongCall(f"{name} has more than {most:,} characters", "Ask for fewer words.")
        return value

    def number(self, name: str, most: int = FURTHEST) -> int:
        """A number from 0 on, 0 where none is given. Raises :class:`whence.errors.WrongCall`."""
        value = self.text(name)
        if value and not (value.isascii() and value.isdigit() and len(value) <= len(str(most)) and int(value) <= most):
            raise WrongCall(f"{name} {value[:40]!r} is no number up to {most}", "Follow the links of the page.")
        return int(value or 0)

    def page(self, size: int) -> Page:
        """The part of a list."""
        return Page(size, self.number("skip"))

    def link(self, path: str, **values: object) -> str:
        """The address of another page at the same moment."""
        return address(path, self.clocks() | {name: str(value) for name, value in values.items()})

    def here(self, **values: object) -> str:
        """The address of this page with some values changed; empty ones go. A list starts at its beginning again."""
        return address(self.path, self.kept() | {name: str(value) for name, value in values.items()})

    def kept(self, *but: str) -> dict[str, str]:
        """What a form has to keep beside its own fields."""
        return {name: value for name, value in self.given.items() if name not in {"skip", *FLASHES, *but}}

    def clocks(self) -> dict[str, str]:
        """The moment, as it was asked for."""
        return {name: self.given[name] for name in CLOCKS if name in self.given}

    def flash(self, name: str) -> str:
        """The number of a correction that was just made or taken back, empty for none."""
        value = self.given.get(name, "")
        return value if value.isascii() and value.isdigit() and len(value) < LONGEST else ""


def address(path: str, values: Mapping[str, str]) -> str:
    """A path with what stands behind it."""
    filled = [(name, value) for name, value in values.items() if value != ""]
    return f"{path}?{urlencode(filled)}" if filled else path


def asked(request: Request) -> Asked:
    """What a request asks for. Raises :class:`whence.errors.WrongCall`."""
    given = {name: value for name, value in request.query_params.items() if value.strip()}
    when = moment(given.get("as_of"), given.get("known_at"), CLOCKS)
    desk: Desk | None = request.app.state.desk
    return Asked(quote(request.url.path), given, when, desk is not None, desk is not None and desk.serves(request))
