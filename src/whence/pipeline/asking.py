"""Questions to a ledger: what it keeps, with what follows from it at that moment."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

import sqlalchemy as sa

from whence.ledger import actors as kept_actors
from whence.ledger import claims as kept_claims
from whence.pipeline.judged import Judged, judged
from whence.records import NOW, Claim, Member, Moment
from whence.resolve.actors import name_keys
from whence.resolve.conflicts import conflicts
from whence.resolve.origins import Facts, origins

Found = Sequence[tuple[int, Sequence[Member]]]


def claims(connection: sa.Connection, about: str | None, moment: Moment = NOW, size: int = 20) -> list[Claim]:
    """The claims about something, or all, those that most reports carry first, each with its independent origins."""
    if about is None:
        return told(connection, kept_claims.largest(connection, moment, size), moment)
    return told(
        connection, kept_claims.about(connection, about, actors_called(connection, about), moment, size), moment
    )


def claim(connection: sa.Connection, number: int, moment: Moment = NOW) -> Claim:
    """One claim. Raises :class:`whence.errors.UnknownInLedger`."""
    return told(connection, [kept_claims.one(connection, number, moment)], moment)[0]


def every_claim(connection: sa.Connection, moment: Moment = NOW) -> Iterator[Claim]:
    """All claims in order of their numbers."""
    batch: list[tuple[int, list[Member]]] = []
    for found in kept_claims.every(connection, moment):
        batch.append(found)
        if len(batch) >= kept_claims.BATCH:
            yield from told(connection, batch, moment)
            batch = []
    yield from told(connection, batch, moment)


def actors_called(connection: sa.Connection, name: str) -> list[int]:
    """The actors whom a user may mean by a name: those of that very name, or else those it may stand for."""
    wanted = name.casefold().removeprefix("the ").strip()
    known = kept_actors.sharing(connection, name_keys(name))
    exact = [actor.id for actor in known if wanted in {form.casefold() for form in (actor.name, *actor.names)}]
    chosen = exact or [actor.id for actor in known]
    return _with_judged(chosen, judged(connection, NOW).same_actors(connection))


def _with_judged(chosen: Iterable[int], same: Mapping[int, int]) -> list[int]:
    heads = {same.get(number, number) for number in chosen}
    return sorted({*heads, *(number for number, head in same.items() if head in heads)})


def told(connection: sa.Connection, found: Found, moment: Moment) -> list[Claim]:
    """Claims with their origins and conflicts, as people judged them."""
    corrections = judged(connection, moment)
    found = [(number, corrections.without_wrong(connection, members)) for number, members in found]
    found = corrections.parted(connection, [(number, members) for number, members in found if members])
    numbers = [one.telling.id for _, members in found for one in members]
    known = _facts(connection, found, corrections, numbers)
    same = corrections.same_actors(connection)
    return [_claim(number, members, known, same) for number, members in found]


def _claim(number: int, members: Sequence[Member], known: Facts, same: Mapping[int, int]) -> Claim:
    tellings = [
        replace(one.telling, actors=tuple(same.get(who, who) if who else who for who in one.telling.actors))
        for one in members
    ]
    return Claim(number, tuple(members), origins(tellings, known), conflicts(tellings))


def _facts(connection: sa.Connection, found: Found, corrections: Judged, numbers: Sequence[int]) -> Facts:
    speakers = {who for _, members in found for one in members for who in one.telling.actors if who is not None}
    return Facts(
        speaks_for=kept_actors.acts_for(connection, speakers),
        carried=kept_claims.carried(connection, numbers),
        judged=corrections.same_origins(connection, found),
    )
