"""Phrases that stand for two parties at once: "the two leaders", "both sides", "Arven and Quellish officials"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from whence.analyse.contacts.here import Here
from whence.analyse.contacts.lexicon import wordset
from whence.analyse.contacts.named import bearer, nation_party, person_party
from whence.analyse.contacts.nations import nation_in, nations_in
from whence.analyse.contacts.party import Party
from whence.analyse.contacts.setting import Setting
from whence.analyse.sources.joint import the_two
from whence.analyse.sources.lists import country
from whence.analyse.sources.phrase import Phrase
from whence.records.span import Span

LATELY = 1200  # characters before "the two leaders" in which they are named
LEAD = 9  # tokens before a noun that may belong to it
PAIR = frozenset({"two", "both", "pair"})
NATION = r"((?:North |South |Saudi |New )?[A-Z][\w.]+)"
TWO_SIDES = re.compile(rf"{NATION} and {NATION} ((?:[a-z\-]+ )?([a-z]+))$")
BOTH = re.compile(r"\b(?:two|both) [A-Z][a-z]+s$")
LEADERS_OF = re.compile(r"\s+of\s+((?:the |and |, |[A-Z][\w.]*\s?|-)+)")


def two_sides(token: int, here: Here) -> Iterator[Party]:
    """“The two Koreas", "Arven and Quellish officials"."""
    sentence, span = here.sentence, here.sentence.tokens[token]
    lead = here.known.text[sentence.tokens[max(0, token - LEAD)].start : span.end]
    pair = TWO_SIDES.search(lead)
    if pair and pair[4] in wordset("sides") and country(pair[1]) and country(pair[2]):
        yield from (Party(f"{side} {pair[3]}", span, "people", nation_in(side.split())) for side in (pair[1], pair[2]))
    alike = BOTH.search(lead)
    if alike:
        yield from _nations(nations_in(alike[0]), span, here.known)


def several(phrase: Phrase, words: Span, here: Here) -> Iterator[Party]:
    """The leaders of countries that are named, else those of the contact before, else the two named last."""
    alike = nations_in(words.of(here.known.text)) if phrase.several else []
    if len(alike) > 1:
        yield from _nations(alike, words, here.known)
    elif _takes_up_two(phrase):
        yield from _told_before(phrase, words, here)


def _takes_up_two(phrase: Phrase) -> bool:
    low = {word.lower() for word, _ in phrase.region}
    counted = bool(low & PAIR) and (phrase.lemma in wordset("several") or low <= PAIR | {"the"})
    return counted or (phrase.definite and phrase.several and phrase.lemma in {"leader", "side"})


def _told_before(phrase: Phrase, words: Span, here: Here) -> Iterator[Party]:
    pair = _named_last(words, here.known) if phrase.lemma in wordset("persons") else []
    last = next((mention for mention in reversed(here.before) if len(mention.parties) == 2), None)
    persons = phrase.lemma in wordset("persons") | {"minister"}
    if pair:
        yield from pair
    elif last is not None and (not persons or all(party.kind == "person" for party in last.parties)):
        yield from last.parties
    else:
        link = the_two(phrase, here.known.scene(phrase.span))
        names = (link.name or "").split(" & ") if link is not None and link.kind == "person" else []
        yield from (person_party(name, words, here.known) for name in names if name)


def _named_last(words: Span, known: Setting) -> list[Party]:
    """The two who lead a country, else the two persons, that were named last before."""
    last: dict[str, int] = {}
    for name in known.names_in(Span(max(0, words.start - LATELY), words.start)) if words.start else ():
        if name.kind == "person" and country(name.name) is None:
            last[bearer(name.name, name.span.of(known.text), known)] = name.span.start
    leading = {who: place for who, place in last.items() if who in known.offices and known.offices[who].leads}
    pair = sorted(leading if len(leading) > 1 else last, key=lambda who: last[who])[-2:]
    return [person_party(who, words, known) for who in pair] if len(pair) == 2 else []


def leaders_of(token: int, here: Here) -> Iterator[Party]:
    """“The leaders of Arvenia and Quell”: those who lead them."""
    if here.sentence.lemmas[token] not in wordset("leaders"):
        return
    span = here.sentence.tokens[token]
    behind = LEADERS_OF.match(here.known.text[span.end : here.sentence.span.end])
    for nation in nations_in(behind[1]) if behind else ():
        leader = here.known.leader(nation)
        if leader is not None:
            yield person_party(leader, span, here.known)


def _nations(names: list[str], span: Span, known: Setting) -> Iterator[Party]:
    for nation in map(country, names):
        if nation is not None:
            yield nation_party(nation, span, known)
