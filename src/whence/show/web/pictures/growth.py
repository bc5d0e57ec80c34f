"""How a claim grew: reports by day, those that bring a new origin apart from those that repeat one."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date

from whence.pipeline import Traced
from whence.show.answers.unfolded import by_report, earliest_first

WIDTH, HEIGHT, EDGE = 640, 64, 2
WIDEST = 40  # of one bar


@dataclass(frozen=True, slots=True)
class Bar:
    """Reports of one day (or a few, where there are too many days to show each); lengths in pixels from the top."""

    x: float
    width: float
    new: float
    again: float
    words: str


@dataclass(frozen=True, slots=True)
class Growth:
    """The bars, and the first and last day."""

    bars: tuple[Bar, ...]
    first: str
    last: str


def growth(found: Traced) -> Growth | None:
    """None where fewer than two days are known."""
    new: Counter[date] = Counter()
    again: Counter[date] = Counter()
    for origin in earliest_first(found):
        for place, (head, _) in enumerate(by_report(origin, found)):
            if head.day:
                (again if place else new)[date.fromisoformat(head.day)] += 1
    days = sorted({*new, *again})
    if len(days) < 2:
        return None
    step = _step((days[-1] - days[0]).days + 1)
    return Growth(tuple(_bars(days, step, new, again)), days[0].isoformat(), days[-1].isoformat())


def _step(days: int) -> int:
    """Days to a bar, so that a bar is wide enough to be seen."""
    return max(1, -(-days // (WIDTH // 6)))


def _bars(days: list[date], step: int, new: Counter[date], again: Counter[date]) -> list[Bar]:
    first, many = days[0], (days[-1] - days[0]).days // step + 1
    firsts: Counter[int] = Counter()
    others: Counter[int] = Counter()
    for day in days:
        place = (day - first).days // step
        firsts[place] += new[day]
        others[place] += again[day]
    tallest = max(firsts[place] + others[place] for place in {*firsts, *others})
    each = (WIDTH - 2 * EDGE) / many
    unit = (HEIGHT - 2 * EDGE) / tallest
    return [
        Bar(
            round(EDGE + place * each, 1),
            round(min(WIDEST, max(2.0, each - 1)), 1),
            round(firsts[place] * unit, 1),
            round(others[place] * unit, 1),
            _words(date.fromordinal(first.toordinal() + place * step), step, firsts[place], others[place]),
        )
        for place in sorted({*firsts, *others})
    ]


def _words(day: date, step: int, new: int, again: int) -> str:
    when = day.isoformat() if step == 1 else f"{step} days from {day.isoformat()}"
    return f"{when}: {new} with a new origin, {again} with one known before"
