"""Bodies and documents by a noun: a ministry, the regime, a poll; a statement is its speaker's own."""

from __future__ import annotations

import re

from whence.analyse.sources.lists import country, wordset
from whence.analyse.sources.named import apposed, named
from whence.analyse.sources.nouns import people_noun
from whence.analyse.sources.phrase import POSSESSIVE, Phrase, parse
from whence.analyse.sources.pronouns import pronoun
from whence.analyse.sources.scene import Scene, taken_up
from whence.analyse.tables import things
from whence.records.entity import Entity
from whence.records.link import Link
from whence.records.span import Span

ARTICLE = re.compile(r"^(?:the|a|an|this|that|its|his|her|their|some|these|those)\s+", re.IGNORECASE)
OF = re.compile(r"\s*(?:of|for|on)\s[^,;:(]*?(?=,|;|:|\(|\s(?:who|which|that|said|says)\b|$)")
TELLS = re.compile(
    r"\b(?:told|asked|replied|recalled|joked|explained|insisted|admitted|pleaded|complained)\b", re.IGNORECASE
)
OWN = re.compile(r"^(?:his|her|their|its|the|this|that)\b", re.IGNORECASE)
GIVEN_BY = re.compile(r"\b(?:by|from|of)\s+(?:[\w.’'\-]+\s+){0,4}$")


def body_noun(phrase: Phrase, scene: Scene) -> Link | None:
    """A ministry, a company, the police; "the regime" and "the group" take up one told of before."""
    if things().get(phrase.lemma) != "body":
        return None
    name = ARTICLE.sub("", POSSESSIVE.sub("", phrase.words))
    if _is_loose(phrase, scene):
        return Link("group", None, phrase.span, phrase.count, phrase.described)
    if phrase.definite and len(phrase.region) == 2:
        return body_again(phrase, scene) or Link("organization", name + _of(phrase, scene), phrase.span)
    return Link("organization", name + _of(phrase, scene), phrase.span)


def _is_loose(phrase: Phrase, scene: Scene) -> bool:
    """“Companies”, “several countries”: nobody in particular; but police and authorities speak as one."""
    plain = phrase.several and not phrase.definite and phrase.head[:1].islower()
    return plain and phrase.lemma not in wordset("always_bodies") and not _names_in_region(phrase, scene)


def _names_in_region(phrase: Phrase, scene: Scene) -> list[Entity]:
    return scene.within(Span(phrase.region[0][1].start, phrase.region[-1][1].end))


def _of(phrase: Phrase, scene: Scene) -> str:
    """“of President Moon” behind "the office"."""
    found = OF.match(scene.text, phrase.region[-1][1].end, phrase.span.end) if phrase.rest else None
    return found[0].rstrip() if found else ""


def body_again(phrase: Phrase, scene: Scene) -> Link | None:
    """“The country”: the one told of last; "the military": the Israeli military, where that was named."""
    if phrase.lemma in wordset("states") | wordset("loose"):
        return _told_body(phrase, scene)
    told = (link for _, link in scene.told_before(phrase.span.start) if link.kind == "organization")
    same = next((link for link in told if (link.name or "").endswith(" " + phrase.head)), None)
    if same is not None:
        return taken_up(same, phrase.span)
    of = re.compile(
        rf"\b{phrase.head.capitalize()} (?:of|for) (?:the )?[A-Z][\w’'\-]*(?:(?: and| of|,)? [A-Z][\w’'\-]*)*"
    )
    for found in reversed(list(of.finditer(scene.text, 0, phrase.span.start))):
        return Link("organization", found[0], phrase.span)
    full = re.compile(rf"(?:[A-Z][\w.’'\-]*\s+)+(?:(?!the\b|an?\b)[a-z]+\s)?{re.escape(phrase.head)}\b")
    for found in reversed(list(full.finditer(scene.text, 0, phrase.span.start))):
        name = ARTICLE.sub("", found[0])
        if name[:1].isupper() and len(name.split()) > 1:
            return Link("organization", name, phrase.span)
    return None


def _told_body(phrase: Phrase, scene: Scene) -> Link | None:
    """The body told of or named last, a country where one is meant."""
    state = phrase.lemma in wordset("states")
    told = [
        (place.start, link.name or "")
        for place, link in scene.told_before(phrase.span.start)
        if link.kind == "organization" and bool(country(link.name or "")) == state
    ]
    named = [
        (n.span.start, n.name)
        for n in scene.names
        if n.span.start < phrase.span.start and _may_be(n, scene, state=state)
    ]
    best = max([*told[:1], *named[-1:]], default=None)
    return Link("organization", best[1], phrase.span) if best else None


