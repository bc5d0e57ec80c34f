"""Subjects, objects and possessors of the words of contacts: by the tree, and by the order of words where it fails."""

from __future__ import annotations

from whence.analyse.contacts.chunks import INSIDE, NOMINAL, chunk
from whence.analyse.contacts.lexicon import wordset
from whence.analyse.syntax.tree import ROOT, Sentence

SKIPPED = frozenset({"AUX", "ADV", "PART"})
HIGH = 6  # heads that are climbed


def subject(sentence: Sentence, verb: int, depth: int = HIGH) -> int | None:
    """The noun that is, or is understood as, the subject of a verb."""
    own = [child for child in sentence.dependents(verb, "nsubj", "csubj") if child < verb]
    if own:
        return own[-1]
    plain = _right_before(sentence, verb)
    if plain is not None:
        return plain
    return _understood(sentence, verb, depth) if depth else None


def _right_before(sentence: Sentence, verb: int) -> int | None:
    """A noun that only auxiliaries and adverbs part from the verb."""
    place = verb - 1
    while place >= 0 and sentence.upos[place] in SKIPPED and sentence.words[place].lower() != "to":
        place -= 1
    finite = sentence.xpos[verb] in {"VBD", "VBZ", "VBP"} or place < verb - 1
    return place if place >= 0 and finite and sentence.upos[place] in NOMINAL else None


def _understood(sentence: Sentence, verb: int, depth: int) -> int | None:
    head, relation = sentence.heads[verb], sentence.relations[verb]
    if head == ROOT or relation in {"ccomp", "parataxis"}:
        return None
    if relation == "acl:relcl":
        return head
    if sentence.upos[head] == "NOUN" and relation == "acl":
        return owner(sentence, head, depth - 1) or (head if sentence.xpos[verb] == "VBG" else None)
    if sentence.lemmas[head] in wordset("causes"):
        told = [child for child in sentence.dependents(head, "obj", "iobj", "nsubj:pass") if child < verb]
        if told:
            return told[-1]
    return subject(sentence, head, depth - 1)


def owner(sentence: Sentence, noun: int, depth: int = HIGH) -> int | None:
    """Whose a noun is: its possessor, else the subject of the verb that it depends on."""
    possessor = sentence.child(noun, "nmod:poss")
    if possessor is not None:
        return possessor
    for other in sentence.dependents(noun, "nmod"):
        if any(sentence.words[case].lower() == "by" for case in sentence.dependents(other, "case")):
            return other
    verb = governor(sentence, noun)
    return subject(sentence, verb, depth - 1) if verb is not None and depth > 0 else None


def governor(sentence: Sentence, token: int) -> int | None:
    """The verb or adjective that a noun depends on, through other nouns."""
    for above in sentence.above(token):
        if sentence.upos[above] in {"VERB", "AUX", "ADJ"}:
            return above
    return None


def whom(sentence: Sentence, verb: int) -> int | None:
    """The object of a verb: the tree's where it stands behind it, else the noun phrase right behind it."""
    plain = chunk(sentence, verb + 1) if _may_begin(sentence, verb + 1) else None
    own = sentence.child(verb, "obj")
    return own if own is not None and own > verb and (plain is None or own <= plain) else plain


def _may_begin(sentence: Sentence, place: int) -> bool:
    if place >= len(sentence):
        return False
    plain = sentence.upos[place] in INSIDE and sentence.xpos[place] not in {"VBN", "VBG"}
    return plain or sentence.xpos[place] == "JJ"
