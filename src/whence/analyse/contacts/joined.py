"""Nouns side by side: by the tree, and by the order of words where it fails."""

from __future__ import annotations

from whence.analyse.syntax.tree import Sentence
from whence.analyse.tables import people, singular

LONG = 4  # words of people described, behind "and"
NAME = ("flat", "nmod:desc")  # relations inside a name with its title
NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})


def side_by_side(sentence: Sentence, token: int) -> list[int]:
    """A noun and those joined to it: by the tree, and names before or behind an "and" beside it."""
    first = _first_of_name(sentence, token)
    head = sentence.heads[first]
    nearer = sentence.relations[first] in {"conj", *NAME} and 0 <= head < first
    if nearer and _is_joined(sentence, head, first) and "ADP" not in sentence.upos[head + 1 : first]:
        first = head
    found = [
        first,
        *(other for other in sentence.dependents(first, "conj", *NAME) if _is_joined(sentence, first, other)),
    ]
    if sentence.relations[first].startswith("nsubj") and (before := _before_and(sentence, min(found))) is not None:
        found.append(before)
    last = max(*found, token)
    while (after := _joined(sentence, last)) is not None:
        found.append(after)
        last = after
    part = first < token and sentence.relations[token] in NAME
    return sorted({*found, token} - ({first} if part else set()))


def _before_and(sentence: Sentence, token: int) -> int | None:
    """The name that "and" joins before the phrase of a subject."""
    place = token
    while place > 0 and sentence.upos[place - 1] in {"PROPN", "ADJ", "DET", "NOUN"}:
        place -= 1
    if place > 1 and sentence.words[place - 1].lower() == "and" and sentence.upos[place - 2] == "PROPN":
        return place - 2
    return None


def _is_joined(sentence: Sentence, first: int, other: int) -> bool:
    """Whether "and" or a comma stands between two nouns, and no verb."""
    between = range(first + 1, other)
    if sentence.upos[other] not in NOMINAL or any(sentence.upos[place] in {"VERB", "SCONJ"} for place in between):
        return False
    plain = sentence.relations[other] == "conj" and any(sentence.words[place] == "," for place in between)
    return plain or _has_and(sentence, first, other)


def _has_and(sentence: Sentence, first: int, other: int) -> bool:
    return any(sentence.words[place].lower() in {"and", "or", "&"} for place in range(first + 1, other))


def _first_of_name(sentence: Sentence, token: int) -> int:
    """The head of the name or title that a token is part of."""
    while sentence.relations[token] in NAME and 0 <= sentence.heads[token] < token:
        if _has_and(sentence, sentence.heads[token], token):
            break
        token = sentence.heads[token]
    return token


def _joined(sentence: Sentence, token: int) -> int | None:
    """The end of the name that "and" joins to the one that ends at a token."""
    place = token + 1
    while place < len(sentence) and sentence.upos[place] == "PROPN":
        place += 1
    if place + 1 >= len(sentence) or sentence.words[place].lower() not in {"and", "&"}:
        return None
    place += 1
    first, last = place, None
    while place < len(sentence) and sentence.upos[place] in {"PROPN", "ADJ", "NOUN"}:
        last = place
        place += 1
    if last is None or (sentence.upos[last] != "PROPN" and not _are_people(sentence, first, last)):
        return None
    subject = sentence.relations[token].startswith("nsubj")
    return last if place < len(sentence) and (subject or sentence.upos[place] not in {"VERB", "AUX"}) else None


def _are_people(sentence: Sentence, first: int, last: int) -> bool:
    """“Military officials", "top aides": people of some kind, several."""
    word = sentence.words[last].lower()
    return word.endswith("s") and singular(word) in people() and last - first < LONG
