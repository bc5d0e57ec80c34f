"""What kind of source a phrase names: a table of rules, the first that knows an answer gives it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from whence.analyse.sources.grounds import grounds
from whence.analyse.sources.people import Person
from whence.analyse.sources.phrase import MANY, Phrase
from whence.analyse.tables import people, things
from whence.outlets import Outlet, by_name
from whence.records.entity import Entity
from whence.records.link import Link
from whence.records.span import Span

THE = re.compile(r"^(?:the|The)\s+")
SHORT_OUTLET = re.compile(r"^[Tt]he\s+[A-Z][\w]+$")


@dataclass(frozen=True, slots=True)
class Scene:
    """What is known of a report when a source is looked at; ``told`` are the links of the statements before, in order.

    ``outlets`` are those named so far or anywhere in the report.
    """

    text: str
    names: Sequence[Entity]
    persons: dict[str, Person]
    outlets: tuple[Outlet, ...]
    sentence: Span
    told: Sequence[tuple[Span, Link]] = field(default=())

    def within(self, span: Span) -> list[Entity]:
        """Names that lie in a stretch of text."""
        return [name for name in self.names if span.start <= name.span.start and name.span.end <= span.end]

    def head_name(self, phrase: Phrase) -> Entity | None:
        """The name that the head noun is the end of."""
        if not phrase.region:
            return None
        head = phrase.region[-1][1]
        inside = (n for n in self.names if n.span.start <= head.start < n.span.end and n.span.end >= head.end - 2)
        return next(inside, None)


Rule = Callable[[Phrase, Scene], Link | None]


def link_of(phrase: Phrase, scene: Scene) -> Link:
    """The link that a source phrase makes."""
    for rule in RULES:
        found = rule(phrase, scene)
        if found is not None:
            return found
    return Link("group", mention=phrase.span, role=phrase.described or None)


def several_persons(phrase: Phrase, scene: Scene) -> Link | None:
    """Two persons or bodies side by side: "Kim and Moon", "Saudi Arabia and the United States"."""
    parts = [n for n in scene.within(phrase.span) if n.kind in {"person", "organization", "location"}]
    if len(parts) < 2:
        return None
    gaps = [scene.text[a.span.end : b.span.start] for a, b in zip(parts, parts[1:], strict=False)]
    lead = scene.text[phrase.span.start : parts[0].span.start].strip()
    joint = all(re.fullmatch(r"\s*(?:,|and|&|nor|or|, and|as well as)\s+(?:[A-Z][\w.]*\s+|the\s+){0,3}", gap) for gap in gaps)
    kinds = {"person" if n.kind == "person" else "organization" for n in parts}
    if not joint or len(kinds) > 1 or len(lead.split()) > 5 or scene.text[parts[-1].span.end : phrase.span.end].strip(" .,"):
        return None
    return Link(kinds.pop(), " & ".join(n.name for n in parts), phrase.span)  # type: ignore[arg-type]


def outlet(phrase: Phrase, scene: Scene) -> Link | None:
    """A paper, agency, station or programme by its name, or "The Times" after The New York Times."""
    spans = [Span(phrase.region[a][1].start, phrase.region[-1][1].end) for a in range(len(phrase.region))]
    for span in [phrase.span, *spans]:
        known = by_name(span.of(scene.text).strip(" ,.'’\"“”"))
        if known and not _is_person(span, scene):
            return Link("outlet", known.name, span)
    return _short_outlet(phrase, scene)


def _is_person(span: Span, scene: Scene) -> bool:
    return any(n.kind == "person" and n.span.touches(span) for n in scene.names)


def _short_outlet(phrase: Phrase, scene: Scene) -> Link | None:
    words = THE.sub("", scene.text[phrase.region[0][1].start : phrase.region[-1][1].end]) if phrase.region else ""
    if not words or not words[0].isupper() or not phrase.definite:
        return None
    for known in reversed(scene.outlets):
        if known.name.endswith(" " + words) or (words == "Post" and known.name.endswith("Post")):
            return Link("outlet", known.name, phrase.span)
    return None


def named(phrase: Phrase, scene: Scene) -> Link | None:
    """A name is the head: a person, or a body, country or place that speaks."""
    name = scene.head_name(phrase)
    if name is None or (phrase.rest is None and phrase.region[-1][0].lower() in people() and name.kind != "person"):
        return None
    if name.kind == "person":
        return Link("person", name.name, phrase.span if phrase.rest is None else name.span)
    if name.kind == "group":
        return _people_of(phrase, name)
    if phrase.lemma in people() and phrase.head[0].islower():
        return None
    return Link("organization", name.name, phrase.span)


def _people_of(phrase: Phrase, name: Entity) -> Link:
    """Democrats, Palestinians: a group; one Republican: unnamed."""
    described = phrase.described or name.name
    if phrase.count is not None and phrase.count < 10:
        return Link("unnamed", None, phrase.span, phrase.count, described)
    return Link("group", None, phrase.span, phrase.count, described)


def apposed(phrase: Phrase, scene: Scene) -> Link | None:
    """The name behind the office: "the Pentagon's spokesman, John Kirby"; or "spokesman John Kirby"."""
    if phrase.rest is None or not phrase.region:
        return None
    if phrase.lemma not in people() and phrase.head[:1].islower():
        return None
    for name in scene.within(phrase.rest):
        lead = scene.text[phrase.rest.start : name.span.start]
        if name.kind == "person" and re.fullmatch(r"(?:[^,]{0,90},|[^,]{0,90},[^,]{0,60},)?\s*(?:[A-Z][\w.]*\.?\s+){0,3}", lead) and lead.lstrip()[:1] in {",", ""} | set("ofratw") and "," in lead:
            return Link("person", name.name, name.span)
    return None


def people_noun(phrase: Phrase, scene: Scene) -> Link | None:
    """Officials, a source, critics; or somebody known by the office: "the envoy"."""
    if phrase.lemma not in people() or not phrase.region:
        return None
    if not phrase.several and phrase.count in {None, 1} and phrase.region[0][0].lower() not in {"a", "an", "one", "another"}:
        known = by_office(phrase, scene)
        if known is not None:
            return known
    one, several = people()[phrase.lemma]
    kind = several if phrase.several or phrase.count is None and phrase.region[0][0].lower() in MANY else one
    if kind == "group" and (phrase.count is not None or _familiar(phrase, scene)):
        kind = "unnamed"
    if kind == "unnamed" and phrase.definite:
        again = _again(phrase, scene)
        if again is not None:
            return again
    return Link(
        kind,  # type: ignore[arg-type]
        mention=phrase.span,
        count=phrase.count or (1 if not phrase.several else None),
        role=phrase.described,
        affiliation=_affiliation(phrase, scene),
        grounds=grounds(scene.text, phrase.span, scene.sentence),
    )


def _familiar(phrase: Phrase, scene: Scene) -> bool:
    """Whether somebody in particular is meant: "people familiar with the talks", "lawmakers briefed on it"."""
    rest = phrase.rest.of(scene.text) if phrase.rest else ""
    return bool(re.match(r"(?:who (?:were|was|are|is) )?(?:familiar|briefed|close|involved|knowledgeable|with (?:direct )?knowledge|who spoke)", rest))


def by_office(phrase: Phrase, scene: Scene) -> Link | None:
    """The person whom the report has called so: the nearest one before, else the nearest behind."""
    wanted = {word.lower() for word in phrase.described.replace("’s", "").replace("'s", "").split()}
    ranked = []
    for person in scene.persons.values():
        if phrase.lemma not in person.words:
            continue
        other = len({w for w in wanted if w[0].isalpha()} - person.words - {phrase.lemma, phrase.head.lower()})
        before = [m.start for m in person.mentions if m.start < phrase.span.start]
        away = phrase.span.start - before[-1] if before else 10_000 + person.mentions[0].start
        ranked.append((other, away, person.name))
    return Link("person", min(ranked)[2], phrase.span) if ranked else None


def _again(phrase: Phrase, scene: Scene) -> Link | None:
    """An unnamed source told of before and taken up again: "the official"."""
    for _, link in reversed(scene.told):
        if link.kind == "unnamed" and link.role and link.role.split()[-1].lower().rstrip("s") == phrase.head.lower().rstrip("s"):
            if phrase.several != (link.count is None or link.count > 1):
                continue
            return Link("unnamed", None, phrase.span, link.count, link.role, link.affiliation, link.grounds)
    return None


def _affiliation(phrase: Phrase, scene: Scene) -> str | None:
    """The body or country that the phrase names beside the noun."""
    for name in scene.within(phrase.span):
        if name.kind != "other":
            return name.name if name.kind != "group" else name.span.of(scene.text)
    return None


def thing_noun(phrase: Phrase, scene: Scene) -> Link | None:
    """A ministry, a poll, a newspaper, the media; whose statement it is, where it is somebody's own."""
    kind = things().get(phrase.lemma)
    if phrase.head.lower() in {"reports", "rumors", "rumours"} and not phrase.definite:
        kind = "press"
    words = scene.text[phrase.region[0][1].start : phrase.region[-1][1].end] if phrase.region else ""
    if kind == "body":
        return Link("organization", THE.sub("", words), phrase.span)
    if kind == "media":
        return _again_outlet(phrase, scene) or Link("outlet", THE.sub("", words), phrase.span)
    if kind == "press":
        return Link("group", mention=phrase.span, role=phrase.described)
    if kind == "act":
        return _whose(phrase, scene) or Link("document", phrase.described, phrase.span)
    if kind == "document":
        if phrase.lemma == "report" and phrase.definite:
            told = _again_outlet(phrase, scene)
            if told is not None:
                return told
        return Link("document", THE.sub("", phrase.span.of(scene.text)), phrase.span)
    return None


