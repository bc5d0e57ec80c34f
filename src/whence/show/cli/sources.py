"""``whence sources``: what rests on somebody."""

from __future__ import annotations

from typing import Annotated

import typer

from whence.pipeline import sources
from whence.records import Page
from whence.show.answers import plain, resting
from whence.show.cli.options import AsOf, Json, KnownAt, LedgerPlace, Limit, asking, filled, line, say, say_more
from whence.show.dates import moment
from whence.show.terminal import output


def show_sources(
    name: Annotated[str, typer.Argument(metavar="NAME", help="An outlet, a person or a body.")],
    *,
    as_of: AsOf = None,
    known_at: KnownAt = None,
    limit: Limit = 20,
    ledger: LedgerPlace = None,
    json: Json = False,
) -> None:
    """Show what rests on a source: on its word alone, with other origins, or only passed on; and what is denied."""
    when = moment(as_of, known_at)
    with asking(ledger) as connection:
        found = sources(connection, filled(name, "NAME"), when, Page(limit))
    if json:
        line(plain.resting(found))
        return
    say(resting.resting(found, output()))
    say_more(len(found.claims), limit)
