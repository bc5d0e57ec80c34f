"""Who reads the words that a pattern matched: one function a name in tables/times_phrases.tsv."""

from __future__ import annotations

from collections.abc import Callable

from whence.analyse.times.expression import Meaning
from whence.analyse.times.phrase import Phrase
from whence.analyse.times.readings import (
    clocks,
    counts,
    days,
    distances,
    months,
    ordinals,
    quarters,
    references,
    sets,
    units,
    weekdays,
    years,
)

Reading = Callable[[Phrase], Meaning | None]

READINGS: dict[str, Reading] = {
    "clock": clocks.clock,
    "day_part": clocks.day_part,
    "day": days.day,
    "day_range": days.day_range,
    "week_of": days.week_of,
    "day_of_month": ordinals.day_of_month,
    "holiday": days.holiday,
    "deictic": days.deictic,
    "day_by": days.day_by,
    "weekday": weekdays.weekday,
    "weekday_of": weekdays.weekday_of,
    "month": months.month,
    "quarter": quarters.quarter,
    "same_quarter": quarters.same_quarter,
    "season": years.season,
    "decade": years.decade,
    "century": years.century,
    "year": years.year,
    "year_range": years.year_range,
    "year_end": years.year_end,
    "ago": distances.ago,
    "unit": units.unit,
    "counted": counts.counted,
    "several": counts.several,
    "each": sets.each,
    "reference": references.reference,
}
