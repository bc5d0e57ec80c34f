"""Plain text → Report."""

from __future__ import annotations

from itertools import groupby

from whence.errors import CannotRead, NoArticle
from whence.outlets import by_domain
from whence.read.address import host_of
from whence.read.encoding import FALLBACK, decode
from whence.read.opened import Opened, binary_kind
from whence.records import Report

_WRAPPED = range(50, 91)  # letters in a line that an editor or a mail program broke
_SENTENCE_ENDS = (".", "!", "?", "”", '"', "’", "'", ":")
_MOST_CONTROLS = 0.01
_BLANKS = "\t\n\f\r\v"


def report(opened: Opened) -> Report:
    """The whole text as one report; its outlet is known only from its address.

    Raises ``CannotRead`` where it looks binary, ``NoArticle`` where it is empty.
    """
    text, encoding = decode(opened.body, [opened.charset])
    _check_is_text(opened, text)
    text = unwrapped(text.replace("\r\n", "\n").replace("\r", "\n"))
    if not text.strip():
        raise NoArticle(f"{opened.name} is empty", "Give a file with the text of a report.")
    known = by_domain(host_of(opened.url or ""))
    origin = {
        "text": encoding if encoding == FALLBACK else None,
        "url": "address" if opened.url else None,
        "outlet": "domain" if known else None,
    }
    return Report(
        text=text,
        url=opened.url,
        outlet=known.name if known else None,
        origin={name: where for name, where in origin.items() if where},
    )


def unwrapped(text: str) -> str:
    """The text with the line breaks inside hard-wrapped paragraphs turned into blanks; its length stays the same."""
    blocks = groupby(text.split("\n"), key=lambda line: bool(line.strip()))
    return "\n".join(_joined(list(lines)) for _, lines in blocks)


def _joined(block: list[str]) -> str:
    return (" " if _is_wrapped(block) else "\n").join(block)


def _is_wrapped(block: list[str]) -> bool:
    """Most lines are as long as a page is wide and end in the middle of a sentence."""
    *lines, _ = block
    wide = sum(len(line.rstrip()) in _WRAPPED for line in lines)
    ended = sum(line.rstrip().endswith(_SENTENCE_ENDS) for line in lines)
    return wide * 2 > len(lines) > ended * 2


def _check_is_text(opened: Opened, text: str) -> None:
    kind = binary_kind(opened.body)
    if kind:
        raise CannotRead(f"{opened.name} is {kind}", "Save the text of the report as .txt and give that.")
    controls = sum(letter < " " and letter not in _BLANKS for letter in text)
    if "\0" in text or controls > _MOST_CONTROLS * len(text):
        raise CannotRead(f"{opened.name} looks binary", "Save the text of the report as .txt in UTF-8 and give that.")
