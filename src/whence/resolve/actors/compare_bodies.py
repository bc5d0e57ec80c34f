"""Whether two names may be one organization's, outlet's or group's: the comparisons, in the order they are asked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.fuzz import ratio

from whence.outlets import by_name
from whence.records import Actor, Naming, Reason
from whence.resolve.actors.bodies import BodyName, body_name, known_body
from whence.resolve.actors.findings import reason
from whence.resolve.actors.lexicon import wordset
from whence.resolve.actors.spelling import spelling
from whence.resolve.actors.voices import country_behind

NEARLY = 90  # per cent of letters in common
LONG = 12  # letters of a name that may hold a slip
LETTERS = re.compile(r"^(?:[A-Z]\.?){3,8}$")


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two: how it is called, and what the tables know by that."""

    name: str
    key: str
    of: str | None
    body: str | None
    outlet: str | None
    generic: bool


def sides(actor: Naming | Actor) -> tuple[Side, ...]:
    """One a form, the fullest first; the country of one is that of all.

    A form that is the beginning of the fullest is none: the Tea Party is not the Tea Party Patriots.
    """
    forms = dict.fromkeys((actor.name, *(actor.forms if isinstance(actor, Naming) else actor.names)))
    lands = (land for office in actor.offices if (land := country_behind(office)))
    land = next(lands, None) if actor.kind != "group" else None
    first, *others = (_side(form, land, actor.kind) for form in forms)
    return (first, *(side for side in others if side.body or not first.key.startswith(f"{side.key} ")))


@lru_cache(maxsize=20_000)
def _side(name: str, land: str | None, kind: str) -> Side:
    told = body_name(name)
    known = known_body(name) or (known_body(name, land) if land else None)
    outlet = by_name(name) if kind != "group" and known is None else None
    if outlet is not None:
        told = BodyName(spelling(name))
    return Side(
        name, told.key, told.of or land, known.name if known else None, outlet.name if outlet else None, told.is_generic
    )


def compare_bodies(mine: Sequence[Side], theirs: Sequence[Side]) -> list[Reason]:
    """What the lists say of any of their names; else the best that any two names find, and what their countries say."""
    listed = in_the_lists(mine, theirs)
    if listed is not None:
        return [listed]
    return max(
        (_compare(one, other) for one in mine for other in theirs), key=lambda found: sum(r.weight for r in found)
    )


def in_the_lists(mine: Sequence[Side], theirs: Sequence[Side]) -> Reason | None:
    """Both stand in the table of bodies or in the list of outlets, there as one or as two."""
    names = (mine[0].name, theirs[0].name)
    for one, other, same, apart in (
        (
            {side.body for side in mine if side.body},
            {side.body for side in theirs if side.body},
            "known alias",
            "other body",
        ),
        (
            {side.outlet for side in mine if side.outlet},
            {side.outlet for side in theirs if side.outlet},
            "same outlet",
            "other outlet",
        ),
    ):
        if one and other:
            return reason(same if one & other else apart, *names)
    return None


def _compare(mine: Side, theirs: Side) -> list[Reason]:
    found = next(finding for compare in COMPARISONS if (finding := compare(mine, theirs)))
    reasons = [reason(found, mine.name, theirs.name)]
    if mine.of and theirs.of:
        return [*reasons, reason("same country behind it", mine.of) if mine.of == theirs.of else
                reason("other country behind it", mine.of, theirs.of)]  # fmt: skip
    if found == "same body name" and (
        mine.generic or bool(mine.of) != bool(theirs.of) or bool(mine.outlet) != bool(theirs.outlet)
    ):
        reasons.append(reason("name of many bodies", mine.name, theirs.name))
    return reasons


def same_name(mine: Side, theirs: Side) -> str | None:
    """The words that count are the same."""
    return "same body name" if mine.key == theirs.key else None


def first_letters(mine: Side, theirs: Side) -> str | None:
    """“UNHCR”: four letters and more say enough, three may be another's."""
    if mine.body or theirs.body or mine.outlet or theirs.outlet:
        return None
    short, long = (mine, theirs) if LETTERS.match(mine.name) else (theirs, mine)
    letters = short.name.replace(".", "").lower()
    if not LETTERS.match(short.name) or LETTERS.match(long.name) or letters not in initials(long.name):
        return None
    return "letters" if len(letters) > 3 else "three letters"


def nearly_alike(mine: Side, theirs: Side) -> str | None:
    """A slip in a long name."""
    near = min(len(mine.key), len(theirs.key)) >= LONG and ratio(mine.key, theirs.key) >= NEARLY
    return "body spelt alike" if near else None


def one_in_the_other(mine: Side, theirs: Side) -> str | None:
    """“Senate Foreign Relations”, “Senate Foreign Relations Committee”."""
    few, many = sorted((mine.key.split(), theirs.key.split()), key=len)
    within = len(few) > 1 and many[: len(few)] == few and set(many[len(few) :]) <= wordset("added")
    listed = mine.body or theirs.body or mine.outlet or theirs.outlet
    return "body in the other" if within and not (listed or mine.generic or theirs.generic) else None


def differ(mine: Side, theirs: Side) -> str:
    """Nothing else was found."""
    return "body names differ"


COMPARISONS = (same_name, first_letters, nearly_alike, one_in_the_other, differ)


def initials(name: str) -> set[str]:
    """The first letters, with those of little words and without."""
    words = re.findall(r"[^\W_]+(?:['’]\w+)?", name)
    capitals = [word for word in words if word[:1].isupper()]
    return {"".join(word[0].lower() for word in row) for row in (words, capitals) if len(row) > 2}
