"""Sources that are named: the head is a name, or a name stands behind the office."""

from __future__ import annotations

import re

from whence.analyse.sources.lists import country, pronoun_of, wordset
from whence.analyse.sources.phrase import POSSESSIVE, Phrase
from whence.analyse.sources.scene import Scene
from whence.analyse.tables import people, things
from whence.records.entity import Entity
from whence.records.link import Link
from whence.records.span import Span

THE = re.compile(r"^(?:the|The)\s+")
HONORIFIC = re.compile(r"^(?:Mr|Mrs|Ms|Miss|Dr|Sir|Sen|Rep|Gov|Gen|Lt|Col|Prof|Judge|Justice|Dame|Lord)\.?\s")
OFFICE_OF = re.compile(
    r"(?:(?:[Tt]he|[Ff]ormer|then|acting|[Dd]eputy)\s+)*(?:[A-Z][\w.’'\-]*\s+|of\s+|for\s+|the\s+|and\s+)+$"
)
BEFORE_NAME = re.compile(r"(?:[^,]{0,90},|[^,]{0,90},[^,]{0,60},)?\s*(?:[A-Z][\w.]*\.?\s+){0,3}")


def named(phrase: Phrase, scene: Scene) -> Link | None:
    """A name is the head: a person, or a body, country or place that speaks."""
    name = scene.head_name(phrase)
    if name is None:
        return None
    if name.kind == "person" and phrase.several and phrase.lemma in people() and " " not in name.name:
        return None  # “Expats” at the head of a sentence
    if name.kind == "person":
        who = _by_title(name, scene)
        return Link("person", who, phrase.span if phrase.rest is None else name.span)
    if phrase.lemma in people() and (phrase.head[:1].islower() or name.kind != "group"):
        return None
    if name.kind == "group" and not country(THE.sub("", phrase.words)) and not _the_north(phrase, scene):
        return _people_of(phrase, name)
    return _speaks_for_itself(phrase, scene) or Link("organization", name.name, phrase.span)


def _by_title(name: Entity, scene: Scene) -> str:
    """The fullest name, but "Mrs. Clinton" is not Bill: then another of the report with that last name."""
    title = re.search(r"\b(Mr|Mrs|Ms|Miss)\.?\s$", scene.text[max(0, name.span.start - 6) : name.span.start])
    word = {"Mr": "he"}.get(title[1], "she") if title else None
    bearer = scene.persons.get(name.name)
    if word is None or bearer is None or bearer.gender in {None, word}:
        return name.name
    last = name.span.of(scene.text).split()[-1]
    fits = [p.name for p in scene.persons.values() if p.name.split()[-1] == last and p.gender == word]
    return fits[0] if fits else name.name


def _speaks_for_itself(phrase: Phrase, scene: Scene) -> Link | None:
    """A country by its name, by its capital, or as "the North"."""
    words = THE.sub("", POSSESSIVE.sub("", phrase.words))
    known = country(words)
    if known and words not in known.adjectives:
        return Link("organization", known.name, phrase.span)
    north = _the_north(phrase, scene)
    return Link("organization", north, phrase.span) if north else None


def _the_north(phrase: Phrase, scene: Scene) -> str | None:
    """North Korea after North Korea has been named."""
    words = THE.sub("", POSSESSIVE.sub("", phrase.words))
    if words not in {"North", "South", "East", "West"} or not phrase.definite:
        return None
    found = re.search(rf"\b{words} [A-Z][a-z]+\b(?!n\b)", scene.text)
    known = [c for c in map(country, re.findall(rf"\b{words} [A-Z][a-z]+\b", scene.text)) if c]
    return known[0].name if found and known else None


def _people_of(phrase: Phrase, name: Entity) -> Link:
    """Democrats, Palestinians: a group; one Republican: unnamed."""
    described = phrase.described or name.name
    if phrase.count is not None and phrase.count < 10:
        return Link("unnamed", None, phrase.span, phrase.count, described)
    return Link("group", None, phrase.span, phrase.count, described)


def apposed(phrase: Phrase, scene: Scene) -> Link | None:
    """The name behind the office: "the Pentagon's spokesman, John Kirby", "Secretary of State Mike Pompeo"."""
    if phrase.rest is None or not phrase.region or (phrase.lemma not in people() and phrase.head[:1].islower()):
        return None
    rest = phrase.rest

    def lead(name: Entity) -> str:
        return scene.text[rest.start : name.span.start]

    for name in scene.within(rest):
        if name.kind == "person" and (_behind_comma(rest, name, scene) or _office_of(phrase, name, scene)):
            return Link("person", name.name, name.span)
        if (
            name.kind == "organization"
            and phrase.lemma in wordset("owners")
            and re.fullmatch(r",\s+(?:the\s+)?", lead(name))
        ):
            return Link("organization", name.name, name.span)
    return None


def _behind_comma(rest: Span, name: Entity, scene: Scene) -> bool:
    lead = scene.text[rest.start : name.span.start]
    return (
        "," in lead
        and bool(BEFORE_NAME.fullmatch(lead))
        and not re.search(r"\bof\s+$|[’'‘]s\s", lead.rpartition(",")[2])
    )


def _office_of(phrase: Phrase, name: Entity, scene: Scene) -> bool:
    """No comma, but a title in capitals all along, which the name ends."""
    lead = scene.text[phrase.region[0][1].start : name.span.start]
    title = phrase.head[:1].isupper() and not phrase.several and " of " in lead and OFFICE_OF.fullmatch(lead)
    behind = scene.text[name.span.end : name.span.end + 2]
    last = lead.split()[-1] if lead.split() else ""
    return bool(title) and last[:1].isupper() and last.lower() not in people() and not POSSESSIVE.match(behind)


def capitalised(phrase: Phrase, scene: Scene) -> Link | None:
    """A head in capitals that no tag is on: a country, a known person, a person by title or first name, else a body."""
    if not phrase.region or not phrase.head[:1].isupper():
        return None
    plain = _speaks_for_itself(phrase, scene)
    if plain is not None:
        return plain
    words = THE.sub("", POSSESSIVE.sub("", phrase.words))
    if country(words) or country(phrase.head) or _is_plain_plural(phrase, scene):
        return Link("group", None, phrase.span, phrase.count, phrase.described) if phrase.several else None
    person = _untagged_person(words, phrase, scene)
    return Link("person", person, phrase.span) if person else Link("organization", words, phrase.span)


def _is_plain_plural(phrase: Phrase, scene: Scene) -> bool:
    """One plural word at the head of a sentence: its capital says nothing."""
    return phrase.several and len(phrase.region) == 1 and scene.sentence.start == phrase.region[0][1].start


def _untagged_person(words: str, phrase: Phrase, scene: Scene) -> str | None:
    name = _untitled(words)
    known = (p.name for p in scene.persons.values() if name in p.name.split() or p.name.endswith(name))
    titled = HONORIFIC.match(words) or any(_is_title(word) for word, _ in phrase.region[:-1])
    first = pronoun_of(name.split()[0]) and len(name.split()) in {2, 3}
    return next(known, name if titled or first else None)


def _is_title(word: str) -> bool:
    return word.lower() in people() and word.lower() not in things()


def _untitled(words: str) -> str:
    parts = words.split()
    last = max(
        (place for place, word in enumerate(parts[:-1]) if _is_title(word) or HONORIFIC.match(word + " ")), default=-1
    )
    return " ".join(parts[last + 1 :])
