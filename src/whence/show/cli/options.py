"""Options that several commands share, and the ledger that they open."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Annotated, Any

import sqlalchemy as sa
import typer
from rich.text import Text

from whence.errors import WrongCall
from whence.pipeline import Ledger
from whence.records import NOW, Moment
from whence.show.harmless import harmless
from whence.show.hung import hung
from whence.show.settings import ledger_at
from whence.show.terminal import output

MOST = 1000  # claims, contacts or pairs that are shown at once
LedgerPlace = Annotated[
    str | None,
    typer.Option(
        "--ledger", metavar="PATH|URL", help="File or postgresql:// address; else WHENCE_LEDGER or whence.db."
    ),
]
AsOf = Annotated[
    str | None, typer.Option("--as-of", metavar="DATE", help="Only what was published until the end of that day.")
]
KnownAt = Annotated[
    str | None, typer.Option("--known-at", metavar="TIME", help="Only what the ledger held at that time (UTC).")
]
Limit = Annotated[int, typer.Option("--limit", min=1, max=MOST, help="How many are shown.")]
Json = Annotated[bool, typer.Option("--json", help="One JSON object a line instead of text for people.")]

MOST_DIGITS = 15


@contextmanager
def asking(place: str | None) -> Iterator[sa.Connection]:
    """A ledger that is read."""
    with Ledger.open(ledger_at(place)) as ledger, ledger.reading() as connection:
        yield connection


@contextmanager
def correcting(place: str | None) -> Iterator[Ledger]:
    """A ledger that is written to, and not made where there is none."""
    where = ledger_at(place)
    Ledger.open(where).close()
    with Ledger.open(where, write=True) as ledger:
        yield ledger


def number(said: str, what: str, shown_by: str) -> int:
    """The number of a claim or judgement. Raises :class:`whence.errors.WrongCall`."""
    if not (said.isascii() and said.isdigit() and len(said) <= MOST_DIGITS):
        raise WrongCall(f"{said[:40]!r} is no number of a {what}", f"{shown_by} shows the numbers.")
    return int(said)


def filled(said: str, option: str) -> str:
    """Words that are not empty. Raises :class:`whence.errors.WrongCall`."""
    if not said.strip():
        raise WrongCall(f"{option} is empty", "Give a name or words.")
    return said


def line(plain: Mapping[str, Any]) -> None:
    """One JSON object, on one line even to ``str.splitlines``."""
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    written = json.dumps(plain, ensure_ascii=False)
    sys.stdout.write(
        written.replace("\x85", "\\u0085").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029") + "\n"
    )
    sys.stdout.flush()


def say(lines: list[Text]) -> None:
    """Text for people."""
    output().print(Text("\n").join(lines), soft_wrap=True)


def nothing(what: str, advice: str) -> list[Text]:
    """An empty answer, and what to do next."""
    return [*hung(Text.assemble(harmless(what), " ", (advice, "dim")), Text(), output())]


def more_of(moment: Moment) -> str:
    """What to do where a ledger held nothing at a moment."""
    return "whence add REPORTS adds reports." if moment == NOW else "Ask for a later day."


def say_more(shown: int, limit: int) -> None:
    """Where as many were found as were asked for."""
    if shown >= limit and limit < MOST:
        more = f"There may be more: --limit {min(2 * limit, MOST)} shows them."
        say([Text(), *hung(Text(more, "dim"), Text(), output())])
