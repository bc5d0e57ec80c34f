"""The actors that one report names, each once, with all its forms and offices."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from whence.outlets import by_name
from whence.records import Naming, Office, Record
from whence.resolve.actors.bodies import body_name
from whence.resolve.actors.gathered import Gathered, add, fullest, joined_people
from whence.resolve.actors.known import besides, entities_at
from whence.resolve.actors.lexicon import countries
from whence.resolve.actors.mentions import Mention, mentions, parts
from whence.resolve.actors.namesakes import with_own_last_names
from whence.resolve.actors.nations import country, known_as
from whence.resolve.actors.offices import has_party, office_before, office_behind, office_in, with_body_behind
from whence.resolve.actors.people import person_name
from whence.resolve.actors.sorts import Setting, Sorted, sort_out
from whence.resolve.actors.spelling import POSSESSIVE
from whence.resolve.actors.standing import is_government

MOST = 16  # mentions of one person whose surroundings are read
OWNER = re.compile(r"(?:[A-Z][\w.]*(?:[’']s)?\s+){1,3}$")
LAWMAKERS = frozenset({"senator", "representative", "congressman", "congresswoman"})
LAWMAKER = Office("lawmaker", "United States")
ADMINISTRATION = re.compile(r"\b([A-Z]\w+)(?:[’']s)? (?:administration|presidency)\b")


def namings(record: Record) -> tuple[Naming, ...]:
    """Every actor of a report, those of the text first, in its order.

    A name in a chain or among parties is a form of its naming letter by letter, so that :func:`called` finds it.
    """
    found, not_short = with_own_last_names(list(mentions(record)), record)
    setting = _setting(record, found)
    gathered: dict[str, Gathered] = {}
    for mention in found:
        for sort in sort_out(mention.name, mention.hint, mention.spoken, setting):
            if _counts(mention, record.report.text):
                _gather(gathered, mention, _owned(sort, mention, record.report.text))
    _join_generic(gathered)
    people = joined_people([actor for actor in gathered.values() if actor.kind == "person"], not_short)
    others = _joined_alike([actor for actor in gathered.values() if actor.kind != "person"])
    _read_offices(record, people)
    _hand_over(people, others)
    every = sorted(
        [*people, *others], key=lambda actor: min((span.start for span in actor.spans), default=len(record.report.text))
    )
    return tuple(_naming(actor) for actor in every)


def called(name: str, found: Iterable[Naming]) -> tuple[Naming, ...]:
    """The namings that a link or a party is called by: several for a joint name, none where it has no name."""
    known = list(found)
    whole = tuple(naming for naming in known if name == naming.name or name in naming.forms)
    if whole:
        return whole
    return tuple(naming for part in parts(name) for naming in known if part == naming.name or part in naming.forms)


def _setting(record: Record, found: Sequence[Mention]) -> Setting:
    outlet = by_name(record.report.outlet) if record.report.outlet else None
    codes = {land.code: land.name for land in countries() if land.code}
    whole = [person_name(m.name) for m in found if m.hint == "person" and known_as(m.name) is None]
    full, last = {name.full for name in whole}, {name.family for name in whole}
    alone = {name.family for name in whole if not name.given} - {name.family for name in whole if name.given}

    def is_person(name: str) -> bool:
        parsed = person_name(name)
        if not parsed.given:
            return parsed.family in last
        return parsed.full in full or (len(parsed.parts) == 2 and parsed.family in alone)

    borne = last - alone
    home = codes.get(outlet.country) if outlet else None
    return Setting(home, is_person, lambda name: person_name(name).family in borne, record.report.text)


def _counts(mention: Mention, text: str) -> bool:
    """A capital in the text counts where it stands for its government."""
    found = known_as(mention.name)
    if found is None or found[1] != "capital" or mention.spoken or mention.span is None:
        return True
    return mention.hint != "facility" and is_government(text, mention.span)


def _owned(sort: Sorted, mention: Mention, text: str) -> Sorted:
    """“North Korea's Foreign Ministry” where the name found is "Foreign Ministry": it gets its country."""
    if sort.kind != "organization" or sort.offices or mention.span is None or not body_name(sort.name).is_generic:
        return sort
    before = OWNER.search(text[max(0, mention.span.start - 30) : mention.span.start])
    words = [POSSESSIVE.sub("", word) for word in before[0].split()] if before else []
    for first in range(len(words)):
        land = country(" ".join(words[first:]))
        if land is not None:
            key = f"organization {land} {body_name(sort.name).key}"
            return Sorted("organization", key, f"{' '.join(words[first:])} {sort.name}", (Office("body", land),))
    return sort


