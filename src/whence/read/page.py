"""A page of HTML → Report."""

from __future__ import annotations

import logging
import re

import trafilatura
from lxml.etree import LxmlError
from lxml.html import HtmlElement

from whence.errors import CannotRead, NoArticle
from whence.read.article import paragraphs
from whence.read.encoding import FALLBACK, decode
from whence.read.metadata import fields, read_page
from whence.read.opened import Opened, binary_kind
from whence.records import Report

_META_CHARSET = re.compile(rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)
_XML_CHARSET = re.compile(rb"^\s*<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([\w.:-]{1,40})", re.IGNORECASE)
_HEAD = 4096  # bytes within which an encoding is declared
_MOST_ELEMENTS = 50_000  # the longest live blogs have half of that; extraction takes seconds beyond it
_MOST_TEXT = 1_000_000  # characters; the same holds for them
_LONGEST_ATTRIBUTE = 2_000  # pictures in attributes; nothing that is read is as long
_LONGEST_SCRIPT = 100_000
_AS_TEXT = "Save the text of the report as .txt and give that."
_SILENT = logging.NullHandler()


def report(opened: Opened) -> Report:
    """The article of the page.

    Raises ``NoArticle`` where there is none, ``CannotRead`` where it is no page or too large a one.
    """
    kind = binary_kind(opened.body)
    if kind:
        raise CannotRead(f"{opened.name} is {kind}", _AS_TEXT)
    text, encoding = decode(opened.body, [opened.charset, _declared(opened.body)])
    try:
        return _report(_tree(text, opened.name), opened, encoding)
    except (LxmlError, RecursionError):
        raise NoArticle(f"{opened.name} is too broken a page to find an article in it") from None


def _report(tree: HtmlElement, opened: Opened, encoding: str) -> Report:
    page = read_page(tree, opened.url)
    _drop_long_scripts(tree)
    values, origin = fields(page)
    found = paragraphs(tree, values.get("title"))
    if not found:
        raise NoArticle(f"{opened.name} holds no article")
    if encoding == FALLBACK:
        origin["text"] = encoding
    return Report(text="\n\n".join(found), origin=origin, **values)


def _tree(text: str, name: str) -> HtmlElement:
    for logger in ("trafilatura", "htmldate"):
        logging.getLogger(logger).addHandler(_SILENT)  # without one, Python prints their warnings
    tree = trafilatura.load_html(text)
    if tree is None:
        raise NoArticle(f"{name} holds no article")
    _check_size(tree, name)
    _drop_long_attributes(tree)
    return tree


def _check_size(tree: HtmlElement, name: str) -> None:
    if sum(1 for _ in tree.iter()) > _MOST_ELEMENTS:
        raise CannotRead(f"{name} has more than {_MOST_ELEMENTS:,} elements", _AS_TEXT)
    if sum(len(element.tail or "") + _length(element) for element in tree.iter()) > _MOST_TEXT:
        raise CannotRead(f"{name} has more than {_MOST_TEXT:,} characters of text", _AS_TEXT)


def _length(element: HtmlElement) -> int:
    return 0 if element.tag in {"script", "style"} else len(element.text or "")


def _drop_long_scripts(tree: HtmlElement) -> None:
    """They have been read; the libraries search them once more, in ways that long ones make slow."""
    for script in tree.iter("script", "style"):
        if len(script.text or "") > _LONGEST_SCRIPT:
            script.text = None


def _drop_long_attributes(tree: HtmlElement) -> None:
    for element in tree.iter():
        for name in [name for name, value in element.attrib.items() if len(value) > _LONGEST_ATTRIBUTE]:
            del element.attrib[name]


def _declared(body: bytes) -> str | None:
    found = _META_CHARSET.search(body[:_HEAD]) or _XML_CHARSET.search(body[:_HEAD])
    return found[1].decode("ascii", "replace") if found else None
