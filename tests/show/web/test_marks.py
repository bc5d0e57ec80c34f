"""The text of a report, cut where marks begin and end: nothing is lost, and each mark is at its words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.pipeline import Opened, Placed
from whence.records import Contact, Head, Link, Record, Report, Span, Statement, Telling, Time
from whence.show.web.marks import paragraphs, statement_of

TEXT = "“It rained,” said Ada Lorne.\n\nLorne met Ferrow on Monday, the Post said."
CHAIN = (Link("outlet", "Post"), Link("person", "Ada Lorne", Span(18, 27)))


def placed(label, *spans, judged=None):
    telling = Telling(1, 1, label, "statement", "", spans, "says", CHAIN, (None, None))
    return Placed(telling, 1, 1, judged)


def opened(text, places=(), contacts=(), times=(), statements=()):
    record = Record(Report(text, "a"), tuple(statements), (), "m", tuple(contacts), tuple(times))
    return Opened(Head(1, "a"), record, tuple(places), {}, (), (), {})


def runs(of, chosen=None):
    """By paragraphs: the label of what is told, and the pieces with their roles."""
    return [
        [
            (run.placed.telling.label if run.placed else "", [(piece.text, *piece.roles) for piece in run.pieces])
            for run in line
        ]
        for line in paragraphs(of, chosen)
    ]


def test_what_is_told_is_a_run_of_its_own():
    assert runs(opened(TEXT, [placed("s1", Span(0, 12))]))[0] == [
        ("s1", [("“It rained,”",)]),
        ("", [(" said Ada Lorne.",)]),
    ]


def test_of_what_is_told_within_what_else_is_told_the_inner_one_is_marked():
    found = runs(opened(TEXT, [placed("s2", Span(34, 40)), placed("s1", Span(30, 72))]))[1]
    assert [label for label, _ in found] == ["s1", "s2", "s1"]


def test_contacts_and_dates_are_marked_with_what_they_mean():
    contact = Contact("c1", (Span(36, 39),), "meeting", ("Lorne", "Ferrow"), None, None, "occurred", ())
    of = opened(TEXT, contacts=[contact], times=[Time(Span(50, 56), "2031-05-05")])
    pieces = [piece for run in paragraphs(of)[1] for piece in run.pieces]
    assert [(piece.text, piece.roles, piece.value) for piece in pieces if piece.roles] == [
        ("met", ("contact",), ""),
        ("Monday", ("when",), "2031-05-05"),
    ]


def test_source_and_cue_are_marked_for_the_chosen_one_alone():
    said = Statement("s1", (Span(18, 27),), (Span(13, 17),), (Span(0, 12),), "direct", "says", CHAIN)
    of = opened(TEXT, [placed("s1", Span(0, 12))], statements=[said])
    assert runs(of)[0][1] == ("", [(" said Ada Lorne.",)])
    assert runs(of, said)[0][1] == ("", [(" ",), ("said", "cue"), (" ",), ("Ada Lorne", "source"), (".",)])


@pytest.mark.parametrize(("label", "found"), [("s1", True), ("s1.2", True), ("s2", False), ("c1", False)])
def test_a_part_belongs_to_its_statement(label, found):
    said = Statement("s1", (), (), (Span(0, 12),), "direct", "says", CHAIN)
    assert (statement_of(opened(TEXT, statements=[said]), label) is said) is found


SPANS = st.tuples(st.integers(0, 60), st.integers(1, 40)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))


@given(
    st.text(st.sampled_from("ab \n“"), min_size=1, max_size=60),
    st.lists(st.lists(SPANS, min_size=1, max_size=3), max_size=6),
    st.lists(SPANS, max_size=4),
)
def test_nothing_of_the_text_is_lost_however_marks_overlap(text, contents, others):
    contents = [[span for span in spans if span.end <= len(text)] for spans in contents]
    places = [placed(f"s{at}", *spans) for at, spans in enumerate(contents, 1) if spans]
    times = [Time(span, "2031") for span in others if span.end <= len(text)]
    lines = paragraphs(opened(text, places, times=times))
    assert ["".join(piece.text for run in line for piece in run.pieces) for line in lines] == [
        line for line in text.split("\n") if line
    ]
    marked = "".join(
        "x" if run.placed else "." for line in lines for run in line for piece in run.pieces for _ in piece.text
    )
    covered = {at for one in places for span in one.telling.content for at in range(span.start, span.end)}
    assert marked == "".join("x" if at in covered else "." for at, letter in enumerate(text) if letter != "\n")
