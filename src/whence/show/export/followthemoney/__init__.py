"""Entities and statements of FollowTheMoney, one dataset an outlet, written without its library."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import sqlalchemy as sa

from whence.pipeline import every_actor, every_claim, every_event, every_report
from whence.records import Moment
from whence.show.export.followthemoney.entities import Actors, Entity, article, claim, contact, telling
from whence.show.export.followthemoney.facts import Datasets
from whence.show.export.followthemoney.rows import HEADER, Rows
from whence.show.export.formats import Format
from whence.show.export.lines import in_json

ENTITIES, STATEMENTS, INDEX = "entities.ftm.json", "statements.csv", "index.json"


def write(connection: sa.Connection, moment: Moment, folder: Path) -> None:
    """Three files: entities, a line each; statements, a row each; the index of the datasets."""
    datasets, rows = Datasets(), Rows()
    with (
        (folder / ENTITIES).open("w", encoding="utf-8", newline="") as entities,
        (folder / STATEMENTS).open("w", encoding="utf-8", newline="") as statements,
    ):
        statements.write(HEADER)
        for entity in _entities(connection, moment, datasets):
            if entity.whole:
                entities.write(f"{in_json(entity.plain())}\n")
            statements.write(rows.of(entity))
    index = json.dumps(datasets.index(), indent=2, ensure_ascii=False)
    (folder / INDEX).write_text(f"{index}\n", encoding="utf-8")


def _entities(connection: sa.Connection, moment: Moment, datasets: Datasets) -> Iterator[Entity]:
    """Actors first, so that what follows can point at them."""
    actors = Actors(datasets)
    for actor in every_actor(connection, moment):
        yield actors.known(actor)
    for kept in every_report(connection, moment):
        yield article(kept, datasets)
        for one in kept.tellings:
            yield telling(one, kept, actors)
        yield from actors.told(kept.tellings, kept.head)
    for some in every_claim(connection, moment):
        yield from (claim(one, some.reports, datasets) for one in some.claims)
    for found in every_event(connection, moment):
        yield from (contact(event, outcome, found.reports, actors) for event, outcome in found.events)


FORMAT = Format("followthemoney", "FollowTheMoney entities and statements, one dataset an outlet", folder=write)
