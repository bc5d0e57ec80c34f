"""Contacts that turn out to be the same when the whole report is read."""

from __future__ import annotations

from collections.abc import Sequence

from whence.analyse.contacts.party import Party
from whence.analyse.contacts.status import SURE
from whence.analyse.contacts.thread import DONE, Thread, overlap


def consolidated(found: Sequence[Thread]) -> list[Thread]:
    """Those that turn out the same when all is read: of the same parties, one that is ahead, one a date that has been.

    What lacks a party goes to one that has it, where that is the only one.
    """
    kept: list[Thread] = []
    for thread in found:
        same = next((other for other in kept if _are_one(other, thread)), None)
        if same is None:
            kept.append(thread)
        else:
            same.add(thread.mentions)
    whole = [thread for thread in kept if len(thread.parties) > 1]
    for thread in [thread for thread in kept if len(thread.parties) < 2 and thread.group != "visit"]:
        fits = [other for other in whole if _is_some_of(thread, other)]
        if len(fits) == 1:
            fits[0].add(thread.mentions)
            kept.remove(thread)
    return kept


def _is_some_of(thread: Thread, whole: Thread) -> bool:
    """Whether a contact with too few parties may be one that has all."""
    if thread.group != whole.group or not all(mention.definite or mention.parties for mention in thread.mentions):
        return False
    states = {_state(thread), _state(whole)} - {""}
    agree = thread.when is None or whole.when is None or overlap(thread.when, whole.when)
    known = all(any(p.same(other) or _may_lead(p, other) for other in whole.parties) for p in thread.parties)
    return len(states) < 2 and agree and known


def _are_one(one: Thread, other: Thread) -> bool:
    alike = {one.group, other.group} == {"visit", "meeting"} or _is_talking_there(one, other)
    fresh = (one.mentions[0].fresh or other.mentions[0].fresh) and (one.when is None or one.when != other.when)
    if (one.group != other.group and not alike) or fresh or not _one_to_one(one.parties, other.parties):
        return False
    state, second = _state(one), _state(other)
    agree = one.when is None or other.when is None or overlap(one.when, other.when)
    if "" in {state, second} or state == second == "ahead":
        return agree or "ahead" in {state, second}
    return agree and (state == second or (one.when == other.when and one.when is not None))


def _is_talking_there(one: Thread, other: Thread) -> bool:
    """Whether the one are the talks that persons have at their meeting: on one day, by that word."""
    talks = next((thread for thread in (one, other) if thread.group == "talks"), None)
    pair = {one.group, other.group} == {"talks", "meeting"} and one.when is not None and one.when == other.when
    return pair and talks is not None and talks.words == {"talk"} and all(p.kind == "person" for p in talks.parties)


def _state(thread: Thread) -> str:
    """Done, ahead, or "" where no words tell it outright."""
    sure = [m.status for m in thread.mentions if m.trust == SURE and m.status != "unclear"]
    done = sum(status in DONE for status in sure)
    return "" if not sure else "done" if done * 2 > len(sure) else "ahead"


def _one_to_one(mine: Sequence[Party], theirs: Sequence[Party]) -> bool:
    """All of both are the same; a person of no known country may be who leads one."""
    if len(mine) != len(theirs) or len(mine) < 2:
        return False
    left = [party for party in theirs if not any(party.same(other) for other in mine)]
    right = [party for party in mine if not any(party.same(other) for other in theirs)]
    if not left and not right:
        return True
    return len(left) == len(right) == 1 and _may_lead(left[0], right[0])


def _may_lead(one: Party, other: Party) -> bool:
    kinds = {one.kind, other.kind}
    return kinds == {"person", "nation"} and any(p.kind == "person" and p.nation is None for p in (one, other))
