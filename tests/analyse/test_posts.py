"""Posts that a page carries whole."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from whence.analyse.posts import with_posts


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("We are going home now. — Ada Lee (@adalee) April 21, 2018", ("Ada Lee", "We are going home now.")),
        ("We are going home now. — Ada Lee (@adalee)", ("Ada Lee", "We are going home now.")),
        ("We are going home now. -- Ada Lee (@adalee) 21 April 2018", ("Ada Lee", "We are going home now.")),
        ("Before.\n\nWe are going.\n— Ada (@adalee) April 21, 2018\nAfter.", ("Ada", "We are going.")),
        ("We are going.\u2028— Ada (@adalee) April 21, 2018", ("Ada", "We are going.")),
        ("We are going home. — A (@adalee) April 21, 2018", ("A", "We are going home.")),
        # too few words, no words, no name, no signature
        ("Home now. — Ada Lee (@adalee) April 21, 2018", None),
        ("— Ada Lee of the town (@adalee) April 21, 2018", None),
        ("We are going home now. —   (@adalee) April 21, 2018", None),
        ("We are going home now. Ada Lee (@adalee) April 21, 2018", None),
        ("We told the mayor — Ada Lee (@adalee) — that we would go.", None),
        ("She has a self-made (@adalee) account.", None),
        ("We are going home now. (@) April 21, 2018", None),
        ("", None),
    ],
)
def test_a_signed_post(text, post, told):
    expected = [] if post is None else [([post[0]], [], [post[1]])]
    assert told(text, with_posts(text, [])) == expected


def test_posts_one_behind_the_other(told):
    text = "We are going home. — Ada (@ada) April 21, 2018 So are we too! — Bob (@bob) May 2, 2018\n— Cy (@cy)"
    found = with_posts(text, [])
    assert told(text, found) == [(["Ada"], [], ["We are going home."]), (["Bob"], [], ["So are we too!"])]


def test_drafts_inside_a_post_give_way(draft, told):
    text = "Lee said: He told me to go. — Ada (@ada) April 21, 2018"
    within = draft(text, "He", "told", "to go")
    across = draft(text, "Ada", "told", "to go")
    assert told(text, with_posts(text, [within, across])) == [
        (["Ada"], [], ["Lee said: He told me to go."]),
        (["Ada"], ["told"], ["to go"]),
    ]


@given(data=st.data())
@settings(deadline=None, max_examples=150)
def test_any_text_and_drafts(data, texts, drafts_in, sound):
    text = data.draw(texts)
    sound(text, with_posts(text, data.draw(drafts_in(text))))


@pytest.mark.parametrize("end", [" ", "\n"])
def test_the_time_is_linear(end, draft):
    text = ("We are all going home now. — Ada Lee (@adalee) April 21, 2018" + end) * 5_000
    start = time.perf_counter()
    assert len(with_posts(text, [draft(text, None, "going", "home")] * 5_000)) == 5_000
    assert time.perf_counter() - start < 20
