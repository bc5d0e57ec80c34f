"""The contacts of a new report put to the events they are of: average linkage over what reports told of each before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from whence.records import Event, Reason, Step, Told
from whence.resolve.events.like import chance, compared, reasons, total
from whence.resolve.events.sketch import NOBODY, PUT_OFF, ActsFor, Sketch, sketch

MOST = 8  # steps of an event that a contact is held against, the latest ones
ONE = 0.0  # the average weight from which on a contact is of an event
AGAIN = -1.5  # for an event that the report tells of already: it told of the two as two
MERGED = 0.6  # the one from which on two events are one


@dataclass(frozen=True, slots=True)
class Joined:
    """What a report tells of one event: ``event`` is its number, None for one not known before."""

    event: int | None
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Merge:
    """Two events that turn out to be one: ``gone`` goes into ``kept``, the one with the smaller number."""

    kept: int
    gone: int
    score: float
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Joining:
    """All of one report; an event may be in ``joined`` under the number that a merge lets go."""

    joined: tuple[Joined, ...]
    merges: tuple[Merge, ...] = ()


@dataclass
class _Group:
    """An event while a report is joined; ``old`` are sketches of known steps, ``new`` those of this report."""

    event: int | None
    old: list[Sketch] = field(default_factory=list)
    new: list[Sketch] = field(default_factory=list)
    steps: list[Step] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Fit:
    """How a contact fits a group: the average ``weight``, and what was found with the one it is ``like`` most."""

    weight: float
    like: Sketch
    found: list[str]


def joined(new: Sequence[Told], near: Sequence[Event], acts_for: ActsFor = NOBODY) -> Joining:
    """The events that the contacts ``new`` of one report belong to, those among ``near`` or ones not known before.

    The contact that fits best is placed first, and then counts among the steps of its event. Give the new ones their
    numbers before, so that ``like`` of a step can name one of the same report.
    """
    groups = [_group(event, acts_for) for event in near]
    left = [sketch(told, acts_for) for told in new]
    fits = {(i, j): _fit(one, group) for i, one in enumerate(left) for j, group in enumerate(groups)}
    open_ = set(range(len(left)))
    while open_:
        i, j = _best(fits, open_)
        if j < 0:
            j = len(groups)
            groups.append(_Group(None))
        _place(left[i], groups[j], fits.get((i, j)))
        open_.remove(i)
        fits |= {(other, j): _fit(left[other], groups[j]) for other in open_}
    made = tuple(Joined(group.event, tuple(group.steps)) for group in groups if group.steps)
    return Joining(made, tuple(_merges(groups)))


def _best(fits: dict[tuple[int, int], _Fit], left: set[int]) -> tuple[int, int]:
    """The contact and group that fit best, or the first contact left and -1 for a new group."""
    good = [(fit.weight, -i, -j) for (i, j), fit in fits.items() if i in left and fit.weight >= ONE]
    if not good:
        return min(left), -1
    _, i, j = max(good)
    return -i, -j


def _group(event: Event, acts_for: ActsFor) -> _Group:
    latest = event.steps[-MOST:]
    moved = any(step.told.status in PUT_OFF for step in event.steps)
    return _Group(event.id, [sketch(step.told, acts_for, moved=moved) for step in latest])


def _fit(one: Sketch, group: _Group) -> _Fit:
    """On average over the group's steps."""
    known = [*group.old, *group.new][-MOST:]
    pairs = [(compared(one, other), other) for other in known]
    weights = [total(found) for found, _ in pairs]
    best = max(range(len(weights)), key=weights.__getitem__)
    return _Fit(_average(weights) + (AGAIN if group.new else 0), pairs[best][1], pairs[best][0])


def _average(weights: list[float]) -> float:
    """Without the worst quarter, so that one report that was misread does not keep the others apart."""
    counted = sorted(weights)[len(weights) // 4 :]
    return sum(counted) / len(counted)


def _place(one: Sketch, group: _Group, fit: _Fit | None) -> None:
    group.new.append(one)
    if fit is None:
        group.steps.append(Step(one.told))
        return
    why = reasons(fit.found, one, fit.like)
    average = Reason("average", round(fit.weight - total(fit.found), 3), "on average over the reports on this event")
    group.steps.append(Step(one.told, fit.like.told.id, chance(fit.weight), (*why, average)))


def _merges(groups: Sequence[_Group]) -> list[Merge]:
    """Known events that a contact of this report brought together."""
    found: list[Merge] = []
    for group in (group for group in groups if group.event is not None and group.new and group.old):
        for other in (other for other in groups if other.event is not None and other is not group):
            if all(_fit(one, other).weight >= ONE for one in group.new):
                found += _merge(group, other)
    return list({(merge.kept, merge.gone): merge for merge in found}.values())


def _merge(group: _Group, other: _Group) -> list[Merge]:
    """The two as one, where they fit on average."""
    pairs = [(compared(mine, theirs), mine, theirs) for mine in group.old for theirs in other.old]
    weight = sum(total(found) for found, _, _ in pairs) / len(pairs)
    if weight < MERGED or group.event is None or other.event is None:
        return []
    kept, gone = sorted((group.event, other.event))
    best = max(pairs, key=lambda pair: total(pair[0]))
    return [Merge(kept, gone, chance(weight), reasons(*best))]
