"""On whom what is told rests: outlets, people, bodies, and those without a name."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from whence.pipeline import announced, mark, most_cited, one_actor, resting
from whence.show.answers.resting import STANDINGS, unnamed
from whence.show.web.asked import asked
from whence.show.web.frame import page
from whence.show.web.site import ledger_of, number_in

SIZE = 20
FEW = 20  # of each kind
# Which kinds of actor stand together, and their heading.
KINDS = (
    ("Outlets", ("outlet",)),
    ("People", ("person",)),
    ("Bodies", ("organization", "country", "place", "group")),
)


def show_sources(request: Request) -> Response:
    """``/sources``."""
    asking = asked(request)
    with ledger_of(request).reading() as connection:
        found = most_cited(connection, asking.moment, FEW)
    groups = [(title, [one for one in found.cited if one.actor.kind in kinds]) for title, kinds in KINDS]
    return page("sources", asking, found=found, groups=groups)


def show_source(request: Request) -> Response:
    """``/source/NUMBER``."""
    asking = asked(request)
    part = asking.page(SIZE)
    with ledger_of(request).reading() as connection:
        actor, numbers = one_actor(connection, number_in(request), asking.moment)
        found = resting(connection, numbers, asking.moment, part)
        events = announced(connection, numbers, asking.moment)
    return page(
        "source",
        asking,
        actor=actor,
        also=[one for one in found.actors if one.id != actor.id],
        mark=mark(actor),
        found=found,
        standings=[
            (name, title, (one, several), [each for each in found.claims if each.standing == name])
            for name, one, several, title, _ in STANDINGS
        ],
        unnamed=unnamed(found),
        events=events,
        part=part,
        shown=len(found.claims),
    )
