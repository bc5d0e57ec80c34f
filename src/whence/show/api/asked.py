"""What every question has: the ledger, the moment, and the part of a list; and how a list is answered."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Annotated, Any, Generic, TypeVar

import sqlalchemy as sa
from fastapi import Depends, Query, Request
from starlette.datastructures import URL
from typing_extensions import TypedDict

from whence.errors import WrongCall
from whence.pipeline import Ledger
from whence.records import Moment, Page
from whence.show.dates import moment

MOST, FARTHEST = 100, 10_000  # of a list: its items at once, and the items before them
WORDS, PLACE = 400, 2_000  # characters of words or a name, and of an id or address
CLOCKS = ("as_of", "known_at")
Item = TypeVar("Item")
Found = TypeVar("Found")

AsOf = Annotated[
    str | None, Query(description="Only what was published until the end of that day.", examples=["2025-05-14"])
]
KnownAt = Annotated[
    str | None,
    Query(description="Only what the ledger held at that time (UTC).", examples=["2025-05-14T09:30:00Z"]),
]
Limit = Annotated[int, Query(ge=1, le=MOST, description="How many at once.")]
Offset = Annotated[int, Query(ge=0, le=FARTHEST, description="How many to pass over.")]
Outlet = Annotated[str | None, Query(max_length=WORDS, description="Of this outlet.", examples=["Meridian"])]


class Listing(TypedDict, Generic[Item]):
    """A part of a list; ``next`` is the address of the next part, if there is one."""

    items: list[Item]
    offset: int
    limit: int
    next: str | None
    as_of: str | None
    known_at: str | None


@dataclass(frozen=True, slots=True)
class Question:
    """Which ledger is asked, and for which moment."""

    ledger: Ledger
    moment: Moment

    def reading(self) -> AbstractContextManager[sa.Connection]:
        """One look at the ledger."""
        return self.ledger.reading()


@dataclass(frozen=True, slots=True)
class Part(Question):
    """... and for which part of a list; ``address`` is what was asked for."""

    page: Page
    address: URL

    @property
    def more(self) -> Page:
        """One more than is shown, which tells whether there is a next part."""
        return Page(self.page.size + 1, self.page.skip)

    def listing(self, found: Sequence[Found], plain: Callable[[Found], Any]) -> dict[str, Any]:
        """The answer, from what :attr:`more` asked for."""
        start, size = self.page.skip, self.page.size
        goes_on = len(found) > size and start + size <= FARTHEST
        return {
            "items": [plain(one) for one in found[:size]],
            "offset": start,
            "limit": size,
            "next": self._at(start + size) if goes_on else None,
            "as_of": self.moment.as_of.isoformat() if self.moment.as_of else None,
            "known_at": self.moment.known_at.isoformat() if self.moment.known_at else None,
        }

    def whole(self, items: list[Any]) -> dict[str, Any]:
        """The answer where there is but one part."""
        return self.listing(items[: self.page.size], lambda item: item) | {"items": items, "offset": 0, "next": None}

    def of_all(self, items: Sequence[Any], total: int) -> dict[str, Any]:
        """The answer from the very part, where it is known how many there are."""
        end = self.page.end
        found = self.listing(items, lambda item: item)
        return found | {"next": self._at(end) if end < total and end <= FARTHEST else None}

    def _at(self, offset: int) -> str:
        found = self.address.include_query_params(offset=offset)
        return f"{found.path}?{found.query}"


async def question(request: Request, as_of: AsOf = None, known_at: KnownAt = None) -> Question:
    """Of the ledger that is served."""
    return Question(request.state.ledger, moment(as_of, known_at, CLOCKS))


async def part(
    request: Request, as_of: AsOf = None, known_at: KnownAt = None, offset: Offset = 0, limit: Limit = 20
) -> Part:
    """The same of a list."""
    return Part(request.state.ledger, moment(as_of, known_at, CLOCKS), Page(limit, offset), request.url)


Asked = Annotated[Question, Depends(question)]
AskedPart = Annotated[Part, Depends(part)]


def filled(said: str, name: str) -> str:
    """Words that are not empty. Raises :class:`whence.errors.WrongCall`."""
    if not said.strip():
        raise WrongCall(f"{name} is empty", "Give a name or words.")
    return said
