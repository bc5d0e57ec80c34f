"""Where the tellings of a claim give different numbers: shown side by side, neither averaged nor parted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence

from whence.records import Conflict, Telling
from whence.resolve.claims.sketch import words_of

Words = Sequence[str]  # of a sketch, and the days that it gives
Days = Sequence[str]


def conflicts(tellings: Sequence[Telling]) -> tuple[Conflict, ...]:
    """The numbers, and the dates, in which tellings differ that share most of their words.

    A conflict is where each of two tellings gives one value of a sort and they are not the same; a telling that gives
    several, or none, is not held against the others.
    """
    if len(tellings) < 2:
        return ()
    sketches = {telling.id: (words_of(telling.sketch), telling.sketch["days"]) for telling in tellings}
    sides: tuple[tuple[str, Callable[[Words, Days], Sequence[str]]], ...] = (("number", _numbers), ("date", _days))
    found = []
    for about, values in sides:
        given: dict[str, list[int]] = defaultdict(list)
        for number, sketch in sketches.items():
            if len(told := values(*sketch)) == 1:
                given[told[0]].append(number)
        if len(given) > 1:
            rows = sorted(given.items(), key=lambda item: (-len(item[1]), item[0]))
            found.append(Conflict(about, tuple((value, tuple(numbers)) for value, numbers in rows)))  # type: ignore[arg-type]
    return tuple(found)


def _numbers(words: Words, days: Days) -> Sequence[str]:
    years = {day[:4] for day in days}
    dates = {part.lstrip("0") for day in days for part in day.split("-")}
    return sorted({word for word in words if word[0].isdigit()} - years - dates)


def _days(_words: Words, days: Days) -> Sequence[str]:
    return [day for day in days if len(day) == len("2025-01-01")]
