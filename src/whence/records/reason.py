"""Why two things were taken for one, or were kept apart."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reason:
    """What one comparison found: ``name`` is the comparison, ``weight`` what it adds (below zero speaks against)."""

    name: str
    weight: float
    words: str
