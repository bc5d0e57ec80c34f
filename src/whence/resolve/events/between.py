"""Contacts between two given actors."""

from __future__ import annotations

from whence.records import Event, Told
from whence.resolve.events.sketch import NOBODY, ActsFor


def between(contact: Told | Event, one: int, other: int, acts_for: ActsFor = NOBODY) -> bool:
    """Whether one party is, or acts for, the one actor and another party the other; any report of an event will do."""
    if isinstance(contact, Event):
        return any(between(step.told, one, other, acts_for) for step in contact.steps)
    sides = [{actor, *acts_for.get(actor, ())} for actor in contact.actors if actor is not None]
    return any(
        one in mine and other in theirs for i, mine in enumerate(sides) for j, theirs in enumerate(sides) if i != j
    )
