"""What tellings of several reports have in common, and where they have it from."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Literal

from whence.records.reason import Reason
from whence.records.telling import Telling

FULL = 240  # characters of a sentence that stands for a claim


@dataclass(frozen=True, slots=True)
class Member:
    """A telling and why it is in its claim: most like the telling ``like``, None for the first one."""

    telling: Telling
    like: int | None = None
    score: float = 1.0
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Origin:
    """One independent root of a claim: who it is in words, and the tellings that rest on it.

    ``key`` is equal for two tellings of a claim exactly when their origins are one. ``reasons`` say why each telling
    was counted with the others. ``perhaps`` are keys of origins that may be the same, with the reason, undecided.
    """

    key: str
    name: str
    kind: str
    named: bool
    tellings: tuple[int, ...]
    reasons: tuple[Reason, ...] = ()
    perhaps: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Conflict:
    """Where tellings of a claim differ: numbers or dates, and which tellings give which."""

    about: Literal["number", "date"]
    values: tuple[tuple[str, tuple[int, ...]], ...]


@dataclass(frozen=True, slots=True)
class Claim:
    """The tellings that put forward, or deny, one thing; the earliest published one comes first."""

    id: int
    members: tuple[Member, ...]
    origins: tuple[Origin, ...] = ()
    conflicts: tuple[Conflict, ...] = ()

    @property
    def sentence(self) -> str:
        """The words that stand for it: those that most others are most like, of these the fullest that fit a line."""
        likes = Counter(member.like for member in self.members)
        fitting = [member for member in self.members if len(member.telling.text) <= FULL] or [*self.members]
        chosen = max(
            fitting, key=lambda member: (likes[member.telling.id], len(member.telling.text), -member.telling.id)
        )
        return chosen.telling.text