def _again_outlet(phrase: Phrase, scene: Scene) -> Link | None:
    """"The paper" or "the report" takes up the outlet told of last."""
    if not phrase.definite:
        return None
    for _, link in reversed(scene.told):
        if link.kind == "outlet":
            return Link("outlet", link.name, phrase.span)
    return None


def _whose(phrase: Phrase, scene: Scene) -> Link | None:
    """A statement, speech or tweet by its own speaker."""
    for name in scene.within(phrase.span):
        if name.kind == "person":
            return Link("person", name.name, name.span)
        if name.kind in {"organization", "location"}:
            return Link("organization", name.name, name.span)
    return None


def pronoun(phrase: Phrase, scene: Scene) -> Link | None:
    """He, she, it, they: the likeliest of those told of before."""
    word = phrase.pronoun
    if word is None:
        return None
    if word in {"he", "she", "him", "her", "his", "himself", "herself"}:
        return _he_or_she(phrase, scene, "she" if word in {"she", "her", "herself"} else "he")
    if word in {"who", "that", "which"}:
        return _right_before(phrase, scene)
    if word in {"i", "we", "you", "us"}:
        return _speaker(phrase, scene)
    kinds = ("organization", "outlet", "document") if word == "it" else ("unnamed", "group", "organization", "person")
    for _, link in reversed(scene.told):
        many = link.kind == "group" or (link.count or 2) > 1 or " & " in (link.name or "")
        if link.kind in kinds and (word == "it" or many):
            return _taken_up(link, phrase.span)
    return Link("unknown", mention=phrase.span) if word == "it" else Link("group", mention=phrase.span, role="they")


