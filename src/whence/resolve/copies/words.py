"""The words of a report as they are compared, and which of them are the reporter's own."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from whence.records import Span
from whence.resolve.copies.furniture import furniture
from whence.resolve.copies.quoted import quoted

WORD = re.compile(r"(?:[^\W\d_]\.){2,}|\d+(?:[.,:]\d+)*|[^\W_]+(?:['’][^\W\d_]+)*")
# A paragraph behind a colon may be a document or a speech without marks; captions of a gallery hang on many reports.
OWN, INTRODUCED, CAPTION, QUOTED, BESIDE = range(5)
INTRODUCTION = re.compile(r":[ \t]*\n\s*(?P<after>[^\n]+)")
GALLERY = re.compile(r"^[^\n]*?\bHide Caption \d+ of \d+[^\n]*", re.MULTILINE)
AGAIN = 6  # words in a row that a report quotes elsewhere
ALL_QUOTED = re.compile(b"(?=%b)" % (re.escape(bytes((QUOTED,))) * AGAIN))
DROPPED = str.maketrans("", "", ".,:'’")


@dataclass(frozen=True, slots=True)
class Words:
    """One entry a word in each column.

    ``keys`` is the word without case, accents, dots and apostrophes; ``voices`` is OWN (the reporter's), INTRODUCED
    (in a paragraph behind a colon), CAPTION (in a gallery), QUOTED (in quotation marks or a post) or BESIDE (no part of
    the report).
    """

    keys: list[str]
    starts: list[int]
    ends: list[int]
    voices: bytes

    @property
    def length(self) -> int:
        """How many words the report proper has."""
        return len(self.voices) - self.voices.count(BESIDE) - self.voices.count(CAPTION)


@lru_cache(maxsize=64)
def words(text: str) -> Words:
    """The words of a text with their offsets; kept for the texts asked for last."""
    found = [match.span() for match in WORD.finditer(text)]
    marks = _marks(text)
    starts, ends = [start for start, _ in found], [end for _, end in found]
    keys = [_key(text[start:end]) for start, end in found]
    return Words(keys, starts, ends, _quoted_twice(keys, bytes(marks[start] for start in starts)))


def _quoted_twice(keys: list[str], voices: bytes) -> bytes:
    """The voices, with what the report quotes at one place counted as quoted where it stands without marks."""
    if QUOTED not in voices:
        return voices
    grams = list(zip(*(keys[start:] for start in range(AGAIN)), strict=False))
    runs = [match.start() for match in ALL_QUOTED.finditer(voices)]
    known = {grams[start] for start in runs if start < len(grams)}
    marked = bytearray(voices)
    for start, gram in enumerate(grams):
        if gram in known:
            marked[start : start + AGAIN] = bytes(max(voice, QUOTED) for voice in voices[start : start + AGAIN])
    return bytes(marked)


def _marks(text: str) -> bytearray:
    """The voice of each character."""
    marks = bytearray(len(text))
    introduced = (Span(*found.span("after")) for found in INTRODUCTION.finditer(text))
    captions = (Span(*found.span()) for found in GALLERY.finditer(text))
    layers = ((INTRODUCED, introduced), (QUOTED, quoted(text)), (CAPTION, captions), (BESIDE, furniture(text)))
    for value, spans in layers:
        for span in spans:
            marks[span.start : span.end] = bytes((value,)) * len(span)
    return marks


@lru_cache(maxsize=50_000)
def _key(word: str) -> str:
    plain = word.translate(DROPPED).casefold()
    if plain.isascii():
        return plain
    letters = unicodedata.normalize("NFKD", plain)
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
