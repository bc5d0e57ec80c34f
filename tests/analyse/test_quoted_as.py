"""Who is quoted as saying, and by whom."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from whence.analyse.drafts import Draft
from whence.analyse.quoted_as import with_quoted


@pytest.mark.parametrize(
    ("text", "parts", "source", "cited", "content"),
    [
        (
            "The agency quoted Lee as saying that it rained.",
            ("The agency", "quoted Lee as saying", "that it rained"),
            "The agency",
            "Lee",
            "that it rained",
        ),
        (
            "Lee was quoted as saying it rained.",
            (None, "was quoted as saying", ["Lee", "it rained"]),
            "Lee",
            None,
            "it rained",
        ),
        (
            "Lee was quoted by state media as saying that it rained.",
            ("state media", "was quoted", ["Lee", "that it rained"]),
            "state media",
            "Lee",
            "that it rained",
        ),
        ("Lee quoted Wu on rain.", ("Lee", "quoted", "Wu on rain"), "Lee", None, "Wu on rain"),
    ],
)
def test_quoted(text, parts, source, cited, content, draft):
    (found,) = with_quoted(text, [draft(text, *parts)])
    assert [span.of(text) for span in found.source] == [source]
    assert (found.cited.of(text) if found.cited else None) == cited
    assert [span.of(text) for span in found.content] == [content]


def test_who_follows_follows_still(draft, find):
    text = "“It rained,” Lee was quoted as saying. “It snowed.”"
    first = draft(text, None, "was quoted as saying", "“It rained,”")
    second = Draft((), (), find(text, "“It snowed.”"), 0.9, follows=first)
    one, other = with_quoted(text, [first, second])
    assert one is not first
    assert other.follows is one


@given(data=st.data())
@settings(deadline=None, max_examples=100)
def test_any_text_and_drafts(data, texts, drafts_in):
    text = data.draw(texts)
    found = with_quoted(text, data.draw(drafts_in(text)))
    assert all(0 <= span.start < span.end <= len(text) for d in found for span in (*d.source, *d.cue, *d.content))
