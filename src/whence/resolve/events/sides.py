"""Who takes part: whether two contacts are between the same parties."""

from __future__ import annotations

from enum import IntEnum

from whence.resolve.events.sketch import Party, Sketch

ENDINGS = frozenset({"", "n", "an", "ian", "i", "s", "ese", "ish"})  # of adjectives from names of countries


class Tie(IntEnum):
    """How one party goes with another: not at all, acting for the same, acting for it, the same."""

    NONE = 0
    BESIDE = 1
    ACTS = 2
    SAME = 3


BOTH = {
    (Tie.SAME, Tie.SAME): "both sides",
    (Tie.SAME, Tie.ACTS): "both sides, one by who acts for it",
    (Tie.ACTS, Tie.ACTS): "both sides by who acts for them",
    (Tie.SAME, Tie.BESIDE): "both sides, one by somebody beside it",
    (Tie.ACTS, Tie.BESIDE): "both sides, one by somebody beside it",
    (Tie.BESIDE, Tie.BESIDE): "both sides by somebody beside them",
}


def tie(one: Party, other: Party) -> Tie:
    """By the actors' numbers where both are known, else by the words of their names."""
    if one.actor is None or other.actor is None:
        return _by_name(one, other)
    if one.actor == other.actor:
        return Tie.SAME
    if one.actor in other.acts_for or other.actor in one.acts_for:
        return Tie.ACTS
    if not one.acts_for & other.acts_for:
        return Tie.NONE
    return (Tie.NONE, Tie.BESIDE, Tie.ACTS)[one.described + other.described]


def parties(one: Sketch, other: Sketch) -> str:
    """Each party of one is held against each of the other, the best pairs first; one is taken once."""
    ties = _ties(one.parties, other.parties)
    fewer = min(len(one.parties), len(other.parties))
    if not ties:
        return "no party in common"
    if fewer == 1:
        return _of_one(one, other, ties[0])
    if len(ties) == 1:
        return _one_sided(one, other)
    if len(ties) < fewer:
        return "some of several"
    if len(one.parties) != len(other.parties) and fewer == 2 and ties[-1] is Tie.SAME:
        return "all named, and more"
    return BOTH[ties[0], ties[1]]


def _of_one(one: Sketch, other: Sketch, only: Tie) -> str:
    if only is Tie.SAME and one.told.mode == other.told.mode == "visit":
        return "the one that goes"
    return ("no party in common", "some of several", "the only one named acts for one", "the only one named")[only]


def _one_sided(one: Sketch, other: Sketch) -> str:
    """Two sides each, and only one of them in common."""
    if "visit" in {one.told.mode, other.told.mode}:
        return "some of several"
    unnamed = any(_nobody(side.parties) for side in (one, other))
    return "somebody on the other side" if unnamed else "another on the other side"


def _nobody(found: tuple[Party, ...]) -> bool:
    """Whether one of them is neither named nor of a known body."""
    return any(party.actor is None and not party.words for party in found)


def _ties(mine: tuple[Party, ...], theirs: tuple[Party, ...]) -> list[Tie]:
    """The ties of the pairs, the closest first."""
    pairs = [
        (how, i, j) for i, one in enumerate(mine) for j, other in enumerate(theirs) if (how := tie(one, other)) > 0
    ]
    if len(pairs) < 2:
        return [how for how, _, _ in pairs]
    taken: list[Tie] = []
    left, right = set[int](), set[int]()
    for how, i, j in sorted(pairs, key=lambda pair: -pair[0]):
        if i not in left and j not in right:
            taken.append(how)
            left.add(i)
            right.add(j)
    return taken


def _by_name(one: Party, other: Party) -> Tie:
    """The words of one among those of the other; an adjective may stand for the name it comes from."""
    few, many = sorted((one.words, other.words), key=len)
    if not few or not all(any(_akin(word, known) for known in many) for word in few):
        return Tie.NONE
    return Tie.ACTS if one.described != other.described or few - many else Tie.SAME


def _akin(word: str, known: str) -> bool:
    shorter, longer = sorted((word, known), key=len)
    return longer.startswith(shorter) and longer[len(shorter) :] in ENDINGS
