"""What rests on somebody."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict

from whence.records.actor import ActorKind
from whence.show.answers.shapes.claims import Claim


class Actor(TypedDict):
    """Who is meant across reports: ``actor`` is the ledger's number, ``name`` the fullest form."""

    actor: int
    kind: ActorKind
    name: str
    names: list[str]


class Rests(Claim):
    """A claim that rests on somebody.

    ``standing`` is ``alone`` where no other origin has it, ``confirmed`` where one does, ``passed on`` where they only
    stand between; ``denied`` where somebody says that it is not so.
    """

    standing: Literal["alone", "confirmed", "passed on"]
    denied: bool


class Resting(TypedDict):
    """Those that are meant by a name, and the claims that rest on them."""

    actors: list[Actor]
    claims: list[Rests]


class Cited(Actor):
    """Somebody in so many chains (``passed``), of which so many end with them (``ended``), in so many reports."""

    passed: int
    ended: int
    reports: int


class Unnamed(TypedDict):
    """Sources without a name that ``outlet`` (or somebody else, ``actor``) has it from, in so many statements."""

    outlet: str
    actor: int | None
    role: str
    ended: int
    reports: int
