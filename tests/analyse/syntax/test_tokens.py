"""Where a sentence is cut into tokens."""

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from whence.analyse.sentences import sentences
from whence.analyse.syntax.tokens import tokens
from whence.records.span import Span

PARTS = re.split(
    " ",
    "don't can’t it's U.S. Mr. 10,000 3.5 $ % -- ... .. ! ? ?! re- co- non-stop www.a.org http://b.c/d a@b.org "
    "' ’ ` \" “ ” ( ) [ ] / - – — & # @ ² é e\u0301 \u200b \ud800 😀 \n \u2028 \xa0",
)
anything = st.lists(st.sampled_from(PARTS) | st.characters(), max_size=30).map("".join) | st.text(max_size=60)


def words(text):
    return [token.of(text) for token in tokens(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    "text",
    [
        # "|" stands between two tokens that no blank parts
        "He left|.",
        "“|Yes|,|” she said|, (|smiling|)|.",
        # contractions
        "I do|n't know|, it|'s late|.",
        "They ca|n’t|, we wo|n’t|, you should|n’t|.",
        "I|'m here|, we|'ve eaten|, they|'ll go|, you|'re in and she|'d stay|.",
        "I|'d|'ve gone|.",
        "DO|N'T|!",
        "Ada|'s and the bakers|' bread|.",
        "Let|’s go|.",
        "They can|not and are gon|na stay|.",
        "It was five o'clock when O’Brien of Côte d'Azur came|.",
        "the '80s|, the 1980s and the 1980's",
        "Rock 'n roll 'em",
        # abbreviations
        "Mr. Low|, Dr. Wu and Sen. Lee met in St. Ives|.",
        "MR. LOW LEFT|.",
        "The U.S. and the U.N. met at 9 a.m. on Sept. 3|.",
        "She lives in the U.S.",
        "“|She lives in the U.S.|”",
        "It opens at 9 p.m.",
        "J. R. Low|, J.R.R. Low and A.B. Low|, Ph.D.|, agree|.",
        "He works for Harrow Inc. in Wells|.",
        "He works for Harrow Inc|.",
        "“|He works for Harrow Inc|.|”",
        "Ada Lee (|D|-|N.Y.|) and Bo Low (|R|-|Vt.|)|.",
        "Better than I|.",
        "See No. 5|.",
        # numbers
        "10,000 people|, 3.5 million|, at 10:30 on 9/11 and 11/28/2000|.",
        "It cost $|5|, €|3.2|m|, $|4|M|, US$ 3 or 5|%|.",
        "the 21st|, 5|km away at 7:30|pm|, 2.5|million",
        "between 2|-|3 and 5|–|7 in 1990|-|91",
        "Call 555-0199|.",
        "[|1|,|2|]",
        # hyphens and slashes
        "a long|-|term|, US|-|led|, U.S.|-|backed plan|.",
        "a 12|-|year|-|old anti-war|, non-profit co-founder|'s e-mail in mid-May|.",
        "Washington Post|-|ABC poll",
        "al|-|Harith and the F|-|16",
        "and|/|or",
        # marks
        "He was|...|tall|, and|--|well|--|old|.",
        "What|?! Why|?? No|!!!",
        "wait|…",
        "one|—|two",
        # names of a special shape
        "AT&T and Q&A",
        "Write to ada@harrow.example.org or see https://harrow.example/a-b?c=d|.",
        "See (|www.harrow.org|)|, Harrow.com or plan.pdf|.",
        "@ada_low wrote #NoBridge|.",
        "Yahoo! said so|.",
        "Low left|.|Lee stayed|.",
    ],
)
def test_tokens(text):
    assert words(text.replace("|", "")) == [token for run in text.split() for token in run.split("|")]


def test_only_the_sentence_that_was_asked_for_is_cut():
    text = "He left. She stayed. They ate."
    assert tokens(text, Span(9, 20)) == [Span(9, 12), Span(13, 19), Span(19, 20)]


@given(anything)
@settings(deadline=None, max_examples=300)
def test_every_character_that_is_no_blank_is_in_exactly_one_token(text):
    for sentence in sentences(text):
        found = tokens(text, sentence)
        assert all(one.end <= other.start for one, other in zip(found, found[1:], strict=False))
        assert "".join(token.of(text) for token in found) == "".join(sentence.of(text).split())
        assert not any(letter.isspace() for token in found for letter in token.of(text))


@given(anything)
@settings(deadline=None, max_examples=100)
def test_what_a_blank_parts_is_cut_alike_elsewhere(text):
    runs = text.split()
    behind = " ".join([*runs, "and"])
    assert [token for run in runs for token in words(run + " and")[:-1]] == words(behind)[:-1] if runs else True


@pytest.mark.parametrize(
    "unit",
    ["a", "a-", "a.", "a's", "1-", "1.", "1,", "a@", "'", "A&", "re-", "a.com", "/", "...", "(", "http://", "co-1"],
)
def test_the_time_is_linear(unit):
    text = unit * (100_000 // len(unit))
    began = time.process_time()
    assert tokens(text, Span(0, len(text)))
    assert time.process_time() - began < 1
