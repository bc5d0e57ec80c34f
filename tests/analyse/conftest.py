"""Drafts made by hand: from the words of a text, or at random."""

import re

import pytest
from hypothesis import strategies as st

from whence.analyse.drafts import Draft
from whence.analyse.manner import quoted
from whence.analyse.pieces import paragraph_spans
from whence.records import Span

WORDS = re.split(
    " ",
    "Ada Lee said told reportedly allegedly declined refused to comment did not respond requests calls were returned "
    "could be reached neither nor who which that and but he police it was reported had no unanswered , . ? ; : ( ) — "
    '“ ” " ‘ ’ „ \n \n\n \u2028 \x85 \u200b \u202e \ud800 😀 (@ada) April 21, 2018 the of for Mr. U.S. a 5',
)
TEXTS = st.lists(st.sampled_from(WORDS) | st.characters(), max_size=40).map(" ".join) | st.text(max_size=60)


@pytest.fixture(scope="session")
def find():
    """The span of words in a text, or of each of several; a number behind "#" tells which of those that are alike."""

    def found(text, words):
        if words is None:
            return ()
        return tuple(_one(text, word) for word in ([words] if isinstance(words, str) else words))

    return found


def _one(text, words):
    words, _, number = words.partition("#")
    start = -1
    for _ in range(int(number or 1)):
        start = text.index(words, start + 1)
    return Span(start, start + len(words))


@pytest.fixture(scope="session")
def draft(find):
    """A draft from the words of its source, its cue and its content."""

    def made(text, source, cue, content, confidence=1.0):
        return Draft(find(text, source), find(text, cue), find(text, content), confidence)

    return made


@pytest.fixture(scope="session")
def inside():
    """For each character, whether it stands in quotation marks."""
    return lambda text: quoted(text, list(paragraph_spans(text)))


@pytest.fixture(scope="session")
def told():
    """The words of drafts: source, cue, content."""

    def words(text, found):
        return [tuple([span.of(text) for span in part] for part in (d.source, d.cue, d.content)) for d in found]

    return words


@pytest.fixture(scope="session")
def texts():
    """Random texts, of words that the rules know among others."""
    return TEXTS


@pytest.fixture(scope="session")
def drafts_in():
    """Random drafts of a text, in order."""

    def drawn(text):
        if not text:
            return st.just([])
        span = st.tuples(st.integers(0, len(text) - 1), st.integers(1, 30)).map(
            lambda pair: Span(pair[0], min(sum(pair), len(text)))
        )
        spans = st.lists(span, max_size=2).map(lambda found: tuple(sorted(found)))
        some = st.lists(span, min_size=1, max_size=3).map(lambda found: tuple(sorted(found)))
        made = st.builds(Draft, spans, spans, some, st.floats(0, 1))
        return st.lists(made, max_size=6).map(lambda found: sorted(found, key=lambda draft: draft.start))

    return drawn


@pytest.fixture(scope="session")
def sound():
    """Checks that drafts lie in a text and stand in order."""

    def check(text, found):
        spans = [span for d in found for part in (d.source, d.cue, d.content) for span in part]
        assert all(0 <= span.start < span.end <= len(text) for span in spans)
        assert all(d.content for d in found)
        assert [d.start for d in found] == sorted(d.start for d in found)

    return check
