"""People by a noun: officials, a source, critics; or somebody known by the office."""

from __future__ import annotations

import re

from whence.analyse.sources.grounds import grounds
from whence.analyse.sources.lists import wordset
from whence.analyse.sources.offices import again, by_office, in_focus, ranking
from whence.analyse.sources.phrase import Phrase, parse
from whence.analyse.sources.scene import Scene, is_several
from whence.analyse.tables import counts, people, things
from whence.records.link import Kind, Link
from whence.records.span import Span

FAMILIAR = re.compile(
    r"(?:who (?:were|was|are|is|have|has|had) )?(?:been )?"
    r"(?:familiar|briefed|close|involved|knowledgeable|present|in the room|with (?:direct |first-?hand )?knowledge|"
    r"who work|who (?:spoke|asked|requested|declined|attended|worked|saw|were there))"
)
AGENT = re.compile(r"[a-z]{3}(?:er|or|ist|ian|man|woman|person|crat)$")
IN_BODY = re.compile(r"(?:of|for|at|in|from|with|to|inside|within|on)\s")
BEYOND = re.compile(r"\b(?:who|whom|which|that|familiar|briefed|close|speaking|about|,)|,")


def people_noun(phrase: Phrase, scene: Scene) -> Link | None:
    """The noun tells the kind, its number and what stands behind it correct that."""
    if not phrase.region or phrase.lemma not in people() and not _is_agent(phrase):
        return None
    if not phrase.several and phrase.count in {None, 1} and phrase.first not in wordset("one_of_many"):
        known = by_office(phrase, scene)
        if known is not None:
            return known
    kind = _kind(phrase, scene)
    if phrase.definite or (kind == "unnamed" and phrase.count == 1) or phrase.is_part:
        known = again(phrase, scene) or (ranking(phrase, scene) if phrase.definite and kind == "unnamed" else None)
        if known is not None:
            return _of_those(known, phrase) if phrase.is_part and phrase.count else known
    if phrase.first == "the" and not phrase.several and phrase.rest is None:
        known = in_focus(phrase, scene)
        if known is not None:
            return known
    return _described(kind, phrase, scene)


def _described(kind: Kind, phrase: Phrase, scene: Scene) -> Link:
    return Link(
        kind,
        mention=phrase.span,
        count=phrase.count or (1 if not phrase.several and kind == "unnamed" else None),
        role=phrase.described,
        affiliation=_affiliation(phrase, scene),
        grounds=grounds(scene.text, phrase.span, scene.sentence),
    )


def _of_those(link: Link, phrase: Phrase) -> Link:
    """One of several who were told of together."""
    return Link("unnamed", None, phrase.span, phrase.count, link.role, link.affiliation, link.grounds)


def _kind(phrase: Phrase, scene: Scene) -> Kind:
    one, several = people().get(phrase.lemma, ("unnamed", "group"))
    loose = phrase.several or (phrase.count is None and phrase.first in wordset("many"))
    kind = several if loose else one
    if loose and phrase.definite and phrase.first != "both" and phrase.lemma not in wordset("whole"):
        return "unnamed"
    told_outlet = phrase.first == "several" and re.search(r"\btold\b", scene.cue)
    if kind == "group" and one == "unnamed" and (_is_counted(phrase) or _familiar(phrase, scene) or told_outlet):
        return "unnamed"
    return "group" if kind == "group" else "unnamed"


def _is_counted(phrase: Phrase) -> bool:
    """Nobody can ring up a thousand; a percentage is none."""
    return phrase.count is not None and phrase.count <= 100


def _familiar(phrase: Phrase, scene: Scene) -> bool:
    """Whether somebody in particular is meant: "people familiar with the talks", "lawmakers briefed on it"."""
    return bool(phrase.rest and FAMILIAR.match(phrase.rest.of(scene.text).lstrip(", ")))


def _is_agent(phrase: Phrase) -> bool:
    """A noun of a doer that no list has: "a forager", "two lamplighters"."""
    small = phrase.head[:1].islower() and phrase.lemma not in wordset("no_agent") and phrase.lemma not in things()
    return small and bool(AGENT.search(phrase.lemma))


def _affiliation(phrase: Phrase, scene: Scene) -> str | None:
    """The body or country that the phrase names beside the noun, or right behind it ("of", "at", "for")."""
    body = _body_behind(phrase, scene)
    if body:
        return body
    for name in scene.within(phrase.span):
        lead = (
            scene.text[phrase.region[-1][1].end : name.span.start]
            if name.span.start > phrase.region[-1][1].start
            else ""
        )
        if name.kind == "other" or (lead and (not IN_BODY.match(lead.lstrip()) or BEYOND.search(lead))):
            continue
        return name.span.of(scene.text) if name.kind == "group" else name.name
    return None


def _body_behind(phrase: Phrase, scene: Scene) -> str | None:
    """“an official at the foreign ministry”."""
    lead = IN_BODY.match(phrase.rest.of(scene.text)) if phrase.rest else None
    if lead is None or phrase.rest is None or lead.end() >= len(phrase.rest):
        return None
    body = parse(scene.text, Span(phrase.rest.start + lead.end(), phrase.rest.end), scene.names)
    return body.described if things().get(body.lemma) == "body" and body.head[:1].islower() else None


def elliptic(phrase: Phrase, scene: Scene) -> Link | None:
    """No noun at all: "some", "the third", "one of them", "all three": of those told of before, else a group."""
    bare = {word.lower() for word, _ in phrase.region} - {"the", "of", "them", "all", "only", "at", "least"}
    alone = bool(phrase.region) and all(
        word in counts() or word in wordset("many") or word in wordset("ordinals") for word in bare
    )
    if not alone or (not bare and phrase.pronoun != "them" and phrase.first != "all"):
        return None
    count = phrase.count or next((1 for word in bare if word in wordset("ordinals") | {"one", "another"}), None)
    for _, link in scene.told_before(phrase.span.start):
        if link.kind in {"unnamed", "group"} and is_several(link) and (count or bare <= wordset("many")):
            kind: Kind = "unnamed" if count or link.kind == "unnamed" else "group"
            return Link(kind, None, phrase.span, count, link.role, link.affiliation, link.grounds)
    if count:
        return Link("unnamed", None, phrase.span, count, phrase.words)
    return Link("group", None, phrase.span, None, phrase.words)
