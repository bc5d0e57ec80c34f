"""Whom a word of the tree stands for, as parties of a contact."""

from __future__ import annotations

from collections.abc import Iterator

from whence.analyse.contacts.described import described
from whence.analyse.contacts.here import Here
from whence.analyse.contacts.joined import side_by_side
from whence.analyse.contacts.lexicon import wordset
from whence.analyse.contacts.named import name_at, named_party, untagged
from whence.analyse.contacts.party import Party
from whence.analyse.contacts.phrases import own_words
from whence.analyse.contacts.pronouns import PRONOUNS, RELATIVE, pronoun_parties
from whence.analyse.contacts.several import leaders_of, several, two_sides
from whence.analyse.sources.phrase import parse
from whence.analyse.tables import people, singular


def parties_at(token: int | None, here: Here) -> list[Party]:
    """The parties that a noun or pronoun and those side by side with it stand for; none where it is a thing."""
    if token is None:
        return []
    found: dict[str, Party] = {}
    for place in side_by_side(here.sentence, token):
        for party in _one(place, here):
            found.setdefault(party.name, party)
    officials = {party.nation for party in found.values() if party.kind == "people"}
    return [party for party in found.values() if party.kind != "nation" or party.nation not in officials]


def _one(token: int, here: Here) -> Iterator[Party]:
    word = here.sentence.words[token].lower()
    if word in wordset("days"):
        return
    if word in RELATIVE:
        yield from _antecedent(token, here)
    elif here.sentence.upos[token] == "PRON" or word in PRONOUNS:
        yield from pronoun_parties(token, here)
    else:
        yield from _noun(token, here)


def _antecedent(token: int, here: Here) -> Iterator[Party]:
    """Whom "who" or "which" is about: the noun that the clause belongs to."""
    for above in (token, *here.sentence.above(token)):
        if here.sentence.relations[above].startswith("acl") and here.sentence.heads[above] >= 0:
            yield from _noun(here.sentence.heads[above], here)
            return


def _noun(token: int, here: Here) -> Iterator[Party]:
    """Two sides at once, else a name, else what the phrase tells."""
    sides = list(two_sides(token, here))
    name = name_at(here.sentence, token, here.known)
    if sides:
        yield from sides
    elif name is not None:
        yield from _if_any(named_party(name, here.known))
    elif here.sentence.upos[token] == "PROPN" and singular(here.sentence.words[token].lower()) not in people():
        yield from _if_any(untagged(here.sentence, token, here.known))
    else:
        yield from _phrase(token, here)


def _phrase(token: int, here: Here) -> Iterator[Party]:
    words = own_words(here.sentence, token)
    phrase = parse(here.known.text, words, here.known.names)
    if phrase.region:
        two = list(leaders_of(token, here)) or list(several(phrase, words, here))
        yield from two or _if_any(described(phrase, words, here.sentence.span, here.known))


def _if_any(party: Party | None) -> list[Party]:
    return [party] if party is not None else []
