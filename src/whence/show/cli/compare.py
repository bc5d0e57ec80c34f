"""``whence compare``: two reports, or two versions of one."""

from __future__ import annotations

from typing import Annotated

import typer

from whence.pipeline import compare
from whence.show.answers import plain, versions
from whence.show.cli.options import AsOf, Json, KnownAt, LedgerPlace, asking, line, say
from whence.show.dates import moment
from whence.show.terminal import output


def show_comparison(
    one: Annotated[str, typer.Argument(metavar="REPORT", help="The id or the address of a report.")],
    other: Annotated[str | None, typer.Argument(metavar="REPORT", help="Another one; else the version before.")] = None,
    *,
    as_of: AsOf = None,
    known_at: KnownAt = None,
    ledger: LedgerPlace = None,
    json: Json = False,
) -> None:
    """Show what two reports, or two versions of one, have in common, what was reworded, added or dropped."""
    when = moment(as_of, known_at)
    with asking(ledger) as connection:
        found = compare(connection, one, other or one, when)
    if json:
        line(plain.side_by_side(found))
    else:
        say(versions.side_by_side(found, output()))
