"""The names of a record into the actors of a ledger."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from whence.ledger import actors as kept
from whence.ledger import judgements
from whence.ledger.store import Writer
from whence.records import Actor, Match, Naming, Reason, Record
from whence.resolve import actors

AGAIN = Reason("named_before", 1.0, "the report named it so when it was added before")


@dataclass(frozen=True, slots=True)
class Names:
    """The actor's number behind every form of every name of a record, and for whom each of them acts."""

    called: Mapping[str, int]
    acts_for: Mapping[int, frozenset[int]]


def name(writer: Writer, record: Record, number: int, made: int) -> Names:
    """Find each actor that a record names, or make a new one; what may be the same is listed for a person."""
    found = actors.namings(record)
    keys = {naming.name: actors.keys(naming) for naming in found}
    known = _Known.of(writer, [key for some in keys.values() for key in some], number)
    numbers: dict[str, int] = {}
    for naming in found:
        matches = known.matches(naming, keys[naming.name])
        best = matches[0] if matches and matches[0].same else None
        numbers[naming.name] = kept.keep(writer, naming, keys[naming.name], best, made)
        for match in matches:
            if match.same is None:
                kept.leave_open(writer, numbers[naming.name], match)
        kept.hold(writer, numbers[naming.name], naming.offices)
    _act(writer, found, dict(numbers), made)
    return Names(_called(record, found, numbers), kept.acts_for(writer.connection, set(numbers.values())))


def _called(record: Record, found: Sequence[Naming], numbers: Mapping[str, int]) -> dict[str, int]:
    """The number of whom each link and party is; one that is several, or nobody known, has none."""
    links = (link.name for statement in record.statements for link in statement.chain if link.kind != "document")
    parties = (party for contact in record.contacts for party in contact.parties)
    called = {}
    for form in dict.fromkeys((record.report.outlet, *links, *parties)):
        meant = actors.called(form, found) if form else ()
        if form and len(meant) == 1:
            called[form] = numbers[meant[0].name]
    return called


def mark(naming: Naming | Actor) -> str:
    """Somebody by what stays when reports are analysed anew: kind and name."""
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
    """The actors that share keys with a record's names; those of its earlier analyses; and what a person kept apart."""

    actors: Mapping[int, Actor]
    by_key: Mapping[str, Sequence[int]]
    before: Mapping[tuple[str, str], int]
    apart: frozenset[frozenset[str]]

    @classmethod
    def of(cls, writer: Writer, keys: Sequence[str], report: int) -> _Known:
        by_key = kept.keys_of(writer.connection, keys)
        numbers = {number for some in by_key.values() for number in some}
        said = judgements.standing(writer.connection, "same actor")
        return cls(
            {actor.id: actor for actor in kept.by_numbers(writer.connection, numbers)},
            by_key,
            kept.named_before(writer.connection, report),
            frozenset(frozenset((one.left, one.right)) for one in said if not one.answer),
        )

    def matches(self, naming: Naming, keys: Sequence[str]) -> tuple[Match, ...]:
        """Best first; a report that is analysed again means whom it meant before."""
        before = self.before.get((naming.kind, naming.name))
        if before is not None:
            return (Match(before, same=True, score=1.0, reasons=(AGAIN,)),)
        found = actors.matches(naming, self.with_keys(keys))
        return tuple(one for one in found if frozenset((mark(naming), self.marked(one.actor))) not in self.apart)

    def with_keys(self, keys: Sequence[str]) -> list[Actor]:
        numbers = dict.fromkeys(number for key in keys for number in self.by_key.get(key, ()))
        return [self.actors[number] for number in sorted(numbers)]

    def marked(self, number: int) -> str:
        return mark(self.actors[number])
