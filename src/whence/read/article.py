"""The body of the article on a page."""

from __future__ import annotations

import re
from collections.abc import Iterator

import trafilatura
from lxml.html import HtmlElement

_SHORT = 500  # characters; an article that precise extraction cuts to less is tried again with more tolerance
_LEAST = 100  # characters; less is a menu or a notice
_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"))  # soft hyphens and joiners that layouts put into words
_BLOCKS = frozenset({"p", "head", "quote", "item", "list", "div", "body", "code"})
_NOISE = re.compile(
    r"(?:story continues below )?advertisement|continue reading(?: the main story)?|read more|share this|loading\W*",
    re.IGNORECASE,
)


def paragraphs(tree: HtmlElement, title: str | None) -> list[str]:
    """The paragraphs in order, without comments, tables, and the title that some pages repeat above the text.

    None where there is no article.
    """
    found = _extracted(tree, precise=True)
    if sum(map(len, found)) < _SHORT:
        found = max(found, _extracted(tree, precise=False), key=lambda some: sum(map(len, some)))
    if found and found[0] == title:
        found = found[1:]
    return found if sum(map(len, found)) >= _LEAST else []


def _extracted(tree: HtmlElement, *, precise: bool) -> list[str]:
    document = trafilatura.bare_extraction(tree, include_comments=False, favor_precision=precise)
    if document is None or isinstance(document, dict):
        return []
    tidy = (_tidy(text) for text in _texts(document.body))
    return [text for text in tidy if text and not _NOISE.fullmatch(text)]


def _tidy(text: str) -> str:
    lines = (" ".join(line.split()) for line in text.translate(_INVISIBLE).split("\n"))
    return "\n".join(filter(None, lines))


def _texts(body: HtmlElement) -> Iterator[str]:
    """The text between one block's edge and the next; a doubled line break is an edge as well."""
    gathered: list[str] = []
    for piece in _pieces(body):
        if piece is None:
            yield from re.split(r"\n[^\S\n]*\n", "".join(gathered))
            gathered = []
        else:
            gathered.append(piece)
    yield "".join(gathered)


def _pieces(element: HtmlElement) -> Iterator[str | None]:
    """Text, a line break as such, and ``None`` at the edges of blocks; line breaks of the source are blanks."""
    edge = element.tag in _BLOCKS
    if element.tag == "table" and element.find(".//p") is None:
        yield None
        return
    if edge:
        yield None
    if element.tag == "lb":
        yield "\n"
    yield " ".join((element.text or "").split("\n"))
    for child in element:
        yield from _pieces(child)
        yield " ".join((child.tail or "").split("\n"))
    if edge:
        yield None
