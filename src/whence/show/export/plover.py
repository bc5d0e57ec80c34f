"""Contacts as rows of event data: PLOVER's types and modes in the columns of POLECAT."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import combinations
from typing import Any

import sqlalchemy as sa

from whence import __version__
from whence.pipeline import Kept, every_actor, every_event, every_report
from whence.records import Actor, Contact, EntityKind, Event, Moment
from whence.show.answers.words import named
from whence.show.export.days import days
from whence.show.export.formats import Format
from whence.show.export.identity import event_parts, name, web_address
from whence.show.export.lines import flat

TABLES = resources.files("whence.show.export") / "tables"
BETWEEN = "; "
Titled = tuple[str, str]
"""An actor's fullest name, and offices."""
Side = tuple[str, int | None]
"""A party as it is called, and the ledger's number of the actor behind it."""


@dataclass(frozen=True, slots=True)
class Place:
    """Which event a contact of a report is of, its parties in the report, and those that the event has."""

    event: str
    sides: tuple[Side, ...]
    all_sides: tuple[Side, ...]


def rows(connection: sa.Connection, moment: Moment) -> Iterator[str]:
    """Tab-separated text, one row for each pair of parties of each contact that a report tells of."""
    line = _Line()
    yield line.of(columns())
    places = dict(_places(connection, moment))
    if not places:
        return
    actors = {actor.id: (flat(actor.name), _offices(actor)) for actor in every_actor(connection, moment)}
    for kept in every_report(connection, moment):
        about = _story(kept)
        for contact in kept.record.contacts:
            place = places.get((kept.head.number, contact.id))
            if place:
                shared = about | _told(kept, contact, place)
                pairs = _pairs(place, actors, shared)
                yield "".join(line.of(map((shared | pair).get, columns())) for pair in pairs)


class _Line:
    """Writes rows as text."""

    def __init__(self) -> None:
        self.file = io.StringIO()
        self.writer = csv.writer(self.file, delimiter="\t", lineterminator="\n")

    def of(self, cells: Iterable[Any]) -> str:
        self.writer.writerow(cells)
        written = self.file.getvalue()
        self.file.seek(0)
        self.file.truncate()
        return written


@cache
def columns() -> tuple[str, ...]:
    """POLECAT's, in its order, then ours."""
    return tuple((TABLES / "plover_columns.txt").read_text("utf-8").splitlines())


@cache
def table(name: str) -> Mapping[str, Mapping[str, str]]:
    """A table of ours by its first column."""
    lines = (TABLES / f"plover_{name}.tsv").read_text("utf-8").splitlines()
    found = [*csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)]
    return {next(iter(row.values())): row for row in found}


def _places(connection: sa.Connection, moment: Moment) -> Iterator[tuple[tuple[int, str], Place]]:
    for found in every_event(connection, moment):
        for event, _ in found.events:
            known, everyone = name("event", *event_parts(event, found.reports)), _sides(event)
            for told in (step.told for step in event.steps):
                sides = tuple(zip(told.parties, told.actors, strict=True))
                yield (told.report, told.label), Place(known, sides, everyone)


def _sides(event: Event) -> tuple[Side, ...]:
    told = next(step.told for step in reversed(event.steps) if step.told.parties == event.parties)
    return tuple(zip(told.parties, told.actors, strict=True))


def _offices(actor: Actor) -> str:
    return BETWEEN.join(flat(f"{one.role} of {one.body}" if one.body else one.role) for one in actor.offices)


def _story(kept: Kept) -> dict[str, str]:
    """What is the same for all rows of a report."""
    head = kept.head
    return {
        "Source": flat(head.outlet),
        "Publication Date": head.day or "",
        "Story People": _names(kept, "person"),
        "Story Organizations": _names(kept, "organization"),
        "Story Locations": _names(kept, "location", "facility"),
        "Version": f"Whence {__version__}, analysis {flat(kept.record.model)}",
        "Whence Report": flat(head.id),
        "Whence Address": web_address(head) or "",
        "Headline": flat(head.title),
    }


