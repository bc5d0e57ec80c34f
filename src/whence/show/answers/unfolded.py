"""A claim unfolded: in which order its origins come, and why a statement or a count is what it is, in words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby

from whence.pipeline import Traced
from whence.records import Copy, Head, Member, Origin, Telling
from whence.show.answers.plain import reference
from whence.show.answers.words import day, outlet, weighty
from whence.show.harmless import harmless

TOLD = 3  # reasons that are told of why origins are one
UNDATED = "~"  # after all days
COPIED = "copied_passage"  # the comparison that finds a copied statement

Heads = Mapping[int, Head]


def earliest_first(found: Traced) -> list[Origin]:
    """The origins of a claim in the order in which they were first told of."""
    first = {one.telling.id: order(one, found.reports) for one in found.claim.members}
    return sorted(found.claim.origins, key=lambda origin: min(first[number] for number in origin.tellings))


def order(member: Member, heads: Heads) -> tuple[str, str, int, int]:
    """By day and time, those without a day last; what one report tells stays together."""
    telling, head = member.telling, heads[member.telling.report]
    return head.day or UNDATED, head.published or "", telling.report, telling.id


def by_report(origin: Origin, found: Traced) -> Iterator[tuple[Head, list[Member]]]:
    """The reports that rest on an origin, in order of their days, each with what it tells."""
    members = {one.telling.id: one for one in found.claim.members}
    mine = sorted((members[number] for number in origin.tellings), key=lambda one: order(one, found.reports))
    for number, same in groupby(mine, key=lambda one: one.telling.report):
        yield found.reports[number], _once([*same])


def _once(members: Sequence[Member]) -> list[Member]:
    """Two contacts that one sentence tells of in the outlet's own voice are one place to a reader."""
    first = {(one.telling.content, one.telling.chain): one for one in reversed(members)}
    return [one for one in members if first[one.telling.content, one.telling.chain] is one]


def why_one(origin: Origin) -> list[str]:
    """One reason of each sort."""
    first = {reason.name: reason for reason in reversed(origin.reasons)}
    return weighty([reason for reason in origin.reasons if first[reason.name] is reason], TOLD)


def shared(head: Head, found: Traced) -> Iterator[tuple[Head, float, str]]:
    """The earlier report that it shares most with, how much of its words that holds, and whether it is a copy."""
    earlier: list[tuple[Head, Copy, float]] = []
    for number, copy in found.copies:
        pair = found.reports[number], found.reports[copy.other]
        if head in pair and later(*pair) is head:
            earlier.append(
                (pair[0] if pair[1] is head else pair[1], copy, copy.share if pair[0] is head else copy.other_share)
            )
    if earlier:
        other, copy, share = max(earlier, key=lambda each: each[2])
        yield other, share, copy.extent


def later(one: Head, other: Head) -> Head:
    """The one that was published later."""
    return max(other, one, key=lambda head: (head.day or UNDATED, head.published or ""))


def why_here(member: Member, like: Member, heads: Heads, called: Callable[[Telling, Heads], str] = reference) -> str:
    """Why a statement is in its claim: what it is copied from, or how it is like another one, as that is ``called``."""
    other = heads[like.telling.report]
    if any(reason.name == COPIED for reason in member.reasons):
        mine = heads[member.telling.report]
        whose = "copied from" if later(mine, other) is mine else "copied by"
        return f" word for word {whose} {outlet(other)}, {day(other)}"
    reasons = "; ".join(weighty(member.reasons))
    return f" here as it is like {harmless(called(like.telling, heads))}: {reasons}" if reasons else ""


def by_outlet(of: Telling, heads: Heads) -> str:
    """A statement as readers of a page know it: by its outlet and day."""
    return f"{outlet(heads[of.report])}, {day(heads[of.report])}"
