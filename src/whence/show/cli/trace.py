"""``whence trace``: one claim back to its origins."""

from __future__ import annotations

from typing import Annotated

import typer

from whence.pipeline import trace
from whence.show.answers import plain
from whence.show.answers.trace import traced
from whence.show.cli.options import AsOf, Json, KnownAt, LedgerPlace, asking, line, number, say
from whence.show.dates import moment
from whence.show.terminal import output


def show_trace(
    claim: Annotated[str, typer.Argument(metavar="CLAIM", help="The number of a claim, as whence claims shows it.")],
    *,
    as_of: AsOf = None,
    known_at: KnownAt = None,
    ledger: LedgerPlace = None,
    json: Json = False,
) -> None:
    """Show every report of a claim by its origins, with its chain, and why origins count as one or two."""
    wanted, when = number(claim, "claim", "whence claims"), moment(as_of, known_at)
    with asking(ledger) as connection:
        found = trace(connection, wanted, when)
    if json:
        line(plain.traced(found))
    else:
        say(traced(found, output()))
