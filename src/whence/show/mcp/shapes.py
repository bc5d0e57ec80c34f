"""What the tools answer: small, each claim with its quotes, each quote with where it stands."""

from __future__ import annotations

from typing_extensions import TypedDict


class Quote(TypedDict):
    """Words of a report, as printed; ``chain`` is from the page inward, ``address`` where it was published."""

    quote: str
    stance: str
    chain: str
    outlet: str | None
    day: str | None
    address: str | None
    statement: str


class OriginShown(TypedDict):
    """One independent origin: the quotes that rest on it, and why they count as one; ``more`` are left out."""

    name: str
    named: bool
    stance: str
    why_one: list[str]
    quotes: list[Quote]
    more: int


class ClaimShown(TypedDict):
    """A claim: in how many reports, on how many independent origins, who denies, where reports differ."""

    claim: int
    sentence: str
    reports: int
    independent_origins: int
    origins: list[OriginShown]
    denied_by: list[str]
    reports_differ: list[str]
    copies: list[str]


class ChangeShown(TypedDict):
    """A turn in the history of a contact, and who tells it."""

    day: str | None
    what: str
    outlets: list[str]


class ContactShown(TypedDict):
    """A contact or plan: the latest status and date, what changed, the latest words."""

    event: int
    parties: list[str]
    mode: str
    place: str | None
    when: str | None
    status: str
    plan: bool
    overdue: bool
    changes: list[ChangeShown]
    latest: Quote


class Found(TypedDict):
    """A statement that was found, and the claim that it is in."""

    said: Quote
    claim: int | None
    reports: int


class ReportShown(TypedDict):
    """A report: its statements, and the claim of each; ``text`` from ``offset`` on, as printed."""

    report: str
    version: int
    versions: int
    outlet: str | None
    title: str | None
    published: str | None
    address: str | None
    statements: list[Found]
    more_statements: int
    text: str
    next_offset: int | None


class Named(TypedDict):
    """Somebody, and in the chains of how many statements they stand."""

    name: str
    kind: str
    also_called: list[str]
    statements: int


class HeadShown(TypedDict):
    """A report without its text."""

    report: str
    outlet: str | None
    title: str | None
    day: str | None
    address: str | None


class Rested(TypedDict):
    """A claim that rests on somebody: ``alone``, ``confirmed`` by another origin, or only ``passed on``."""

    standing: str
    denied: bool
    claim: int
    sentence: str
    reports: int
    independent_origins: int


class Claims(TypedDict):
    """Claims; ``more``: there may be others."""

    claims: list[ClaimShown]
    more: bool


class Contacts(TypedDict):
    """Contacts; ``more``: there may be others."""

    contacts: list[ContactShown]
    more: bool


class Searched(TypedDict):
    """What was found; ``total`` of those that were looked at."""

    statements: list[Found]
    reports: list[HeadShown]
    actors: list[Named]
    total: int


class SourceShown(TypedDict):
    """What rests on somebody."""

    names: list[str]
    claims: list[Rested]
    more: bool
