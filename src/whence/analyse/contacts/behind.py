"""The nouns behind a word: after "with", in "between A and B", before "had" ("a dinner he and she had")."""

from __future__ import annotations

from collections.abc import Iterator

from whence.analyse.contacts.chunks import NOMINAL, chunk
from whence.analyse.contacts.lexicon import nouns, wordset
from whence.analyse.syntax.tree import Sentence

NEAR = 7  # tokens between a word and a preposition that goes on with it
TIGHT = frozenset({"by", "of"})  # these belong to the noun right before them
MARKS = frozenset({",", ";", ":", "—"})


def behind(sentence: Sentence, token: int, words: frozenset[str]) -> Iterator[int]:
    """The nouns behind prepositions that go on with a word: by the tree, else right behind it in the sentence."""
    seen = set()
    for place in range(token + 1, len(sentence)):
        word = sentence.words[place].lower()
        if word not in words or (sentence.upos[place] == "VERB" and not word.endswith("ing")):
            continue
        if not _goes_on(sentence, token, place):
            continue
        noun = _noun_of(sentence, place)
        if noun is not None and noun not in seen:
            seen.add(noun)
            yield noun


def _goes_on(sentence: Sentence, token: int, preposition: int) -> bool:
    """Whether the tree joins them, or at most one other phrase stands between ("talks on trade with")."""
    noun = sentence.heads[preposition]
    between = range(token + 1, preposition)
    if sentence.words[preposition].lower() in TIGHT and any(sentence.upos[p] in {"NOUN", "PROPN"} for p in between):
        return False
    if _has_contact(sentence, between):
        return False
    if noun > preposition and sentence.heads[noun] == token:
        return True
    parted = any(sentence.upos[p] in {"VERB", "SCONJ"} or sentence.words[p] in MARKS for p in between)
    others = sum(sentence.upos[p] == "ADP" for p in between)
    return len(between) <= NEAR and not parted and others <= 1


def _has_contact(sentence: Sentence, places: range) -> bool:
    """Whether another contact is told of there, to which what follows belongs."""
    return any(sentence.lemmas[place].lower() in nouns() for place in places)


def _noun_of(sentence: Sentence, preposition: int) -> int | None:
    """The head of what stands behind a preposition; of a name, its last word."""
    plain = chunk(sentence, preposition + 1)
    head = sentence.heads[preposition]
    by_tree = head > preposition and sentence.relations[preposition] == "case" and sentence.upos[head] in NOMINAL
    if plain is None or (by_tree and head <= plain and sentence.upos[plain] != "PROPN"):
        return head if by_tree else plain
    return plain


def both(sentence: Sentence, token: int) -> list[int]:
    """The two nouns of "between A and B" behind a word, by the order of words."""
    for place in range(token + 1, min(token + NEAR, len(sentence))):
        if sentence.words[place].lower() == "between" and not _has_contact(sentence, range(token + 1, place)):
            first = chunk(sentence, place + 1)
            if first is None:
                return []
            for other in range(first + 1, min(first + 2 * NEAR, len(sentence))):
                if sentence.words[other].lower() == "and":
                    second = chunk(sentence, other + 1)
                    return [first, second] if second is not None else [first]
            return [first]
    return []


def doers_behind(sentence: Sentence, token: int) -> int | None:
    """“A dinner he and she had": the noun right behind, before a verb that only holds the contact."""
    place = token + 1
    while place < len(sentence) and _is_name(sentence, place):
        place += 1
    found = place - 1
    holds = place < len(sentence) and sentence.lemmas[place] in wordset("light")
    verb = holds and sentence.upos[place] in {"VERB", "AUX"}
    linked = sentence.words[found].lower() in {"and", "who", "that", "which"}
    return found if verb and found > token and not linked else None


def _is_name(sentence: Sentence, place: int) -> bool:
    return sentence.upos[place] in {"PROPN", "PRON"} or sentence.words[place].lower() in {"and", "the"}
