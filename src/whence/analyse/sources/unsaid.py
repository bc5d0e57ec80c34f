"""A source that no words were found for: carried on from the same sentence, else looked for beside the cue."""

from __future__ import annotations

import re
from collections.abc import Callable

from whence.analyse.sources.kinds import link_of
from whence.analyse.sources.lists import wordset
from whence.analyse.sources.phrase import parse
from whence.analyse.sources.scene import Scene
from whence.analyse.tables import people, singular
from whence.records.link import Link
from whence.records.span import Span

AUXILIARIES = re.compile(
    r"(?:\b(?:has|have|had|also|then|later|again|still|would|will|repeatedly|previously|already|is|was|are|were|\w+ly)\s+)+$"
)
PRESS = re.compile(r"\b(?:reports?|rumou?rs?|speculation)\b(?!\s+(?:to|by|on)\b)", re.IGNORECASE)
NOUN_CUE = re.compile(
    r"\b(?:promise|threat|claim|report|statement|pledge|warning|tweet|remark|comment|demand|call|offer|announcement)s?\b"
)


def unsaid(cue: Span, scene: Scene) -> Link:
    """The first of the ways below that finds somebody."""
    found = (find(cue, scene) for find in WAYS)
    return next((link for link in found if link is not None), Link("unknown"))


def beside(cue: Span, scene: Scene) -> Link | None:
    """The name, pronoun or noun for people right before the cue's verb: "Israel has insisted"."""
    end = AUXILIARIES.sub("", scene.text[scene.sentence.start : cue.start])
    stop = scene.sentence.start + len(end.rstrip())
    for name in scene.names:
        if name.span.end == stop and name.span.start >= scene.sentence.start and name.kind != "other":
            return _link(name.span, scene)
    last = re.search(r"([\w’']+)$", end.rstrip())
    if (
        last
        and last[1].lower() in wordset("pronouns")
        and last[1].lower() not in {"that", "which", "it", "his", "her", "their"}
    ):
        return _link(Span(scene.sentence.start + last.start(1), scene.sentence.start + last.end(1)), scene)
    if last and singular(last[1].lower()) in people():
        return _link(_noun_phrase(scene, scene.sentence.start + last.end(1)), scene)
    return None


def _noun_phrase(scene: Scene, end: int) -> Span:
    """From the article, a mark or the sentence's head to the noun."""
    lead = scene.text[scene.sentence.start : end]
    starts = [m.start() for m in re.finditer(r"\b(?:[Tt]he|[Aa]n?|[Tt]wo|[Tt]hree|[Ss]everal|[Ss]ome|[Oo]ne)\s", lead)]
    marks = [m.end() for m in re.finditer(r"[,;:“”\"]\s*", lead)]
    return Span(scene.sentence.start + max([0, *starts[-1:], *marks[-1:]]), end)


def behind(cue: Span, scene: Scene) -> Link | None:
    """The name right behind the cue, where it ends a quotation: "...,” said Mr. Kim"."""
    quoted = re.search(r"[”\"’],?\s*$", scene.text[: cue.start][-4:])
    for name in scene.names if quoted else ():
        lead = scene.text[cue.end : name.span.start] if cue.end <= name.span.start < cue.end + 40 else "-"
        if name.kind == "person" and re.fullmatch(r"\s+(?:[A-Z][\w.]*\s+)*", lead):
            return _link(name.span, scene)
    return None


def possessor(cue: Span, scene: Scene) -> Link | None:
    """“his promise”, "Trump's threats": whose it is, where the cue is a noun."""
    lead = scene.text[scene.sentence.start : cue.end]
    noun = NOUN_CUE.search(scene.cue)
    his = re.search(
        r"\b(his|her|their|its)\s+(?:\w+\s+){0,2}$",
        lead[: cue.start - scene.sentence.start + (noun.start() if noun else 0)],
    )
    if not his:
        return None
    word = {"his": "he", "her": "she", "their": "they", "its": "it"}[his[1]]
    at = Span(scene.sentence.start + his.start(1), scene.sentence.start + his.end(1))
    phrase = parse(scene.text, at, scene.names)
    return link_of(phrase, scene) if noun and phrase.first in {his[1], word} else None


def press(cue: Span, scene: Scene) -> Link | None:
    """“amid reports that”, "rumours": the press at large."""
    return Link("group", mention=cue, role=scene.cue) if PRESS.search(scene.cue) else None


def carried_on(cue: Span, scene: Scene) -> Link | None:
    """“, adding that”: the speaker told of before in the same sentence, else the first named in it."""
    for place, link in scene.told_before(cue.start):
        if place.start >= scene.sentence.start:
            return link
    for name in scene.names:
        if (
            scene.sentence.start <= name.span.start
            and name.span.end <= cue.start
            and name.kind in {"person", "organization", "location"}
        ):
            return _link(name.span, scene)
    he = re.match(r"(?:But |And )?(He|She|They|It)\b", scene.sentence.of(scene.text))
    return _link(Span(scene.sentence.start + he.start(1), scene.sentence.start + he.end(1)), scene) if he else None


def _link(span: Span, scene: Scene) -> Link:
    return link_of(parse(scene.text, span, scene.names), scene)


# The whole method, in order.
WAYS: tuple[Callable[[Span, Scene], Link | None], ...] = (beside, behind, possessor, press, carried_on)
