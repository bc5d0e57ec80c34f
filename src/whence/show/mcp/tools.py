"""The questions that a client may ask."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field

from whence import pipeline
from whence.pipeline import Ledger, Wanted
from whence.records import Page, Status
from whence.show.dates import first_day, last_day, moment
from whence.show.mcp import brief, shapes

AsOf = Annotated[str | None, Field(description="Only what was published until the end of that day: 2025-05-14.")]
KnownAt = Annotated[str | None, Field(description="Only what the ledger held at that time (UTC): 2025-05-14T09:30.")]
Limit = Annotated[int, Field(ge=1, le=25, description="How many at the most.")]
Words = Annotated[str, Field(min_length=1, max_length=400)]
Offset = Annotated[int, Field(ge=0, le=10_000_000, description="From which character of the text on.")]
CLOCKS = ("as_of", "known_at")
What = Literal["statements", "reports", "actors"]


@dataclass(frozen=True, slots=True)
class Tools:
    """One method a tool; their docstrings are what a client reads."""

    ledger: Ledger

    def search(
        self, words: Words, what: What = "statements", as_of: AsOf = None, known_at: KnownAt = None, limit: Limit = 10
    ) -> shapes.Searched:
        """Find statements, reports or actors (people, bodies, outlets) by words; all of them have to stand there.

        A statement comes with the number of its claim, which the tool ``claim`` traces back to its origins.
        """
        when, page = moment(as_of, known_at, CLOCKS), Page(limit)
        empty: shapes.Searched = {"statements": [], "reports": [], "actors": [], "total": 0}
        with self.ledger.reading() as connection:
            if what == "actors":
                actors = pipeline.search_actors(connection, words, when, page)
                return {**empty, "actors": [brief.named_one(*one) for one in actors], "total": len(actors)}
            if what == "reports":
                reports = pipeline.search_reports(connection, words, None, when, page)
                return {**empty, "reports": [brief.head(one) for one in reports.reports], "total": reports.total}
            found = pipeline.search_statements(connection, words, moment=when, page=page)
        return {**empty, "statements": [brief.found(one, found.reports) for one in found.hits], "total": found.total}

    def claims(
        self, about: Words | None = None, as_of: AsOf = None, known_at: KnownAt = None, limit: Limit = 5
    ) -> shapes.Claims:
        """What is put forward about something, or altogether; what most outlets carry comes first.

        Each claim has its independent origins with a few quotes, who denies it, and where reports differ.
        """
        with self.ledger.reading() as connection:
            found = pipeline.claims(connection, about, moment(as_of, known_at, CLOCKS), Page(limit))
        shown = [brief.claim(one, found.reports) for one in found.claims]
        return {"claims": shown, "more": len(shown) == limit}

    def claim(self, number: int, as_of: AsOf = None, known_at: KnownAt = None) -> shapes.ClaimShown:
        """One claim traced back to its origins: quotes with their chains, why origins count as one, and copies."""
        with self.ledger.reading() as connection:
            return brief.traced(pipeline.trace(connection, number, moment(as_of, known_at, CLOCKS)))

    def contacts(  # noqa: PLR0913 - each is a parameter of the tool
        self,
        one: Annotated[str | None, Field(description="A party, or for whom it acts.", max_length=400)] = None,
        other: Annotated[str | None, Field(description="A second party.", max_length=400)] = None,
        status: Status | None = None,
        since: Annotated[str | None, Field(description="Told of on that day or later.")] = None,
        until: Annotated[str | None, Field(description="Told of on that day or before.")] = None,
        as_of: AsOf = None,
        known_at: KnownAt = None,
        limit: Limit = 10,
    ) -> shapes.Contacts:
        """Who met, called, visited or wrote to whom, and who plans to; the latest told of first."""
        parties = tuple(name for name in (one, other) if name)
        days = first_day(since, "since"), last_day(until, "until")
        wanted = Wanted(parties, *days, frozenset({status} if status else ()))
        with self.ledger.reading() as connection:
            found = pipeline.contacts(connection, wanted, moment(as_of, known_at, CLOCKS), Page(limit))
        shown = [brief.contact(pair, found.reports) for pair in found.events]
        return {"contacts": shown, "more": len(shown) == limit}

    def plans(
        self, *, overdue: bool = False, as_of: AsOf = None, known_at: KnownAt = None, limit: Limit = 10
    ) -> shapes.Contacts:
        """What was announced, what changed, and what came of it: overdue first, then what is ahead, then the rest."""
        with self.ledger.reading() as connection:
            found = pipeline.plans(connection, moment(as_of, known_at, CLOCKS), Page(limit), overdue=overdue)
        shown = [brief.contact(pair, found.reports) for pair in found.events]
        return {"contacts": shown, "more": len(shown) == limit}

    def source(
        self, name: Words, as_of: AsOf = None, known_at: KnownAt = None, limit: Limit = 10
    ) -> shapes.SourceShown:
        """What rests on a person, body or outlet: on their word alone, confirmed by another origin, or passed on."""
        with self.ledger.reading() as connection:
            found = pipeline.sources(connection, name, moment(as_of, known_at, CLOCKS), Page(limit))
        names = [*dict.fromkeys(actor.name for actor in found.actors)]
        shown = [brief.rests(one) for one in found.claims]
        return {"names": names, "claims": shown, "more": len(shown) == limit}

    def report(
        self,
        report: Annotated[str, Field(description="Its id or its address, as other answers have it.", max_length=4000)],
        offset: Offset = 0,
        as_of: AsOf = None,
        known_at: KnownAt = None,
    ) -> shapes.ReportShown:
        """One report: its statements, the claim of each, and its text, a part at a time."""
        when = moment(as_of, known_at, CLOCKS)
        with self.ledger.reading() as connection:
            number = pipeline.report_number(connection, report, when)
            return brief.opened(pipeline.open_report(connection, number, when), offset)
