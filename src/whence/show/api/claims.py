"""``/api/claims``: what is put forward, and on how many independent origins it rests."""

from __future__ import annotations

from typing import Annotated

from fastapi import Path, Query

from whence import pipeline
from whence.show.answers import plain, shapes
from whence.show.api.answer import Answer, group
from whence.show.api.asked import WORDS, Asked, AskedPart, Listing, filled
from whence.show.api.errors import UNKNOWN, documented

router = group("claims")
About = Annotated[
    str | None,
    Query(max_length=WORDS, description="Told in these words, or by one called so.", examples=["port of Tarsholm"]),
]


@router.get("/api/claims", response_model=Listing[shapes.Claim], summary="What is put forward, by whom")
def claims(asked: AskedPart, about: About = None) -> Answer:
    """The claims about something, or all, those that most outlets carry first.

    Each has its independent origins, where reports differ, and every statement with its words and its chain.
    """
    if about is not None:
        filled(about, "about")
    with asked.reading() as connection:
        found = pipeline.claims(connection, about, asked.moment, asked.more)
    return Answer(asked.listing(found.claims, lambda one: plain.claim(one, found.reports)))


@router.get(
    "/api/claims/{number}",
    response_model=shapes.Traced,
    responses=documented(UNKNOWN),
    summary="One claim back to its origins",
)
def claim(asked: Asked, number: Annotated[int, Path(description="As /api/claims has it.", examples=[1])]) -> Answer:
    """Every report of a claim by its origins, why origins count as one or two, and what its reports share."""
    with asked.reading() as connection:
        found = pipeline.trace(connection, number, asked.moment)
    return Answer(plain.traced(found))
