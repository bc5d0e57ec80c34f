"""Names as parties: a person, a body, a country by itself, by its capital or its adjective."""

from __future__ import annotations

import re

from whence.analyse.contacts.nations import half, name_in, nation_in
from whence.analyse.contacts.party import Party
from whence.analyse.contacts.setting import Setting
from whence.analyse.sources.lists import Country, country
from whence.analyse.sources.phrase import POSSESSIVE
from whence.analyse.syntax.tree import Sentence
from whence.analyse.tables import people, singular
from whence.outlets import by_name
from whence.records.entity import Entity
from whence.records.span import Span

LONGEST = 60  # characters of a name
APPOSED = 60  # characters from an office to its holder's name
THE = re.compile(r"^[Tt]he ")
BESIDE = ("flat", "appos", "nmod:desc", "compound", "nmod", "dep", "nmod:unmarked")  # how a name hangs on its office
PARTED = frozenset(["of", "with", "to", "for", "by", "and", "in", "at", "about"])
TITLE_ON = re.compile(
    r"(?: (?:of|for|at)(?: the)?)?(?: [A-Z][\w.’'&\-]*| and(?= [A-Z])| of(?= [A-Z]))*,? "
)  # of an office, up to the name: " of State "


def named_party(name: Entity, known: Setting) -> Party | None:
    """The party that a name stands for; None for outlets, buildings and places that are no countries."""
    words = THE.sub("", POSSESSIVE.sub("", name.span.of(known.text)))
    nation = country(words) or half(words, known.text)
    if nation is not None:
        return nation_party(nation, name.span, known)
    if name.kind == "person":
        return person_party(bearer(name.name, words, known), name.span, known)
    if name.kind == "organization" and by_name(name.name) is None and by_name(words) is None:
        return Party(name.name, name.span, "body", nation_in(name.name.split()))
    return Party(words, name.span, "people", nation_in(words.split())) if name.kind == "group" else None


def person_party(name: str, span: Span, known: Setting) -> Party:
    """A person by the fullest name."""
    office = known.offices.get(name)
    return Party(name, span, "person", office.nation if office else None, bool(office and office.leads))


def nation_party(nation: Country, span: Span, known: Setting) -> Party:
    """A country, called as the report calls it."""
    return Party(name_in(known.text, nation), span, "nation", nation.name)


def bearer(name: str, short: str, known: Setting) -> str:
    """Who a short form means; of several who share a last name, the leader bears it alone."""
    own = known.offices.get(name)
    if " " in short or short == name or (own is not None and own.leads):
        return name
    leaders = [p for p, office in known.offices.items() if office.leads and short in {p.split()[0], p.split()[-1]}]
    return max(leaders, key=lambda p: len(known.persons[p].mentions), default=name)


def name_at(sentence: Sentence, token: int, known: Setting) -> Entity | None:
    """The name that a noun is part of, or, of an office, the person's beside it."""
    own = touching(sentence.tokens[token], known)
    is_office = singular(sentence.words[token].lower()) in people()
    if own is not None and (own.kind == "person" or not is_office):
        return own
    return _holder(sentence, token, known) if is_office else None


def touching(span: Span, known: Setting) -> Entity | None:
    """The name that a stretch shares a character with."""
    near = known.names_in(Span(max(0, span.start - LONGEST), span.end))
    return next((name for name in near if name.span.touches(span)), None)


def _holder(sentence: Sentence, token: int, known: Setting) -> Entity | None:
    """The person behind an office: "Secretary of State Lee", "the president, Ada Lee"."""
    end = sentence.tokens[token].end
    if end >= sentence.span.end:
        return None
    near = [n for n in known.names_in(Span(end, min(end + APPOSED, sentence.span.end))) if n.kind == "person"]
    if near and TITLE_ON.fullmatch(known.text[end : near[0].span.start]):
        return near[0]
    for place in sentence.dependents(token, *BESIDE):
        found = touching(sentence.tokens[place], known) if place > token else None
        if found is not None and found.kind == "person":
            between = known.text[end : found.span.start]
            if len(between) < APPOSED and not set(between.split()) & PARTED:
                return found
    return None


def untagged(sentence: Sentence, token: int, known: Setting) -> Party | None:
    """A name that no tag is on: a country, else somebody."""
    first = token
    while first and sentence.upos[first - 1] == "PROPN":
        first -= 1
    span = Span(sentence.tokens[first].start, sentence.tokens[token].end)
    words = span.of(known.text)
    nation = country(words) or country(sentence.words[token])
    if nation is not None:
        return nation_party(nation, span, known)
    return Party(words, span, "person") if words[:1].isupper() and not words.isupper() and not by_name(words) else None
