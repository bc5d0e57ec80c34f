"""The program that serves the pages and the API."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from typing import Any

import anyio.to_thread
from fastapi import FastAPI
from starlette.middleware.gzip import GZipMiddleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.staticfiles import StaticFiles

from whence import __version__
from whence.pipeline import Ledger
from whence.show.api import routes
from whence.show.desk import Desk
from whence.show.web.failures import handlers
from whence.show.web.guard import Guard
from whence.show.web.pages.changes import show_changes
from whence.show.web.pages.claim import show_claim
from whence.show.web.pages.claims import show_claims
from whence.show.web.pages.contacts import show_contacts, show_event
from whence.show.web.pages.home import home
from whence.show.web.pages.judgements import correct, enter, show_judgements, take_back
from whence.show.web.pages.plans import show_plans
from whence.show.web.pages.report import find_report, show_report
from whence.show.web.pages.reports import show_reports
from whence.show.web.pages.search import search
from whence.show.web.pages.sources import show_source, show_sources

LOCAL = ("127.0.0.1", "localhost", "[::1]")
AT_ONCE = (os.cpu_count() or 1) + 2  # pages that are made at the same time; more would only wait for a processor
SMALL = 500  # bytes that are not worth to be packed
PAGES: Mapping[str, Callable[[Request], Any]] = {
    "/": home,
    "/claims": show_claims,
    "/claim/{number}": show_claim,
    "/reports": show_reports,
    "/report": find_report,
    "/report/{number}": show_report,
    "/changes": show_changes,
    "/contacts": show_contacts,
    "/event/{number}": show_event,
    "/plans": show_plans,
    "/sources": show_sources,
    "/source/{number}": show_source,
    "/search": search,
    "/judgements": show_judgements,
    "/enter": enter,
}
FORMS: Mapping[str, Callable[[Request], Any]] = {
    "/judgements": correct,
    "/judgements/{number}/undo": take_back,
}


def make(ledger: Ledger, desk: Desk | None = None, hosts: tuple[str, ...] = LOCAL) -> FastAPI:
    """The program over an open ledger; without a ``desk`` nothing can be corrected. ``hosts``: how it is called."""
    app = FastAPI(
        title="Whence",
        version=__version__,
        summary="Who said what, along which chain it reached the page, and on how many independent origins it rests.",
        openapi_url="/api/openapi.json",
        docs_url=None,
        redoc_url=None,
        lifespan=_few_at_once,
    )
    app.state.ledger, app.state.desk = ledger, desk
    for path, show in PAGES.items():
        app.add_api_route(path, show, methods=["GET", "HEAD"], include_in_schema=False, response_model=None)
    for path, take in FORMS.items():
        app.add_api_route(path, take, methods=["POST"], include_in_schema=False, response_model=None)
    app.include_router(routes(ledger, desk))
    app.mount("/static", StaticFiles(packages=[("whence.show.web", "static")]))
    for error, handler in handlers().items():
        app.add_exception_handler(error, handler)
    app.add_middleware(GZipMiddleware, minimum_size=SMALL)
    app.add_middleware(TrustedHostMiddleware, allowed_hosts=[*hosts], www_redirect=False)
    app.add_middleware(Guard)
    return app


@asynccontextmanager
async def _few_at_once(_app: FastAPI) -> AsyncIterator[None]:
    anyio.to_thread.current_default_thread_limiter().total_tokens = AT_ONCE
    yield
