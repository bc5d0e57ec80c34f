"""What became of a contact, as far as reports tell."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from whence.records.contact import Status

ChangeKind = Literal["announced", "moved", "postponed", "cancelled", "on again", "denied", "held", "doubted"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One report's word on it; ``told`` are the ledger's numbers of the contacts in which the report tells of it."""

    report: int
    day: date | None
    status: Status
    when: str | None
    outlet: str | None = None
    told: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """A turn in its history: what changed on ``day``, in words, and the reports that tell it."""

    day: date | None
    kind: ChangeKind
    words: str
    reports: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Reports of one day that tell of it differently: each status with the reports that have it."""

    day: date | None
    statuses: tuple[tuple[Status, tuple[int, ...]], ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """The history of an event, one entry a report, in order of days, those without a day first.

    ``status`` is the latest one, ``day`` the last day that tells it, ``reports`` those of that day that do; ``when`` is
    the latest date told (EDTF). ``plan``: it was told of before it happened. ``overdue``: planned for a day that is
    past, and no report tells what came of it.
    """

    event: int
    history: tuple[Entry, ...]
    status: Status
    day: date | None
    reports: tuple[int, ...]
    when: str | None
    plan: bool
    overdue: bool
    changes: tuple[Change, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
