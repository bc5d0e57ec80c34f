"""Outlets as sources: by name, by a short name, by looks, by description."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from whence.analyse.sources.lists import country, wordset
from whence.analyse.sources.phrase import Phrase
from whence.analyse.sources.scene import Scene
from whence.analyse.tables import things
from whence.outlets import Outlet, by_name
from whence.records.entity import Entity
from whence.records.link import Link
from whence.records.span import Span

CAPITALS = re.compile(r"(?:[Tt]he )?(?:\b\d+ )?[A-Z][\w&.’'\-]*(?: (?:of|the|de|la|and|[A-Z0-9][\w&.’'\-]*))*")
TAIL = re.compile(r"(?:Channel|Radio) [\w\-]+$")


@cache
def _looks() -> re.Pattern[str]:
    last = "|".join(
        [*sorted(wordset("outlet_endings")), "(?:News|Press|news) [Aa]gency", "Broadcasting (?:Corporation|Service)"]
    )
    return re.compile(
        rf"(?:.+ (?:{last})|(?:Channel|Radio|TV|Daily) [A-Z0-9].*|[\w\-]+\.(?:com|org|net|news|co\.uk|info))$"
    )


def looks_like_outlet(name: str) -> bool:
    """What the name of an outlet that no list has mostly begins or ends with; or the address of a site."""
    return _looks().match(name) is not None


def outlets_in(text: str, names: Sequence[Entity], own: str | None) -> list[tuple[int, str]]:
    """(place, name) of each outlet named, in order; the report's own comes first and belongs to no place."""
    found = [(-1, own)] if own else []
    for run in CAPITALS.finditer(text):
        found += _listed(run, names)
    found += [
        (n.span.start, _listed_name(n.span.of(text)))
        for n in names
        if n.kind == "organization" and looks_like_outlet(n.span.of(text))
    ]
    return sorted(found)


def _listed(run: re.Match[str], names: Sequence[Entity]) -> Iterator[tuple[int, str]]:
    """Outlets of the list in a run of capitalised words; one word alone counts where it is tagged, or all capitals."""
    words = [(m[0], run.start() + m.start()) for m in re.finditer(r"\S+", run[0])]
    place = 0
    while place < len(words):
        for size in range(min(6, len(words) - place), 0, -1):
            spelled = " ".join(word for word, _ in words[place : place + size]).rstrip(".")
            known = by_name(spelled)
            if known and (size > 1 or _is_sure(spelled, words[place][1], names)):
                yield words[place][1], _fuller(spelled, known.name)
                place += size - 1
                break
        place += 1


def _listed_name(words: str) -> str:
    """As the list has it, if it has it."""
    known = by_name(words)
    return _fuller(words, known.name) if known else words


def _is_sure(word: str, start: int, names: Sequence[Entity]) -> bool:
    return (word.isupper() and len(word) > 2) or any(
        name.span.start == start and name.kind in {"organization", "other"} for name in names
    )


def outlet(phrase: Phrase, scene: Scene) -> Link | None:
    """A paper, agency, station or programme by its name, or "The Times" after The New York Times."""
    own = _own(phrase, scene)
    if own:
        return Link("outlet", own, phrase.span)
    spans = [Span(phrase.region[a][1].start, phrase.region[-1][1].end) for a in range(len(phrase.region))]
    for span in [phrase.span, *spans]:
        words = span.of(scene.text).strip(" ,.'’\"“”")
        known = by_name(words)
        if known and not _is_person(span, scene):
            return Link("outlet", _as_spelled(words, known, scene), span)
    return _short_outlet(phrase, scene) or _described(phrase, scene) or _looks_like_one(phrase, scene)


def _own(phrase: Phrase, scene: Scene) -> str | None:
    """The publishing outlet by its last word: "told the Observer" in The Varnian Observer."""
    words = re.sub(r"^[Tt]he ", "", phrase.words)
    return next((name for place, name in scene.outlets if place < 0 and name.endswith(" " + words)), None)


def _as_spelled(words: str, known: Outlet, scene: Scene) -> str:
    """The report's own outlet as it calls itself; another by the long form it has in the report."""
    same = [(place, name) for place, name in scene.outlets if by_name(name) == known]
    own = next((name for place, name in same if place < 0), None)
    long = next((name for _, name in same if known.name.isupper() and not name.isupper()), None)
    return own or long or _fuller(words, known.name)


def _fuller(words: str, listed: str) -> str:
    """The listed name, unless the report's words are its long form and the list has its letters (KCNA)."""
    bare = re.sub(r"^[Tt]he ", "", re.sub(r"[’']s$", "", words))
    return bare if listed.isupper() and len(bare.split()) > 1 and len(bare) > len(listed) else listed


def _is_person(span: Span, scene: Scene) -> bool:
    """Whether a person has the name; who is known by one word only, and that an outlet's, is none (Bloomberg)."""
    found = [n for n in scene.names if n.kind == "person" and n.span.touches(span)]
    return any(" " in n.name or re.search(r"\b(?:Mr|Mrs|Ms|Dr)\.? $", scene.text[: n.span.start][-5:]) for n in found)


def _short_outlet(phrase: Phrase, scene: Scene) -> Link | None:
    words = re.sub(r"^(?:the|The)\s+", "", re.sub(r"[’']s$", "", phrase.words))
    if not words or not words[0].isupper() or words in wordset("generic") or _is_person(phrase.span, scene):
        return None
    for _, name in reversed(scene.outlets):
        if (name.endswith(" " + words) and phrase.definite) or name.removeprefix("The ") == words:
            return Link("outlet", name, phrase.span)
    return None


