"""Questions to a ledger about claims: what it keeps, with what follows from it at that moment."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

import sqlalchemy as sa

from whence.errors import UnknownInLedger
from whence.ledger import actors as kept_actors
from whence.ledger import claims as kept_claims
from whence.ledger import everything as kept
from whence.ledger import reports as kept_reports
from whence.ledger import tellings as kept_tellings
from whence.pipeline.judged import Judged, judged
from whence.pipeline.places import mostly, whole
from whence.records import NOW, Actor, Claim, Copy, Head, Member, Moment, Page, Telling
from whence.resolve.actors import name_keys
from whence.resolve.conflicts import conflicts
from whence.resolve.origins import Facts, origins
from whence.resolve.versions import Compared, compared

Found = Sequence[tuple[int, Sequence[Member]]]
NAMELESS = ("unnamed", "group", "unknown")  # whoever they are, the outlet that has it from them answers for it
Standing = Literal["alone", "confirmed", "passed on"]


@dataclass(frozen=True, slots=True)
class Claims:
    """Claims, and the heads of the reports in them by the ledger's number."""

    claims: tuple[Claim, ...]
    reports: Mapping[int, Head]


@dataclass(frozen=True, slots=True)
class Traced:
    """One claim with its reports, and what these share with one another (the later added report's number first)."""

    claim: Claim
    reports: Mapping[int, Head]
    copies: tuple[tuple[int, Copy], ...]


@dataclass(frozen=True, slots=True)
class Rests:
    """A claim that rests on somebody.

    ``standing`` is ``alone`` where no other origin has it, ``confirmed`` where one does, and ``passed on`` where they
    only stand between; ``denied`` where somebody says that it is not so.
    """

    claim: Claim
    standing: Standing
    denied: bool


@dataclass(frozen=True, slots=True)
class Resting:
    """What rests on somebody: the claims in whose chains they stand."""

    actors: tuple[Actor, ...]
    claims: tuple[Rests, ...]
    reports: Mapping[int, Head]


@dataclass(frozen=True, slots=True)
class SideBySide:
    """Two reports and what they have in common; ``shared`` is the passages they share, as far as the ledger knows."""

    one: Head
    other: Head
    found: Compared
    shared: Copy | None


def claims(connection: sa.Connection, about: str | None, moment: Moment = NOW, page: Page = Page()) -> Claims:
    """The claims about something, or all, those that most outlets carry first, each with its independent origins."""
    if about is None:
        found = kept_claims.largest(connection, moment, page)
    else:
        speakers = actors_called(connection, about, moment, exact=True)
        found = kept_claims.about(connection, about, speakers, moment, page)
    return _with_reports(connection, _told(connection, found, moment))


def trace(connection: sa.Connection, number: int, moment: Moment = NOW) -> Traced:
    """One claim. Raises :class:`whence.errors.UnknownInLedger`."""
    found = _told(connection, [kept_claims.one(connection, number, moment)], moment)
    if not found:
        raise UnknownInLedger(
            f"all that is told in claim {number} was judged wrong", "whence judge list shows by whom."
        )
    reports = _with_reports(connection, found).reports
    return Traced(found[0], reports, tuple(kept_reports.copies_among(connection, reports, moment)))


def every_claim(connection: sa.Connection, moment: Moment = NOW) -> Iterator[Claims]:
    """All claims in order of their numbers, some at a time."""
    for found in kept.claims(connection, moment):
        yield _with_reports(connection, _told(connection, found, moment))


def sources(connection: sa.Connection, name: str, moment: Moment = NOW, page: Page = Page()) -> Resting:
    """What rests on a person, body or outlet. Raises :class:`whence.errors.UnknownInLedger`."""
    numbers = actors_called(connection, name, moment)
    if not numbers:
        raise UnknownInLedger(f"the ledger knows nobody called {name}", "Try the full name, or whence claims --about.")
    return resting(connection, numbers, moment, page)


def resting(connection: sa.Connection, numbers: Sequence[int], moment: Moment = NOW, page: Page = Page()) -> Resting:
    """What rests on some actors that are one."""
    found = _told(connection, kept_claims.resting_on(connection, numbers, moment, page), moment)
    reports = _with_reports(connection, found).reports
    rests = tuple(_rests(claim, frozenset(numbers)) for claim in found)
    return Resting(tuple(kept_actors.by_numbers(connection, numbers)), rests, reports)


def _rests(claim: Claim, actors: frozenset[int]) -> Rests:
    """How a claim stands that has some actors in its chains."""
    theirs = {
        one.telling.id
        for one in claim.members
        if any(who in actors for who in one.telling.actors[-2 if one.telling.chain[-1].kind in NAMELESS else -1 :])
    }
    own = [origin for origin in claim.origins if theirs & {*origin.tellings}]
    standing: Standing = "passed on" if not own else "alone" if len(own) == len(claim.origins) else "confirmed"
    return Rests(claim, standing, any(one.telling.stance == "denies" for one in claim.members))


