"""People and bodies by a noun, as parties: "top officials", "the Arven president", "the ministry"."""

from __future__ import annotations

from whence.analyse.contacts.lexicon import wordset
from whence.analyse.contacts.named import nation_party, person_party
from whence.analyse.contacts.nations import half, nation_in
from whence.analyse.contacts.party import Party
from whence.analyse.contacts.setting import Setting
from whence.analyse.sources.lists import country
from whence.analyse.sources.named import apposed
from whence.analyse.sources.nouns import people_noun
from whence.analyse.sources.phrase import POSSESSIVE, Phrase
from whence.analyse.tables import people, things
from whence.records.link import Link
from whence.records.span import Span


def described(phrase: Phrase, words: Span, sentence: Span, known: Setting) -> Party | None:
    """The party that a phrase tells; None for things, and for those to whom one speaks but whom one does not meet."""
    bare = POSSESSIVE.sub("", phrase.words).removeprefix("the ").removeprefix("The ")
    nation = country(bare) or half(phrase.head, known.text)
    if nation is not None:
        return nation_party(nation, words, known)
    leader = _leader(phrase, known)
    if leader is not None:
        return person_party(leader, words, known)
    if phrase.lemma in people():
        scene = known.scene(sentence)
        return _people(phrase, words, apposed(phrase, scene) or people_noun(phrase, scene), known)
    return _body(phrase, words, known) if things().get(phrase.lemma) == "body" and phrase.head[:1].islower() else None


def _leader(phrase: Phrase, known: Setting) -> str | None:
    """“The Arven president": who leads that country."""
    told = phrase.described
    nation = nation_in(told.split())
    plain = (
        phrase.lemma in wordset("leaders") and not phrase.several and not wordset("former") & set(told.lower().split())
    )
    return known.leader(nation) if nation and plain else None


def _people(phrase: Phrase, words: Span, link: Link | None, known: Setting) -> Party | None:
    """Somebody known by the office, where the country is not another's; else the description."""
    nation = nation_in(phrase.described.split())
    if link is not None and link.kind == "person" and link.name:
        office = known.offices.get(link.name)
        if nation is None or (office is not None and office.nation == nation):
            return person_party(link.name, words, known)
    if phrase.lemma in wordset("audience"):
        return None
    return Party(f"{_whose(phrase, known)}{_description(phrase, words)}", words, "people", nation)


def _whose(phrase: Phrase, known: Setting) -> str:
    """“Lee's " before "lawyers", by the fullest name."""
    first, last = phrase.region[0][1], phrase.region[-1][1]
    names = known.names_in(Span(first.start, last.start)) if len(phrase.region) > 1 else ()
    owner = next((name for name in names if name.kind == "person"), None)
    mark = known.text[owner.span.end : owner.span.end + 2] if owner else ""
    return f"{owner.name}{mark} " if owner and mark in {"’s", "'s"} and owner.name not in phrase.described else ""


def _body(phrase: Phrase, words: Span, known: Setting) -> Party | None:
    """A government is its country; "the countries" are none in particular, and a news agency meets nobody."""
    nation = country(nation_in(phrase.described.split()) or "")
    unnamed = nation is None and phrase.definite and phrase.lemma in wordset("several")
    if unnamed or "news" in phrase.described.lower().split():
        return None
    if nation is not None and phrase.lemma in wordset("governments"):
        return nation_party(nation, words, known)
    return Party(_description(phrase, words), words, "body", nation.name if nation else None)


def _description(phrase: Phrase, words: Span) -> str:
    """Without a determiner; with "of the ministry" behind it."""
    rest = phrase.text[phrase.region[-1][1].end : words.end]
    told = POSSESSIVE.sub("", phrase.described)
    return f"{told}{rest}".strip() if rest.startswith((" of ", " from ", " at ", " for ")) else told
