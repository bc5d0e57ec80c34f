"""Parties named right before a noun: "the Lee-Ferrow summit", "U.S.-Arven talks", "a cabinet meeting"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from whence.analyse.contacts.here import Here
from whence.analyse.contacts.lexicon import wordset
from whence.analyse.contacts.named import bearer, named_party, nation_party, person_party, touching
from whence.analyse.contacts.nations import nations_in
from whence.analyse.contacts.party import Party
from whence.analyse.contacts.setting import Setting
from whence.analyse.sources.lists import country
from whence.analyse.syntax.tree import Sentence
from whence.analyse.tables import things
from whence.records.span import Span

ACRONYM = re.compile(r"[A-Z]{1,4}-?[A-Z\d]{1,2}")
HYPHEN = re.compile(r"[A-Z]\w+[-–][A-Z]")
WORD = re.compile(r"[^\W_]+(?:\.[^\W_]\b\.?)*")
POSSESSIVE = frozenset({"’s", "'s"})


def named_before(token: int, here: Here) -> Iterator[Party]:
    """Persons, bodies and countries by name or adjective; none that leads or brokers ("U.S.-led talks")."""
    region = _region(here.sentence, token)
    if region is None:
        return
    words = region.of(here.known.text).replace("-", " ").split()
    if not any(word in wordset("brokers") for word in words):
        yield from _in_region(region, here.known)


def _region(sentence: Sentence, token: int) -> Span | None:
    """The names, nouns, adjectives and participles before a noun."""
    first = token
    while first and (
        sentence.upos[first - 1] in {"PROPN", "ADJ", "NOUN", "NUM", "SYM", "X"}
        or sentence.words[first - 1] in {"-", "–", "/", "and"}
        or sentence.xpos[first - 1] in {"VBN", "VBG"}
    ):
        first -= 1
    return Span(sentence.tokens[first].start, sentence.tokens[token - 1].end) if first < token else None


def _in_region(region: Span, known: Setting) -> Iterator[Party]:
    """Tagged persons and bodies, and what the words between them tell; two that a hyphen joins are two."""
    place = region.start
    for name in known.names_in(region):
        words = name.span.of(known.text)
        whole = name.span.end <= region.end and ((name.kind == "person" and " " in words) or not HYPHEN.search(words))
        if name.kind in {"person", "organization"} and whole and name.span.start >= place:
            yield from _in_words(Span(place, name.span.start), known) if name.span.start > place else ()
            party = named_party(name, known)
            if party is not None and known.text[name.span.end : name.span.end + 2] not in POSSESSIVE:
                yield party
            place = name.span.end
    if place < region.end:
        yield from _in_words(Span(place, region.end), known)


def _in_words(region: Span, known: Setting) -> Iterator[Party]:
    """Countries, and persons of the report by the last name; a capital alone is the place, as in "the Geneva talks"."""
    words = region.of(known.text)
    nations = [nation for name in nations_in(words) if (nation := country(name))]
    for nation in nations:
        if len(nations) > 1 or not any(city in words for city in (*nation.capitals, *wordset("city_states"))):
            yield nation_party(nation, region, known)
    for word in WORD.finditer(words):
        bearers = [name for name in known.persons if word[0] in {name.split()[0], name.split()[-1]}]
        if bearers and country(word[0]) is None:
            best = max(bearers, key=lambda name: len(known.persons[name].mentions))
            span = Span(region.start + word.start(), region.start + word.end())
            yield person_party(bearer(best, word[0], known), span, known)


def body_before(token: int, here: Here) -> Iterator[Party]:
    """Whose session it is: "a cabinet meeting", "the G7 summit"."""
    sentence, place = here.sentence, token - 1
    if place < 0 or touching(sentence.tokens[place], here.known) is not None:
        return
    lemma = sentence.lemmas[place].lower()
    is_body = things().get(lemma) == "body" and lemma not in wordset("no_body")
    first = place
    while is_body and first and _tells_which(sentence, first - 1):
        first -= 1
    if is_body or ACRONYM.fullmatch(sentence.words[place]):
        span = Span(sentence.tokens[first].start, sentence.tokens[place].end)
        yield Party(span.of(here.known.text), span, "body", None)


def _tells_which(sentence: Sentence, place: int) -> bool:
    return sentence.upos[place] in {"ADJ", "NOUN", "PROPN"} and sentence.words[place].lower() not in wordset("plain")
