"""What a search finds."""

from __future__ import annotations

from typing_extensions import TypedDict

from whence.show.answers.shapes.sources import Actor
from whence.show.answers.shapes.tellings import Telling


class Hit(Telling):
    """A statement, the number of the ``claim`` that it is in, and how many ``reports`` tell that."""

    claim: int | None
    reports: int


class FoundActor(Actor):
    """An actor, and on how many ``statements`` their name stands (a thousand at the most)."""

    statements: int


class Facet(TypedDict):
    """A value to narrow the search by, and how many there are."""

    value: str
    count: int
