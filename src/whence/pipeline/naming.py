"""The names of a record into the actors of a ledger."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from whence.ledger import actors as kept
from whence.ledger import judgements
from whence.ledger.store import Writer
from whence.records import Actor, Match, Naming, Record
from whence.resolve import actors


@dataclass(frozen=True, slots=True)
class Names:
    """The actor's number behind every form of every name of a record, and for whom each of them acts."""

    called: Mapping[str, int]
    acts_for: Mapping[int, frozenset[int]]


def name(writer: Writer, record: Record, made: int) -> Names:
    """Find each actor that a record names, or make a new one; what may be the same is listed for a person."""
    found = actors.namings(record)
    keys = {naming.name: actors.keys(naming) for naming in found}
    known = _Known.of(writer, [key for some in keys.values() for key in some])
    apart = {
        frozenset((one.left, one.right))
        for one in judgements.standing(writer.connection, "same actor")
        if not one.answer
    }
    called: dict[str, int] = {}
    for naming in found:
        matches = actors.matches(naming, known.with_keys(keys[naming.name]))
        matches = tuple(match for match in matches if frozenset((_mark(naming), known.mark(match.actor))) not in apart)
        best = matches[0] if matches and matches[0].same else None
        number = kept.keep(writer, naming, keys[naming.name], best, made)
        for match in matches:
            if match.same is None:
                kept.leave_open(writer, number, match)
        kept.hold(writer, number, naming.offices)
        for form in (naming.name, *naming.forms):
            called.setdefault(form, number)
    _act(writer, found, called, made)
    return Names(called, kept.acts_for(writer.connection, set(called.values())))


def _mark(naming: Naming | Actor) -> str:
    return f"{naming.kind}: {naming.name}"


def _act(writer: Writer, found: Sequence[Naming], called: dict[str, int], made: int) -> None:
    """For whom each acts; a country that the report only means ("the envoy") becomes an actor as well."""
    for naming in found:
        voices = set(actors.voice_of(naming))
        bodies = {}
        for body in dict.fromkeys((*voices, *actors.speaks_for(naming))):
            number = called.get(body) or _body(writer, body, made)
            if number is not None:
                called[body] = number
                bodies[number] = body in voices
        kept.act(writer, called[naming.name], bodies)


def _body(writer: Writer, body: str, made: int) -> int | None:
    """A body that acts through somebody, by its name."""
    keys = actors.name_keys(body)
    naming = Naming(body, "country" if keys and keys[0].startswith("country ") else "organization")
    own = actors.keys(naming)
    matches = actors.matches(naming, kept.sharing(writer.connection, own))
    best: Match | None = matches[0] if matches and matches[0].same else None
    return kept.keep(writer, naming, own, best, made)


@dataclass(frozen=True, slots=True)
class _Known:
    """The actors that share keys with a record's names."""

    actors: Mapping[int, Actor]
    by_key: Mapping[str, Sequence[int]]

    @classmethod
    def of(cls, writer: Writer, keys: Sequence[str]) -> _Known:
        by_key = kept.keys_of(writer.connection, keys)
        numbers = {number for some in by_key.values() for number in some}
        return cls({actor.id: actor for actor in kept.by_numbers(writer.connection, numbers)}, by_key)

    def with_keys(self, keys: Sequence[str]) -> list[Actor]:
        numbers = dict.fromkeys(number for key in keys for number in self.by_key.get(key, ()))
        return [self.actors[number] for number in sorted(numbers)]

    def mark(self, number: int) -> str:
        return _mark(self.actors[number])
