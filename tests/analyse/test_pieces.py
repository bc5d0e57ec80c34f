"""Texts into pieces, words and windows."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from whence.analyse.pieces import CASES, QUOTES, case_of, paragraph_spans, paragraphs, vocabulary, windows
from whence.analyse.quotes import states
from whence.analyse.scores import word_ranges, words_of
from whence.records import Span

ODD = "😀👩\u200d\u0301\u0327\ufe0f\ud83d\ude00\udfff\u200e\u200f\u202e\u2028\ufeff\x00\x07\x85\xad\xa0中한İßǅﬁ“”‘’'.\n"
texts = st.text(st.one_of(st.sampled_from(ODD), st.sampled_from("aB 1é"), st.characters()), max_size=60)
lengths = st.integers(1, 12)


def words(text):
    found = words_of(paragraphs(text))
    return [text[start:end] for start, end in zip(found.starts, found.ends, strict=True)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada Lovelace said so.", ["Ada", "Lovelace", "said", "so", "."]),
        ("“It’s 3.5 %”", ["“", "It", "’", "s", "3", ".", "5", "%", "”"]),
        ("One\n\n  two \r\nthree", ["One", "two", "three"]),
        ("unbelievableness", ["unbelievableness"]),
        ("Café cafe\u0301 e\u0301te\u0301!", ["Café", "cafe\u0301", "e\u0301te\u0301", "!"]),
        ("❤\ufe0f!", ["❤\ufe0f", "!"]),
        ("a\u200bb c\u200dd", ["a\u200bb", "c\u200dd"]),
        ("\u200f\u202eright", ["right"]),
        ("to\x07gether", ["to\x07gether"]),
        ("half \ud83d letter", ["half", "letter"]),
        ("東京 한국", ["東", "京", "한국"]),
        ("😀!", ["😀", "!"]),
        ("x" * 5_000, ["x" * 5_000]),
        ("\u200b \ufeff", []),
        (" \n\t", []),
        ("", []),
    ],
)
def test_words(text, expected):
    assert words(text) == expected


@given(texts)
@settings(deadline=None, max_examples=120)
def test_every_piece_stands_where_it_says(text):
    read = paragraphs(text)
    assert [paragraph.span for paragraph in read] == list(paragraph_spans(text))
    for paragraph in read:
        span, places = paragraph.span, list(zip(paragraph.starts, paragraph.ends, strict=True))
        assert all(span.start <= start < end <= span.end for start, end in places)
        assert paragraph.starts == sorted(paragraph.starts)
        assert paragraph.ends == sorted(paragraph.ends)
        assert len({len(column) for column in (places, *columns(paragraph))}) == 1
        heads = [start for start, first in zip(paragraph.starts, paragraph.first, strict=True) if first]
        assert heads[:1] == paragraph.starts[:1]
        assert not any(text[start].isspace() for start in heads)
        state = states(text, span.start, span.end)
        assert paragraph.quote == [state[start - span.start] for start in paragraph.starts]


def columns(paragraph):
    return paragraph.ids, paragraph.first, paragraph.case, paragraph.quote


@given(texts)
@settings(deadline=None, max_examples=60)
def test_words_hold_all_pieces_and_follow_each_other(text):
    read = paragraphs(text)
    found = words_of(read)
    assert len(found) == sum(sum(paragraph.first) for paragraph in read)
    spans = [Span(int(start), int(end)) for start, end in zip(found.starts, found.ends, strict=True)]
    assert all(one.end <= other.start for one, other in zip(spans, spans[1:], strict=False))
    for span, number in zip(spans, found.paragraph, strict=True):
        assert read[number].span.holds(span)
    held = {place for span in spans for place in range(span.start, span.end)}
    assert all(
        place in held for paragraph in read for place in (*paragraph.starts, *(end - 1 for end in paragraph.ends))
    )
    assert not any(text[place].isalnum() and text[place].isascii() for place in range(len(text)) if place not in held)


@pytest.mark.parametrize(
    ("word", "case"),
    [
        ("said", "lower"),
        ("Said", "title"),
        ("I", "title"),
        ("NATO", "upper"),
        ("iPhone", "mixed"),
        ("McCain", "mixed"),
        ("Élysée", "title"),
        ("5th", "digit"),
        ("G7", "digit"),
        ("東", "lower"),
        ("“", "mark"),
        ("", "mark"),
        ("\u0301", "mark"),
    ],
)
def test_case_of_a_word(word, case):
    assert CASES[case_of(word)] == case


def test_pieces_know_the_case_of_their_word_and_its_quotation():
    (paragraph,) = paragraphs("“NATO” Lovelace")
    seen = zip(paragraph.first, paragraph.case, paragraph.quote, strict=True)
    assert [(CASES[case], QUOTES[quote]) for first, case, quote in seen if first] == [
        ("mark", "mark"),
        ("upper", "inside"),
        ("mark", "mark"),
        ("title", "outside"),
    ]
    assert not all(paragraph.first)  # Lovelace is of several pieces
    assert len({paragraph.case[place] for place in range(3, len(paragraph.case))}) == 1


def test_paragraphs_are_lines_without_the_blanks_around_them():
    text = "  One. \n\n\tTwo.\r\n\u00a0\nThree.\u2028Four."
    assert [span.of(text) for span in paragraph_spans(text)] == ["One.", "Two.", "Three.", "Four."]


def covered(read, packed):
    return [(place, piece) for window in packed for place, start, stop in window.parts for piece in range(start, stop)]


def assert_cover(read, packed, longest):
    everything = [(place, piece) for place, paragraph in enumerate(read) for piece in range(len(paragraph.ids))]
    assert covered(read, packed) == everything
    assert all(0 < window.size <= longest for window in packed)
    ranges = word_ranges(read, packed)
    assert [0, *(stop for _, stop in ranges)] == [*(start for start, _ in ranges), len(words_of(read))]


@given(texts, lengths)
@settings(deadline=None, max_examples=60)
def test_windows_hold_every_piece_once_in_order(text, longest):
    read = paragraphs(text)
    assert_cover(read, windows(read, longest), longest)


@pytest.mark.parametrize("longest", [1, 2, 9, 128])
@pytest.mark.parametrize(
    "text",
    [
        "word " * 10_000,
        "counterrevolutionaries " * 500,
        "x" * 5_000,
        "antidisestablishmentarianism" * 2,
        "“" * 700,
        "No end. " * 300,
        "\n".join(["One. Two."] * 200),
    ],
)
def test_windows_of_hard_texts(text, longest):
    read = paragraphs(text)
    assert_cover(read, windows(read, longest), longest)


@pytest.mark.parametrize(
    ("text", "longest", "expected"),
    [
        # "|" stands between two windows
        ("One two three.\n|Four five.", 5, 2),
        ("One two three.\nFour five.", 7, 1),
        ("One two three four. |Five six seven eight.", 6, 2),
        ("One said: “two four.” |Five six seven eight.", 9, 2),
        ("One two three 4.5 six seven |eight nine.", 8, 2),
        ("One two “three |four five six”", 4, 2),
    ],
)
def test_windows_are_cut_between_paragraphs_else_sentences_else_words(text, longest, expected):
    bare = text.replace("|", "")
    read = paragraphs(bare)
    packed = windows(read, longest)
    assert len(packed) == expected
    place, start, _ = packed[-1].parts[0]
    assert read[place].starts[start] == (text.index("|") if "|" in text else 0)


def test_a_word_is_cut_only_where_it_alone_is_too_long():
    read = paragraphs("so antidisestablishmentarianism")
    long = len(read[0].ids) - 1
    assert [window.parts for window in windows(read, long)] == [((0, 0, 1),), ((0, 1, long + 1),)]
    assert [window.size for window in windows(read, long - 1)] == [1, long - 1, 1]


def test_no_words_at_all():
    assert len(words_of([])) == 0
    assert windows([], 8) == []
    assert word_ranges([], []) == ()


def test_the_vocabulary_is_the_encoders():
    assert len(vocabulary()) == 30_522
    assert vocabulary()["[PAD]"] == 0
