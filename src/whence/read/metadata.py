"""What a page says of itself: outlet, title, byline, dates, and where it says so."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from html import unescape
from typing import Any
from urllib.parse import urljoin, urlsplit

import trafilatura
from htmldate import find_date
from lxml.html import HtmlElement

from whence.outlets import by_domain
from whence.read import jsonld
from whence.read.address import host_of
from whence.read.dates import iso
from whence.read.names import names

_PUBLISHED = (
    "article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date", "sailthru.date",
    "article.published", "dc.date.issued", "dcterms.issued", "dc.date", "pubdate", "publishdate", "publish-date",
    "date",
)  # fmt: skip
_MODIFIED = ("article:modified_time", "og:article:modified_time", "datemodified", "og:updated_time", "dcterms.modified")
_AUTHORS = ("author", "article:author", "parsely-author", "byl", "sailthru.author", "dc.creator", "citation_author")
_TITLES = ("og:title", "twitter:title", "parsely-title", "sailthru.title", "dc.title")
_PERSON = re.compile(r"(?!The\b)[^\W\d_][^\s\d]*(?: [^\W\d_][^\s\d]*){1,3}")
_TITLE_AND_OUTLET = re.compile(r"(.+\S)\s+[|–—-]\s+(\S.*?)")
_LONGEST = 1000  # characters of a title or a name
_ON_PHONES = ("www.", "m.", "amp.", "mobile.")


@dataclass(frozen=True, slots=True)
class Page:
    """A parsed page, the address it was fetched from, the article of its JSON-LD, its meta tags by lower-case name."""

    tree: HtmlElement
    address: str | None
    article: jsonld.Node
    metas: dict[str, list[str]]


def read_page(tree: HtmlElement, address: str | None) -> Page:
    """Collect what :func:`fields` reads from."""
    scripts = [node.text_content() for node in tree.iter("script") if "ld+json" in (node.get("type") or "").lower()]
    return Page(tree, address, jsonld.article(scripts), _metas(tree))


def fields(page: Page) -> tuple[dict[str, Any], dict[str, str]]:
    """The fields of a report, and for each where it came from; the first way that finds something counts."""
    values: dict[str, Any] = {}
    origin: dict[str, str] = {}
    for name, ways in WAYS:
        for where, way in ways:
            value = way(page)
            if value:
                values[name], origin[name] = value, where
                break
    if "title" in values:
        values["title"] = _without_outlet(values["title"], values.get("outlet"))
    return values, origin


def _metas(tree: HtmlElement) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for node in tree.iter("meta", "time"):
        content = node.get("content") or node.get("datetime")
        for key in filter(None, map(node.get, ("property", "name", "itemprop"))):
            if content and content.strip():
                found.setdefault(key.strip().lower(), []).append(content.strip())
    return found


def _meta(page: Page, keys: tuple[str, ...]) -> str | None:
    return next((page.metas[key][0] for key in keys if key in page.metas), None)


def _one_line(value: object) -> str | None:
    """Pages escape twice now and then, so entities are resolved once more."""
    return (" ".join(unescape(value[:_LONGEST]).split()) or None) if isinstance(value, str) else None


def _meta_date(page: Page, keys: tuple[str, ...]) -> str | None:
    return next((date for key in keys for value in page.metas.get(key, ()) if (date := iso(value))), None)


def _meta_byline(page: Page) -> tuple[str, ...]:
    return next((found for key in _AUTHORS if (found := names(list(page.metas.get(key, ()))))), ())


def _guessed_byline(page: Page) -> tuple[str, ...]:
    """What stands where bylines stand, if all of it looks like names of people."""
    found = names((trafilatura.extract_metadata(page.tree).author or "").split("; "))
    return found if all(map(_PERSON.fullmatch, found)) else ()


def _guessed_date(page: Page) -> str | None:
    """Without the extensive search, which is wrong more often: no date is better than a wrong one."""
    return find_date(page.tree, extensive_search=False, original_date=True, url=page.address or _stated(page))


def _without_outlet(title: str, outlet: str | None) -> str:
    """Window titles end in the name of the outlet: "Talks fail | The Messenger"."""
    found = _TITLE_AND_OUTLET.fullmatch(title)
    return found[1] if found and outlet and found[2].casefold() == outlet.casefold() else title


def _heading(page: Page) -> str | None:
    headings = [text for node in page.tree.iter("h1") if (text := _one_line(node.text_content()))]
    return headings[0] if len(headings) == 1 else None


def _window_title(page: Page) -> str | None:
    return next((_one_line(node.text_content()) for node in page.tree.iter("title")), None)


def _own_address(page: Page) -> str | None:
    """The address that the page prefers; where it was fetched, only one of the same site is believed."""
    stated = _stated(page)
    believed = stated and (page.address is None or _site(stated) == _site(page.address))
    return stated if believed else None


def _stated(page: Page) -> str | None:
    links = (node.get("href") for node in page.tree.iter("link") if "canonical" in (node.get("rel") or "").lower())
    candidates = (*links, *page.metas.get("og:url", ()), jsonld.address_of(page.article))
    return next((url for link in candidates if (url := _absolute(page.address, link))), None)


def _absolute(base: str | None, link: str | None) -> str | None:
    if not link or not link.strip():
        return None
    try:
        url = urljoin(base or "", link.strip())
        return url if urlsplit(url).scheme in {"http", "https"} and urlsplit(url).hostname else None
    except ValueError:
        return None


def _site(url: str) -> str:
    host = host_of(url)
    return next((host.removeprefix(start) for start in _ON_PHONES if host.startswith(start)), host)


def _outlet_of_domain(page: Page) -> str | None:
    known = by_domain(host_of(page.address or _stated(page) or ""))
    return known.name if known else None


Way = tuple[str, Callable[[Page], Any]]
# Where each field is looked for, best first.
WAYS: tuple[tuple[str, tuple[Way, ...]], ...] = (
    ("url", (("page", _own_address), ("address", lambda page: page.address))),
    ("outlet", (
        ("domain", _outlet_of_domain),
        ("json-ld", lambda page: _one_line(jsonld.name_of(page.article.get("publisher")))),
        ("meta", lambda page: _one_line(_meta(page, ("og:site_name", "application-name")))),
    )),
    ("title", (
        ("json-ld", lambda page: _one_line(page.article.get("headline"))),
        ("meta", lambda page: _one_line(_meta(page, _TITLES))),
        ("heading", _heading),
        ("title", _window_title),
    )),
    ("byline", (
        ("json-ld", lambda page: names(page.article.get("author"))),
        ("meta", _meta_byline),
        ("page", _guessed_byline),
    )),
    ("published", (
        ("json-ld", lambda page: iso(page.article.get("datePublished"))),
        ("meta", lambda page: _meta_date(page, _PUBLISHED)),
        ("htmldate", _guessed_date),
    )),
    ("modified", (
        ("json-ld", lambda page: iso(page.article.get("dateModified"))),
        ("meta", lambda page: _meta_date(page, _MODIFIED)),
    )),
)  # fmt: skip
