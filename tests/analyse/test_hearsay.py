"""Hearsay that nobody is given for."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from whence.analyse.hearsay import with_hearsay


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("Lee reportedly fled to Haldry.", "reportedly", ["Lee", "fled to Haldry"]),
        ("Lee, reportedly, fled to Haldry.", "reportedly", ["Lee", "fled to Haldry"]),
        ("Reportedly, Lee has left.", "Reportedly", ["Lee has left"]),
        ("Lee has left, reportedly.", "reportedly", ["Lee has left"]),
        ("Lee has allegedly lied!", "allegedly", ["Lee has", "lied"]),
        # neither what joins the clause on, nor the next one, nor who says something else
        ("But Lee reportedly fled.", "reportedly", ["Lee", "fled"]),
        ("However, the man reportedly fled.", "reportedly", ["the man", "fled"]),
        ("Wu stayed; Lee reportedly fled, and nobody knows.", "reportedly", ["Lee", "fled"]),
        ("Lee reportedly fled north after the war.", "reportedly", ["Lee", "fled north"]),
        ("Lee reportedly fled, police in Haldry said.", "reportedly", ["Lee", "fled"]),
        ("Lee (R-N.Y.) reportedly fled.", "reportedly", ["Lee (R-N.Y.)", "fled"]),
        ("Lee (who reportedly fled north) is 80.", "reportedly", ["fled north"]),
        ("Lee, who reportedly fled north, is 80.", "reportedly", ["fled north"]),
        # only the deed
        ("He was held for allegedly stealing a car.", "allegedly", ["stealing a car"]),
        ("He was held for an allegedly stolen car.", None, None),
        ("Reportedly so.", None, None),
        ("Reportedly.", None, None),
        # passives
        ("It was reported that Lee had left.", "was reported", ["that Lee had left."]),
        ("It has been widely rumoured on Monday that Lee left.", "has been widely rumoured", ["that Lee left."]),
        ("It was reported that Lee had left, he said.", "was reported", ["that Lee had left"]),
        ("It was reported by the Post that Lee had left.", None, None),
        ("It was reported late.", None, None),
        ("", None, None),
    ],
)
def test_hearsay(text, cue, content, told):
    found = told(text, with_hearsay(text, []))
    expected = [([], [cue], content)] if cue else []
    assert [(source, cue, [words.rstrip(".") for words in content]) for source, cue, content in found] == [
        (source, cue, [words.rstrip(".") for words in content]) for source, cue, content in expected
    ]


@pytest.mark.parametrize(
    ("text", "outer", "content"),
    [
        # in somebody's words, and no farther than these
        (
            "The source said Lee had gone and he reportedly wept, the mayor added.",
            ("The source", "said", "Lee had gone and he reportedly wept"),
            ["Lee had gone and he", "wept"],
        ),
        # there the other adverbs only tell how careful the speaker is
        ("Police said Lee allegedly stole a car.", ("Police", "said", "Lee allegedly stole a car"), None),
        # the cue is taken
        ("Lee reportedly fled north.", (None, "reportedly", "fled north"), None),
        # beside somebody's words
        ("Lee reportedly fled north, the mayor claims.", ("the mayor", "claims", "Lee#1"), ["Lee", "fled north"]),
    ],
)
def test_hearsay_beside_a_draft(text, outer, content, draft, told):
    one = draft(text, *outer)
    found = [d for d in with_hearsay(text, [one]) if d is not one]
    assert [words for _, _, words in told(text, found)] == ([] if content is None else [content])
    assert all((d.outer is one) == one.content[0].holds(d.cue[0]) for d in found)


@given(data=st.data())
@settings(deadline=None, max_examples=200)
def test_any_text_and_drafts(data, texts, drafts_in, sound):
    text = data.draw(texts)
    sound(text, with_hearsay(text, data.draw(drafts_in(text))))


@pytest.mark.parametrize(
    "text", ["Lee reportedly fled and ", "Lee reportedly fled.\n", "it was reported that ", "and reportedly "]
)
def test_the_time_is_linear(text, draft):
    text *= 5_000
    found = [draft(text, None, text[:2], text[:9])] * 5_000
    start = time.perf_counter()
    with_hearsay(text, found)
    assert time.perf_counter() - start < 20
