"""``whence contacts``: who met whom."""

from __future__ import annotations

from typing import Annotated

import typer

from whence.errors import WrongCall
from whence.pipeline import Wanted, contacts
from whence.records import STATUSES
from whence.show.answers.events import listing
from whence.show.answers.plain import event as plain
from whence.show.cli.options import AsOf, Json, KnownAt, LedgerPlace, Limit, asking, line, say
from whence.show.dates import first_day, last_day, moment
from whence.show.terminal import output


def show_contacts(
    *,
    between: Annotated[
        tuple[str, str] | None, typer.Option("--between", metavar="A B", help="Two parties, or who acts for them.")
    ] = None,
    of: Annotated[str | None, typer.Option("--of", metavar="NAME", help="One party, or who acts for it.")] = None,
    since: Annotated[str | None, typer.Option("--since", metavar="DATE", help="Told of on that day or later.")] = None,
    until: Annotated[str | None, typer.Option("--until", metavar="DATE", help="Told of on that day or before.")] = None,
    status: Annotated[
        list[str] | None, typer.Option("--status", help="planned, possible, ongoing, occurred, cancelled, postponed, …")
    ] = None,
    as_of: AsOf = None,
    known_at: KnownAt = None,
    limit: Limit = 50,
    ledger: LedgerPlace = None,
    json: Json = False,
) -> None:
    """Show who met, called, visited or wrote to whom, across reports, and what is planned."""
    for one in status or ():
        if one not in STATUSES:
            raise WrongCall(f"--status {one[:40]!r} is none", f"Known are: {', '.join(STATUSES)}.")
    if between and of:
        raise WrongCall("--between and --of exclude each other", "Give one of them.")
    wanted = Wanted(
        between=between or ((of,) if of else ()),
        since=first_day(since, "--since"),
        until=last_day(until, "--until"),
        statuses=frozenset(status or ()),
    )
    when = moment(as_of, known_at)
    with asking(ledger) as connection:
        found = contacts(connection, wanted, when, limit)
    if not json:
        say(listing(found, output(), history=False))
        return
    for event, outcome in found.events:
        line(plain(event, outcome, found.reports))
