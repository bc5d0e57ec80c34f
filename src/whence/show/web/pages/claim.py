"""One claim: how it travelled, from which origins, and why they count as one or two."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from whence.pipeline import trace
from whence.show.answers.unfolded import by_outlet, by_report, earliest_first, shared, why_here, why_one
from whence.show.web.asked import asked
from whence.show.web.frame import page
from whence.show.web.pictures.growth import growth
from whence.show.web.pictures.tree import drawn
from whence.show.web.pictures.way import ways
from whence.show.web.site import ledger_of, number_in

MOST, FEWEST = 120, 3  # reports that are listed, shared among the origins; of each at least so many


def show_claim(request: Request) -> Response:
    """``/claim/NUMBER``."""
    asking = asked(request)
    with ledger_of(request).reading() as connection:
        found = trace(connection, number_in(request), asking.moment)
    origins = [(origin, [*by_report(origin, found)]) for origin in earliest_first(found)]
    every = asking.text("every") == "1"
    return page(
        "claim",
        asking,
        found=found,
        claim=found.claim,
        heads=found.reports,
        origins=origins,
        members={one.telling.id: one for one in found.claim.members},
        place_of={origin.key: place for place, (origin, _) in enumerate(origins, 1)},
        picture=drawn(ways(found)),
        growth=growth(found),
        most=None if every else max(FEWEST, MOST // len(origins)),
        shared=shared,
        why_here=why_here,
        by_outlet=by_outlet,
        why_one=why_one,
    )