def _names(kept: Kept, *kinds: EntityKind) -> str:
    return BETWEEN.join(dict.fromkeys(flat(one.name) for one in kept.record.entities if one.kind in kinds))


def _told(kept: Kept, contact: Contact, place: Place) -> dict[str, str]:
    """What is the same for all pairs of a contact's parties."""
    coded = table("statuses")[contact.status]
    mode = coded["mode"].replace("*", table("modes")[contact.mode]["plover"])
    day = _date(contact) if coded["date"] == "held" else None
    return {
        "Event Date": day or kept.head.day or "",
        "Event Type": coded["type"],
        "Event Mode": mode,
        "Quad Code": table("types")[coded["type"]]["quad"],
        "Contexts": coded["contexts"].replace(" ", BETWEEN),
        "Raw Placename": flat(contact.place),
        "Whence Event": place.event,
        "Whence Contact": flat(f"{kept.head.id}/{contact.id}"),
        "Whence Status": contact.status,
        "Whence Mode": contact.mode,
        "Whence When": flat(contact.when),
        "Whence Parties": BETWEEN.join(map(flat, contact.parties)),
        "Whence According To": BETWEEN.join(dict.fromkeys(_chains(kept, contact))),
        "Whence Confidence": f"{contact.confidence:.3f}",
        "Event Text": _text(kept, contact),
    }


def _date(contact: Contact) -> str | None:
    """The day, or the first one of a stretch; POLECAT has days only."""
    told = days(contact.when)
    first = told and (told.first or told.last)
    return first.isoformat() if first else None


def _chains(kept: Kept, contact: Contact) -> Iterator[str]:
    """On whose word: each statement's chain, from the page inward; in the outlet's own voice, the outlet alone."""
    told = [one for one in kept.record.statements if one.id in contact.statements]
    if not told:
        yield flat(kept.head.outlet)
    for statement in told:
        yield " < ".join(named(link) for link in statement.chain)


def _text(kept: Kept, contact: Contact) -> str:
    """The lines of the report around the words that name it."""
    text, at = kept.report.text, contact.start
    start, end = text.rfind("\n", 0, at) + 1, text.find("\n", at)
    return flat(text[start : end if end >= 0 else len(text)])


def _pairs(place: Place, actors: Mapping[int, Titled], shared: Mapping[str, str]) -> Iterator[dict[str, str]]:
    """A row for each two parties, the one named first as the actor; one alone has no recipient."""
    stem = f"{shared['Event Date'].replace('-', '')}-{name('contact', shared['Whence Contact'])[-12:]}"
    for number, (one, other) in enumerate(_two(place, actors), 1):
        yield {"Event ID": f"{stem}-{number}_{shared['Event Type']}"} | one | other


def _two(place: Place, actors: Mapping[int, Titled]) -> Iterator[tuple[dict[str, str], dict[str, str]]]:
    """Where the report names one party alone, the others are those of the event, without words of the report."""
    if len(place.sides) > 1:
        for one, other in combinations(place.sides, 2):
            yield _side("Actor", one, actors), _side("Recipient", other, actors)
        return
    called, number = place.sides[0]
    mine = _side("Actor", place.sides[0], actors)
    others = [side for side in place.all_sides if side[0] != called and (side[1] is None or side[1] != number)]
    for other in others:
        yield mine, _side("Recipient", other, actors) | {"Recipient Name Raw": ""}
    if not others:
        yield mine, {}


def _side(role: str, side: Side, actors: Mapping[int, Titled]) -> dict[str, str]:
    party, number = side
    fullest, offices = actors.get(number or 0, ("", ""))
    return {f"{role} Name": fullest or flat(party), f"{role} Name Raw": flat(party), f"{role} Title": offices}


FORMAT = Format(
    "plover",
    "contacts as PLOVER events in POLECAT's columns (.tsv)",
    text=rows,
    media="text/tab-separated-values",
    ending="tsv",
)
