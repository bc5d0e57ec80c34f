"""Who met whom: over time, among one another, and one by one."""

from __future__ import annotations

from datetime import date

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from whence.errors import WrongCall
from whence.pipeline import Wanted, contacts, first_and_last_day, one_event
from whence.records import STATUSES
from whence.show.dates import first_day, last_day
from whence.show.web.asked import Asked, asked
from whence.show.web.frame import page
from whence.show.web.pictures.grid import grid
from whence.show.web.pictures.lanes import lanes
from whence.show.web.site import ledger_of, number_in

SIZE = 25


def show_contacts(request: Request) -> Response:
    """``/contacts?of=&and=&status=&since=&until=``."""
    asking = asked(request)
    wanted, part = _wanted(asking), asking.page(SIZE)
    with ledger_of(request).reading() as connection:
        days = first_and_last_day(connection)
        if days and "day" in asking.given:
            return RedirectResponse(asking.here(day="", as_of=_slid(asking, days)), 303)
        found = contacts(connection, wanted, asking.moment, part)
    return page(
        "contacts",
        asking,
        found=found,
        wanted=wanted,
        part=part,
        shown=len(found.events),
        lanes=lanes(found.events),
        grid=grid(found.events),
        statuses=STATUSES,
        days=days,
        at=_place(asking, days),
    )


def show_event(request: Request) -> Response:
    """``/event/NUMBER``: one contact or plan, with every report's word on it."""
    asking = asked(request)
    with ledger_of(request).reading() as connection:
        found = one_event(connection, number_in(request), asking.moment)
    event, outcome = found.events[0]
    return page("event", asking, found=found, event=event, outcome=outcome)


def _wanted(asking: Asked) -> Wanted:
    status = asking.text("status")
    if status and status not in STATUSES:
        raise WrongCall(f"there is no status {status[:40]!r}", f"Known are: {', '.join(STATUSES)}.")
    return Wanted(
        between=tuple(name for name in (asking.text("of"), asking.text("and")) if name),
        since=first_day(asking.text("since") or None, "since"),
        until=last_day(asking.text("until") or None, "until"),
        statuses=frozenset({status} - {""}),
    )


def _slid(asking: Asked, days: tuple[date, date]) -> str:
    """The day that the slider was moved to; its end is today."""
    many = (days[1] - days[0]).days
    moved = min(asking.number("day"), many)
    return "" if moved == many else date.fromordinal(days[0].toordinal() + moved).isoformat()


def _place(asking: Asked, days: tuple[date, date] | None) -> int:
    """Where the slider stands: days since the first one."""
    if days is None:
        return 0
    return (min(asking.moment.as_of or days[1], days[1]) - days[0]).days
