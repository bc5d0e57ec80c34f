"""``/api/sources``: on whom statements rest, and what rests on somebody."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import Path, Query

from whence import pipeline
from whence.pipeline import Resting
from whence.show.answers import plain, plain_reports, shapes
from whence.show.api.answer import Answer, group
from whence.show.api.asked import WORDS, AskedPart, Listing, Part, filled
from whence.show.api.errors import UNKNOWN, documented

router = group("sources")
Name = Annotated[str, Query(max_length=WORDS, description="A person, body or outlet.", examples=["Aldmoor Courier"])]
Number = Annotated[int, Path(description="Of an actor, as /api/search/actors has it.", examples=[1])]


class Rests(Listing[shapes.Rests]):
    """The claims that rest on somebody, a part at a time."""

    actors: list[shapes.Actor]


class Cited(Listing[shapes.Cited]):
    """Who is cited most, in one part, and the unnamed sources; of the ``looked`` statements published last.

    ``capped``: there are more statements, published before those.
    """

    unnamed: list[shapes.Unnamed]
    looked: int
    capped: bool


@router.get("/api/sources", response_model=Cited, summary="On whom the statements published last rest")
def cited(asked: AskedPart) -> Answer:
    """Who is cited most, at most ``limit`` of each kind; ``offset`` counts for nothing here."""
    with asked.reading() as connection:
        found = pipeline.most_cited(connection, asked.moment, asked.page.size)
    return Answer(
        {
            **asked.whole([plain_reports.cited(one) for one in found.cited]),
            "unnamed": [plain_reports.unnamed(one) for one in found.unnamed],
            "looked": found.looked,
            "capped": found.capped,
        }
    )


@router.get(
    "/api/sources/called",
    response_model=Rests,
    responses=documented(UNKNOWN),
    summary="What rests on whom a name means",
)
def called(asked: AskedPart, name: Name) -> Answer:
    """The claims in whose chains somebody of that name stands, and whether they stand alone."""
    with asked.reading() as connection:
        found = pipeline.sources(connection, filled(name, "name"), asked.moment, asked.more)
    return Answer(_resting(asked, found))


@router.get(
    "/api/sources/{number}", response_model=Rests, responses=documented(UNKNOWN), summary="What rests on an actor"
)
def source(asked: AskedPart, number: Number) -> Answer:
    """The claims in whose chains an actor stands, and whether they stand alone."""
    with asked.reading() as connection:
        _, numbers = pipeline.one_actor(connection, number, asked.moment)
        found = pipeline.resting(connection, numbers, asked.moment, asked.more)
    return Answer(_resting(asked, found))


def _resting(asked: Part, found: Resting) -> dict[str, Any]:
    whole = plain.resting(found)
    return {**asked.listing(whole["claims"], lambda one: one), "actors": whole["actors"]}