def _taken_up(link: Link, mention: Span) -> Link:
    return Link(link.kind, link.name, mention, link.count, link.role, link.affiliation, link.grounds)


def _he_or_she(phrase: Phrase, scene: Scene, word: str) -> Link:
    """The speaker told of last if near, else the person named last; never one that the text calls by the other pronoun."""
    here = phrase.span.start
    ranked: list[tuple[float, Link]] = []
    for person in scene.persons.values():
        before = [m for m in person.mentions if m.end <= here]
        if before and person.pronoun in {None, word}:
            ranked.append((_away(scene.text, before[-1].end, here) - _early(scene.text, before[-1]), Link("person", person.name, phrase.span)))
    for place, link in list(scene.told)[-3:]:
        other = scene.persons.get(link.name or "")
        if link.kind == "person" and (other is None or other.pronoun in {None, word}):
            ranked.append((_away(scene.text, place.end, here) - 1.5, _taken_up(link, phrase.span)))
        elif link.kind == "unnamed" and link.count == 1:
            ranked.append((_away(scene.text, place.end, here) - 1.2, _taken_up(link, phrase.span)))
    return min(ranked, key=lambda pair: pair[0])[1] if ranked else Link("unnamed", mention=phrase.span, count=1)


def _away(text: str, start: int, end: int) -> float:
    """Sentences between, and a little for each character."""
    gap = text[start:end]
    return len(re.findall(r"[.!?][”\"]?\s", gap)) + len(gap) / 1000


def _early(text: str, mention: Span) -> float:
    """Somewhat nearer when named where a subject stands, at the head of a sentence."""
    head = re.split(r"[.!?][”\"]?\s|\n", text[max(0, mention.start - 200) : mention.start])[-1]
    return 0.6 if len(head) < 40 else 0.0


def _right_before(phrase: Phrase, scene: Scene) -> Link | None:
    """"..., who said": whoever is named or told of right before."""
    here = phrase.span.start
    near = [n for n in scene.names if n.kind == "person" and 0 <= here - n.span.end <= 80]
    told = [(place, link) for place, link in scene.told if 0 <= here - place.end <= 3]
    if told:
        return _taken_up(told[-1][1], phrase.span)
    if near:
        return Link("person", near[-1].name, phrase.span)
    return _taken_up(scene.told[-1][1], phrase.span) if scene.told else Link("group", mention=phrase.span)


def _speaker(phrase: Phrase, scene: Scene) -> Link | None:
    """I, we, you: the speaker whose words surround it, else the outlet's own people."""
    return _taken_up(scene.told[-1][1], phrase.span) if scene.told else Link("group", mention=phrase.span, role="we")


# The whole method, in one place. "The first that knows": a rule that does not apply returns None.
RULES: tuple[Rule, ...] = (pronoun, several_persons, outlet, named, apposed, people_noun, thing_noun)
