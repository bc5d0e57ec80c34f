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

from whence.pipeline import Ledger
from whence.show.settings import ledger_at
from whence.show.terminal import output

LedgerPlace = Annotated[
    str | None,
    typer.Option(
        "--ledger", metavar="PATH|URL", help="File or postgresql:// address; else WHENCE_LEDGER, ./whence.db."
    ),
]
AsOf = Annotated[
    str | None, typer.Option("--as-of", metavar="DATE", help="Only what was published until the end of that day.")
]
KnownAt = Annotated[
    str | None, typer.Option("--known-at", metavar="TIME", help="Only what the ledger held at that time (UTC).")
]
Limit = Annotated[int, typer.Option("--limit", min=1, max=1000, help="How many are shown.")]
Json = Annotated[bool, typer.Option("--json", help="One JSON object a line instead of text for people.")]


@contextmanager
def asking(place: str | None) -> Iterator[sa.Connection]:
    """A ledger that is read."""
    with Ledger.open(ledger_at(place)) as ledger, ledger.reading() as connection:
        yield connection


def line(plain: Mapping[str, Any]) -> None:
    """One JSON object, on one line even to ``str.splitlines``."""
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    written = json.dumps(plain, ensure_ascii=False)
    sys.stdout.write(
        written.replace("\x85", "\\u0085").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029") + "\n"
    )


def say(lines: list[Text]) -> None:
    """Text for people."""
    output().print(Text("\n").join(lines), soft_wrap=True)
