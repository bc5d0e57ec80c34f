import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.errors import CannotRead, NoArticle
from whence.read.opened import Opened
from whence.read.plain import report, unwrapped

WRAPPED = """\
The keepers of the Tarn dam will be heard by a committee of
the assembly on Monday, the chairwoman of the committee said
on Saturday. She gave no reason.

They had asked to speak in private, and were told by the clerk
that water was a public matter.
"""
UNWRAPPED = WRAPPED.replace(" of\n", " of ").replace(" said\n", " said ").replace(" clerk\n", " clerk ")
ONE_SENTENCE_A_LINE = """\
The keepers of the Tarn dam will be heard on Monday at noon.
They had asked to speak in private and without any cameras.
The clerk told them that water was a matter for the public.
"""


@pytest.mark.parametrize(("text", "expected"), [
    (WRAPPED, UNWRAPPED),
    (ONE_SENTENCE_A_LINE, ONE_SENTENCE_A_LINE),
    ("A short title\nBy Ines Quill\n\nText.", "A short title\nBy Ines Quill\n\nText."),
    ("one line", "one line"),
    ("", ""),
    ("x" * 200 + "\n" + "y" * 200, "x" * 200 + "\n" + "y" * 200),
])  # fmt: skip
def test_hard_wrapped_paragraphs_are_joined_and_others_kept(text, expected):
    assert unwrapped(text) == expected


@given(st.lists(st.text(alphabet="ab .\t\n”", max_size=70)).map("\n".join))
def test_joining_keeps_every_offset(text):
    found = unwrapped(text)
    assert len(found) == len(text)
    assert all(new == old or (old, new) == ("\n", " ") for old, new in zip(text, found, strict=True))


@pytest.mark.parametrize(("body", "text", "origin"), [
    (b"One.\r\nTwo.\rThree.\n", "One.\nTwo.\nThree.\n", {}),
    ("\ufeffCafé.".encode(), "Café.", {}),
    ("Café.".encode("utf-16"), "Café.", {}),
    ("“Café.”".encode("cp1252"), "“Café.”", {"text": "windows-1252"}),
])  # fmt: skip
def test_text_is_kept_as_it_is_but_for_line_ends(body, text, origin):
    found = report(Opened("x.txt", body))
    assert (found.text, found.origin, found.outlet, found.published) == (text, origin, None, None)


@pytest.mark.parametrize(("body", "error", "message"), [
    (b"", NoArticle, "x.txt is empty"),
    (b" \r\n\t\n", NoArticle, "x.txt is empty"),
    (b"text\0text", CannotRead, "x.txt looks binary"),
    (bytes(range(1, 32)) * 9, CannotRead, "looks binary"),
    ("no mark".encode("utf-16-le"), CannotRead, "looks binary"),
    (b"%PDF-1.7 whatever", CannotRead, "is a PDF file"),
    (b"\x89PNG\r\n", CannotRead, "is a PNG picture"),
])  # fmt: skip
def test_what_is_no_text_is_refused(body, error, message):
    with pytest.raises(error, match=message):
        report(Opened("x.txt", body))


def test_the_same_text_gets_the_same_id():
    assert report(Opened("a.txt", b"One.\r\n")).id == report(Opened("b.txt", b"One.\n")).id