def _join_generic(gathered: dict[str, Gathered]) -> None:
    """A ministry that is called by its country once is the same where it is not."""
    for key in [key for key, actor in gathered.items() if actor.kind == "organization" and not actor.offices]:
        bare_key = key.removeprefix("organization ")
        owned = [k for k in gathered if k != key and k.startswith("organization ") and k.endswith(f" {bare_key}")]
        if len(owned) == 1 and body_name(gathered[key].name).is_generic and gathered[owned[0]].offices:
            add(gathered[owned[0]], gathered.pop(key))


def _joined_alike(actors: Iterable[Gathered]) -> list[Gathered]:
    """Found as an organization here and as an outlet or a group there, under one name."""
    named: dict[str, Gathered] = {}
    for actor in actors:
        known = named.setdefault(actor.name, actor)
        if known is not actor:
            add(known, actor)
            known.offices += [office for office in actor.offices if office not in known.offices]
    return list(named.values())


def _gather(gathered: dict[str, Gathered], mention: Mention, sort: Sorted) -> None:
    actor = gathered.setdefault(sort.key, Gathered(sort.kind, sort.name))
    actor.forms[mention.name] += 1
    if mention.written and mention.written != mention.name:
        actor.forms[mention.written] += 1
    if mention.span is not None:
        actor.spans.append(mention.span)
    actor.offices += [office for office in sort.offices if office not in actor.offices]


def _read_offices(record: Record, people: Sequence[Gathered]) -> None:
    """What is said beside each mention of a person, and in titles that were taken for a part of the name."""
    text = record.report.text
    known = entities_at(record.entities)
    families = {person_name(person.name).family: person for person in people if not person_name(fullest(person)).given}
    for person in people:
        for span in sorted(person.spans)[:MOST]:
            others_at = besides(known, span)
            before = office_before(text, span.start, others_at)
            before = before and with_body_behind(before, text, span.end, others_at)
            beside = [before, office_behind(text, span.end, others_at)]
            person.offices += [office for office in beside if office]
            if has_party(text, span.end):
                person.offices.append(LAWMAKER)
        titles = (person_name(form).title for form in person.forms)
        person.offices += [office for title in titles if title and (office := office_in(title))]
    for found in ADMINISTRATION.finditer(text):
        leader = families.get(person_name(found[1]).family)
        if leader is not None:
            leader.offices.append(Office("president"))


def _hand_over(people: Sequence[Gathered], others: list[Gathered]) -> None:
    """“Egypt's foreign minister” is who the report calls so."""
    for group in [other for other in others if other.kind == "group" and other.offices]:
        holders = [person for person in people if set(group.offices) & set(person.offices)]
        if len(holders) == 1 and not group.name.endswith("s"):
            holders[0].described += group.forms
            others.remove(group)


def _naming(actor: Gathered) -> Naming:
    name = fullest(actor) if actor.kind == "person" else actor.name
    forms = tuple(form for form, _ in actor.forms.most_common() if form != name)
    return Naming(name, actor.kind, (*forms, *actor.described), _told_once(actor.offices))


def _told_once(offices: Sequence[Office]) -> tuple[Office, ...]:
    """Each once, the most told first; a role without a body gives way to the same role with one."""
    counted = Counter(_of_congress(offices))
    told = {office.role for office in counted if office.body}
    return tuple(office for office, _ in counted.most_common() if office.body or office.role not in told)


def _of_congress(offices: Sequence[Office]) -> list[Office]:
    """A senator with a mark of party is one of the United States; that mark alone makes a lawmaker."""
    if LAWMAKER not in offices or not any(office.role in LAWMAKERS for office in offices):
        return list(offices)
    land = LAWMAKER.body
    return [
        Office(office.role, land) if office.role in LAWMAKERS and office.body is None else office
        for office in offices
        if office != LAWMAKER
    ]
