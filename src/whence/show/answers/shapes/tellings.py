"""What is told at one place, with its chain."""

from __future__ import annotations

from typing import NotRequired

from typing_extensions import TypedDict

from whence.records.copy import Extent
from whence.records.link import Kind
from whence.records.statement import Stance
from whence.records.telling import TellingKind

Span = list[int]
"""``[start, end]``: characters of a report's text, the end excluded."""


class Reason(TypedDict):
    """Why two things were taken for one, or not: what was compared, how much it counts, and what was found."""

    comparison: str
    weight: float
    words: str


class Link(TypedDict):
    """One station of a chain; ``mention`` is the span of its words. The last four are of the unnamed and of groups."""

    kind: Kind
    name: str | None
    mention: Span | None
    count: NotRequired[int | None]
    role: NotRequired[str | None]
    affiliation: NotRequired[str | None]
    grounds: NotRequired[str | None]


class Telling(TypedDict):
    """What is told at one place: ``text`` as printed, the spans of its ``content``, and the ``chain`` it came along.

    ``statement`` names it ("REPORT/s3"). ``told_as`` is ``contact`` where the outlet tells of a contact in its own
    voice. ``voiced`` is false where a thought or a wish is told and not an utterance. ``confidence`` is 0 to 1.
    """

    statement: str
    report: str
    version: int
    outlet: str | None
    published: str | None
    url: str | None
    title: str | None
    text: str
    content: list[Span]
    told_as: TellingKind
    stance: Stance
    voiced: bool
    confidence: float
    chain: list[Link]


class Member(Telling):
    """A statement of a claim: the key of its ``origin``, and why it is in the claim: most ``like`` which other one."""

    origin: str
    like: str | None
    score: float
    reasons: list[Reason]


class Copy(TypedDict):
    """What a report shares with an earlier added one: which part of the words of each stands in the other, 0 to 1.

    ``other`` is that report's id, or its number where only that is known. Each of ``passages`` is start and end in the
    one, start and end in the other.
    """

    other: str | int
    extent: Extent
    share: float
    other_share: float
    passages: list[list[int]]
    reasons: list[str]
