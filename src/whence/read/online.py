"""An http(s) address → Reports."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from whence.errors import CannotRead, WhenceError
from whence.read import bodies
from whence.read.answer import Answer
from whence.read.bodies import Kind
from whence.read.fetch import fetch
from whence.read.opened import Opened
from whence.read.reading import Reading
from whence.records import Report

_KINDS: dict[str, Kind] = {
    "": "unsure",
    "application/octet-stream": "unsure",
    "text/html": "page",
    "application/xhtml+xml": "page",
    "application/jsonl": "lines",
    "application/x-jsonlines": "lines",
    "application/x-ndjson": "lines",
    "application/json": "object",
}


def reports(address: str, how: Reading) -> Iterator[Report | WhenceError]:
    """What the address holds, by the media type that the server gives. Raises what :func:`fetch` raises."""
    answer = fetch(address, how)
    url = str(answer.url)
    opened = Opened(url, answer.body, answer.charset, url)
    for found in bodies.reports(opened, _kind(answer), how):
        yield found if isinstance(found, WhenceError) else _stamped(found, answer)


def _kind(answer: Answer) -> Kind:
    kind = _KINDS.get(answer.media_type, "unsure" if answer.media_type.startswith("text/") else None)
    if kind is None:
        raise CannotRead(f"{answer.url} is {answer.media_type}, not a page", "Save its text as .txt and give that.")
    return kind


def _stamped(report: Report, answer: Answer) -> Report:
    return replace(report, fetched=answer.fetched, origin=report.origin | {"fetched": "clock"})
