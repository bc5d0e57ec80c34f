"""``/api/reports`` and ``/api/compare``: reports as they stand, and two of them side by side."""

from __future__ import annotations

from typing import Annotated

from fastapi import Path, Query

from whence import pipeline
from whence.show.answers import plain, plain_reports, shapes
from whence.show.api.answer import Answer, group
from whence.show.api.asked import PLACE, Asked, AskedPart, Listing, Outlet, filled
from whence.show.api.errors import UNKNOWN, documented

router = group("reports")
Number = Annotated[int, Path(description="The ledger's, as /api/reports has it.", examples=[1])]
Place = Annotated[str, Query(max_length=PLACE, description="The id or the address of a report.", examples=["port-1"])]


class Reports(Listing[shapes.Head]):
    """Reports, and the outlets that there are."""

    outlets: list[shapes.OutletCount]


@router.get("/api/reports", response_model=Reports, summary="The reports published last")
def reports(asked: AskedPart, outlet: Outlet = None) -> Answer:
    """Reports without their texts; of several versions the one that stands."""
    with asked.reading() as connection:
        found = pipeline.latest_reports(connection, outlet, asked.moment, asked.more)
    return Answer({**asked.listing(found.reports, plain_reports.head), "outlets": plain_reports.outlets(found.outlets)})


@router.get(
    "/api/reports/find",
    response_model=shapes.Opened,
    responses=documented(UNKNOWN),
    summary="A report by its id or address",
)
def find(asked: Asked, id: Place) -> Answer:  # noqa: A002 - the word of the record
    """The latest version of a report; as ``/api/reports/{number}``."""
    with asked.reading() as connection:
        number = pipeline.report_number(connection, filled(id, "id"), asked.moment)
        return Answer(plain_reports.opened(pipeline.open_report(connection, number, asked.moment)))


@router.get(
    "/api/reports/{number}",
    response_model=shapes.Opened,
    responses=documented(UNKNOWN),
    summary="One report with its record",
)
def report(asked: Asked, number: Number) -> Answer:
    """The text, the record that ``whence read`` makes of it, and where each statement and contact belongs."""
    with asked.reading() as connection:
        return Answer(plain_reports.opened(pipeline.open_report(connection, number, asked.moment)))


@router.get(
    "/api/compare",
    response_model=shapes.SideBySide,
    responses=documented(UNKNOWN),
    summary="Two reports, or two versions of one, side by side",
)
def compare(asked: Asked, one: Place, other: Place) -> Answer:
    """What both tell, what only one does, what is put differently. The same one twice: its last two versions."""
    with asked.reading() as connection:
        found = pipeline.compare(connection, filled(one, "one"), filled(other, "other"), asked.moment)
    return Answer(plain.side_by_side(found))
