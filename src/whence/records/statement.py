"""Content that a report passes on from somebody."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from whence.records.link import Link
from whence.records.span import Span

Manner = Literal["direct", "indirect", "mixed"]
Stance = Literal["says", "denies", "declines", "silent"]
MANNERS: tuple[str, ...] = get_args(Manner)
STANCES: tuple[str, ...] = get_args(Stance)


@dataclass(frozen=True, slots=True)
class Statement:
    """An attribution relation (PARC, Pareti 2016; PolNeAR, Newell et al. 2018) with the chain it came along.

    ``source``, ``cue`` and ``content`` are pieces in order of the text; any may be empty, cue and content not both.
    ``chain`` runs from the publishing outlet to the origin. ``voiced`` is false where the report tells a thought, a
    wish or a feeling and not that it was uttered. ``confidence`` is 0 to 1.
    """

    id: str
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    manner: Manner
    stance: Stance
    chain: tuple[Link, ...]
    voiced: bool = True
    confidence: float = 1.0

    def __post_init__(self) -> None:
        if not self.content and not self.cue:
            raise ValueError("a statement points at its words")
        if not self.chain:
            raise ValueError("a statement has a chain")
        if self.manner not in MANNERS:
            raise ValueError(f"not a manner: {self.manner}")
        if self.stance not in STANCES:
            raise ValueError(f"not a stance: {self.stance}")

    @property
    def origin(self) -> Link:
        """The innermost link: who said it, as far as the report tells."""
        return self.chain[-1]

    @property
    def start(self) -> int:
        """Where its first word stands."""
        return min(span.start for span in (*self.source, *self.cue, *self.content))
