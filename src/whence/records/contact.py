"""A meeting, visit, call, letter, round of talks or summit that a report tells of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from whence.records.span import Span

Mode = Literal["meeting", "visit", "call", "talks", "summit", "letter"]
Status = Literal["planned", "possible", "ongoing", "occurred", "cancelled", "postponed", "denied", "unclear"]
MODES: tuple[str, ...] = get_args(Mode)
STATUSES: tuple[str, ...] = get_args(Status)


@dataclass(frozen=True, slots=True)
class Contact:
    """One contact, all its mentions taken together; ``trigger`` are the words that name it, in order of the text.

    ``parties`` are called by the fullest names the report uses, ``party_spans`` are the words that name each of them.
    ``when`` is EDTF (ISO 8601-2:2019, level 1), a day at the most. ``place`` and ``when`` are None where the report
    does not tell them; ``place_span`` and ``when_span`` are the words that do. ``status`` is as of the report.
    ``statements`` are the ids of those in which it is told, empty in the outlet's own voice. ``confidence`` is 0 to 1.
    """

    id: str
    trigger: tuple[Span, ...]
    mode: Mode
    parties: tuple[str, ...]
    place: str | None
    when: str | None
    status: Status
    statements: tuple[str, ...] = ()
    confidence: float = 1.0
    party_spans: tuple[Span, ...] = ()
    place_span: Span | None = None
    when_span: Span | None = None

    def __post_init__(self) -> None:
        if not self.trigger:
            raise ValueError("a contact points at its words")
        if not self.parties:
            raise ValueError("a contact has a party")
        if self.mode not in MODES:
            raise ValueError(f"not a mode of contact: {self.mode}")
        if self.status not in STATUSES:
            raise ValueError(f"not a status of a contact: {self.status}")
        if self.party_spans and len(self.party_spans) != len(self.parties):
            raise ValueError("each party has its own words")

    @property
    def start(self) -> int:
        """Where its first word stands."""
        return min(span.start for span in self.trigger)
