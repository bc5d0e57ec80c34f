"""Verbs that tell of a contact: "met", "sat down with", "hosted", "flew to"; and who meets whom."""

from __future__ import annotations

from collections.abc import Mapping

from whence.analyse.contacts.behind import behind
from whence.analyse.contacts.frames import subject, whom
from whence.analyse.contacts.here import Here
from whence.analyse.contacts.lexicon import Verb, verbs, wordset
from whence.analyse.contacts.named import named_party
from whence.analyse.contacts.party import Party
from whence.analyse.contacts.resolve import parties_at
from whence.analyse.syntax.tree import Sentence
from whence.analyse.tables import singular
from whence.records.span import Span

WITH, BY = frozenset({"with"}), frozenset({"by"})
TO = frozenset({"to", "with"})
LATELY = 300  # characters before a sentence in which "him" is looked for
NEAR = 6  # tokens behind a verb that tell that it is mutual
PARTICLE_REACH = 3  # tokens between a verb and its particle


def verb_at(sentence: Sentence, token: int) -> Verb | None:
    """The entry of the table where a token is such a verb, with its particle where it has one."""
    if sentence.upos[token] != "VERB":
        return None
    lemma = sentence.lemmas[token].lower()
    behind_it = sentence.words[token + 1 : token + 1 + PARTICLE_REACH]
    pairs = [(lemma, word.lower()) for word in behind_it] + [(lemma, "")]
    return next((verbs()[pair] for pair in pairs if pair in verbs()), None)


def verb_parties(token: int, verb: Verb, here: Here) -> tuple[Party, ...]:
    """Who meets whom; none where the verb has another sense ("met the demands", "spoke to reporters")."""
    passive = _is_passive(here.sentence, token)
    others = _others(token, verb, here, passive=passive)
    if (passive and verb.parties != "object") or others is None:
        return ()
    found = {party.name: party for party in parties_at(subject(here.sentence, token), here)}
    if verb.parties == "place":
        return tuple(party for party in (*found.values(), *others) if _travels(party)) if found else ()
    if others and all(party.name in found for party in others):
        others = _somebody_else(token, here, found)
    if _is_one_sided(token, verb, here, found, others):
        return ()
    return tuple((found | {party.name: party for party in others if party.name not in found}).values())


def _is_one_sided(token: int, verb: Verb, here: Here, doers: Mapping[str, Party], others: list[Party]) -> bool:
    if verb.parties == "object" and not doers:
        return True
    return not others and verb.parties != "each" and not (len(doers) > 1 and _is_mutual(here.sentence, token))


def _others(token: int, verb: Verb, here: Here, *, passive: bool) -> list[Party] | None:
    """The parties besides the subject's; None where what stands there is no party."""
    if verb.parties == "object" and passive:
        return [party for noun in behind(here.sentence, token, BY) for party in parties_at(noun, here)]
    found: list[Party] = []
    if verb.parties == "place":
        return [party for party in parties_at(whom(here.sentence, token), here) if party.kind == "person"]
    if verb.parties in {"each", "object"}:
        met = whom(here.sentence, token)
        found = parties_at(met, here)
        people = any(party.kind in {"person", "people"} for party in found)
        if met is not None and (not found or (verb.parties == "object" and not people)):
            return None
    if verb.parties in {"each", "with", "to"}:
        to = verb.parties == "to" or here.sentence.lemmas[token] in {"talk", "speak"}
        partners = list(behind(here.sentence, token, TO if to else WITH))
        if any(singular(here.sentence.words[noun]) in wordset("audience") for noun in partners):
            return None
        found += [party for noun in partners for party in parties_at(noun, here)]
    return found


def _travels(party: Party) -> bool:
    """A person, or those who go as somebody's envoys; no airlines, no migrants."""
    return party.kind == "person" or any(singular(word) in wordset("travellers") for word in party.name.lower().split())


def _somebody_else(token: int, here: Here, doers: Mapping[str, Party]) -> list[Party]:
    """Nobody meets himself: for "him" the person named last before who is none of the subject."""
    start, end = max(0, here.sentence.span.start - LATELY), here.sentence.tokens[token].start
    before = here.known.names_in(Span(start, end)) if end > start else ()
    named = [party for name in before if name.kind == "person" and (party := named_party(name, here.known))]
    return [party for party in named if party.name not in doers][-1:]


def _is_mutual(sentence: Sentence, token: int) -> bool:
    """“They spoke by phone", "talked to each other"."""
    near = [word.lower() for word in sentence.words[token + 1 : token + NEAR]]
    pairs = zip(near, near[1:], strict=False)
    return bool(set(near) & wordset("phone")) or any(a in TO and b in {"each", "one"} for a, b in pairs)


def _is_passive(sentence: Sentence, token: int) -> bool:
    before = (child for child in sentence.children[token] if child < token)
    return sentence.xpos[token] == "VBN" and any(
        sentence.relations[child] in {"aux:pass", "nsubj:pass"} for child in before
    )
