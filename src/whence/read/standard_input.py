"""Standard input → Reports."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any, BinaryIO

from whence.errors import WhenceError
from whence.read import bodies, lines
from whence.read.files import limited
from whence.read.opened import Opened
from whence.read.reading import Reading
from whence.records import Report

NAME = "standard input"
_OBJECT = re.compile(rb"\s*\{\s*\n")  # written over several lines, so a single one
_LINES = re.compile(rb"(?:\xef\xbb\xbf)?\s*\{")


def reports(stream: BinaryIO, how: Reading) -> Iterator[Report | WhenceError]:
    """Its beginning tells what it is: JSON objects a line, one JSON object, a page or a plain text."""
    peekable: io.BufferedReader[Any] = stream if isinstance(stream, io.BufferedReader) else io.BufferedReader(stream)
    try:
        yield from _read(peekable, how)
    finally:
        if peekable is not stream:
            peekable.detach()  # so that the caller's stream stays open


def _read(peekable: io.BufferedReader[Any], how: Reading) -> Iterator[Report | WhenceError]:
    start = peekable.peek()
    if _OBJECT.match(start):
        yield from bodies.reports(Opened(NAME, limited(peekable, NAME, how)), "object", how)
    elif _LINES.match(start):
        yield from lines.reports(peekable, NAME, how)
    else:
        yield from bodies.reports(Opened(NAME, limited(peekable, NAME, how)), "unsure", how)
