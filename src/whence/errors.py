"""Every error that Whence raises on purpose.

::

    WhenceError
    ├── CannotRead          nothing could be taken from an input
    │   ├── CannotFetch     an address could not be fetched
    │   │   └── Refused     ... and must not be: not public, robots.txt, not http
    │   ├── NoArticle       fetched or opened, but there is no report in it
    │   └── WrongLanguage   not English
    ├── BrokenLine          one line of a file of reports
    └── WrongCall           the call itself makes no sense
"""

from __future__ import annotations


class WhenceError(Exception):
    """Said on one line: what is wrong, then the hint."""

    hint = "Report it with the input that caused it."

    def __init__(self, what: str, hint: str | None = None) -> None:
        super().__init__(what)
        self.what = what
        if hint is not None:
            self.hint = hint

    def __str__(self) -> str:
        return f"{self.what}. {self.hint}"


class CannotRead(WhenceError):
    """Nothing could be taken from an input."""

    hint = "Give a .html, .txt or .jsonl file, an http(s) address, or - for standard input."


class CannotFetch(CannotRead):
    """An address could not be fetched."""

    hint = "Try it in a browser; if it opens there, save the page and give the file."


class Refused(CannotFetch):
    """An address that Whence must not fetch."""

    hint = "Save the page from a browser and give the file."


class NoArticle(CannotRead):
    """The input holds no report."""

    hint = "Open it in a browser; if there is an article, save its text as .txt and give that."


class WrongLanguage(CannotRead):
    """The report is not in English."""

    hint = "Whence reads English; --force reads it all the same, with little sense."


class BrokenLine(WhenceError):
    """One line of a file of reports; the others are read."""

    hint = "Each line holds one JSON object with at least a text."


class WrongCall(WhenceError):
    """The call makes no sense as it stands."""

    hint = "See whence --help."
