"""Reports, statements, links, contacts and parties as rows, made from the ledger's own."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any

import sqlalchemy as sa

from whence.pipeline import Bare, every_row
from whence.records import Moment
from whence.show.export.nouns.claims import Homes
from whence.show.export.nouns.table import Batch, Row

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
UNNAMED = (None, None, None, None)

Made = Mapping[int, Mapping[str, Mapping[str, Any]]]  # by report and label, the statements as they were analysed
Texts = Mapping[int, str]


def rows(connection: sa.Connection, moment: Moment, homes: Homes) -> Iterator[Batch]:
    """The rows of these five tables."""
    for some in every_row(connection, moment):
        chains = _parsed([row.chain for row in some.tellings])
        texts = {row.id: row.text for row in some.reports}
        yield Batch("reports", [*_reports(some)])
        yield Batch("statements", [*_statements(some, texts, homes)])
        yield Batch("links", [*_links(some, texts, chains)])
        yield Batch("contacts", [*_contacts(some)])
        yield Batch("parties", [(row.contact, row.place, row.name, row.actor) for row in some.parties])


def _parsed(columns: Sequence[str]) -> list[Any]:
    """Many cells of JSON at once, which takes half the time."""
    found: list[Any] = json.loads(f"[{','.join(columns)}]")
    return found


def _day(written: str | None) -> date | None:
    return date.fromisoformat(written) if written else None


def _words(text: str, spans: Sequence[Sequence[int]]) -> str | None:
    return " … ".join(text[start:end] for start, end in spans) or None


def _reports(of: Bare) -> Iterator[Row]:
    bylines = _parsed([row.byline for row in of.reports])
    for row, byline in zip(of.reports, bylines, strict=True):
        yield (
            row.id, row.name, row.version, row.outlet, row.title, row.published, _day(row.day), row.modified,
            row.fetched, row.url, byline, row.text, row.model, EPOCH + timedelta(microseconds=row.learnt),
        )  # fmt: skip


def _statements(of: Bare, texts: Texts, homes: Homes) -> Iterator[Row]:
    places, made = _parsed([row.content for row in of.tellings]), _made(of)
    for row, content in zip(of.tellings, places, strict=True):
        claim, origin = homes.of(row.id)
        statement = made[row.report].get(row.label.partition(".")[0], {})
        text = texts[row.report]
        source, cue = (_words(text, statement.get(part, ())) for part in ("source", "cue"))
        yield (
            row.id, row.report, row.label, row.kind, claim, origin, row.stance, statement.get("manner"),
            bool(row.voiced), row.text, content, source, cue, row.confidence, row.outlet, _day(row.day),
        )  # fmt: skip


def _made(of: Bare) -> Made:
    records = _parsed([row.record for row in of.reports])
    return {
        row.id: {statement["id"]: statement for statement in record["statements"]}
        for row, record in zip(of.reports, records, strict=True)
    }


def _links(of: Bare, texts: Texts, chains: Sequence[Sequence[Sequence[Any]]]) -> Iterator[Row]:
    actors = _parsed([row.actors for row in of.tellings])
    for row, chain, known in zip(of.tellings, chains, actors, strict=True):
        text, last = texts[row.report], len(chain) - 1
        for place, ((kind, name, mention, *unnamed), actor) in enumerate(zip(chain, known, strict=True)):
            words = text[mention[0] : mention[1]] if mention else None
            yield (
                row.id, place, place == last, kind, name, actor, words, [mention] if mention else [], *unnamed,
            )  # fmt: skip


def _contacts(of: Bare) -> Iterator[Row]:
    statements = _parsed([row.tellings for row in of.contacts])
    for row, told in zip(of.contacts, statements, strict=True):
        yield (
            row.id, row.report, row.label, row.event, row.mode, row.place, row.occurs, row.status, row.text, told,
            row.confidence, row.outlet, _day(row.day),
        )  # fmt: skip
