"""Noun phrases by the order of words and their parts of speech, where the tree is not to be trusted."""

from __future__ import annotations

from whence.analyse.contacts.lexicon import wordset
from whence.analyse.syntax.tree import Sentence

NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
INSIDE = frozenset({"DET", "ADJ", "NUM", "NOUN", "PROPN", "PRON", "SYM"})  # parts of speech inside a noun phrase


def chunk(sentence: Sentence, start: int) -> int | None:
    """The last noun of the phrase that begins at a token; None where none does."""
    while start < len(sentence) and sentence.words[start].lower() in {"then", "-"}:
        start += 1
    last = None
    for place in range(start, len(sentence)):
        if sentence.words[place].lower() in wordset("days") or not _goes_on(sentence, place):
            break
        nominal = sentence.upos[place] in NOMINAL
        last = place if nominal else last
        ends = sentence.upos[place] == "PRON" and sentence.xpos[place] != "PRP$"
        if ends or (last is not None and sentence.upos[place] == "DET" and place > start):
            break
    return last


def _goes_on(sentence: Sentence, place: int) -> bool:
    """Whether a token may be part of a noun phrase: hyphens and what they join, possessive marks, participles too."""
    joined = sentence.words[place] in {"-", "–"} or sentence.xpos[place] == "POS" or sentence.words[place - 1] == "-"
    return joined or sentence.upos[place] in INSIDE or sentence.xpos[place] in {"VBN", "VBG", "JJ"}
