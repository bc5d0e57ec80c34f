"""Whom a pronoun takes up: the likeliest of those told of or named before."""

from __future__ import annotations

import re

from whence.analyse.quotes import is_quoted
from whence.analyse.sources.lists import country, wordset
from whence.analyse.sources.phrase import Phrase
from whence.analyse.sources.scene import Scene, is_several, taken_up
from whence.analyse.tables import singular, things
from whence.records.link import Link

TOLD = 1.5  # sentences that somebody told of is nearer than somebody only named
OPENS = 0.6  # ... and that the subject of a sentence is nearer
BODY = re.compile(
    r"(?:^|(?<=[.!?”\"]\s)|(?<=\n))(?:The|An?|Its|Their)\s+((?:[\w’'\-]+\s+){0,3}?([a-z]+))\b(?=\s+(?:has|had|said|says|is|was|did|will|would|[a-z]+ed)\b)"
)
PASSIVE = re.compile(
    r"\b(?:is|was|are|were|be|been|being)\s+(?:\w+ly\s+)?(?:said|reported|believed|thought|understood|alleged|rumou?red|claimed|feared|estimated|announced|known|expected|suggested|accused|criticized|criticised|blamed|suspected|described|dubbed|hailed|considered|"
    r"regarded|told|warned|informed|advised|urged|assured|asked)\b"
)


def pronoun(phrase: Phrase, scene: Scene) -> Link | None:
    """He, she, it, they, who, we."""
    word = phrase.pronoun
    if word is None:
        return None
    return next(find(phrase, scene) for words, find in WAYS if word in words)


def _he(phrase: Phrase, scene: Scene) -> Link:
    return _he_or_she(phrase, scene, "he")


def _she(phrase: Phrase, scene: Scene) -> Link:
    return _he_or_she(phrase, scene, "she")


def _he_or_she(phrase: Phrase, scene: Scene, word: str) -> Link:
    """The speaker told of last if near, else the person named last; never one who goes by the other pronoun."""
    here = phrase.span.start
    ranked: list[tuple[float, int, Link]] = []
    for person in scene.persons.values():
        before = [m for m in person.mentions if m.end <= here]
        if before and person.pronoun in {None, word} and not scene.speaks_of(person):
            near = min(scene.away(m.end, here) - OPENS * scene.opens(m.start) for m in before[-2:])
            ranked.append(
                (near - 0.3 * (person.pronoun == word), -before[-1].start, Link("person", person.name, phrase.span))
            )
    for place, link in [pair for _, pair in zip(range(3), scene.told_before(here), strict=False)]:
        teller = scene.persons.get(link.name or "")
        if teller is not None and scene.speaks_of(teller):
            continue
        if _goes_by(link, scene) in {None, word} and (
            link.kind == "person" or (link.kind == "unnamed" and link.count == 1)
        ):
            fit = 0.3 * (_goes_by(link, scene) == word)
            ranked.append((scene.away(place.end, here) - TOLD - fit, -place.start, taken_up(link, phrase.span)))
    best = min(ranked, key=lambda row: row[:2], default=None)
    return best[2] if best else Link("unnamed", mention=phrase.span, count=1)


def _goes_by(link: Link, scene: Scene) -> str | None:
    person = scene.persons.get(link.name or "")
    if link.kind == "person":
        return person.pronoun if person else None if " & " not in (link.name or "") else "they"
    words = {singular(word.lower()) for word in (link.role or "").split()}
    return "he" if words & wordset("he") else "she" if words & wordset("she") else None


def _it(phrase: Phrase, scene: Scene) -> Link:
    """The body, outlet or document told of last, or a body named as a subject since."""
    here = phrase.span.start
    if PASSIVE.search(scene.cue):
        return Link("unknown")
    ranked: list[tuple[float, int, Link]] = []
    for place, link in [pair for _, pair in zip(range(3), scene.told_before(here), strict=False)]:
        if link.kind in {"organization", "outlet", "document"} and not is_several(link):
            ranked.append((scene.away(place.end, here) - TOLD, -place.start, taken_up(link, phrase.span)))
    for name in scene.names:
        known = country(name.name)
        speaks = name.kind == "organization" or (name.kind == "location" and known)
        if speaks and name.span.end <= here and scene.opens(name.span.start):
            link = Link("organization", known.name if known else name.name, phrase.span)
            ranked.append((scene.away(name.span.end, here) - OPENS, -name.span.start, link))
    ranked += [
        (scene.away(m.end(), here) - OPENS, -m.start(), Link("organization", m[1], phrase.span))
        for m in _bodies(scene, here)
    ]
    best = min(ranked, key=lambda row: row[:2], default=None)
    return best[2] if best and best[0] < 4 else Link("unknown", mention=phrase.span)


def _bodies(scene: Scene, here: int) -> list[re.Match[str]]:
    """Ministries and companies without a name that open a sentence of the last few: "The culture ministry"."""
    found = BODY.finditer(scene.text, max(0, here - 400), here)
    return [m for m in found if things().get(singular(m[2])) == "body"]


def _they(phrase: Phrase, scene: Scene) -> Link:
    """Those told of last who are several; a body may be "they" too."""
    told = [pair for _, pair in zip(range(5), scene.told_before(phrase.span.start), strict=False)]
    link = next((link for _, link in told if is_several(link)), None)
    link = link or next((link for _, link in told if link.kind == "organization"), None)
    return taken_up(link, phrase.span) if link else Link("group", mention=phrase.span, role="they")


def _who(phrase: Phrase, scene: Scene) -> Link:
    """“..., who said”, "..., which said": whoever is named or told of right before."""
    here = phrase.span.start
    kinds = {"person"} if phrase.pronoun in {"who", "whom"} else {"organization", "location"}
    told = [link for place, link in scene.told_before(here) if here - place.end <= 3]
    if told:
        return taken_up(told[0], phrase.span)
    near = [n for n in scene.names if n.kind in kinds and 0 <= here - n.span.end <= 80]
    if near and phrase.pronoun in {"who", "whom"}:
        return Link("person", near[-1].name, phrase.span)
    if near:
        known = country(near[-1].name)
        return Link("organization", known.name if known else near[-1].name, phrase.span)
    last = next(scene.told_before(here), None)
    return taken_up(last[1], phrase.span) if last else Link("group", mention=phrase.span)


def _we(phrase: Phrase, scene: Scene) -> Link:
    """In a quotation its speaker; else the outlet, whose author speaks."""
    if not is_quoted(scene.text, phrase.span.start):
        own = next((name for place, name in scene.outlets if place < 0), None)
        return Link("outlet", own, phrase.span) if own else Link("group", mention=phrase.span, role="we")
    last = next(scene.told_before(phrase.span.start), None)
    return taken_up(last[1], phrase.span) if last else Link("group", mention=phrase.span, role="we")


# The whole method, in one place: which pronouns are looked up in which way.
WAYS = (
    ({"he", "him", "his", "himself"}, _he),
    ({"she", "her", "herself"}, _she),
    ({"it"}, _it),
    ({"they", "them", "their"}, _they),
    ({"who", "whom", "that", "which", "whoever"}, _who),
    ({"i", "we", "us", "you"}, _we),
    ({"this", "these"}, lambda phrase, _: Link("unknown", mention=phrase.span)),
)