def _looks_like_one(phrase: Phrase, scene: Scene) -> Link | None:
    name = scene.head_name(phrase)
    words = re.sub(r"^(?:the|The)\s+", "", name.span.of(scene.text) if name and name.kind != "person" else phrase.words)
    if name is not None and name.kind == "person":
        return None
    tail = TAIL.search(words)
    if words[:1].isupper() and (tail or looks_like_outlet(words)) and not _is_person(phrase.span, scene):
        return Link("outlet", tail[0] if tail else words, phrase.span)
    return None


def _described(phrase: Phrase, scene: Scene) -> Link | None:
    """“The party's newspaper, Rodong”: the name behind the noun; "the country's state news agency": the one named."""
    agency = phrase.lemma in {"agency", "wire", "service"} and re.search(r"\b(?:news|press|state)\b", phrase.words)
    if things().get(phrase.lemma) not in {"media", "paper"} and not agency and phrase.lemma != "agency":
        return None
    if phrase.rest and (named := re.match(r",\s+([A-Z][\w.\-]*(?: [A-Z][\w.\-]*)*)", phrase.rest.of(scene.text))):
        known = by_name(named[1])
        if agency or phrase.lemma != "agency":
            return Link("outlet", known.name if known else named[1], phrase.span)
    if phrase.lemma == "agency" and not agency:
        return _the_agency(phrase, scene)
    code = _country_code(phrase)
    for place, name in reversed(scene.outlets):
        listed = by_name(name)
        fits = code and listed and listed.country == code and (listed.kind == "agency" or phrase.lemma != "agency")
        if fits and (place < phrase.span.start or agency):
            return Link("outlet", name, phrase.span)
    return None


def _the_agency(phrase: Phrase, scene: Scene) -> Link | None:
    """“The agency”: a news agency told of last."""
    last = next(
        (link for _, link in scene.told_before(phrase.span.start) if link.kind in {"outlet", "organization"}), None
    )
    listed = by_name(last.name or "") if last and last.kind == "outlet" and phrase.definite else None
    return Link("outlet", last.name, phrase.span) if last and listed and listed.kind == "agency" else None


def _country_code(phrase: Phrase) -> str | None:
    words = re.sub(r"[’'‘]s?\b", "", phrase.words).removeprefix("The ").removeprefix("the ").split()
    for size in (3, 2, 1):
        found = country(" ".join(words[:size]))
        if found:
            return found.code
    return None


def media_noun(phrase: Phrase, scene: Scene) -> Link | None:
    """A newspaper, the broadcaster: the outlet spoken of last; local media, reports: a group."""
    kind = things().get(phrase.lemma)
    if phrase.lemma == "agency" and re.search(r"\b(?:news|press) agenc", phrase.words.lower()):
        kind = "media"
    if kind in {"report", "article"}:
        return _in_outlet(phrase, scene) or (_report(phrase, scene) if kind == "report" else _article(phrase, scene))
    if kind == "press" or (kind in {"media", "paper"} and phrase.several and not phrase.definite and not phrase.count):
        return Link("group", mention=phrase.span, role=phrase.described)
    if kind in {"media", "paper"}:
        before = outlet_before(phrase, scene) if phrase.definite and len(phrase.region) < 3 else None
        if before is not None or kind == "media":
            return before or Link("outlet", phrase.described, phrase.span)
    return None


def outlet_before(phrase: Phrase, scene: Scene) -> Link | None:
    """The outlet named or taken up last before the phrase, the report's own left out."""
    told = next(
        ((span.start, link.name) for span, link in scene.told_before(phrase.span.start) if link.kind == "outlet"), None
    )
    named = [(place, name) for place, name in scene.outlets if 0 <= place < phrase.span.start]
    best = max([*named[-1:], *([told] if told else [])], default=None, key=lambda pair: pair[0])
    return Link("outlet", best[1], phrase.span) if best else None


def _in_outlet(phrase: Phrase, scene: Scene) -> Link | None:
    """“A report in The New York Times”, "a CNN report"."""
    inside = [name for place, name in scene.outlets if phrase.span.start <= place < phrase.span.end]
    if not inside and len(phrase.region) > 1 and phrase.region[-2][0][0].isupper():  # "the Times report"
        short = phrase.region[-2][0]
        inside = [name for _, name in reversed(scene.outlets) if name.endswith(" " + short)]
    return Link("outlet", inside[0], phrase.span) if inside else None


def _article(phrase: Phrase, scene: Scene) -> Link | None:
    """“The article”, "the story": of the outlet told of."""
    return outlet_before(phrase, scene) if phrase.definite and len(phrase.region) < 3 else None


def _report(phrase: Phrase, scene: Scene) -> Link | None:
    """“The report”: of the outlet told of; “a United Nations report”: a document; “reports”: the press."""
    if re.search(r"\b(?:state|local|news|media|press|newspaper|television|foreign)\b", phrase.words.lower()):
        return Link("group", mention=phrase.span, role=phrase.described)
    if phrase.definite and len(phrase.region) < 3:
        last = next(scene.told_before(phrase.span.start), None)
        if last and last[1].kind == "document":
            return Link("document", last[1].name, phrase.span)
        return outlet_before(phrase, scene) or Link("document", phrase.described, phrase.span)
    if len(phrase.region) < (3 if phrase.first in {"a", "another", "some"} else 2) and phrase.rest is None:
        return Link("group", mention=phrase.span, role=phrase.described)
    if phrase.several and not scene.within(phrase.span) and phrase.rest is None:
        return Link("group", mention=phrase.span, role=phrase.described)
    return Link("document", re.sub(r"^(?:the|a|an)\s+", "", phrase.span.of(scene.text), flags=re.I), phrase.span)
