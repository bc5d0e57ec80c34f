"""The two clocks that a question is asked by."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Moment:
    """``as_of``: only what was published until the end of that day; ``known_at``: only what the ledger held then (UTC).

    None is now. A report without a date is left out where ``as_of`` is given.
    """

    as_of: date | None = None
    known_at: datetime | None = None


NOW = Moment()
