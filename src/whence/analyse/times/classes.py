"""Classes of tokens that readings ask for together."""

from __future__ import annotations

from whence.analyse.times.period import Unit

MONTHS = ("month", "month_short")
WEEKDAYS = ("weekday", "weekday_short")
ORDINALS = ("ordinal", "ordinal_number", "second")
UNITS = ("unit", "units", "quarter", "year")
BACKWARD = ("last", "past", "previous")
FORWARD = ("next", "coming", "following")
# What points at a unit; those of TOLD start from what the text has told, the others from the report's day.
POINTING = (*BACKWARD, *FORWARD, "this", "that", "same", "current", "latest")
TOLD = ("following", "previous", "same", "that")

CALENDAR: dict[str, Unit] = {
    "D": "day", "W": "week", "F": "week", "M": "month", "Q": "quarter", "Y": "year", "E": "decade", "C": "century",
}  # fmt: skip

# Every pattern asks for one of these; a stretch of words without any is not looked at.
CORES = (
    *MONTHS, *WEEKDAYS, *UNITS, "weekdays", "season", "daypart", "dayparts", "noon", "today", "tonight", "overnight",
    "weekend", "weekends", "half", "span", "decade_word", "century_word", "now", "recently", "recent", "soon", "future",
    "past", "current", "moment", "set", "year_end", "holiday", "iso", "slashed", "clock", "q", "year_number",
    "decade_number", "ordinal_number", "ampm", "zone", "oclock",
)  # fmt: skip
