"""Nouns that tell of a contact: "the summit", "talks between", "his phone call with"."""

from __future__ import annotations

from whence.analyse.contacts.lexicon import Noun, nouns, wordset
from whence.analyse.syntax.tree import Sentence


def noun_at(sentence: Sentence, token: int) -> Noun | None:
    """The entry of the table where a token is such a noun, in the number and company that it asks for."""
    word = sentence.words[token].lower()
    found = nouns().get(sentence.lemmas[token].lower().removeprefix("pre-")) or nouns().get(word.removesuffix("s"))
    if found is None or not _is_noun(sentence, token):
        return None
    several = word.endswith("s")
    counted = (found.number == "many" and not several) or (found.number == "one" and several)
    call = found.mode != "call" or _is_call(sentence, token)
    return found if call and not counted and not _has_another_sense(sentence, token) else None


def _is_noun(sentence: Sentence, token: int) -> bool:
    """A noun, by the tree or by what stands before "meeting"; no name but that of a summit, talks or meeting."""
    before = token - 1
    if sentence.upos[token] == "PROPN":
        named = sentence.words[token].lower().startswith(("summit", "talk", "meeting"))
        return named or not sentence.words[max(0, before)][:1].isupper()
    gerund = sentence.words[token].lower() in {"meeting", "meetings"} and before >= 0
    determined = gerund and (sentence.upos[before] in {"DET", "ADJ"} or sentence.xpos[before] in {"POS", "PRP$"})
    return sentence.upos[token] == "NOUN" or determined


def _has_another_sense(sentence: Sentence, token: int) -> bool:
    """“A press conference", "a meeting room"."""
    before = sentence.words[token - 1].lower() if token else ""
    behind = sentence.words[token + 1].lower() if token + 1 < len(sentence) else ""
    return before in wordset("no_contact") or behind in wordset("no_contact_after")


def _is_call(sentence: Sentence, token: int) -> bool:
    """By phone, or with somebody: no call to arms, no earnings call."""
    before = {word.lower() for word in sentence.words[max(0, token - 2) : token]}
    behind = {word.lower() for word in sentence.words[token + 1 : token + 3]}
    return bool(before & wordset("phone") or behind & {"with", "between"})


def is_part(sentence: Sentence, token: int) -> bool:
    """“The summit team": the word only tells of what kind something else is."""
    head = sentence.heads[token]
    return head > token and sentence.relations[token] == "compound" and sentence.lemmas[head].lower() not in nouns()
