"""All addresses under ``/api``, over one ledger."""

from __future__ import annotations

from fastapi import APIRouter, Depends, Request

from whence import __version__
from whence.pipeline import Ledger
from whence.show.api import claims, contacts, exports, judgements, reports, search, sources
from whence.show.api.answer import Answer, group
from whence.show.desk import Desk

OPENAPI = "/api/openapi.json"
GROUPS = (claims, contacts, sources, reports, search, judgements, exports)


def routes(ledger: Ledger, desk: Desk | None) -> APIRouter:
    """The addresses; without a ``desk`` nothing can be corrected."""

    async def served(request: Request) -> None:
        request.state.ledger, request.state.desk = ledger, desk

    whole = APIRouter(dependencies=[Depends(served)])
    first = group("api")
    for each in GROUPS:
        first.include_router(each.router)

    @first.get("/api", summary="What there is")
    def there_is() -> Answer:
        """The version, the addresses, and whether corrections are taken."""
        addresses = sorted({route.path for each in GROUPS for route in each.router.routes if hasattr(route, "path")})
        return Answer({"whence": __version__, "openapi": OPENAPI, "writable": desk is not None, "addresses": addresses})

    whole.include_router(first)
    return whole
