"""Do two reports tell of one contact? A table of comparisons; what each may find and its weight is a table too."""

from __future__ import annotations

import math
from collections.abc import Callable

from whence.records import Reason, Told
from whence.resolve.events.lexicon import findings, modes
from whence.resolve.events.sides import parties
from whence.resolve.events.sketch import NOBODY, ActsFor, Sketch, sketch
from whence.resolve.events.timing import dates, news, order

START = -3.1  # what is to be overcome: two contacts are two until something shows that they are one


def mode(one: Sketch, other: Sketch) -> str:
    """A meeting may be told as talks or as a summit, a visit as the meeting at its place."""
    mine, theirs = one.told.mode, other.told.mode
    if mine == theirs:
        return "both talks" if mine == "talks" else "same mode"
    together = modes().get((mine, theirs), "apart")
    if together == "there":
        return "a visit there" if one.place & other.place else "loose modes"
    return "modes apart" if together == "apart" else f"{together} modes"


def place(one: Sketch, other: Sketch) -> str | None:
    """Nothing is found where one has no place."""
    if not one.place or not other.place:
        return None
    if one.place == other.place:
        return "same place"
    if one.place <= other.place or other.place <= one.place:
        return "one place in the other"
    return "visits elsewhere" if one.told.mode == other.told.mode == "visit" else "other places"


COMPARISONS: tuple[Callable[[Sketch, Sketch], str | None], ...] = (parties, mode, place, dates, order, news)
HOPELESS = -3.2  # no other comparison is made where the first ones find less


def like(one: Told, other: Told, acts_for: ActsFor = NOBODY) -> tuple[float, tuple[Reason, ...]]:
    """How likely two reports tell of one contact, 0 to 1, and why; the weights and :data:`START` add up to its logit.

    ``acts_for`` gives for an actor's number those of the actors it acts for.
    """
    mine, theirs = sketch(one, acts_for), sketch(other, acts_for)
    found = compared(mine, theirs)
    return chance(total(found)), reasons(found, mine, theirs)


def compared(one: Sketch, other: Sketch) -> list[str]:
    """What the comparisons find, in their order."""
    found, weight, known = [], 0.0, findings()
    for comparison in COMPARISONS:
        finding = comparison(one, other)
        if finding is not None:
            found.append(finding)
            weight += known[finding][0]
        if weight < HOPELESS:
            break
    return found


def total(found: list[str]) -> float:
    """All weights together, :data:`START` among them."""
    known = findings()
    return START + sum(known[finding][0] for finding in found)


def chance(weight: float) -> float:
    """The logistic function."""
    return round(1 / (1 + math.exp(-weight)), 4)


def reasons(found: list[str], one: Sketch, other: Sketch) -> tuple[Reason, ...]:
    """Each finding in words."""
    sides = {"mine": " and ".join(one.told.parties), "theirs": " and ".join(other.told.parties)}
    known = ((finding, *findings()[finding]) for finding in found)
    return tuple(
        Reason(finding, weight, words.format(one=one.told, other=other.told, **sides))
        for finding, weight, words in known
    )
