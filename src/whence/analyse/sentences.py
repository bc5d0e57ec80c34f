"""Where sentences end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from whence.analyse.pieces import paragraph_spans
from whence.records.span import Span

END = re.compile(r"[.!?…]+[\"”’'»)\]]*(?=\s+[\"“‘'«(\[]*[\w$£€@#])")
SHORT = frozenset(
    "mr mrs ms dr prof sen rep gov gen lt col capt maj sgt cmdr adm st jr sr inc corp ltd co vs no jan feb mar apr jun jul "
    "aug sept sep oct nov dec rev hon pres messrs u.s u.n u.k d.c a.m p.m e.g i.e".split()
)
BEFORE = re.compile(r"[\w.]+$")


def sentences(text: str) -> Iterator[Span]:
    """The sentences of each paragraph; one that ends in an abbreviation goes on."""
    for paragraph in paragraph_spans(text):
        start = paragraph.start
        for mark in END.finditer(text, paragraph.start, paragraph.end):
            if _ends(text, start, mark):
                yield Span(start, mark.end())
                start = mark.end() + len(text[mark.end() :]) - len(text[mark.end() :].lstrip())
        if start < paragraph.end:
            yield Span(start, paragraph.end)


def _ends(text: str, start: int, mark: re.Match[str]) -> bool:
    if mark[0] != ".":
        return not mark[0].startswith("…") or text[mark.end() :].lstrip()[:1].isupper()
    word = BEFORE.search(text, start, mark.start())
    before = word[0].lower() if word else ""
    after = text[mark.end() :].lstrip()[:1]
    if before in SHORT or (len(before) == 1 and before.isalpha() and before != "i"):
        return False
    return not after.islower()
