"""JSON lines: everything that a ledger holds, one object a line, as the other answers to programs have it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa

from whence.pipeline import Kept, every_actor, every_claim, every_event, every_report, listed
from whence.records import Moment
from whence.show.answers import plain
from whence.show.export.formats import Format
from whence.show.export.lines import in_json


def lines(connection: sa.Connection, moment: Moment) -> Iterator[str]:
    """Reports, then claims, events, actors and judgements; ``is`` tells which a line holds."""
    return (f"{in_json(one)}\n" for one in _objects(connection, moment))


def _objects(connection: sa.Connection, moment: Moment) -> Iterator[dict[str, Any]]:
    for kept in every_report(connection, moment):
        yield _report(kept)
    for some in every_claim(connection, moment):
        yield from ({"is": "claim", **plain.claim(claim, some.reports)} for claim in some.claims)
    for found in every_event(connection, moment):
        yield from ({"is": "event", **plain.event(*pair, found.reports)} for pair in found.events)
    for actor in every_actor(connection, moment):
        offices = [{"role": one.role, "body": one.body} for one in actor.offices]
        yield {"is": "actor", **plain.actor(actor), "offices": offices}
    yield from ({"is": "judgement", **plain.judgement(one)} for one in listed(connection, moment))


def _report(kept: Kept) -> dict[str, Any]:
    """The record as ``whence read --json`` prints it, with the ledger's number, the version, and each place's claim."""
    places = {one.label: kept.claims.get(one.id) for one in kept.tellings}
    return {
        "is": "report", "number": kept.head.number, "version": kept.head.version, **kept.record.to_dict(),
        "claims": places,
    }  # fmt: skip


FORMAT = Format(
    "jsonl",
    "JSON lines: every report with its record, claim, event, actor and judgement",
    text=lines,
    media="application/x-ndjson",
    ending="jsonl",
)
