"""Refusals and silences that the model passed over."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from whence.analyse.refusals import with_refusals


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("The mayor could not be reached.", "The mayor", "could not be reached", "could not be reached"),
        ("The firm did not return calls.", "The firm", "did not return", "did not return calls"),
        ("The firm didn’t return two phone calls.", "The firm", "didn’t return", "didn’t return two phone calls"),
        ("Lee has not yet replied.", "Lee", "has not yet replied", "has not yet replied"),
        (
            "The aides were not available for comment.",
            "The aides",
            "were not available",
            "were not available for comment",
        ),
        ("A spokesman for Lee had no comment.", "A spokesman for Lee", "had no comment", "had no comment"),
        (
            "There was no immediate comment from the Front.",
            "the Front",
            "There was no immediate comment",
            "There was no immediate comment from the Front",
        ),
        ("Lee declined to comment.", "Lee", "declined", "to comment"),
        ("Lee declined comment.", "Lee", "declined", "comment"),
        ("Lee declined two requests for an interview.", "Lee", "declined", "two requests for an interview"),
        ("Lee would not say whether he had paid.", "Lee", "would not", "say whether he had paid"),
        ("Lee wouldn't discuss the plan.", "Lee", "wouldn't", "discuss the plan"),
        ("Lee did not elaborate.", "Lee", "did not", "elaborate"),
        # whose silence: the whole noun phrase, without what joins the clause on
        ("Neither the Palace nor Lee responded.", "Neither the Palace nor Lee", "responded", "responded"),
        (
            "Neither Lee nor Wu immediately responded to an email.",
            "Neither Lee nor Wu",
            "responded",
            "responded to an email",
        ),
        ("Lee and Wu declined to comment.", "Lee and Wu", "declined", "to comment"),
        ("Wu resigned and her office declined to comment.", "her office", "declined", "to comment"),
        ("But on Monday, the firm declined to comment.", "the firm", "declined", "to comment"),
        ("The firm, however, declined to comment.", "The firm", "declined", "to comment"),
        (
            "Ada Lee, a spokeswoman for Wu, declined to comment.",
            "Ada Lee, a spokeswoman for Wu",
            "declined",
            "to comment",
        ),
        ("Wu, who left in May, could not be reached.", "Wu", "could not be reached", "could not be reached"),
        ("Wu, who declined to be interviewed, left.", "Wu", "declined", "to be interviewed"),
        ("He wrote to Ada Lee, who declined to comment.", "Ada Lee", "declined", "to comment"),
        ("He wrote to the old mayor, who declined to comment.", "the old mayor", "declined", "to comment"),
        ("The U.S. Army declined to comment.", "The U.S. Army", "declined", "to comment"),
        # passives
        ("Messages left with the Lee family were not returned.", "the Lee family", "were not returned", None),
        ("A message left on Friday for Lee was not immediately returned.", "Lee", "was not immediately returned", None),
        ("Calls to the firm went unanswered.", "the firm", "went unanswered", None),
        ("Calls were not returned.", None, "were not returned", None),
        # where the content ends
        ("Lee declined to comment on the U.S. plan, citing the law.", "Lee", "declined", "to comment on the U.S. plan"),
        ("Lee declined to comment, an aide said.", "Lee", "declined", "to comment"),
        ("Lee declined to comment, and Wu laughed.", "Lee", "declined", "to comment"),
    ],
)
def test_a_refusal(text, source, cue, content, told):
    whole = text.rstrip(".") if content is None else content
    assert told(text, with_refusals(text, [])) == [([source] if source else [], [cue], [whole])]


@pytest.mark.parametrize(
    "text",
    [
        "Lee did not respond to the attack.",
        "Lee did not respond in kind.",
        "Lee does not answer to anybody.",
        "Lee did not return to the town.",
        "Lee was not available in May.",
        "Lee declined to run again.",
        "The firm's profits declined.",
        "Lee would not say no.",
        "Lee said he would respond to questions.",
        "“We did not respond to requests,” Lee said.",
        "",
    ],
)
def test_no_refusal(text):
    assert with_refusals(text, []) == []


def test_one_subject_for_two_verbs(told):
    text = "Aides at the bank declined to comment and did not respond to emails."
    assert told(text, with_refusals(text, [])) == [
        (["Aides at the bank"], ["declined"], ["to comment"]),
        (["Aides at the bank"], ["did not respond"], ["did not respond to emails"]),
    ]


def test_what_a_draft_has_as_cue_is_not_found_again(draft):
    text = "Lee declined to comment."
    found = [draft(text, "Lee", "declined to comment", "declined to comment")]
    assert with_refusals(text, found) == found


def test_a_refusal_that_somebody_tells_of(draft, told):
    text = "Wu said Lee had declined to comment."
    outer = draft(text, "Wu", "said", "Lee had declined to comment")
    found = with_refusals(text, [outer])
    assert told(text, found[1:]) == [(["Lee"], ["had declined"], ["to comment"])]
    assert found[1].outer is outer


@given(data=st.data())
@settings(deadline=None, max_examples=200)
def test_any_text_and_drafts(data, texts, drafts_in, sound):
    text = data.draw(texts)
    sound(text, with_refusals(text, data.draw(drafts_in(text))))


@pytest.mark.parametrize(
    "text", ["Lee declined to comment and ", "Lee did not respond to requests.\n", "neither calls "]
)
def test_the_time_is_linear(text, draft):
    text *= 5_000
    found = [draft(text, None, text[:3], text[:9])] * 5_000
    start = time.perf_counter()
    with_refusals(text, found)
    assert time.perf_counter() - start < 20
