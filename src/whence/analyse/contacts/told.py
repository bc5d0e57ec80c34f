"""The places of a sentence that tell of contacts, each with its parties, place, time and status."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from whence.analyse.contacts.dates import times_of
from whence.analyse.contacts.here import Here
from whence.analyse.contacts.lexicon import wordset
from whence.analyse.contacts.mention import Mention
from whence.analyse.contacts.noun_parties import noun_parties
from whence.analyse.contacts.nouns import is_part, noun_at
from whence.analyse.contacts.party import Party, on_one_level
from whence.analyse.contacts.places import goes_somewhere, place_of
from whence.analyse.contacts.setting import Setting
from whence.analyse.contacts.status import standing
from whence.analyse.contacts.verbs import verb_at, verb_parties
from whence.analyse.syntax.tree import Sentence
from whence.records.contact import Mode
from whence.records.time import Time

PHONE = 10  # tokens behind talks in which "phone" makes them a call


def mentions(sentence: Sentence, known: Setting, before: Sequence[Mention]) -> Iterator[Mention]:
    """In order of the text; ``before`` are those of the sentences before, and grows while they are taken."""
    words = [token for token in range(len(sentence)) if noun_at(sentence, token) or verb_at(sentence, token)]
    here = Here(sentence, known, before, frozenset(words))
    for token in words:
        found = _by_noun(token, here) or _by_verb(token, here)
        if found is not None:
            mode, parties = found
            for time in times_of(token, here) or (None,):
                yield _mention(token, mode, on_one_level(parties), time, here)


def _by_noun(token: int, here: Here) -> tuple[Mode, tuple[Party, ...]] | None:
    noun = noun_at(here.sentence, token)
    if noun is None:
        return None
    parties = noun_parties(token, noun.mode, here)
    return (noun.mode, parties) if parties or not (noun.bound or is_part(here.sentence, token)) else None


def _by_verb(token: int, here: Here) -> tuple[Mode, tuple[Party, ...]] | None:
    verb = verb_at(here.sentence, token)
    if verb is None:
        return None
    parties = verb_parties(token, verb, here)
    return (verb.mode, parties) if parties and (verb.parties != "place" or goes_somewhere(token, here)) else None


def _mention(token: int, mode: Mode, parties: tuple[Party, ...], time: Time | None, here: Here) -> Mention:
    sentence = here.sentence
    told = standing(sentence, token, time, here.known.report.published)
    noun = sentence.upos[token] != "VERB"
    beside = {sentence.words[child].lower() for child in sentence.children[token] if child < token}
    owner = sentence.child(token, "nmod:poss")
    owned = owner is not None and (bool(parties) or sentence.xpos[owner] == "PRP$")
    written = mode == "letter" and told.status not in {"denied", "possible"}
    return Mention(
        trigger=sentence.tokens[token],
        word=sentence.lemmas[token].lower(),
        mode="call" if mode == "talks" and _by_phone(sentence, token) else mode,
        parties=_led(parties, here.known) if mode == "summit" and not _is_long_ago(time, here.known) else parties,
        place=place_of(token, here, visit=mode == "visit"),
        time=time,
        status="occurred" if written else told.status,
        trust=told.trust,
        old=told.old,
        sentence=sentence.span.start,
        definite=noun and (owned or bool(beside & wordset("definite"))),
        fresh=noun and bool(beside & wordset("fresh")),
        statements=tuple(s.id for s in here.known.statements_at(sentence.tokens[token].start)[-1:]),
    )


def _by_phone(sentence: Sentence, token: int) -> bool:
    near = sentence.words[max(0, token - 3) : token + PHONE]
    return bool(wordset("phone") & {word.lower() for word in near})


def _is_long_ago(time: Time | None, known: Setting) -> bool:
    """In an earlier year, when others may have led."""
    year, value = (known.report.published or "")[:4], (time.value or "") if time else ""
    return bool(year) and value[:4].isdecimal() and value[:4] < year


def _led(parties: tuple[Party, ...], known: Setting) -> tuple[Party, ...]:
    """At a summit countries meet through their leaders."""
    leaders = [known.leader(party.nation or "") if party.kind == "nation" else None for party in parties]
    pairs = zip(parties, leaders, strict=True)
    return tuple(replace(party, name=who, kind="person", leads=True) if who else party for party, who in pairs)
