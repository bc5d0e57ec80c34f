"""What a report puts forward or denies at one place, as the ledger keeps it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

from whence.records.link import Link
from whence.records.span import Span
from whence.records.statement import Stance

TellingKind = Literal["statement", "contact"]


@dataclass(frozen=True, slots=True)
class Telling:
    """A statement, or a contact told in the outlet's own voice.

    ``id`` and ``report`` are the ledger's numbers (``id`` is 0 before it is kept), ``label`` is the id in the record.
    ``actors`` are the numbers of the actors behind the links of ``chain``, None for who has no name. ``sketch`` holds
    what :mod:`whence.resolve.claims` compares, plain JSON; ``keys`` are 64-bit numbers, and two tellings that may be of
    one claim share some of them. ``day`` is when its report was published.
    """

    id: int
    report: int
    label: str
    kind: TellingKind
    text: str
    content: tuple[Span, ...]
    stance: Stance
    chain: tuple[Link, ...]
    actors: tuple[int | None, ...]
    confidence: float = 1.0
    voiced: bool = True
    outlet: str | None = None
    day: date | None = None
    sketch: dict[str, Any] = field(default_factory=dict)
    keys: tuple[int, ...] = ()
