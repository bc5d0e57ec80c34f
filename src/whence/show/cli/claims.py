"""``whence claims``: what is put forward, by how many independent origins, who denies."""

from __future__ import annotations

from typing import Annotated

import typer

from whence.pipeline import Claims, claims, every_claim
from whence.show.answers.claims import listing
from whence.show.answers.plain import claim as plain
from whence.show.cli.options import AsOf, Json, KnownAt, LedgerPlace, Limit, asking, line, say
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
        bool,
        typer.Option("--dump", help="All claims: one JSON line each with report, content and origin of every place."),
    ] = False,
) -> None:
    """Show what is put forward, on how many independent origins it rests, and who denies it."""
    when = moment(as_of, known_at)
    with asking(ledger) as connection:
        if dump:
            for some in every_claim(connection, when):
                _dump(some)
            return
        found = claims(connection, about, when, limit)
        if not json:
            say(listing(found, output()))
            return
        for claim in found.claims:
            line(plain(claim, found.reports))


def _dump(some: Claims) -> None:
    for claim in some.claims:
        origin = {number: one.key for one in claim.origins for number in one.tellings}
        statements = [
            {
                "report": some.reports[one.telling.report].id,
                "content": [[span.start, span.end] for span in one.telling.content],
                "origin": f"{claim.id}:{origin[one.telling.id]}",
            }
            for one in claim.members
        ]
        line({"claim": str(claim.id), "statements": statements})
