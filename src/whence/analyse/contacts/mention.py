"""One place in the text that tells of a contact."""

from __future__ import annotations

from dataclasses import dataclass

from whence.analyse.contacts.party import Party
from whence.records.contact import Mode, Status
from whence.records.entity import Entity
from whence.records.span import Span
from whence.records.time import Time


@dataclass(frozen=True, slots=True)
class Mention:
    """``word`` is its lemma; ``trust`` 2 where words tell the status outright, 1 for mere tense, 0 for a guess.

    ``old`` is a status that has passed since ("after he had cancelled it"); ``sentence`` is where its sentence starts.
    ``definite`` takes up a contact told of before ("the meeting"), ``fresh`` is another one ("a second meeting").
    ``statements`` are the ids of those in which it stands.
    """

    trigger: Span
    word: str
    mode: Mode
    parties: tuple[Party, ...]
    place: Entity | None
    time: Time | None
    status: Status
    trust: int
    old: bool
    sentence: int
    definite: bool
    fresh: bool
    statements: tuple[str, ...]
