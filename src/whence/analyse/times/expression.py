"""What the grammar finds, before it becomes a record."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from whence.analyse.times.period import Period
from whence.records.span import Span

Kind = Literal["date", "time", "duration", "set", "reference"]
Shape = Literal["point", "range", "duration"]


@dataclass(frozen=True, slots=True)
class Meaning:
    """What words stand for, by themselves or in their report.

    ``value`` is that of a TIMEX3 tag (TimeML 1.2.1), None where it is not settled. ``period`` is the stretch of the
    calendar that it lies in, ``until`` the last of a range that the words name ("May 3-5"); ``clock`` a time of day
    (hh:mm:ss, with Z where it is said to be UTC).
    """

    kind: Kind
    value: str | None
    period: Period | None = None
    clock: str | None = None
    approximate: bool = False
    until: Period | None = None

    def edtf(self) -> str | None:
        """The value in EDTF level 1: None for durations, sets and references, which have no place in the calendar."""
        if self.period is None or self.kind not in ("date", "time"):
            return None
        if self.clock:
            return f"{self.period.first.isoformat()}T{self.clock}"
        whole = f"{self.period.edtf()}/{self.until.edtf()}" if self.until else self.period.edtf()
        if not self.approximate:
            return whole
        return "/".join(f"{end}~" for end in whole.split("/"))

    def shape(self) -> Shape | None:
        """A point (a day or time of day), a range of days, or a duration; None for what is none of these."""
        if self.kind == "duration":
            return "duration"
        if self.period is None or self.kind not in ("date", "time"):
            return None
        return "point" if self.period.unit == "day" and self.until is None else "range"


@dataclass(frozen=True, slots=True)
class Expression:
    """A temporal expression in the text: its words as TimeML marks them, and what they stand for."""

    span: Span
    meaning: Meaning


def on(period: Period | None, *, approximate: bool = False) -> Meaning:
    """A date; without a value where the period is not settled."""
    return Meaning("date", period.timex() if period else None, period, approximate=approximate)
