"""What is known of who stands behind the tellings of a claim, beside the tellings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Facts:
    """What a ledger knows of the tellings of a claim.

    ``speaks_for``: an actor and those for whom it speaks or acts. ``carried``: a telling and the one of another report
    that it is word for word. ``judged``: two tellings, the smaller number first, and whether a person said that their
    origin is one. ``different``: two actors of which a person said that they are two.
    """

    speaks_for: Mapping[int, frozenset[int]] = field(default_factory=dict)
    carried: Mapping[int, int] = field(default_factory=dict)
    judged: Mapping[tuple[int, int], bool] = field(default_factory=dict)
    different: frozenset[frozenset[int | None]] = frozenset()
