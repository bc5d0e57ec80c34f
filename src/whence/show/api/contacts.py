"""``/api/contacts``, ``/api/events``, ``/api/plans``: who met whom, and what came of what was announced."""

from __future__ import annotations

from typing import Annotated

from fastapi import Path, Query

from whence import pipeline
from whence.errors import WrongCall
from whence.pipeline import Wanted
from whence.records import Status
from whence.show.answers import plain, shapes
from whence.show.api.answer import Answer, group
from whence.show.api.asked import WORDS, Asked, AskedPart, Listing, filled
from whence.show.api.errors import UNKNOWN, documented
from whence.show.dates import first_day, last_day

router = group("contacts")
BOTH = 2  # parties that a contact is between

Name = Annotated[str, Query(max_length=WORDS)]
Between = Annotated[
    list[Name] | None,
    Query(description="Two parties, or who acts for them: give it twice.", examples=[["Hanne Rusk", "Pavel Stroud"]]),
]
Of = Annotated[str | None, Query(max_length=WORDS, description="One party, or who acts for it.", examples=["Corvell"])]
Since = Annotated[str | None, Query(description="Told of on that day or later.", examples=["2025-05-01"])]
Until = Annotated[str | None, Query(description="Told of on that day or before.", examples=["2025-05"])]
Statuses = Annotated[list[Status] | None, Query(description="May be given more than once.", examples=[["planned"]])]
Overdue = Annotated[bool, Query(description="Only those whose day is past without word.")]


@router.get(
    "/api/contacts",
    response_model=Listing[shapes.Event],
    responses=documented(UNKNOWN),
    summary="Who met, called, visited or wrote to whom",
)
def contacts(  # noqa: PLR0913 - each parameter of an address is an argument
    asked: AskedPart,
    between: Between = None,
    of: Of = None,
    since: Since = None,
    until: Until = None,
    status: Statuses = None,
) -> Answer:
    """Contacts, the latest told of first, each with its history."""
    days = first_day(since, "since"), last_day(until, "until")
    wanted = Wanted(_parties(between or [], of), *days, frozenset(status or ()))
    with asked.reading() as connection:
        found = pipeline.contacts(connection, wanted, asked.moment, asked.more)
    return Answer(asked.listing(found.events, lambda pair: plain.event(*pair, found.reports)))


def _parties(between: list[str], of: str | None) -> tuple[str, ...]:
    if between and of is not None:
        raise WrongCall("between and of exclude each other", "Give one of them.")
    if len(between) not in {0, BOTH}:
        raise WrongCall("between is of two parties", "Give it twice, or of once.")
    named = [("of", of)] if of is not None else [("between", name) for name in between]
    return tuple(filled(name, option) for option, name in named)


@router.get("/api/plans", response_model=Listing[shapes.Event], summary="What was announced, and what came of it")
def plans(asked: AskedPart, *, overdue: Overdue = False) -> Answer:
    """Plans: overdue first, then what is ahead, then the rest; every change with its day and reports."""
    with asked.reading() as connection:
        found = pipeline.plans(connection, asked.moment, asked.more, overdue=overdue)
    return Answer(asked.listing(found.events, lambda pair: plain.event(*pair, found.reports)))


@router.get(
    "/api/events/{number}", response_model=shapes.Event, responses=documented(UNKNOWN), summary="One contact or plan"
)
def event(asked: Asked, number: Annotated[int, Path(description="As /api/contacts has it.", examples=[1])]) -> Answer:
    """A contact across reports, and what became of it."""
    with asked.reading() as connection:
        found = pipeline.one_event(connection, number, asked.moment)
    return Answer(plain.event(*found.events[0], found.reports))
