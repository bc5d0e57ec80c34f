"""Where something stands in a report, by what stays when the report is analysed anew or comes in another version."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from whence.errors import UnknownInLedger
from whence.ledger import reports as kept_reports
from whence.ledger import tellings as kept_tellings
from whence.records import Moment, Span, Telling

PLACE = re.compile(r"(.+) (\d+)-(\d+)\Z", re.DOTALL)
Versions = Mapping[int, Span]
"""The place in each version of a report that has it, by the ledger's number of the version."""


@dataclass(frozen=True, slots=True)
class Place:
    """The id of a report, and the stretch of its text."""

    report: str
    span: Span

    @classmethod
    def of(cls, report: str, telling: Telling) -> Place:
        """The place of a telling."""
        return cls(report, whole(telling))

    @classmethod
    def read(cls, written: str) -> Place | None:
        """What :meth:`__str__` wrote."""
        found = PLACE.match(written)
        return cls(found[1], Span(int(found[2]), int(found[3]))) if found else None

    def __str__(self) -> str:
        return f"{self.report} {self.span.start}-{self.span.end}"


def whole(telling: Telling) -> Span:
    """From its first word to its last."""
    return Span(telling.content[0].start, telling.content[-1].end)


def mostly(one: Span, other: Span) -> bool:
    """Whether two stretches of a text are one, mostly."""
    common = max(0, min(one.end, other.end) - max(one.start, other.start))
    return 2 * common > max(len(one), len(other))


def versions(connection: sa.Connection, written: str, made: str) -> Versions:
    """A written place, meant when the ledger's clock stood at ``made`` (ISO 8601), wherever its words stand now."""
    place = Place.read(written)
    if place is None:
        return {}
    try:
        meant = kept_reports.find(connection, place.report, Moment(known_at=datetime.fromisoformat(made)))
    except UnknownInLedger:
        return {}
    known = [number for number, _ in kept_reports.versions(connection, meant)]
    if known == [meant]:
        return {meant: place.span}
    texts = {number: report.text for number, report in kept_reports.by_numbers(connection, known).items()}
    words = place.span.of(texts[meant])
    found = {number: _nearest(text, words, place.span.start) for number, text in texts.items()}
    return {number: span for number, span in found.items() if span is not None}


def _nearest(text: str, words: str, start: int) -> Span | None:
    places = [found.start() for found in re.finditer(re.escape(words), text)] if words else []
    at = min(places, key=lambda place: abs(place - start), default=None)
    return None if at is None else Span(at, at + len(words))


def holds(place: Versions, telling: Telling) -> bool:
    """Whether a telling stands there."""
    span = place.get(telling.report)
    return span is not None and mostly(whole(telling), span)


def told_at(connection: sa.Connection, place: Versions) -> Telling | None:
    """The telling that stands there now."""
    found = kept_tellings.of_reports(connection, place) if place else []
    return next((telling for telling in found if holds(place, telling)), None)
