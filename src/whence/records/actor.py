"""A person, organization, country or outlet across reports."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from whence.records.reason import Reason

ActorKind = Literal["person", "organization", "outlet", "country", "place", "group"]
ACTOR_KINDS: tuple[str, ...] = get_args(ActorKind)


@dataclass(frozen=True, slots=True)
class Office:
    """What a report calls somebody beside the name: ``role`` ("special envoy") of ``body`` ("United States")."""

    role: str
    body: str | None = None


@dataclass(frozen=True, slots=True)
class Naming:
    """One actor of one report: the fullest ``name`` it uses, every other form of it, and the offices it gives."""

    name: str
    kind: ActorKind
    forms: tuple[str, ...] = ()
    offices: tuple[Office, ...] = ()

    def __post_init__(self) -> None:
        if self.kind not in ACTOR_KINDS:
            raise ValueError(f"not a kind of actor: {self.kind}")


@dataclass(frozen=True, slots=True)
class Actor:
    """Who is meant across reports: ``id`` is the ledger's number, ``name`` the fullest form, ``names`` all of them."""

    id: int
    kind: ActorKind
    name: str
    names: tuple[str, ...] = ()
    offices: tuple[Office, ...] = ()


@dataclass(frozen=True, slots=True)
class Match:
    """A naming held against an actor; ``same`` is None where a person has to say: both stay apart, and are listed."""

    actor: int
    same: bool | None
    score: float
    reasons: tuple[Reason, ...] = ()
