"""Direct, indirect or mixed."""

import pytest

from whence.analyse.manner import manner, quoted
from whence.analyse.pieces import paragraph_spans
from whence.records import Span


def spans(marked):
    """The text without its ``[`` and ``]``, and the spans that stand between them."""
    text, found, start = "", [], 0
    for letter in marked:
        if letter == "[":
            start = len(text)
        elif letter == "]":
            found.append(Span(start, len(text)))
        else:
            text += letter
    return text, found


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("[“We will go,”] she said.", "direct"),
        ('["We will go,"] she said.', "direct"),
        ("[‘We won’t go,’] she said.", "direct"),
        ("[“We will go,”] she said, [“and come back.”]", "direct"),
        ("[“We will go on and on.]\n[“And we will come back,”] she said.", "direct"),
        ("She said that [they would go].", "indirect"),
        ("She said [that “we will certainly go there tomorrow, come what may”].", "direct"),
        ("She said [they would go “come what may”].", "mixed"),
        ("[“We will go,”] she said, adding [they would be back].", "mixed"),
        ("She said [they're the teachers' friends].", "indirect"),
        ("She said [...].", "indirect"),
        ("“We will go,” she said [after a long time].", "indirect"),
    ],
)
def test_manner(marked, expected):
    text, content = spans(marked)
    assert manner(text, quoted(text, list(paragraph_spans(text))), content) == expected


def test_content_without_words_is_indirect():
    assert manner("No comment.", [False] * 11, ()) == "indirect"


def test_a_quotation_ends_with_its_paragraph():
    text = "“We go on.\nShe left."
    inside = quoted(text, list(paragraph_spans(text)))
    assert inside == [True] * 10 + [False] * 10
