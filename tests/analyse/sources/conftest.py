import re

import pytest

from whence.analyse.fullest import fullest
from whence.analyse.sources.kinds import link_of
from whence.analyse.sources.papers import outlets_in
from whence.analyse.sources.people import persons
from whence.analyse.sources.phrase import parse
from whence.analyse.sources.scene import Scene
from whence.records.entity import Entity
from whence.records.span import Span

KINDS = {"P": "person", "O": "organization", "L": "location", "G": "group"}


def place(text, words):
    """The last place of the words in the text: what is looked up stands at its end."""
    start = text.rindex(words)
    return Span(start, start + len(words))


def tagged(text, marks):
    """ "P:Ada Lovelace|O:Royal Society": every place of these words is a name of that kind."""
    pairs = [mark.split(":", 1) for mark in marks.split("|") if mark]
    spans = {}
    for letter, words in pairs:
        for m in re.finditer(rf"\b{re.escape(words)}(?!\w)", text):
            if not any(m.start() < s.end and s.start < m.end() for s in spans):
                spans[Span(m.start(), m.end())] = KINDS[letter]
    return fullest([Entity(s, spans[s], s.of(text)) for s in sorted(spans)])


@pytest.fixture
def tag():
    return tagged


@pytest.fixture
def link():
    """The link of a source in a text, with the names marked and the links told of before."""

    def found(text, source, marks="", told=(), cue="said", own=None):
        names = tagged(text, marks)
        span = place(text, source)
        before = tuple((Span(text.index(words), text.index(words) + len(words)), known) for words, known in told)
        start = max((m.end() for m in re.finditer(r"[.!?][”\"]?\s+", text[: span.start])), default=0)
        scene = Scene(
            text, names, persons(text, names), outlets_in(text, names, own), Span(start, len(text)), before, cue
        )
        return link_of(parse(text, span, names), scene)

    return found
