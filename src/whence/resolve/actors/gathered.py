"""The mentions of one report, gathered by the actors they name."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from whence.records import ActorKind, Office, Span
from whence.resolve.actors.compare_people import same_in_one_report
from whence.resolve.actors.people import bare, person_name


@dataclass(slots=True)
class Gathered:
    """One actor while its mentions are being gathered; ``described`` are words for it that are no name."""

    kind: ActorKind
    name: str
    forms: Counter[str] = field(default_factory=Counter)
    spans: list[Span] = field(default_factory=list)
    offices: list[Office] = field(default_factory=list)
    described: list[str] = field(default_factory=list)


def joined_people(actors: list[Gathered], not_short: frozenset[str]) -> list[Gathered]:
    """Those with the same first and last name made one; a last name alone goes to the only one who bears it.

    But not to one of ``not_short``, whose last name alone means another.
    """
    whole: list[Gathered] = []
    short: list[Gathered] = []
    surnames = {person_name(actor.name).family for actor in actors}
    for actor in sorted(actors, key=lambda actor: -len(person_name(actor.name).parts)):
        name = person_name(actor.name)
        if not name.given and "-" in actor.name and set(actor.name.lower().split("-")) <= surnames:
            continue  # "Trump-Kim" is nobody
        same = next(
            (known for known in whole if name.given and same_in_one_report(person_name(known.name), name)), None
        )
        if same is not None:
            add(same, actor)
        else:
            (whole if name.given else short).append(actor)
    return whole + _left_over(short, whole, not_short)


def _left_over(short: list[Gathered], whole: list[Gathered], not_short: frozenset[str]) -> list[Gathered]:
    left: dict[str, Gathered] = {}
    for actor in short:
        family = person_name(actor.name).family
        bearers = [known for known in whole if person_name(known.name).family == family] or [
            known for known in whole if person_name(known.name).given == family
        ]
        if len(bearers) == 1 and bearers[0].name not in not_short:
            add(bearers[0], actor)
        elif family in left:
            add(left[family], actor)
        else:
            left[family] = actor
    return list(left.values())


def add(known: Gathered, more: Gathered) -> None:
    """All forms and places of one are the other's."""
    known.forms.update(more.forms)
    known.spans += more.spans


def fullest(actor: Gathered) -> str:
    """The form with most names, the commonest of these, without its title and not in capitals alone."""
    best = max(actor.forms, key=lambda form: (len(person_name(form).parts), not form.isupper(), actor.forms[form]))
    return bare(best)
