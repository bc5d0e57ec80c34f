"""The reports of all inputs of a command."""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Iterator

from whence.errors import CannotRead, WhenceError
from whence.pipeline import Reading, reports
from whence.records import Report
from whence.show.settings import Settings

LONG = 200  # characters of an input that are enough to tell which one it is


def reports_of(inputs: list[str], settings: Settings, places: deque[int]) -> Iterator[Report | WhenceError]:
    """The reports of all inputs; one that cannot be read gives its error and the others go on.

    To ``places`` is added, for each, how many inputs lie before its own.
    """
    how = Reading(allow_private=settings.allow_private, force=settings.force)
    for number, where in enumerate(inputs):
        for found in _of_one(where, how):
            places.append(number)
            yield found


def _of_one(where: str, how: Reading) -> Iterator[Report | WhenceError]:
    try:
        if not where:
            raise CannotRead("an empty name was given")
        if where == "-" and sys.stdin is None:
            raise CannotRead("standard input is closed")
        yield from reports(where, how)
    except WhenceError as error:
        named = where == "-" or where[:LONG] in error.what
        yield error if named else WhenceError(f"{where[:LONG]}: {error.what}", error.hint)