def _may_be(name: Entity, scene: Scene, *, state: bool) -> bool:
    if any(place == name.span.start or outlet == name.name for place, outlet in scene.outlets):
        return False
    return bool(country(name.name)) and name.kind == "location" if state else name.kind == "organization"


def act(phrase: Phrase, scene: Scene) -> Link | None:
    """A statement, speech or letter is its speaker's: named beside it, else told of right before."""
    kind = things().get(phrase.lemma)
    if phrase.lemma in wordset("personal"):
        return _his(phrase, scene) or (_whose(phrase, scene) if _has_owner(phrase, scene) else None)
    if kind != "act" or (phrase.several and not phrase.definite):
        return None
    return (
        _his(phrase, scene)
        or _carried_by(phrase, scene)
        or _whose(phrase, scene)
        or _given_before(phrase, scene)
        or _spoken_before(phrase, scene)
    )


def _carried_by(phrase: Phrase, scene: Scene) -> Link | None:
    """“A statement from the state news agency, VNA”: the outlet named in it."""
    inside = [name for place, name in scene.outlets if phrase.region[-1][1].end < place < phrase.span.end]
    return Link("outlet", inside[0], phrase.span) if inside else None


def _his(phrase: Phrase, scene: Scene) -> Link | None:
    """“His letter”."""
    own = phrase.first in {"his", "her"} and len(phrase.region) > 1
    return pronoun(parse(scene.text, phrase.region[0][1], scene.names), scene) if own else None


def _has_owner(phrase: Phrase, scene: Scene) -> bool:
    """Whether a person's name stands before the noun."""
    return any(n.kind == "person" and n.span.end <= phrase.region[-1][1].start for n in scene.within(phrase.span))


def _given_before(phrase: Phrase, scene: Scene) -> Link | None:
    """“That statement”, after "a statement from a senior official"."""
    given = re.compile(rf"\b{re.escape(phrase.lemma)}\s+(?:\w+\s+){{0,2}}?(?:by|from)\s+([^.,;:\n]+)")
    start = max(0, phrase.span.start - 300)
    last = next(reversed(list(given.finditer(scene.text, start, phrase.span.start))), None)
    if last is None or not phrase.definite:
        return None
    giver = parse(scene.text, Span(last.start(1), last.end(1)), scene.names)
    found = next((link for rule in (named, apposed, people_noun) if (link := rule(giver, scene))), None)
    return taken_up(found, phrase.span) if found else None


def _whose(phrase: Phrase, scene: Scene) -> Link | None:
    """“Trump's letter”, "a North Korean statement", "a statement by the ministry"."""
    head = phrase.region[-1][1]
    for name in scene.within(phrase.span):
        if name.span.start > head.end and not GIVEN_BY.search(scene.text[head.end : name.span.start]):
            continue
        if name.kind == "person":
            return Link("person", name.name, name.span)
        nation = country(name.span.of(scene.text))
        if name.kind in {"organization", "location"} or nation:
            return Link("organization", nation.name if nation else name.name, name.span)
    return None


def _spoken_before(phrase: Phrase, scene: Scene) -> Link | None:
    """“The statement gave no date”: the speaker told of in the sentences before."""
    last = next(scene.told_before(phrase.span.start), None)
    if not OWN.match(phrase.words) or last is None or scene.away(last[0].start, phrase.span.start) > 4:
        return None
    return taken_up(last[1], phrase.span) if last[1].kind in {"person", "organization", "unnamed"} else None


def _name(phrase: Phrase, scene: Scene) -> str:
    """The description up to its first comma or relative clause."""
    whole = ARTICLE.sub("", phrase.span.of(scene.text)[phrase.region[0][1].start - phrase.span.start :])
    return re.split(r"\s*[,;(]|\s+(?:which|who|that|seen|quotes|shows|says)\b", whole)[0].strip()


def document(phrase: Phrase, scene: Scene) -> Link | None:
    """A poll, a memo, a photograph; or any thing at all that "shows" or "says"."""
    kind = things().get(phrase.lemma)
    if kind in {"document", "act", "paper", "article"}:
        return Link("document", _name(phrase, scene), phrase.span)
    return None


def anything(phrase: Phrase, scene: Scene) -> Link | None:
    """A noun that no list has: many are a group, who "told" somebody is a person, one thing is taken for a document."""
    if not phrase.region or phrase.several or phrase.head[:1].isupper() or phrase.first in {"some", "many"}:
        return Link("group", mention=phrase.span, count=phrase.count, role=phrase.described or None)
    if TELLS.search(scene.cue):
        return Link("unnamed", None, phrase.span, phrase.count or 1, phrase.described)
    return Link("document", ARTICLE.sub("", phrase.words), phrase.span)
