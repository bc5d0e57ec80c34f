"""A naming held against the actors that share a key with it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from whence.records import Actor, Match, Naming, Reason
from whence.resolve.actors.compare_bodies import compare_bodies, sides
from whence.resolve.actors.compare_offices import compare_offices
from whence.resolve.actors.compare_people import compare_people
from whence.resolve.actors.findings import reason
from whence.resolve.actors.nations import country
from whence.resolve.actors.people import PersonName, person_name
from whence.resolve.actors.spelling import spelling

SAME = 0.78  # from here on it is the same
APART = 0.2  # up to here it is another
MARGIN = 0.1  # by which the best has to be better than the next, to be taken
ALONE = frozenset({"surname alone", "two last names alone", "first name alone"})
BODIES = frozenset({"organization", "outlet", "group"})


def matches(naming: Naming, known: Iterable[Actor]) -> tuple[Match, ...]:
    """Best first. ``same`` is True for the first at the most: where two fit equally, it is None for both."""
    actors = tuple(known)
    held = [_match(naming, actor) for actor in actors if _kinds_agree(naming.kind, actor.kind)]
    held.sort(key=lambda match: (-match.score, match.actor))
    fitting = [match for match in held if match.same]
    if len(fitting) < 2:
        return tuple(held)
    best = _best(fitting, naming, actors)
    names = {actor.id: actor.name for actor in actors}
    rest = tuple(
        _doubted(match, [names[other.actor] for other in fitting if other is not match]) if match.same else match
        for match in held
        if match is not best
    )
    return (best, *rest) if best else rest


def _best(fitting: list[Match], naming: Naming, actors: Sequence[Actor]) -> Match | None:
    """The one that fits better than all others: by its score, else by the first of BETTER that only one has.

    Of several that have the very name the one known longest is taken, so that a third does not come of every report.
    """
    first, second = fitting[:2]
    if first.score - second.score >= MARGIN:
        return first
    by_id = {actor.id: actor for actor in actors}
    for is_better in BETTER:
        better = [match for match in fitting if is_better(naming, by_id[match.actor], match)]
        if len(better) == 1:
            return better[0]
    namesakes = [match for match in fitting if has_the_name(naming, by_id[match.actor], match)]
    return min(namesakes, key=lambda match: match.actor) if namesakes else None


def has_the_name(naming: Naming, actor: Actor, match: Match) -> bool:
    """The very name, as the fullest one of both."""
    return spelling(naming.name) == spelling(actor.name) and match.reasons[0].name not in ALONE


def has_a_first_name(naming: Naming, actor: Actor, match: Match) -> bool:
    """Of those that a last name fits, one who is known by more."""
    return actor.kind == "person" and bool(person_name(actor.name).given)


BETTER = (has_the_name, has_a_first_name)


def _doubted(match: Match, others: Sequence[str]) -> Match:
    return replace(match, same=None, reasons=(*match.reasons, reason("another fits as well", theirs=", ".join(others))))


def _kinds_agree(mine: str, theirs: str) -> bool:
    return mine == theirs or (mine in BODIES and theirs in BODIES)


def _match(naming: Naming, actor: Actor) -> Match:
    if naming.kind == "person":
        reasons = _people(naming, actor)
    elif naming.kind in BODIES:
        reasons = compare_bodies(sides(naming), sides(actor))
    else:
        same = _plain(naming.name) == _plain(actor.name)
        reasons = [reason(f"same {naming.kind}" if same else "body names differ", naming.name, actor.name)]
    score = round(sum(found.weight for found in reasons), 3)
    return Match(actor.id, True if score >= SAME else False if score <= APART else None, score, tuple(reasons))


def _plain(name: str) -> str:
    return country(name) or spelling(name)


def _people(naming: Naming, actor: Actor) -> list[Reason]:
    """The fullest name of one against each full name of the other, and their offices."""
    mine = person_name(naming.name)
    full = max(
        (_named(naming, mine, theirs) for theirs in _full_names(actor)), key=lambda found: sum(r.weight for r in found)
    )
    short = full[0].name in ALONE
    common = not short and (mine.is_common or person_name(actor.name).is_common)
    if full[0].name in {"first names differ", "names differ"}:
        return full
    return full + compare_offices(naming.offices, actor.offices, short=short, common=common)


def _named(naming: Naming, mine: PersonName, theirs: str) -> list[Reason]:
    return [reason(finding, naming.name, theirs) for finding in compare_people(mine, person_name(theirs))]


def _full_names(actor: Actor) -> list[str]:
    """Its names but for those that shorten another: "George Bush" of "George W. Bush"."""
    parsed = {name: person_name(name) for name in dict.fromkeys((actor.name, *actor.names))}
    whole = [name for name, parts in parsed.items() if parts.given]
    longest = [name for name in whole if not any(_shortens(parsed[name], parsed[other]) for other in whole)]
    return longest or [actor.name]


def _shortens(name: PersonName, other: PersonName) -> bool:
    return {*name.parts, name.suffix} < {*other.parts, other.suffix, ""}
