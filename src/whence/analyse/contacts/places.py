"""Where a contact takes place."""

from __future__ import annotations

from collections.abc import Iterator

from whence.analyse.contacts.behind import behind
from whence.analyse.contacts.frames import whom
from whence.analyse.contacts.here import Here
from whence.analyse.contacts.lexicon import wordset
from whence.analyse.contacts.named import touching
from whence.analyse.contacts.nations import nations_in
from whence.analyse.sources.lists import country
from whence.analyse.syntax.tree import ROOT
from whence.records.entity import Entity

AT = frozenset({"in", "at", "near", "outside", "inside"})
TO = frozenset({"to", "in", "into", "for", "at"})


def place_of(token: int, here: Here, *, visit: bool) -> Entity | None:
    """The place behind "in" or "at", of a visit behind "to" too, of a noun behind its verb; or before the noun."""
    return next(_places(token, here, visit=visit), None)


def goes_somewhere(verb: int, here: Here) -> bool:
    """Whether somebody goes to a place that has a name, or is called one: "visit the island"."""
    there = whom(here.sentence, verb)
    described = there is not None and here.sentence.lemmas[there].lower() in wordset("somewhere")
    return described or place_of(verb, here, visit=True) is not None


def _places(token: int, here: Here, *, visit: bool) -> Iterator[Entity]:
    sentence = here.sentence
    nouns = list(behind(sentence, token, TO if visit else AT))
    if visit and token + 1 < len(sentence):
        nouns.append(token + 1)
    head = sentence.heads[token]
    if sentence.upos[token] == "NOUN" and head != ROOT and sentence.upos[head] == "VERB":
        nouns += behind(sentence, head, AT)
    for noun in nouns:
        name = touching(sentence.tokens[noun], here.known)
        if name is not None and name.kind in {"location", "facility"}:
            yield name
    yield from _before(token, here)


def _before(token: int, here: Here) -> Iterator[Entity]:
    """A building or city right before the noun; a country's name there is a party."""
    name = touching(here.sentence.tokens[token - 1], here.known) if token else None
    if name is None or here.sentence.upos[token] != "NOUN":
        return
    words = name.span.of(here.known.text)
    nation = country(words)
    capital = nation is not None and words in nation.capitals
    city = capital or words in wordset("city_states") or not (nation or nations_in(words.replace("-", " ")))
    if name.kind == "facility" or (name.kind == "location" and city):
        yield name
