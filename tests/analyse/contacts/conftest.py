"""Sentences with their trees, made by hand: "form/part of speech/head/relation" a token.

The Penn tag is that of TAGS, unless it stands behind the part of speech: "form/VERB/VBZ/head/relation".
"""

import re

import pytest

from whence.analyse.contacts import contacts
from whence.analyse.contacts.here import Here
from whence.analyse.contacts.nouns import noun_at
from whence.analyse.contacts.setting import setting
from whence.analyse.contacts.verbs import verb_at
from whence.analyse.syntax.tree import Sentence
from whence.records import Entity, Report, Span
from whence.records.time import Time

TAGS = {"PROPN": "NNP", "DET": "DT", "ADP": "IN", "CCONJ": "CC", "NOUN": "NN", "ADJ": "JJ", "ADV": "RB", "PRON": "PRP",
        "NUM": "CD", "VERB": "VBD", "AUX": "MD"}  # fmt: skip
ROW = re.compile(r"(.+?)/([A-Z]+)(?:/([A-Z$,]+))?/(-?\d+)/([a-z:]+)$")
PERSONS = {"Lee", "Ferrow", "Marr", "Ada Lee", "Tom Ferrow"}
PLACES = {"Tarsis", "Quell Hall", "France", "Italy", "North Korea", "South Korea", "Singapore", "Geneva"}


@pytest.fixture(scope="session")
def tree():
    """The sentence of tokens, its text beginning at ``start``; the factuality of all is ``fact``."""
    return _tree


def _tree(tokens, start=0, fact=0.0):
    rows = [ROW.match(token).groups() for token in tokens.split()]
    spans, place = [], start
    for form, *_ in rows:
        spans.append(Span(place, place + len(form)))
        place += len(form) + 1
    return Sentence(
        span=Span(start, place - 1),
        tokens=tuple(spans),
        words=tuple(row[0] for row in rows),
        upos=tuple(row[1] for row in rows),
        xpos=tuple(row[2] or _tag(row[0], row[1]) for row in rows),
        heads=tuple(int(row[3]) for row in rows),
        relations=tuple(row[4] for row in rows),
        facts=(fact,) * len(rows),
    )


def _tag(form, upos):
    return "NNS" if upos == "NOUN" and form.endswith("s") else TAGS[upos]


@pytest.fixture(scope="session")
def report():
    """A report of sentences, with its trees, names, times and text."""
    return _report


def _report(*sentences, published="2021-06-10", outlet=None, times=(), fact=0.0, persons=(), title=None):
    trees, start, lines = [], 0, []
    for tokens in sentences:
        sentence = _tree(tokens, start, fact)
        trees.append(sentence)
        lines.append(" ".join(sentence.words))
        start = sentence.span.end + 1
    text = "\n".join(lines)
    found = Report(text, id="r", published=published, outlet=outlet, title=title)
    return found, trees, _names(text, persons), [Time(_span(text, words), value) for words, value in times]


def _names(text, persons):
    kinds = {**dict.fromkeys(PERSONS | set(persons), "person"), **dict.fromkeys(PLACES, "location")}
    found = []
    for words, kind in sorted(kinds.items(), key=lambda pair: -len(pair[0])):
        start = text.find(words)
        while start >= 0:
            span = Span(start, start + len(words))
            if not any(span.touches(other.span) for other in found):
                found.append(Entity(span, kind, words))
            start = text.find(words, start + 1)
    return sorted(found, key=lambda name: name.span)


def _span(text, words):
    start = text.index(words)
    return Span(start, start + len(words))


@pytest.fixture(scope="session")
def found():
    """The contacts of sentences."""

    def contacts_of(*sentences, **more):
        made, trees, names, times = _report(*sentences, **more)
        return contacts(made, trees, names, times, [])

    return contacts_of


@pytest.fixture(scope="session")
def here():
    """The last of the sentences, as it is read."""

    def reading(*sentences, **more):
        made, trees, names, times = _report(*sentences, **more)
        words = frozenset(p for p in range(len(trees[-1])) if noun_at(trees[-1], p) or verb_at(trees[-1], p))
        return Here(trees[-1], setting(made, names, times, []), [], words)

    return reading
