"""Searching a ledger: statements, reports and actors by words, with what else there is to narrow it by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import sqlalchemy as sa

from whence.ledger import actors as kept_actors
from whence.ledger import looked, words
from whence.ledger import reports as kept_reports
from whence.ledger import tellings as kept_tellings
from whence.pipeline.asking import one_with
from whence.records import NOW, Actor, Head, Moment, Page, Telling

FACETS = 15  # values of one facet
MANY = 1_000  # statements of an actor that are counted

Facets = Mapping[str, Sequence[tuple[str, int]]]


@dataclass(frozen=True, slots=True)
class Narrowed:
    """What is asked for beside words: outlet, stance, and the kind of who it goes back to."""

    outlet: str | None = None
    stance: str | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """A statement, the claim that it is in, and how many reports tell that."""

    telling: Telling
    claim: int | None
    reports: int


@dataclass(frozen=True, slots=True)
class Searched:
    """``total`` of those that were looked at fit; ``capped``: there may be more, added before them."""

    hits: tuple[Hit, ...]
    total: int
    capped: bool
    facets: Facets
    reports: Mapping[int, Head]


@dataclass(frozen=True, slots=True)
class FoundReports:
    """As :class:`Searched`."""

    reports: tuple[Head, ...]
    total: int
    capped: bool
    facets: Facets


def search_statements(
    connection: sa.Connection, asked: str, narrowed: Narrowed = Narrowed(), moment: Moment = NOW, page: Page = Page()
) -> Searched:
    """Statements that hold all words asked for, those published last first."""
    numbers = words.matching(connection, asked, words.LATEST, moment)
    found = looked.glances(connection, numbers, moment)
    fitting = [one for one in found if _fits(one, narrowed)]
    shown = page.of(fitting)
    told = {one.id: one for one in kept_tellings.by_numbers(connection, (one.id for one in shown))}
    homes = looked.homes(connection, told, moment)
    many = looked.carriers(connection, homes.values(), moment)
    hits = (Hit(told[one.id], (home := homes.get(one.id)), many.get(home or 0, 0)) for one in shown)
    heads = kept_reports.heads(connection, {one.report for one in shown})
    return Searched(tuple(hits), len(fitting), len(numbers) >= words.LATEST, _facets(found, narrowed), heads)


def _fits(one: looked.Glance, narrowed: Narrowed, but: str = "") -> bool:
    return all(
        but == name or wanted is None or wanted == getattr(one, name)
        for name, wanted in (("outlet", narrowed.outlet), ("stance", narrowed.stance), ("source", narrowed.source))
    )


def _facets(found: Sequence[looked.Glance], narrowed: Narrowed) -> Facets:
    """How many there would be of each value, the other facets staying as they are."""
    return {
        name: _counted(getattr(one, name) for one in found if _fits(one, narrowed, but=name))
        for name in ("source", "stance", "outlet")
    }


def _counted(values: Iterable[str | None]) -> list[tuple[str, int]]:
    return Counter(value for value in values if value).most_common(FACETS)


def search_reports(
    connection: sa.Connection, asked: str, outlet: str | None = None, moment: Moment = NOW, page: Page = Page()
) -> FoundReports:
    """Reports that hold all words asked for, in title or text, those published last first."""
    numbers = words.matching(connection, asked, words.LATEST, moment, words.REPORTS)
    order = kept_reports.standing(connection, numbers, moment)
    heads = kept_reports.heads(connection, order)
    found = [heads[number] for number in order]
    fitting = [head for head in found if outlet is None or head.outlet == outlet]
    facets = {"outlet": _counted(head.outlet for head in found)}
    return FoundReports(tuple(page.of(fitting)), len(fitting), len(numbers) >= words.LATEST, facets)


def search_actors(
    connection: sa.Connection, asked: str, moment: Moment = NOW, page: Page = Page()
) -> tuple[tuple[Actor, int], ...]:
    """Actors with such a name, those that most statements rest on first; of each, how many (to :data:`MANY`)."""
    numbers = words.names(connection, asked)
    many = {number: len(looked.resting(connection, [number], MANY, moment)) for number in numbers}
    order = sorted(numbers, key=lambda number: (-many[number], number))
    found = {actor.id: actor for actor in kept_actors.by_numbers(connection, page.of(order))}
    return tuple((found[number], many[number]) for number in page.of(order))


def one_actor(connection: sa.Connection, number: int, moment: Moment = NOW) -> tuple[Actor, list[int]]:
    """An actor, and all numbers that go for it. Raises :class:`whence.errors.UnknownInLedger`."""
    return kept_actors.one(connection, number), one_with(connection, [number], moment)
