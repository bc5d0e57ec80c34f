"""A date or time in the text."""

from __future__ import annotations

from dataclasses import dataclass

from whence.records.span import Span


@dataclass(frozen=True, slots=True)
class Time:
    """One temporal expression and what it stands for.

    ``value`` is EDTF (ISO 8601-2:2019, level 1): "2025-10", "2025-11-14T09:30:00", "2025-05/2025-07", "2025-10/..";
    None where the words do not settle it, as "on Monday" in a report without a date.
    """

    span: Span
    value: str | None
