"""``/api/search``: statements, reports and actors by words."""

from __future__ import annotations

from typing import Annotated

from fastapi import Query

from whence import pipeline
from whence.pipeline import Narrowed
from whence.records import Kind, Stance
from whence.show.answers import plain_reports, shapes
from whence.show.api.answer import Answer, group
from whence.show.api.asked import WORDS, AskedPart, Listing, Outlet, filled

router = group("search")
Words = Annotated[str, Query(max_length=WORDS, description="All of these, in any order.", examples=["port Tarsholm"])]
Said = Annotated[Stance | None, Query(description="Of this stance.", examples=["denies"])]
Source = Annotated[Kind | None, Query(description="That go back to such a source.", examples=["unnamed"])]


class FoundStatements(Listing[shapes.Hit]):
    """Statements; ``total`` of those that were looked at fit, ``capped``: there may be older ones."""

    total: int
    capped: bool
    facets: dict[str, list[shapes.Facet]]


class FoundReports(Listing[shapes.Head]):
    """Reports; as with statements."""

    total: int
    capped: bool
    facets: dict[str, list[shapes.Facet]]


@router.get("/api/search/statements", response_model=FoundStatements, summary="Statements in these words")
def search_statements(
    asked: AskedPart, q: Words, outlet: Outlet = None, stance: Said = None, source: Source = None
) -> Answer:
    """Those published last first; facets count what there would be of each value."""
    narrowed = Narrowed(outlet, stance, source)
    with asked.reading() as connection:
        found = pipeline.search_statements(connection, filled(q, "q"), narrowed, asked.moment, asked.page)
    hits = [plain_reports.hit(one, found.reports) for one in found.hits]
    return Answer(
        {
            **asked.of_all(hits, found.total),
            "total": found.total,
            "capped": found.capped,
            "facets": plain_reports.facets(found.facets),
        }
    )


@router.get("/api/search/reports", response_model=FoundReports, summary="Reports in these words")
def search_reports(asked: AskedPart, q: Words, outlet: Outlet = None) -> Answer:
    """By title and text, those published last first."""
    with asked.reading() as connection:
        found = pipeline.search_reports(connection, filled(q, "q"), outlet, asked.moment, asked.page)
    return Answer(
        {
            **asked.of_all([plain_reports.head(one) for one in found.reports], found.total),
            "total": found.total,
            "capped": found.capped,
            "facets": plain_reports.facets(found.facets),
        }
    )


@router.get("/api/search/actors", response_model=Listing[shapes.FoundActor], summary="Who is called so")
def search_actors(asked: AskedPart, q: Words) -> Answer:
    """People, bodies and outlets with such a name, of which the last word may be the beginning of one."""
    with asked.reading() as connection:
        found = pipeline.search_actors(connection, filled(q, "q"), asked.moment, asked.more)
    return Answer(asked.listing(found, lambda pair: plain_reports.found_actor(*pair)))
