"""Several who speak together: "Kim and Moon", "Trump and other party leaders", "the two"."""

from __future__ import annotations

import re

from whence.analyse.sources.lists import wordset
from whence.analyse.sources.named import apposed, named
from whence.analyse.sources.nouns import people_noun
from whence.analyse.sources.papers import outlet
from whence.analyse.sources.phrase import Phrase, parse
from whence.analyse.sources.scene import Scene, is_several, taken_up
from whence.analyse.tables import people, things
from whence.records.link import Link
from whence.records.span import Span

AND = re.compile(r",?\s+(?:and|&|as well as|along with|nor)\s+|,\s+(?=(?:[A-Z][\w.’'\-]+\s?)+(?:,|and\b|$))")
PARTY = re.compile(r"(?:[RDI]-|[RDI]\b)")
OTHERS = re.compile(r"(?:other|his|her|their|its)\s", re.IGNORECASE)


def several_named(phrase: Phrase, scene: Scene) -> Link | None:
    """Persons or bodies side by side, each named; the last may be "other leaders"."""
    parts = _parts(phrase, scene)
    if len(parts) < 2 or not all(parts):
        return None
    found = [_one(part, scene) for part in parts]
    kinds = {link.kind for link in found if link}
    if found[0] is None or found[0].kind == "outlet" or len(kinds) > 1 or any(link is None for link in found[:-1]):
        return None
    if found[-1] is None:
        return _with_others(found[:-1], parts[-1], phrase, scene)
    if any(PARTY.match(part.of(scene.text)) for part in parts):
        return None
    distinct = dict.fromkeys(link.name or "" for link in found if link)
    return Link(found[0].kind, " & ".join(distinct), phrase.span) if len(distinct) > 1 else None


def people_and_things(phrase: Phrase, scene: Scene) -> Link | None:
    """“Officials and data”: the people speak."""
    if " and " not in phrase.words or phrase.lemma in people() or phrase.head[:1].isupper():
        return None
    first = Span(phrase.span.start, phrase.region[0][1].start + phrase.words.index(" and "))
    before = parse(scene.text, first, scene.names) if len(first) > 0 else None
    return people_noun(before, scene) if before is not None and before.lemma in people() else None


def _parts(phrase: Phrase, scene: Scene) -> list[Span]:
    """The phrase cut at each "and" that lies in no name."""
    cuts, start = [], phrase.span.start
    for mark in AND.finditer(scene.text, phrase.span.start, phrase.span.end):
        if any(n.span.start < mark.start() and mark.end() < n.span.end for n in scene.names):
            continue
        apposed_next = mark[0].strip() == "," and not any(n.span.end == mark.start() for n in scene.names)
        if apposed_next:
            continue
        if mark.start() > start:
            cuts.append(Span(start, mark.start()))
        start = mark.end()
    return [*cuts, Span(start, phrase.span.end)] if start < phrase.span.end else cuts


def _one(part: Span, scene: Scene) -> Link | None:
    """The person or body that one part names."""
    phrase = parse(scene.text, part, scene.names)
    for rule in (outlet, named, apposed):
        found = rule(phrase, scene)
        if found is not None:
            return found if found.kind in {"person", "organization", "outlet"} else None
    plain = phrase.head[:1].islower() and things().get(phrase.lemma) == "body" and scene.within(part)
    return Link("organization", phrase.described, part) if plain else None


def _with_others(first: list[Link | None], last: Span, phrase: Phrase, scene: Scene) -> Link | None:
    """“Trump and other officials”, "Kim and his aides"."""
    words = last.of(scene.text)
    if not OTHERS.match(words) or parse(scene.text, last, scene.names).lemma not in people():
        return None
    names = [link.name or "" for link in first if link]
    kind = next(link.kind for link in first if link)
    return Link(kind, " & ".join([*names, re.sub(r"\s*,?\s*(?:who|that)\b.*", "", words)]), phrase.span)


def the_two(phrase: Phrase, scene: Scene) -> Link | None:
    """“The two”, "both leaders", "the ministers": the pair told of before, else the two such persons named last."""
    words = {word.lower() for word, _ in phrase.region}
    if not phrase.definite and words != {"two"} or phrase.count not in {None, 2}:
        return None
    if phrase.lemma in wordset("leaders") or words <= {
        "the",
        "both",
        "two",
        "men",
        "women",
        "sides",
        "countries",
        "of",
        "them",
    }:
        if phrase.lemma in wordset("leaders") and not (phrase.several or "both" in words):
            return None
        pair = _pair_told(phrase, scene)
        if pair is not None:
            return pair
        if (
            "countries" not in words
            and "sides" not in words
            and phrase.count == 2
            or phrase.lemma in wordset("leaders")
        ):
            return _pair_named(phrase, scene)
    return None


def _pair_told(phrase: Phrase, scene: Scene) -> Link | None:
    wanted = {"organization"} if phrase.lemma in {"country", "side"} else {"person"}
    for place, link in scene.told_before(phrase.span.start):
        if scene.away(place.start, phrase.span.start) > 8:
            return None
        if link.kind in wanted and is_several(link):
            return taken_up(link, phrase.span)
        if link.kind == "unnamed" and link.count == 2 and "leader" not in phrase.words:
            return taken_up(link, phrase.span)
    return None


def _pair_named(phrase: Phrase, scene: Scene) -> Link | None:
    """The two persons named last before, of those who hold such an office where the phrase tells it."""
    last: dict[str, int] = {}
    for person in scene.persons.values():
        before = [m.start for m in person.mentions if m.start < phrase.span.start]
        if before and (phrase.lemma not in wordset("leaders") or person.words & wordset("leaders")):
            last[person.name] = before[-1]
    pair = sorted(last, key=lambda name: -last[name])[:2]
    return Link("person", " & ".join(reversed(pair)), phrase.span) if len(pair) == 2 else None
