"""``whence plans``: what was announced, and what came of it."""

from __future__ import annotations

from typing import Annotated

import typer

from whence.pipeline import plans
from whence.records import Page
from whence.show.answers import events
from whence.show.answers.plain import event as plain
from whence.show.answers.words import until
from whence.show.cli.options import AsOf, Json, KnownAt, LedgerPlace, Limit, asking, line, nothing, say, say_more
from whence.show.dates import moment
from whence.show.terminal import output


def show_plans(
    *,
    overdue: Annotated[bool, typer.Option("--overdue", help="Only those whose day is past without word.")] = False,
    as_of: AsOf = None,
    known_at: KnownAt = None,
    limit: Limit = 50,
    ledger: LedgerPlace = None,
    json: Json = False,
) -> None:
    """Show what was announced and what came of it: overdue first, every change with its day and outlets."""
    when = moment(as_of, known_at)
    with asking(ledger) as connection:
        found = plans(connection, when, Page(limit), overdue=overdue)
    if json:
        for event, outcome in found.events:
            line(plain(event, outcome, found.reports))
        return
    if not found.events:
        advice = "whence plans shows all plans." if overdue else "whence contacts shows who met whom."
        say(nothing(f"{'No overdue plans' if overdue else 'No plans'}{until(when)}.", advice))
        return
    say(events.plans(found, output(), until(when)))
    say_more(len(found.events), limit)
