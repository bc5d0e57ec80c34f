"""The phrase of a noun: its own words, its preposition; a verb with its particle."""

from __future__ import annotations

from whence.analyse.contacts.lexicon import signs, wordset
from whence.analyse.syntax.tree import Sentence
from whence.records.span import Span

APART = frozenset(
    [
        "conj",
        "cc",
        "appos",
        "acl",
        "parataxis",
        "advcl",
        "case",
        "punct",
        "cop",
        "nsubj",
        "mark",
        "list",
        "dep",
        "orphan",
    ]
)
BELONGS = frozenset({"of", "from", "at", "for", "'s", "’s"})  # prepositions that go on with who somebody is


def own_words(sentence: Sentence, token: int) -> Span:
    """The words around a noun that say who or what it is."""
    below = {token}
    left = [token]
    while left:
        for child in sentence.children[left.pop()]:
            relation = sentence.relations[child]
            apart = relation.partition(":")[0] in APART and not _is_mark(sentence, child, relation)
            if apart or (relation == "case" and sentence.heads[child] == token and child < token):
                continue
            if relation == "nmod" and child > token and preposition(sentence, child) not in BELONGS:
                continue
            below.add(child)
            left.append(child)
    first = last = token
    while first - 1 in below or (first > 1 and first - 2 in below and sentence.words[first - 1] in {"-", "–"}):
        first -= 1
    while first and sentence.upos[token] == "NOUN" and sentence.upos[first - 1] in {"PROPN", "ADJ"}:
        first -= 1
    for place in range(first + 1, token):
        if sentence.upos[place] == "DET" or sentence.words[place - 1].lower() in wordset("days"):
            first = place
    while last + 1 in below:
        last += 1
    return Span(sentence.tokens[first].start, sentence.tokens[last].end)


def _is_mark(sentence: Sentence, child: int, relation: str) -> bool:
    """Hyphens, possessive marks and prepositions inside the phrase stay."""
    return (relation == "punct" and sentence.words[child] in {"-", "–", "."}) or relation == "case"


def preposition(sentence: Sentence, token: int) -> str:
    """The first preposition of a noun, lower case; two words where they are one ("ahead of")."""
    case = sentence.child(token, "case")
    if case is None or case > token:
        return ""
    word = sentence.words[case].lower()
    if case + 1 < token and sentence.words[case + 1].lower() == "of" and word in {"ahead", "instead", "out", "because"}:
        return f"{word} of"
    return word


def with_particle(sentence: Sentence, token: int) -> str:
    """The lemma, with its particle where the two together tell how a contact stands: "call off"."""
    lemma = sentence.lemmas[token].lower()
    for word in sentence.words[token + 1 : token + 3]:
        if ("head", f"{lemma} {word.lower()}") in signs():
            return f"{lemma} {word.lower()}"
    return lemma
