"""Whom a pronoun stands for, as a party."""

from __future__ import annotations

from collections.abc import Iterator

from whence.analyse.contacts.here import Here
from whence.analyse.contacts.named import nation_party, person_party
from whence.analyse.contacts.nations import nation_in
from whence.analyse.contacts.party import Party
from whence.analyse.sources.lists import country
from whence.analyse.sources.phrase import parse
from whence.analyse.sources.pronouns import pronoun
from whence.records.link import Link
from whence.records.span import Span

RELATIVE = frozenset(["who", "which", "that", "whom", "whose"])
HE = frozenset(["he", "him", "his", "himself", "she", "her", "herself", "hers"])
IT = frozenset(["it", "its", "itself"])
ME = frozenset(["i", "me", "my", "myself"])
WE = frozenset(["we", "us", "our", "ours", "ourselves"])
THEY = frozenset(["they", "them", "their", "theirs", "themselves"])
PRONOUNS = HE | IT | ME | WE | THEY


def pronoun_parties(token: int, here: Here) -> Iterator[Party]:
    """He and she by who was told of or named last, I and we by who speaks, they by the contact told of last."""
    word, span = here.sentence.words[token].lower(), here.sentence.tokens[token]
    if word in HE | IT:
        link = pronoun(parse(here.known.text, span, here.known.names), here.known.scene(here.sentence.span))
        yield from _taken_up(link, span, here) if link is not None and link.name else ()
    elif word in ME | WE:
        yield from _speaker(span, here, one=word in ME)
    elif word in THEY:
        last = next((mention for mention in reversed(here.before) if len(mention.parties) > 1), None)
        yield from last.parties if last is not None else ()


def _taken_up(link: Link, span: Span, here: Here) -> Iterator[Party]:
    nation = country(link.name or "")
    if link.kind == "person" and link.name:
        yield person_party(link.name, span, here.known)
    elif link.kind == "organization" and nation is not None:
        yield nation_party(nation, span, here.known)


def _speaker(span: Span, here: Here, *, one: bool) -> Iterator[Party]:
    """“I” is who speaks, "we" the country or body for which the speaker does."""
    told = here.known.statements_at(span.start)
    origin = told[-1].origin if told else None
    if origin is None or origin.name is None:
        return
    office = here.known.offices.get(origin.name)
    nation = country(office.nation) if office is not None and not one else None
    if nation is not None:
        yield nation_party(nation, span, here.known)
    elif origin.kind == "person":
        yield person_party(origin.name, span, here.known)
    elif origin.kind == "organization":
        yield Party(origin.name, span, "body", nation_in(origin.name.split()))
