"""A path, an address or standard input → Reports: decides what an input is, and hands it to who can read it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import BinaryIO

from whence.errors import Refused, WhenceError
from whence.read import files, standard_input
from whence.read.reading import USUAL, Reading
from whence.records import Report


def reports(where: str, how: Reading = USUAL, stdin: BinaryIO | None = None) -> Iterator[Report | WhenceError]:
    """The reports of a file, of an http(s) address, or of standard input (``-``), one after the other.

    What is wrong with one line of a file of reports comes as a value in its place, and the following lines are read.
    Raises ``CannotRead`` or one of its kinds where nothing of the input can be read.
    """
    if where == "-":
        yield from standard_input.reports(stdin or sys.stdin.buffer, how)
    elif where.lower().startswith(("http://", "https://")):
        from whence.read import online  # noqa: PLC0415  (loads the HTTP client, which reading files does not need)

        yield from online.reports(where, how)
    elif "://" in where or where.lower().startswith(("file:", "data:", "mailto:")):
        raise Refused(f"{where[:200]!r} is not an http or https address", "Give a path or an http(s) address.")
    else:
        yield from files.reports(where, how)
