"""A report without its text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Head:
    """What is needed to name a report: ``number`` is the ledger's, ``id`` its own; ``version`` counts from 1."""

    number: int
    id: str
    outlet: str | None = None
    title: str | None = None
    published: str | None = None
    url: str | None = None
    version: int = 1

    @property
    def day(self) -> str | None:
        """The day of publication, ISO 8601."""
        return self.published[:10] if self.published else None
