"""Entities as rows of FollowTheMoney's statements."""

from __future__ import annotations

import csv
import hashlib
import io
from dataclasses import dataclass, field

from whence.show.export.followthemoney.entities import Entity
from whence.show.export.followthemoney.facts import TYPES, Fact

COLUMNS = (
    "canonical_id", "entity_id", "prop", "prop_type", "schema", "value", "dataset", "origin", "lang", "original_value",
    "external", "first_seen", "last_seen", "id",
)  # fmt: skip
HEADER = ",".join(f'"{column}"' for column in COLUMNS) + "\n"
MOST = 500_000  # rows that are remembered so as not to be written twice; a second one has the same id and does no harm


@dataclass(slots=True)
class Rows:
    """Writes the rows of entities, each once."""

    written: set[bytes] = field(default_factory=set)

    def of(self, entity: Entity) -> str:
        """CSV, one row for each fact, and one for each dataset that the entity is in."""
        file = io.StringIO()
        writer = csv.writer(file, dialect=csv.unix_dialect)
        first = {fact.dataset: Fact("id", entity.id, fact.dataset, fact.seen) for fact in reversed(entity.facts)}
        for fact in (*first.values(), *entity.facts):
            key = hashlib.sha1(f"{fact.dataset}.{entity.id}.{fact.prop}.{fact.value}".encode(), usedforsecurity=False)
            if key.digest() not in self.written:
                self.remember(key.digest())
                writer.writerow(_row(entity, fact, key.hexdigest()))
        return file.getvalue()

    def remember(self, key: bytes) -> None:
        """In bounded memory."""
        if len(self.written) >= MOST:
            self.written.clear()
        self.written.add(key)


def _row(entity: Entity, fact: Fact, key: str) -> tuple[str, ...]:
    """The empty ones: origin, language and what the value was before it was cleaned."""
    return (
        entity.id, entity.id, fact.prop, TYPES[fact.prop], entity.schema, fact.value, fact.dataset, "", "", "", "f",
        fact.seen, fact.seen, key,
    )  # fmt: skip
