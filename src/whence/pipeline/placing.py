"""The tellings of a report into the claims of a ledger."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import replace

import sqlalchemy as sa

from whence.ledger import claims as kept_claims
from whence.ledger import reports as kept_reports
from whence.ledger import tellings as kept_tellings
from whence.ledger.store import Writer
from whence.pipeline.judged import judged
from whence.records import NOW, Copy, Member, Span, Telling
from whence.resolve import copies
from whence.resolve.claims import Known, joined, keys
from whence.resolve.claims.sketch import kept

CLAIMS = 50  # claims that a report's tellings are held against
Near = dict[int, list[Member]]


def place(writer: Writer, new: Sequence[Telling], copied: Sequence[Copy]) -> tuple[int, int]:
    """Put new tellings into claims; how many of these are new and how many were known."""
    if not new:
        return 0, 0
    known, apart = _known(writer, new, copied)
    near = _near(writer.connection, new, {*known.carried.values(), *known.same.values()}, apart)
    found = joined(new, near, known)
    kept_tellings.carry(writer, known.carried)
    for emptied, into, why in found.merged:
        kept_tellings.merge(writer, emptied, into, why)
    made = kept_tellings.join(writer, found.members)
    return len(made), len({claim for claim, _ in found.members if claim > 0})


def place_anew(writer: Writer, telling: Telling) -> None:
    """Put a telling where it belongs by what holds now."""
    kept_tellings.leave(writer, [telling.id])
    again = replace(telling, keys=keys(kept(telling.sketch)))
    place(writer, [again], kept_reports.copies_of(writer.connection, telling.report))


def _known(writer: Writer, new: Sequence[Telling], copied: Sequence[Copy]) -> tuple[Known, list[Telling]]:
    """What copies and people's corrections say, and who was judged not to put forward the same as somebody."""
    corrections = judged(writer.connection, NOW)
    numbers = {one.id for one in new}
    same = {}
    for pair in corrections.same_claims(writer.connection, answer=True):
        for mine, theirs in (pair, pair[::-1]):
            if mine.id in numbers:
                same[mine.id] = theirs.id
    apart = corrections.same_claims(writer.connection, answer=False)
    pairs = frozenset((left.id, right.id) for left, right in apart)
    return Known(_carried(writer, new, copied), same, pairs), [one for pair in apart for one in pair]


def _near(connection: sa.Connection, new: Sequence[Telling], sure: set[int], apart: Iterable[Telling]) -> Near:
    """The claims that new tellings may be of: those of which some are ``sure``, and the likeliest.

    Of a large claim some members are looked at, but always those that something is known of.
    """
    pairs = kept_tellings.near(connection, (key for one in new for key in one.keys), new[0].day)
    likely = kept_tellings.likeliest(new, pairs) | dict.fromkeys(sure, math.inf)
    found = kept_tellings.members_near(connection, likely, CLAIMS)
    held = {one.telling.id for members in found.values() for one in members} | {one.id for one in new}
    for telling in [*kept_tellings.by_numbers(connection, sure - held), *(one for one in apart if one.id not in held)]:
        home = kept_claims.of_telling(connection, telling.id)
        if home in found:
            found[home].append(Member(telling))
    return found


def _carried(writer: Writer, new: Sequence[Telling], copied: Sequence[Copy]) -> dict[int, int]:
    """Which earlier telling each one is that stands in a copied passage: the one it covers most of."""
    found: dict[int, int] = {}
    for copy in copied:
        theirs = kept_tellings.of_reports(writer.connection, [copy.other])
        for telling in new:
            place = copies.carried(telling.content, copy) if telling.id not in found else None
            original = _covered(place, theirs) if place else None
            if original is not None:
                found[telling.id] = original
    return found


def _covered(place: Sequence[Span], theirs: Sequence[Telling]) -> int | None:
    best, most = None, 0.5
    for telling in theirs:
        common = sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in place for b in telling.content)
        share = common / max(sum(map(len, place)), sum(map(len, telling.content)))
        if share > most:
            best, most = telling.id, share
    return best
