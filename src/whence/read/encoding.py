"""Bytes to characters: byte order mark, UTF-8, what is declared, windows-1252."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable

FALLBACK = "windows-1252"
_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
# Codecs of Python that a page may ask for; others (punycode, unicode_escape, hex) are no encodings of pages.
_OF_PAGES = re.compile(
    r"utf-(?:8|16|16-le|16-be)|cp(?:125\d|866|874|932|949)|iso8859-\d+|koi8-[ru]|mac-.*|gb\w+|big5\w*|shift_jis\w*|euc_\w+"
)
# The WHATWG encoding standard reads these labels as the larger sets that pages really use.
_READ_AS = {"ascii": "cp1252", "iso8859-1": "cp1252", "gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932"}
_MOST_BAD_UTF8 = 0.01  # a UTF-8 page with a broken character here and there is still UTF-8


def decode(body: bytes, declared: Iterable[str | None] = ()) -> tuple[str, str]:
    """The characters and the encoding that gave them; never fails, the last resort replaces what it cannot read.

    Bytes that happen to be UTF-8 are UTF-8, whatever is declared: other encodings hardly ever look like it.
    """
    for mark, encoding in _MARKS:
        if body.startswith(mark):
            return body[len(mark) :].decode(encoding, "replace"), encoding
    likely = () if b"\0" in body else ("utf-8",)
    for encoding in (*likely, *filter(None, map(_known, declared)), "utf-8"):
        try:
            return body.decode(encoding), encoding
        except UnicodeDecodeError:
            continue
    text = body.decode("utf-8", "replace")
    if text.count("\ufffd") <= _MOST_BAD_UTF8 * sum(letter > "\x7f" for letter in text):
        return text, "utf-8"
    return body.decode(FALLBACK, "replace"), FALLBACK


def _known(label: str | None) -> str | None:
    """The codec that a declaration asks for, ``None`` if there is no such encoding."""
    try:
        name = codecs.lookup(label or "").name
    except (LookupError, ValueError):
        return None
    name = _READ_AS.get(name, name)
    return name if _OF_PAGES.fullmatch(name) else None
