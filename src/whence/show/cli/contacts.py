"""``whence contacts``: who met whom."""

from __future__ import annotations

from typing import Annotated

import typer

from whence.errors import WrongCall
from whence.pipeline import Wanted, contacts
from whence.records import STATUSES, Page
from whence.show.answers import events
from whence.show.answers.plain import event as plain
from whence.show.answers.words import until
from whence.show.cli.options import (
    AsOf,
    Json,
    KnownAt,
    LedgerPlace,
    Limit,
    asking,
    filled,
    line,
    more_of,
    nothing,
    say,
    say_more,
)
from whence.show.dates import first_day, last_day, moment
from whence.show.terminal import output


def show_contacts(
    *,
    between: Annotated[
        tuple[str, str] | None,
        typer.Option("--between", metavar="NAME NAME", help="Two parties, or who acts for them."),
    ] = None,
    of: Annotated[str | None, typer.Option("--of", metavar="NAME", help="One party, or who acts for it.")] = None,
    since: Annotated[str | None, typer.Option("--since", metavar="DATE", help="Told of on that day or later.")] = None,
    until_day: Annotated[
        str | None, typer.Option("--until", metavar="DATE", help="Told of on that day or before.")
    ] = None,
    status: Annotated[
        list[str] | None, typer.Option("--status", metavar="STATUS", help=f"{', '.join(STATUSES)}; may be repeated.")
    ] = None,
    as_of: AsOf = None,
    known_at: KnownAt = None,
    limit: Limit = 50,
    ledger: LedgerPlace = None,
    json: Json = False,
) -> None:
    """Show who met, called, visited or wrote to whom, and who plans to."""
    wanted = _wanted(between, of, (since, until_day), status or [])
    when = moment(as_of, known_at)
    with asking(ledger) as connection:
        found = contacts(connection, wanted, when, Page(limit))
    if json:
        for event, outcome in found.events:
            line(plain(event, outcome, found.reports))
        return
    title = _title(wanted) + until(when)
    if not found.events:
        say(nothing(f"No contacts{title}.", "Ask for fewer things." if wanted != Wanted() else more_of(when)))
        return
    say(events.contacts(found, output(), title))
    say_more(len(found.events), limit)


def _wanted(
    between: tuple[str, str] | None, of: str | None, days: tuple[str | None, str | None], status: list[str]
) -> Wanted:
    for one in status:
        if one not in STATUSES:
            raise WrongCall(f"--status {one[:40]!r} is none", f"Known are: {', '.join(STATUSES)}.")
    if between and of is not None:
        raise WrongCall("--between and --of exclude each other", "Give one of them.")
    named = [("--of", of)] if of is not None else [("--between", name) for name in between or ()]
    parties = tuple(filled(name, option) for option, name in named)
    return Wanted(
        between=parties,
        since=first_day(days[0], "--since"),
        until=last_day(days[1], "--until"),
        statuses=frozenset(status),
    )


def _title(wanted: Wanted) -> str:
    names = {0: "", 1: " of {}", 2: " between {} and {}"}[len(wanted.between)].format(*wanted.between)
    since = f", told of since {wanted.since}" if wanted.since else ""
    last = f", told of until {wanted.until}" if wanted.until else ""
    statuses = f", {' or '.join(one for one in STATUSES if one in wanted.statuses)}" if wanted.statuses else ""
    return names + statuses + since + last
