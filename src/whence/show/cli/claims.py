"""``whence claims``: what is put forward, by how many independent origins, who denies."""

from __future__ import annotations

from typing import Annotated

import typer

from whence.pipeline import claims, every_claim
from whence.records import Page
from whence.show.answers.claims import listing
from whence.show.answers.plain import claim as plain
from whence.show.answers.plain import dumped
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
from whence.show.dates import moment
from whence.show.terminal import output


def show_claims(
    *,
    about: Annotated[
        str | None, typer.Option("--about", metavar="WORDS", help="Told in these words, or by one called so.")
    ] = None,
    as_of: AsOf = None,
    known_at: KnownAt = None,
    limit: Limit = 20,
    ledger: LedgerPlace = None,
    json: Json = False,
    dump: Annotated[
        bool, typer.Option("--dump", help="All claims as JSON lines: report, content and origin of every place.")
    ] = False,
) -> None:
    """Show what is put forward, on how many independent origins it rests, and who denies it."""
    when = moment(as_of, known_at)
    if about is not None:
        filled(about, "--about")
    with asking(ledger) as connection:
        if dump:
            for some in every_claim(connection, when):
                for claim in some.claims:
                    line(dumped(claim, some.reports))
            return
        found = claims(connection, about, when, Page(limit))
    if json:
        for claim in found.claims:
            line(plain(claim, found.reports))
        return
    title = (f" about “{about}”" if about is not None else "") + until(when)
    if not found.claims:
        say(nothing(f"No claims{title}.", "Try fewer or other words." if about else more_of(when)))
        return
    say(listing(found, output(), title))
    say_more(len(found.claims), limit)
