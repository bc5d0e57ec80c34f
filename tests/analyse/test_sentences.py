"""Where sentences end."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from whence.analyse.pieces import paragraph_spans
from whence.analyse.sentences import sentences

anything = st.text(st.sampled_from(' .!?…"“”’()\n\u2028\u200bUSaMr5é\ud800') | st.characters(), max_size=60)


@pytest.mark.parametrize(
    "text",
    [
        # "|" stands between two sentences
        "He left. |She stayed.",
        "He left! |She stayed? |Yes.",
        "One sentence without an end",
        "",
        "He paid 3.50 a litre. |It was $5 before.",
        "He left.\n|She stayed",
        "He left.\n\n  |She stayed.  \r\n|They too",
        # abbreviations
        "He lives in the U.S. Capitol area.",
        "He lives in the U.S. |He works there.",
        "He lives in the U.S. and works there.",
        "Mr. Smith met Mrs. Jones and Dr. Wu.",
        "Sen. Ted Cruz and Reps. Lee and Wu met Gen. He Weidong.",
        "MR. SMITH LEFT. |HE SAID SO.",
        "It starts at 9 a.m. Monday.",
        "It starts at 9 a.m. |The doors open at 8.",
        "It starts at 9 a.m. |“Be there,” he said.",
        "On Jan. 5 he left.",
        "On Jan. 5. |Then he stayed.",
        "He left in Sept. |It was warm.",
        "J. R. Smith and J.R.R. Tolkien met W.E.B. Du Bois.",
        "William J. “Bill” Clinton left.",
        "Henry Gates Jr. |The professor was home.",
        "Frank Pallone Jr. (N.J.) spoke.",
        "Sen. Elizabeth Warren (D-Mass.) said so.",
        "Apple Inc. said so.",
        "See No. 5 for that.",
        "He said no. |Then he left.",
        "No. |I won't.",
        "I don't. |But she does.",
        "It is Romney’s. |He has it.",
        "He works for AT&T. |She does not.",
        "Better than I. |Smith knows.",
        "Trump vs. The New York Times",
        # quotation marks
        "“I left.” |She stayed.",
        '"I left." |"I stayed."',
        "‘I left.’ |She stayed.",
        "“Why?” he asked. |“Why not?” she said.",
        "“Go!” she said.",
        "“In the U.S.” he said.",
        "(He left.) |She stayed.",
        "He left. |(She stayed.)",
        "He left. |“she stayed” is wrong.",
        "He left.” |‘“Yes.”’",
        # ellipses
        "He was … tall.",
        "He was ... tall.",
        "He left… |She stayed.",
        "He left... |She stayed.",
        "He left … |‘She stayed.’",
        "…and he left.",
        # names with marks
        "Yahoo! said so.",
        "The show Jeopardy! is on.",
    ],
)
def test_sentences(text):
    bare = text.replace("|", "")
    assert [span.of(bare) for span in sentences(bare)] == [part.strip() for part in text.split("|") if part.strip()]


@given(anything)
@settings(deadline=None, max_examples=120)
def test_sentences_hold_all_that_is_not_blank_in_order(text):
    found = list(sentences(text))
    assert all(one.end <= other.start for one, other in zip(found, found[1:], strict=False))
    held = {place for span in found for place in range(span.start, span.end)}
    assert all(letter.isspace() for place, letter in enumerate(text) if place not in held)
    assert all(span.of(text).strip() == span.of(text) for span in found)


@given(anything)
@settings(deadline=None, max_examples=60)
def test_no_sentence_crosses_the_edge_of_a_paragraph(text):
    paragraphs = list(paragraph_spans(text))
    for span in sentences(text):
        assert sum(paragraph.touches(span) for paragraph in paragraphs) == 1
        assert any(paragraph.holds(span) for paragraph in paragraphs)


@pytest.mark.parametrize("unit", [".", ".)", "a", "a. ", "He left. ", ". ", '." ', "…  ", "He left.\n", '"', "A."])
def test_the_time_is_linear(unit):
    text = unit * (100_000 // len(unit))
    began = time.process_time()
    assert list(sentences(text))
    assert time.process_time() - began < 1
