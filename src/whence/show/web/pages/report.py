"""One report: its text with every statement marked in place, and what is known of the one that is chosen."""

from __future__ import annotations

from collections.abc import Mapping

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from whence.pipeline import Opened, Placed, Traced, open_report, report_number, trace
from whence.records import Head
from whence.show.web.asked import asked
from whence.show.web.frame import page
from whence.show.web.marks import by_label, paragraphs, statement_of
from whence.show.web.site import ledger_of, number_in

LONGEST = 4_000  # characters of an address
OTHERS = 12  # reports that carry a statement too


def show_report(request: Request) -> Response:
    """``/report/NUMBER?statement=s3``."""
    asking = asked(request)
    with ledger_of(request).reading() as connection:
        opened = open_report(connection, number_in(request), asking.moment)
        places = by_label(opened)
        label = _label(opened, asking.text("statement"), places)
        chosen = places.get(label)
        claim = trace(connection, chosen.claim, asking.moment) if chosen and chosen.claim else None
    statement = statement_of(opened, label) if chosen else None
    return page(
        "report",
        asking,
        opened=opened,
        head=opened.head,
        paragraphs=paragraphs(opened, statement),
        chosen=chosen,
        statement=statement,
        claim=claim.claim if claim else None,
        heads=claim.reports if claim else {},
        others=_others(claim, opened.head) if claim else [],
        most=OTHERS,
    )


def find_report(request: Request) -> Response:
    """``/report?id=``: by its id or address, which stay when a ledger is made anew."""
    asking = asked(request)
    with ledger_of(request).reading() as connection:
        number = report_number(connection, asking.text("id", LONGEST), asking.moment)
    return RedirectResponse(asking.link(f"/report/{number}", statement=asking.text("statement")), 303)


def _label(opened: Opened, asked_for: str, places: Mapping[str, Placed]) -> str:
    """What is asked for; of a contact that somebody tells of, where it is told."""
    if asked_for in places:
        return asked_for
    told = {name for one in opened.record.contacts if one.id == asked_for for name in one.statements}
    return next((label for label in places if label.partition(".")[0] in told), asked_for)


def _others(found: Traced, but: Head) -> list[tuple[Head, str]]:
    """The other reports in a claim with the label of what they tell, the earliest first."""
    first: dict[int, str] = {}
    for one in found.claim.members:
        if one.telling.report != but.number:
            first.setdefault(one.telling.report, one.telling.label)
    pairs = [(found.reports[number], label) for number, label in first.items()]
    return sorted(pairs, key=lambda pair: (pair[0].day or "~", pair[0].number))
