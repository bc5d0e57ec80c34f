"""``whence plans``: what was announced, and what came of it."""

from __future__ import annotations

from typing import Annotated

import typer

from whence.pipeline import plans
from whence.show.answers.events import listing
from whence.show.answers.plain import event as plain
from whence.show.cli.options import AsOf, Json, KnownAt, LedgerPlace, Limit, asking, line, say
from whence.show.dates import moment
from whence.show.terminal import output


def show_plans(
    *,
    overdue: Annotated[bool, typer.Option("--overdue", help="Only those past their date without word.")] = False,
    as_of: AsOf = None,
    known_at: KnownAt = None,
    limit: Limit = 50,
    ledger: LedgerPlace = None,
    json: Json = False,
) -> None:
    """Show what was announced before it happened and what came of it, with every change and its report."""
    when = moment(as_of, known_at)
    with asking(ledger) as connection:
        found = plans(connection, when, limit, overdue=overdue)
    if not json:
        say(listing(found, output(), history=True))
        return
    for event, outcome in found.events:
        line(plain(event, outcome, found.reports))
