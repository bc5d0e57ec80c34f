"""Where quotations open and close."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from whence.analyse.quotes import INSIDE, MARK, OUTSIDE, quotations, states
from whence.records import Span

MARKS = "\"“”„«»‘‛’'"
paragraphs = st.text(st.sampled_from(MARKS + "  as.,x5S(—\u200b\u0301\ud800") | st.characters(), max_size=40)


def quoted(text):
    return [(quote.span.of(text), quote.depth, quote.closed) for quote in quotations(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # straight and curly
        ('"Yes," she said.', [('"Yes,"', 0, True)]),
        ("“Yes,” she said.", [("“Yes,”", 0, True)]),
        ('She said: "Yes." He said: "No."', [('"Yes."', 0, True), ('"No."', 0, True)]),
        ('She said,"Yes."', [('"Yes."', 0, True)]),
        ('("Yes")', [('"Yes"', 0, True)]),
        ('"Yes"—and no', [('"Yes"', 0, True)]),
        ('the "so-called" plan', [('"so-called"', 0, True)]),
        ('\u200b"Yes," she said.', [('"Yes,"', 0, True)]),
        ("\u200e‘Yes,’ she said.", [("‘Yes,’", 0, True)]),
        ("No marks at all.", []),
        ("", []),
        # nested
        ("“He said ‘go’ and left,” she said.", [("“He said ‘go’ and left,”", 0, True), ("‘go’", 1, True)]),
        ("\"He said 'go' and left,\" she said.", [("\"He said 'go' and left,\"", 0, True), ("'go'", 1, True)]),
        ("“He said ‘go.’”", [("“He said ‘go.’”", 0, True), ("‘go.’", 1, True)]),
        ("\"He said 'go.'\" And left.", [("\"He said 'go.'\"", 0, True), ("'go.'", 1, True)]),
        ("‘He said “go” and left,’ she said.", [("‘He said “go” and left,’", 0, True), ("“go”", 1, True)]),
        ("“a “b” c” d", [("“a “b” c”", 0, True), ("“b”", 1, True)]),
        ("“a ‘b “c” d’ e”", [("“a ‘b “c” d’ e”", 0, True), ("‘b “c” d’", 1, True), ("“c”", 2, True)]),
        # unbalanced
        ("She said “yes and left.", [("“yes and left.", 0, False)]),
        ("She said yes” and left.", []),
        ('She said yes" and left.', []),
        ("“One. She said “two” and left.", [("“One. She said “two” and left.", 0, False), ("“two”", 1, True)]),
        ("‘It is yes” he said,’ she said.", [("‘It is yes” he said,’", 0, True)]),
        ("“We gave 'em “that” back.”", [("“We gave 'em “that” back.”", 0, True), ("“that”", 1, True)]),
        # a slip of the hand
        ("“Yes,“ she said. “No.”", [("“Yes,“", 0, True), ("“No.”", 0, True)]),
        ("”Yes,” she said.", [("”Yes,”", 0, True)]),
        # single marks and apostrophes
        ("‘Yes,’ she said.", [("‘Yes,’", 0, True)]),
        ("'Yes,' she said.", [("'Yes,'", 0, True)]),
        ("‘It’s what we’ve got,’ she said.", [("‘It’s what we’ve got,’", 0, True)]),
        ("'It's what we've got', she said.", [("'It's what we've got'", 0, True)]),
        ("‘The teachers’ union is strong,’ he said.", [("‘The teachers’ union is strong,’", 0, True)]),
        ("'The teachers' union is strong', he said.", [("'The teachers' union is strong'", 0, True)]),
        ("the ‘experts’ of the teachers’ union", [("‘experts’", 0, True)]),
        ("the ‘experts’ said ‘yes’ today", [("‘experts’", 0, True), ("‘yes’", 0, True)]),
        ("the teachers’ union and the nurses’ union", []),
        ("It's the teachers' and the nurses' day.", []),
        ("the ’90s and the teachers’ union", []),
        ("the '90s and the teachers' union", []),
        ("the ‘90s and the teachers’ union", []),
        ("'Tis the teachers' day.", []),
        ("’Tis what the boys’ father said", []),
        ("Get 'em out of the boys' room!", []),
        ("rock 'n' roll", [("'n'", 0, True)]),
        ("O'Neill, L'Oréal and d'Artagnan", []),
        # measures
        ('"He\'s 5\'10" tall," she said.', [('"He\'s 5\'10" tall,"', 0, True)]),
        ("“He’s like 6’2”,” she said.", [("“He’s like 6’2”,”", 0, True)]),
        ("The man is 6'4\" and weighs 90 kg.", []),
        # other languages
        ("„Ja“, sagte sie.", [("„Ja“", 0, True)]),
        ("„Tak”, powiedziała.", [("„Tak”", 0, True)]),
        ("«Oui», dit-elle.", [("«Oui»", 0, True)]),
        ("« Oui », dit-elle.", [("« Oui »", 0, True)]),
        ("»Ja«, sagte sie.", [("»Ja«", 0, True)]),
    ],
)
def test_quotations(text, expected):
    assert quoted(text) == expected


@pytest.mark.parametrize(
    ("first", "last"),
    [
        ("“We go on.", "“And end here,” she said."),
        ('"We go on.', '"And end here," she said.'),
        ("‘We don’t go on.", "‘And end here,’ she said."),
    ],
)
def test_a_quotation_over_paragraphs_is_open_in_all_but_the_last(first, last):
    text = f"{first}\n{last}"
    assert quotations(text, 0, len(first)) == quotations(first)
    assert quoted(first) == [(first, 0, False)]
    assert [(quote.span, quote.closed) for quote in quotations(text, len(first) + 1)] == [
        (Span(len(first) + 1, text.index(" she said")), True)
    ]


def test_a_single_mark_within_a_paragraph_does_not_stay_open():
    assert quoted("He said ‘course it is.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a “b” c", [0, 0, 2, 1, 2, 0, 0]),
        ("“a ‘b’”", [2, 1, 1, 2, 1, 2, 2]),
        ("a “b", [0, 0, 2, 1]),
        ("it's", [0, 0, 0, 0]),
        ("", []),
    ],
)
def test_states(text, expected):
    assert (OUTSIDE, INSIDE, MARK) == (0, 1, 2)
    assert states(text, 0, len(text)) == expected


@given(paragraphs, paragraphs, paragraphs)
@settings(deadline=None, max_examples=120)
def test_quotations_lie_in_the_paragraph_and_in_each_other(before, paragraph, after):
    text, start, end = before + paragraph + after, len(before), len(before) + len(paragraph)
    found = quotations(text, start, end)
    assert [quote.span.start for quote in found] == sorted({quote.span.start for quote in found})
    for quote in found:
        assert start <= quote.span.start < quote.span.end <= end
        assert text[quote.span.start] in MARKS
        assert (text[quote.span.end - 1] in MARKS and len(quote.span) > 1) if quote.closed else quote.span.end == end
        assert quote.depth == sum(other is not quote and other.span.holds(quote.span) for other in found)
    for one, other in zip(found, found[1:], strict=False):
        assert one.span.holds(other.span) or not one.span.touches(other.span)
    assert found == [
        type(quote)(Span(quote.span.start + start, quote.span.end + start), quote.depth, quote.closed)
        for quote in quotations(paragraph)
    ]


@given(paragraphs)
@settings(deadline=None, max_examples=80)
def test_states_are_those_of_the_quotations(text):
    found = quotations(text)
    marks = {quote.span.start for quote in found} | {quote.span.end - 1 for quote in found if quote.closed}
    inside = {place for quote in found for place in range(quote.span.start, quote.span.end)}
    expected = [MARK if place in marks else INSIDE if place in inside else OUTSIDE for place in range(len(text))]
    assert states(text, 0, len(text)) == expected


@pytest.mark.parametrize(
    ("unit", "letters"),
    [
        ("'", 100_000),
        ("’", 100_000),
        (" 'a", 100_000),
        ("s' a ", 100_000),
        ("“", 30_000),
        ('"', 30_000),
        ("a” ", 30_000),
        (' "a', 30_000),
        (" ‘a “b ", 30_000),
        ("5'1\" ", 30_000),
        ("’a‘ ", 30_000),
    ],
)
def test_the_time_is_linear(unit, letters):
    text = unit * (letters // len(unit))
    began = time.process_time()
    states(text, 0, len(text))
    assert time.process_time() - began < 1
