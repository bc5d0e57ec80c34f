"""Text from outside, made harmless for a terminal, and such that other programs take it."""

from __future__ import annotations

import re
import unicodedata

_CONTROLS = {"Cc", "Cs"}  # control characters; halves of letters, which cannot be written
_DIRECTIONS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")

_UNWRITABLE = re.compile("[\x00\ud800-\udfff]")  # the null character, and halves of letters, which no UTF-8 holds


def writable(text: str) -> str:
    """What any program takes, of the same length, so that places in it stay."""
    return _UNWRITABLE.sub("\ufffd", text)


def harmless(text: str) -> str:
    r"""On one line, without what could command a terminal or turn the direction of its text (UAX #9).

    >>> harmless("a\x1b[31m\n\tb\u202e")
    'a�[31m b�'
    """
    return "".join("\ufffd" if _is_harmful(letter) else letter for letter in " ".join(text.split()))


def _is_harmful(letter: str) -> bool:
    return letter in _DIRECTIONS or unicodedata.category(letter) in _CONTROLS
