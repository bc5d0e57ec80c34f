"""Single facts of FollowTheMoney: cleaned as its types want them, each in the dataset of the outlet that tells it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from whence.records import Head
from whence.show.export.days import instant
from whence.show.export.identity import name
from whence.show.export.lines import flat
from whence.show.harmless import writable

OURS = "whence"  # the dataset of what no outlet says by itself: who is one actor, what is one claim or one event
# The properties written here, with their types in FollowTheMoney's model, and how many characters a type takes.
TYPES = {
    "id": "id", "name": "name", "alias": "name", "weakAlias": "name", "position": "string", "title": "string",
    "publisher": "string", "publishedAt": "date", "modifiedAt": "date", "author": "string", "sourceUrl": "url",
    "fileName": "string", "bodyText": "text", "peopleMentioned": "name", "namesMentioned": "name",
    "locationMentioned": "address", "description": "text", "summary": "text", "notes": "text", "keywords": "string",
    "entity": "entity", "proof": "entity", "document": "entity", "resolved": "entity", "detectedSchema": "string",
    "involved": "entity", "startDate": "date", "endDate": "date", "date": "date", "location": "address",
}  # fmt: skip
LIMITS = {"name": 384, "string": 1024, "text": 65_000, "address": 250, "url": 4096}
QUOTES = "\"'“”‘’ "


@dataclass(frozen=True, slots=True)
class Fact:
    """A value of a property as a dataset has it; ``seen`` is when the report was published that tells it."""

    prop: str
    value: str
    dataset: str
    seen: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """Makes facts that one report tells."""

    dataset: str
    seen: str = ""

    def facts(self, **values: str | None | Iterable[str | None]) -> Iterator[Fact]:
        """One for each value that is not empty."""
        for prop, given in values.items():
            for value in [given] if isinstance(given, str) or given is None else given:
                if clean := _clean(value, TYPES[prop]):
                    yield Fact(prop, clean, self.dataset, self.seen)


def _clean(value: str | None, kind: str) -> str:
    if kind == "text":
        return writable(value or "").strip()[: LIMITS[kind]].strip()
    one_line = flat(value).strip(QUOTES if kind in {"name", "address"} else None)
    if kind == "url" and len(one_line) > LIMITS[kind]:
        return ""  # half of an address leads elsewhere
    return one_line[: LIMITS.get(kind, len(one_line))].strip()


def moment_of(published: str | None) -> str:
    """A time as FollowTheMoney has it: UTC without saying so; a day stays one."""
    at = instant(published)
    if at is None:
        return ""
    return f"{at:%Y-%m-%d}" if len(published or "") <= len("2025-05-12") else f"{at:%Y-%m-%dT%H:%M:%S}"


@dataclass(slots=True)
class Datasets:
    """The outlets met so far, by the name of their dataset."""

    titles: dict[str, str] = field(default_factory=dict)

    def of(self, head: Head) -> Told:
        """What is told by a report."""
        outlet = flat(head.outlet) or "Outlet unknown"
        called = _slug(outlet)
        self.titles.setdefault(called, outlet)
        return Told(called, moment_of(head.published))

    def ours(self) -> Told:
        """What Whence concludes."""
        return Told(OURS)

    def index(self) -> dict[str, Any]:
        """A catalog of datasets; ours is the collection of all."""
        found = [
            {"name": called, "title": title, "summary": f"What reports of {title} tell, as read by Whence"}
            for called, title in sorted(self.titles.items())
        ]
        whole = {
            "name": OURS,
            "title": "Whence",
            "summary": "Who is one actor, what is one claim, what is one event",
            "children": sorted(self.titles),
        }
        return {"datasets": [whole, *found]}


def _slug(outlet: str) -> str:
    """Letters of ASCII, digits and underscores; where that loses something, with what tells it from others."""
    plain = unicodedata.normalize("NFKD", outlet.casefold()).encode("ascii", "ignore").decode("ascii")
    slug = re.sub(r"[^a-z0-9]+", "_", plain).strip("_")
    loses_nothing = slug and re.sub(r"\s+", "_", outlet.casefold()) == slug and slug != OURS
    return slug if loses_nothing else f"{slug or 'outlet'}_{name('outlet', outlet.casefold())[:8]}"
