"""Whom an office or a description takes up: "the envoy", "the North Korean leader", "the official"."""

from __future__ import annotations

import re
from math import log

from whence.analyse.sources.lists import country, wordset
from whence.analyse.sources.people import Person
from whence.analyse.sources.phrase import Phrase
from whence.analyse.sources.scene import Scene, taken_up
from whence.analyse.tables import people, singular
from whence.records.link import Link

WORD = re.compile(r"[\w.\-]+")
ALIKE = {
    "advisor": "adviser",
    "organiser": "organizer",
    "attorney": "lawyer",
    "premier": "minister",
    "chief": "leader",
    "boss": "leader",
    "head": "leader",
}


def by_office(phrase: Phrase, scene: Scene) -> Link | None:
    """The person whom the report has called so: by the words that agree, then by how near and how often named."""
    if phrase.lemma in wordset("no_office") or people().get(phrase.lemma, ("", ""))[0] != "unnamed":
        return None
    wanted = _telling(phrase.described)
    ranked = [
        (_strangeness(wanted, person, phrase, scene), person.name)
        for person in scene.persons.values()
        if _holds(phrase.lemma, person)
    ]
    best = min(ranked, default=None)
    return Link("person", best[1], phrase.span) if best and best[0] < 8 else None


def _holds(office: str, person: Person) -> bool:
    return office in person.words or ALIKE.get(office, office) in {ALIKE.get(w, w) for w in person.words}


def _telling(words: str) -> set[str]:
    """The words of a description that tell it from others, countries by their name."""
    bare = re.sub(r"[’'‘]s?\b", "", words)
    for found in re.findall(r"(?:North|South|Saudi|New|Sri) [A-Z]\w+|[A-Z][\w.]+", bare):
        known = country(found)
        if known:
            bare = bare.replace(found, known.name.replace(" ", "_"))
    return {singular(word.lower()) for word in WORD.findall(bare)} - {
        "the",
        "this",
        "a",
        "an",
        "former",
        "then",
        "late",
    }


def _strangeness(wanted: set[str], person: Person, phrase: Phrase, scene: Scene) -> float:
    """How badly a person fits: words of the phrase that the person lacks, and sentences away; often named is less."""
    known = _telling(_titled(person))
    missing = len(wanted - known - {ALIKE.get(w, "") for w in known})
    foreign = bool(_nations(known) - _nations(wanted)) and not _nations(wanted)
    before = [m.start for m in person.mentions if m.start < phrase.span.start]
    away = scene.away(before[-1], phrase.span.start) if before else 6.0
    return 3.0 * missing + 1.0 * foreign + min(away, 12) / 4 - log(len(person.mentions))


def _titled(person: Person) -> str:
    """A person's words with the names of countries in capitals again."""
    words = person.words
    pairs = [
        f"{a.capitalize()} {b.capitalize()}" for a in words & {"north", "south", "saudi", "new", "sri"} for b in words
    ]
    singles = [
        word.upper() if len(word) < 5 and "." in word or word in {"us", "uk"} else word.capitalize() for word in words
    ]
    spelled = [name for name in (*pairs, *singles) if country(name)]
    return " ".join([*words, *spelled])


def _nations(words: set[str]) -> set[str]:
    return {word for word in words if country(word.replace("_", " ").title()) and word not in people()}


def again(phrase: Phrase, scene: Scene) -> Link | None:
    """An unnamed source told of before and taken up again: "the official", "the people", "the White House official"."""
    telling = _telling(phrase.described) - {phrase.lemma}
    for _, link in scene.told_before(phrase.span.start):
        fits = link.kind in {"unnamed", "group"} and _same_head(link.role or "", phrase) and _same_number(link, phrase)
        if fits and telling <= _telling(f"{link.role} {link.affiliation or ''}"):
            return taken_up(link, phrase.span)
    return None


def _same_head(role: str, phrase: Phrase) -> bool:
    return bool(role.split()) and singular(role.split()[-1]) == phrase.lemma


def _same_number(link: Link, phrase: Phrase) -> bool:
    if phrase.is_part and phrase.count is not None:
        return link.count is None or link.count > phrase.count
    if phrase.count is not None and link.count is not None:
        return phrase.count == link.count
    return phrase.several == (link.count is None or link.count > 1)


def ranking(phrase: Phrase, scene: Scene) -> Link | None:
    """“The official”, where nobody unnamed fits: the minister or envoy told of last."""
    if phrase.lemma not in wordset("ranks") or phrase.several:
        return None
    nations = _nations(_telling(phrase.described))
    for place, link in scene.told_before(phrase.span.start):
        person = scene.persons.get(link.name or "")
        if person is None or not person.words & wordset("high") or scene.away(place.start, phrase.span.start) > 6:
            continue
        if nations <= _nations(_telling(_titled(person))):
            return taken_up(link, phrase.span)
    return None


def in_focus(phrase: Phrase, scene: Scene) -> Link | None:
    """“The former governor”, whom nothing has called so: the person told of last, for a stranger comes with "a"."""
    last = next(scene.told_before(phrase.span.start), None)
    if phrase.lemma in wordset("no_office") | wordset("speakers") or last is None or last[1].kind != "person":
        return None
    return taken_up(last[1], phrase.span) if scene.away(last[0].start, phrase.span.start) < 5 else None
