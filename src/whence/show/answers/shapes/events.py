"""Who met whom, and what became of what was announced."""

from __future__ import annotations

from typing_extensions import TypedDict

from whence.records.contact import Mode, Status
from whence.records.outcome import ChangeKind
from whence.show.answers.shapes.tellings import Reason


class Step(TypedDict):
    """One report's word on a contact: ``day`` is when it was published, ``when`` (EDTF) when the contact is or was."""

    report: str
    contact: str
    outlet: str | None
    day: str | None
    status: Status
    when: str | None
    place: str | None
    parties: list[str]
    text: str
    confidence: float
    score: float
    reasons: list[Reason]


class Change(TypedDict):
    """A turn in its history, and the reports that tell it."""

    day: str | None
    kind: ChangeKind
    words: str
    reports: list[str]


class Disagreement(TypedDict):
    """Reports of one day that differ: each status with the reports that have it."""

    day: str | None
    statuses: dict[str, list[str]]


class Event(TypedDict):
    """A contact across reports, and what became of it as far as they tell.

    ``plan``: it was told of before it happened. ``overdue``: its day is past, and no report tells what came of it.
    """

    event: int
    parties: list[str]
    mode: Mode
    place: str | None
    when: str | None
    status: Status
    plan: bool
    overdue: bool
    history: list[Step]
    changes: list[Change]
    disagreements: list[Disagreement]
