"""A contact across reports, and what became of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from whence.records.contact import Mode, Status
from whence.records.reason import Reason


@dataclass(frozen=True, slots=True)
class Told:
    """A contact as one report tells it. ``id`` and ``report`` are the ledger's numbers (``id`` 0 before it is kept).

    ``actors`` are the numbers of the actors behind ``parties``. ``day`` is when the report was published, ``when``
    (EDTF) when the contact is, was or should have been. ``tellings`` are those in which it is told.
    """

    id: int
    report: int
    label: str
    mode: Mode
    parties: tuple[str, ...]
    actors: tuple[int | None, ...]
    place: str | None
    when: str | None
    status: Status
    day: date | None = None
    outlet: str | None = None
    text: str = ""
    confidence: float = 1.0
    tellings: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """One report's word on an event, and why the ledger takes it for this event."""

    told: Told
    like: int | None = None
    score: float = 1.0
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Event:
    """One contact in the world; ``steps`` are in the order of their days."""

    id: int
    steps: tuple[Step, ...]

    @property
    def parties(self) -> tuple[str, ...]:
        """Who they are: the set of parties that most reports give, of equals the larger one, by their latest names."""
        sets = Counter(frozenset(_sides(step.told)) for step in self.steps)
        chosen = max(sets, key=lambda sides: (sets[sides], len(sides), sorted(sides)))
        return next(step.told.parties for step in reversed(self.steps) if frozenset(_sides(step.told)) == chosen)

    @property
    def place(self) -> str | None:
        """The place that most reports give, of equals the latest."""
        places = [step.told.place for step in self.steps if step.told.place]
        return max(reversed(places), key=places.count, default=None)


def _sides(told: Told) -> Iterator[str]:
    for name, actor in zip(told.parties, told.actors, strict=True):
        yield name if actor is None else str(actor)
