"""What is put forward, and on whose word."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict

from whence.records.statement import Stance
from whence.show.answers.shapes.tellings import Copy, Member, Span


class Perhaps(TypedDict):
    """An origin that may be the same, which is undecided, and why it may."""

    key: str
    reason: str


class Origin(TypedDict):
    """One independent root of a claim: who it is, whether they are named, what they say of it, and where.

    ``reasons`` say why the statements were counted as one origin.
    """

    key: str
    name: str
    kind: str
    named: bool
    stance: Stance
    statements: list[str | None]
    reasons: list[str]
    perhaps: list[Perhaps]


class Value(TypedDict):
    """A number or date, and the statements that give it."""

    value: str
    statements: list[str | None]


class Conflict(TypedDict):
    """Where the statements of a claim differ."""

    about: Literal["number", "date"]
    values: list[Value]


class Claim(TypedDict):
    """What statements have in common, in how many reports, on how many independent origins; each with its words."""

    claim: int
    sentence: str
    reports: int
    independent_origins: int
    origins: list[Origin]
    conflicts: list[Conflict]
    statements: list[Member]


class SharedPassages(Copy):
    """What a report shares with another; ``report`` is the id of the one that was added later."""

    report: str


class Traced(Claim):
    """A claim, and what its reports share word for word."""

    copies: list[SharedPassages]


class DumpedPlace(TypedDict):
    """Report, content and origin of a place."""

    report: str
    content: list[Span]
    origin: str


class Dumped(TypedDict):
    """A claim as a scorer reads it."""

    claim: str
    statements: list[DumpedPlace]
