"""Two reports side by side."""

from __future__ import annotations

from typing_extensions import TypedDict

from whence.show.answers.shapes.tellings import Copy, Reason, Telling


class Side(TypedDict):
    """One of the two."""

    report: str
    version: int
    outlet: str | None


class Same(TypedDict):
    """A statement that both have."""

    one: Telling
    other: Telling


class Reworded(Same):
    """A statement that each puts differently."""

    score: float | None
    reasons: list[Reason]


class SideBySide(TypedDict):
    """What two reports have in common; ``dropped`` is only in the one, ``added`` only in the other."""

    one: Side
    other: Side
    copy: Copy | None
    same: list[Same]
    reworded: list[Reworded]
    dropped: list[Telling]
    added: list[Telling]
