"""Dates as pages and files write them → ISO 8601."""

from __future__ import annotations

import re
from datetime import datetime
from email.utils import parsedate_to_datetime

_BEGINS_AS_ISO = re.compile(r"\d{4}-\d{2}-\d{2}(?:$|[T ])", re.ASCII)
_OFFSET = re.compile(r"\s*(?:UTC|GMT|Z)$|\s+(?=[+-]\d{2}:?\d{2}$)")
_YEARS = range(1800, 2101)  # the year 1 and the like are what empty fields of programs look like
_LONGEST = 64


def iso(value: object) -> str | None:
    """A date, or a date with time and offset; ``None`` for what is no date.

    A time without an offset is left off: nobody knows what moment it names. Reads ISO 8601 and the dates of mail and
    HTTP (RFC 5322).
    """
    if not isinstance(value, str) or len(value) > _LONGEST:
        return None
    found = _moment(value.strip())
    if found is None or found.year not in _YEARS:
        return None
    return found.date().isoformat() if found.tzinfo is None else found.isoformat(timespec="seconds")


def _moment(value: str) -> datetime | None:
    try:
        if _BEGINS_AS_ISO.match(value):
            return datetime.fromisoformat(_OFFSET.sub(lambda found: "Z" if found[0].strip() else "", value))
        return parsedate_to_datetime(value)
    except (ValueError, OverflowError):
        return None
