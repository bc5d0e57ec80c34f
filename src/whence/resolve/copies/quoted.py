"""Which characters of a report are somebody else's words: quotations and signed posts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from whence.records import Span

PARAGRAPH = re.compile(r"[^\n]+")
# Double marks open and close, or toggle where they are straight; a single one opens only where another can close it.
DOUBLE = re.compile(r"“[^”]*”?|«[^»]*»?|„[^“”]*[“”]?|(?<!\d)\"[^\"]*\"?|``.*?(?:''|$)")
SINGLE = re.compile(
    r"(?<![^\s(\[—–-])‘[^‘\n]{8,400}?’(?!\w)|(?<![^\s(\[—–-])'(?=[A-Za-z\"])[^\n]{8,400}?[^\s]'(?![\w'])"
)
HANDLE_FIRST = re.compile(r"[^\s()@—–-][^\n()@]{1,60}\(@\w{1,30}\):? \S")
POST = re.compile(r"[—–-]{1,2} ?[^\n()@—–]{2,60}\(@\w{1,30}\)[^\n]{0,25}?\d{4}")


def quoted(text: str) -> Iterator[Span]:
    """Spans of quotations with their marks, paragraph by paragraph, and of signed posts with their signature.

    A double mark that nothing closes holds to the end of its paragraph, as where a quotation runs on.
    """
    before = None
    for paragraph in PARAGRAPH.finditer(text):
        start, end = paragraph.span()
        yield from (Span(*found.span()) for found in DOUBLE.finditer(text, start, end))
        if "'" in paragraph[0] or "‘" in paragraph[0]:
            yield from (Span(*found.span()) for found in SINGLE.finditer(text, start, end))
        if "(@" in paragraph[0]:
            yield from _posts(text, Span(start, end), before)
        before = Span(start, end)


def _posts(text: str, paragraph: Span, before: Span | None) -> Iterator[Span]:
    """The words up to each signature, from the paragraph's start or the one before; the line before if it is alone.

    Some pages put the signature first, "Name (@handle) words": then it is the whole paragraph.
    """
    start = paragraph.start
    if HANDLE_FIRST.match(text, paragraph.start, paragraph.end):
        yield paragraph
        return
    for sign in POST.finditer(text, paragraph.start, paragraph.end):
        alone = not text[start : sign.start()].strip()
        yield Span(before.start if alone and before else start, sign.end())
        start = sign.end()
