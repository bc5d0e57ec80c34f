"""The ledger's own clock."""

from __future__ import annotations

from datetime import UTC, date, datetime

from whence.records import Moment

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = 1_000_000


def now() -> int:
    """Microseconds since 1970, UTC."""
    return to_ticks(datetime.now(UTC))


def to_ticks(time: datetime) -> int:
    """A time as the ledger writes it; one without an offset is taken for UTC."""
    aware = time if time.tzinfo else time.replace(tzinfo=UTC)
    since = aware - EPOCH
    return (since.days * 86_400 + since.seconds) * MICROSECOND + since.microseconds


def iso(ticks: int) -> str:
    """ISO 8601, UTC."""
    seconds, rest = divmod(ticks, MICROSECOND)
    return datetime.fromtimestamp(seconds, UTC).replace(microsecond=rest).isoformat()


def ordinal(day: date | None) -> int:
    """A day as a number to reckon with; 0 for none."""
    return day.toordinal() if day else 0


def known_at(moment: Moment) -> int | None:
    """Up to when the ledger's rows count."""
    return to_ticks(moment.known_at) if moment.known_at else None