def compare(connection: sa.Connection, one: str, other: str, moment: Moment = NOW) -> SideBySide:
    """Two reports by their ids or addresses; two versions of one if both are the same.

    Raises :class:`whence.errors.UnknownInLedger`.
    """
    left, right = kept_reports.find(connection, one, moment), kept_reports.find(connection, other, moment)
    if left == right:
        known = [number for number, _ in kept_reports.versions(connection, left)]
        if known.index(left) == 0:
            raise UnknownInLedger(f"the ledger holds one version of {one}", "Give another report to compare it with.")
        left = known[known.index(left) - 1]
    return side_by_side(connection, left, right, moment)


def side_by_side(connection: sa.Connection, left: int, right: int, moment: Moment = NOW) -> SideBySide:
    """Two reports by their numbers. Raises :class:`whence.errors.UnknownInLedger`."""
    heads = kept_reports.heads(connection, [left, right])
    if missing := {left, right} - {*heads}:
        raise UnknownInLedger(f"the ledger holds no report {min(missing)}", "Search for its words.")
    shared = [copy for _, copy in kept_reports.copies_among(connection, [left, right], moment)]
    found = compared(kept_tellings.latest_of(connection, left), kept_tellings.latest_of(connection, right))
    return SideBySide(heads[left], heads[right], found, shared[0] if shared else None)


def actors_called(connection: sa.Connection, name: str, moment: Moment = NOW, *, exact: bool = False) -> list[int]:
    """The actors whom a user may mean by a name: those of that very name, or else (not ``exact``) those it may be."""
    wanted = name.casefold().removeprefix("the ").strip()
    keys = [key for key in name_keys(name) if not key.startswith("sound ")]
    known = kept_actors.sharing(connection, keys)
    called = [actor.id for actor in known if wanted in {form.casefold() for form in (actor.name, *actor.names)}]
    if not called and not exact:
        called = [actor.id for actor in known]
    return one_with(connection, called, moment)


def one_with(connection: sa.Connection, numbers: Sequence[int], moment: Moment = NOW) -> list[int]:
    """Some actors, and those that a person took for one with them."""
    same = judged(connection, moment).same_actors(connection)
    heads = {same.get(number, number) for number in numbers}
    return sorted({*heads, *(number for number, head in same.items() if head in heads)})


def _with_reports(connection: sa.Connection, found: Sequence[Claim]) -> Claims:
    numbers = {member.telling.report for claim in found for member in claim.members}
    return Claims(tuple(found), kept_reports.heads(connection, numbers))


def _told(connection: sa.Connection, found: Found, moment: Moment) -> list[Claim]:
    """Claims with their origins and conflicts, as people judged them."""
    corrections = judged(connection, moment)
    right = corrections.without_wrong(connection, found)
    same = corrections.same_actors(connection)
    known = _facts(connection, right, corrections, same)
    return [_claim(number, members, known, same) for number, members in right]


def _claim(number: int, members: Sequence[Member], known: Facts, same: Mapping[int, int]) -> Claim:
    tellings = [one.telling for one in members]
    if same:
        tellings = [
            replace(one, actors=tuple(same.get(who, who) if who else who for who in one.actors)) for one in tellings
        ]
    differing = conflicts(tellings) if len(tellings) > 1 else ()
    return Claim(number, tuple(members), origins(tellings, known), differing)


def _facts(connection: sa.Connection, found: Found, corrections: Judged, same: Mapping[int, int]) -> Facts:
    tellings = [one.telling for _, members in found for one in members]
    speaks_for: dict[int, frozenset[int]] = {}
    for who, bodies in kept_actors.acts_for(connection, {who for one in tellings for who in one.actors if who}).items():
        head = same.get(who, who)
        speaks_for[head] = speaks_for.get(head, frozenset()) | {same.get(body, body) for body in bodies}
    return Facts(
        speaks_for,
        _carried(connection, tellings),
        corrections.same_origins(connection, found),
        frozenset(frozenset(same.get(n, n) for n in pair) for pair in corrections.different_actors(connection)),
    )


def _carried(connection: sa.Connection, tellings: Sequence[Telling]) -> dict[int, int]:
    """Which telling is which other's copy; for an original of an earlier analysis, the one that stands there now."""
    found = kept_claims.carried(connection, (one.id for one in tellings))
    gone = {*found.values()} - {one.id for one in tellings}
    now = {
        old.id: one.id
        for old in kept_tellings.by_numbers(connection, gone)
        for one in tellings
        if one.report == old.report and mostly(whole(one), whole(old))
    }
    return {number: now.get(original, original) for number, original in found.items()}
