import pytest

from tests.resolve.copies.stories import ANOTHER, STORY
from whence.records import Copy, Passage, Report, Span
from whence.resolve.copies import carried, compare

COPY = Copy(1, "partly", 0.5, 0.5, (Passage(Span(10, 50), Span(110, 150)), Passage(Span(60, 80), Span(20, 40))))


@pytest.mark.parametrize(
    ("spans", "places"),
    [
        ((Span(10, 50),), (Span(110, 150),)),
        ((Span(20, 30),), (Span(120, 130),)),
        ((Span(0, 50),), (Span(110, 150),)),
        ((Span(60, 70), Span(20, 30)), (Span(30 - 10, 30), Span(120, 130))),
        ((Span(45, 65),), None),
        ((Span(50, 60),), None),
        ((Span(0, 20),), None),
        ((), None),
    ],
)
def test_spans_are_carried_where_most_of_them_is_shared(spans, places):
    assert carried(spans, COPY) == places


@pytest.mark.parametrize("part", ["eleven of the fourteen pillars", "another year", "no more than a third", STORY[1]])
def test_the_words_carried_are_the_same_words(part):
    text = "\n\n".join(STORY)
    other = "\n\n".join((ANOTHER[0], text.replace("harbour", "harbor").replace("on Monday", "Monday"), ANOTHER[1]))
    copy = compare(Report(text), Report(other), 1)
    assert copy is not None
    start = text.index(part)
    places = carried((Span(start, start + len(part)),), copy)
    assert places is not None
    assert abs(places[0].start - other.index(part)) <= 3
    assert abs(len(places[0]) - len(part)) <= 3
