"""Pages: templates filled with what they show, and the words that they share."""

from __future__ import annotations

import hashlib
import re
from functools import cache
from importlib import resources
from typing import Any

import jinja2
from starlette.responses import HTMLResponse

from whence import __version__
from whence.records import NOW, Head, Link
from whence.show.addresses import site, web_address
from whence.show.answers import words
from whence.show.answers.plain import reference
from whence.show.answers.when import when, with_dates
from whence.show.web import told
from whence.show.web.asked import Asked

# What a page cannot hold or what would turn the direction of the text around it (UAX #9), one letter for one.
HARMFUL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
STATIC = resources.files("whence.show.web") / "static"
PAGES = (
    ("Claims", "/claims"), ("Reports", "/reports"), ("Contacts", "/contacts"), ("Plans", "/plans"),
    ("Sources", "/sources"), ("Judgements", "/judgements"),
)  # fmt: skip


def clean(value: object) -> object:
    """Text as a page may show it; offsets stay, and what is escaped already stays so."""
    return type(value)(HARMFUL.sub("\ufffd", value)) if isinstance(value, str) and HARMFUL.search(value) else value


@cache
def static(name: str) -> str:
    """The address of a file of ours, which changes when the file does."""
    mark = hashlib.sha256((STATIC / name).read_bytes()).hexdigest()[:12]
    return f"/static/{name}?v={mark}"


@cache
def _environment() -> jinja2.Environment:
    made = jinja2.Environment(
        loader=jinja2.PackageLoader("whence.show.web", "templates"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=clean,
    )
    made.filters |= {
        "sentence": words.sentence, "short": words.short, "counted": words.counted, "some": words.some,
        "when": when, "with_dates": with_dates, "named": words.named, "site": site, "weighty": words.weighty,
    }  # fmt: skip
    made.globals |= told.WORDS
    made.globals |= {
        "static": static, "web_address": web_address, "outlet": words.outlet, "day": words.day, "pages": PAGES,
        "version": __version__, "reference": reference, "now": NOW, "kind_of": kind_of, "version_of": version_of,
    }  # fmt: skip
    return made


def ready() -> None:
    """Read all templates before the first page is asked for."""
    environment = _environment()
    for name in environment.list_templates():
        environment.get_template(name)


def kind_of(link: Link) -> str:
    """The class of a link for its colour."""
    return f"k-{link.kind}"


def version_of(head: Head) -> str:
    """Said behind an outlet, where there is more than one version."""
    return f", version {head.version}" if head.version > 1 else ""


def page(name: str, asked: Asked, status: int = 200, **values: Any) -> HTMLResponse:
    """A page; ``name`` is that of its template."""
    template = _environment().get_template(f"{name}.html")
    return HTMLResponse(template.render(asked=asked, link=asked.link, here=asked.here, **values), status)
