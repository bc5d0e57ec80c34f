"""Every error that Whence raises on purpose.

::

    WhenceError
    ├── CannotRead          nothing could be taken from an input
    │   ├── CannotFetch     an address could not be fetched
    │   │   └── Refused     ... and must not be: not public, robots.txt, not http
    │   ├── NoArticle       fetched or opened, but there is no report in it
    │   └── WrongLanguage   not English
    ├── BrokenLine          one line of a file of reports
    ├── WrongCall           the call itself makes no sense
    ├── NotAllowed          who asks may not do that
    ├── CannotWrite         an export cannot be put where it should go
    └── LedgerError         a ledger cannot be used, or does not hold what was asked for
        ├── NoLedger        there is none at that place
        ├── NotALedger      what is there is something else
        ├── NewerLedger     a later version of Whence made it
        ├── LedgerLocked    another process writes to it
        ├── LedgerReadOnly  it may not be written to
        ├── LedgerFull      the disk is full
        ├── LedgerGone      the database cannot be reached, or went away
        └── UnknownInLedger no such report, claim, actor or event
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


class NotAllowed(WhenceError):
    """Who asks over the network may not do that."""

    hint = "Open the address that whence serve --writable printed."


class CannotWrite(WhenceError):
    """An export cannot be put where it should go."""

    hint = "Name another place with --out."


class LedgerError(WhenceError):
    """A ledger cannot be used as asked."""

    hint = "Nothing was lost: what was added before is kept. Try again; if it stays, report it."


class NoLedger(LedgerError):
    """There is none at that place."""

    hint = "Make one with: whence add REPORTS, or name another with --ledger."


class NotALedger(LedgerError):
    """A file or database that is something else."""

    hint = "Name another file with --ledger; Whence does not touch this one."


class NewerLedger(LedgerError):
    """A later version of Whence made it."""

    hint = "Update Whence, or name another ledger with --ledger."


class LedgerLocked(LedgerError):
    """Another process writes to it."""

    hint = "Wait until that is done and try again; reading is possible all the while."


class LedgerReadOnly(LedgerError):
    """It may not be written to."""

    hint = "Ask for the right to write to the file and its folder, or copy the ledger elsewhere."


class LedgerFull(LedgerError):
    """The disk is full."""

    hint = "Make room and run the same command again: what was added is kept, and it goes on from there."


class LedgerGone(LedgerError):
    """The database cannot be reached, or went away."""

    hint = "When it is back, run the same command again: what was added is kept, and it goes on from there."


class UnknownInLedger(LedgerError):
    """The ledger holds no such thing."""

    hint = "whence claims --about WORDS finds claims and their numbers."
