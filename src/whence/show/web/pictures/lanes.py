"""Who met whom over time: a lane for each party, a line from lane to lane for each contact."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from whence.pipeline import Pair
from whence.records import Event, Outcome

MOST = 12  # lanes
NAMES, RIGHT = 190, 16  # pixels for the names, and behind the last day
WIDTH, LANE, TOP = 1180, 30, 26
LETTERS = 26
NEAR = 9  # pixels between two contacts, so that each is seen

ACTOR = "actor "
Party = tuple[str, str]  # what tells them apart, and their name


@dataclass(frozen=True, slots=True)
class Lane:
    """A party's line at ``y``; ``label`` fits before it."""

    name: str
    label: str
    y: int
    contacts: int


@dataclass(frozen=True, slots=True)
class Met:
    """A contact at ``x``, on the lanes at ``ys``; ``alone``: only one of its parties has a lane."""

    event: Event
    outcome: Outcome
    x: float
    ys: tuple[int, ...]
    words: str


@dataclass(frozen=True, slots=True)
class Lanes:
    """All of it; ``days`` are (x, words).

    ``dated`` of the contacts have a day, ``early`` of these one before the picture's first, at whose edge they stand.
    """

    width: int
    height: int
    lanes: tuple[Lane, ...]
    met: tuple[Met, ...]
    days: tuple[tuple[float, str], ...]
    dated: int
    early: int


def lanes(found: Sequence[Pair]) -> Lanes | None:
    """None where fewer than two contacts have a day."""
    dated = sorted(((day, pair) for pair in found if (day := day_of(*pair))), key=lambda each: (each[0], each[1][0].id))
    if len(dated) < 2:
        return None
    parties = one_name(parties_of(event) for _, (event, _) in dated)
    many = Counter(key for some in parties for key, _ in some)
    called = {key: name for some in parties for key, name in some}
    order = [key for key, _ in many.most_common(MOST)]
    rows = {key: TOP + LANE * place + LANE // 2 for place, key in enumerate(order)}
    first, last = _first([day for day, _ in dated]), dated[-1][0]
    met: list[Met] = []
    for (day, (event, outcome)), some in zip(dated, parties, strict=True):
        ys = tuple(sorted({rows[key] for key, _ in some if key in rows}))
        if ys:
            x = _across(day, first, last)
            while any(abs(other.x - x) < NEAR and other.ys[0] <= ys[-1] and ys[0] <= other.ys[-1] for other in met):
                x += NEAR / 3
            met.append(Met(event, outcome, round(x, 1), ys, _words(event, outcome, day)))
    right = max((one.x for one in met), default=0) + RIGHT
    return Lanes(
        width=max(WIDTH, round(right)),
        height=TOP + LANE * len(order) + 6,
        lanes=tuple(Lane(called[key], _short(called[key]), rows[key], many[key]) for key in order),
        met=tuple(met),
        days=tuple(_scale(first, last)),
        dated=len(dated),
        early=_early(first, [day for day, _ in dated]),
    )


def parties_of(event: Event) -> list[Party]:
    """Its parties: the actor's number where there is one, so that all names of somebody share a lane."""
    step = next(one for one in reversed(event.steps) if one.told.parties == event.parties)
    found = zip(step.told.parties, step.told.actors, strict=True)
    return [(f"{ACTOR}{actor}" if actor else f"name {name.casefold()}", name) for name, actor in found]


def is_actor(key: str) -> bool:
    """Whether what tells a party apart is the number of an actor."""
    return key.startswith(ACTOR)


def one_name(found: Iterable[Sequence[Party]]) -> list[list[Party]]:
    """A name that is somebody's stands for them where nobody is given behind it."""
    parties = [[*some] for some in found]
    known: dict[str, str] = {}
    for key, name in (each for some in parties for each in some):
        if is_actor(key) or name.casefold() not in known:
            known[name.casefold()] = key
    return [[(known[name.casefold()], name) for _, name in some] for some in parties]


def _first(days: Sequence[date]) -> date:
    """Where the picture starts: a few contacts of long ago are not to press the others together."""
    late = days[len(days) // 10]
    return late if (days[-1] - late) * 2 < days[-1] - days[0] else days[0]


def day_of(event: Event, outcome: Outcome) -> date | None:
    """When it is or was, by the first day of what is told; else when it was first told of."""
    told = (outcome.when or "").partition("/")[0].strip("?~%.")
    for length, filled in ((10, ""), (7, "-01"), (4, "-01-01")):
        try:
            return date.fromisoformat(told[:length] + filled)
        except ValueError:
            continue
    return min((step.told.day for step in event.steps if step.told.day), default=None)


def _across(day: date, first: date, last: date) -> float:
    return NAMES + (WIDTH - NAMES - RIGHT) * (max(0, (day - first).days) / max(1, (last - first).days))


def _scale(first: date, last: date) -> list[tuple[float, str]]:
    """The first and the last day, and what lies evenly between."""
    parts = min(4, max(1, (last - first).days))
    days = [date.fromordinal(first.toordinal() + (last - first).days * part // parts) for part in range(parts + 1)]
    return [(round(_across(day, first, last), 1), day.isoformat()) for day in dict.fromkeys(days)]


def _early(first: date, days: Sequence[date]) -> int:
    return sum(day < first for day in days)


def _words(event: Event, outcome: Outcome, day: date) -> str:
    return f"{day.isoformat()}: {', '.join(event.parties)}, {outcome.status} {event.steps[0].told.mode}"


def _short(text: str) -> str:
    return text if len(text) <= LETTERS else f"{text[: LETTERS - 1].rstrip()}…"
