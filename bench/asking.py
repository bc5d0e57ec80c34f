"""How long answers take: ``python -m bench.asking PLACE`` over a ledger that :mod:`bench.filling` made.

Each question is asked many times with other names, words and moments, chosen as a user would: the
often named more often.
"""

from __future__ import annotations

import argparse
import gc
import random
import time
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, date, datetime, timedelta
from statistics import quantiles
from typing import Any

import sqlalchemy as sa

from bench.invented import world
from whence import pipeline
from whence.errors import UnknownInLedger
from whence.ledger import actors, claims, events, reports, tellings, words
from whence.ledger.schema import member, report
from whence.ledger.store import Ledger
from whence.records import NOW, Moment, Page

TIMES = 40
Question = Callable[[sa.Connection, "Asker"], object]


class Asker:
    """Chooses what is asked about; what it takes from the ledger for that is taken beforehand, and not timed."""

    def __init__(self, connection: sa.Connection, seed: int) -> None:
        here = world(seed)
        self.chance, self._people, self._outlets = random.Random(seed), here.people, here.outlets
        self._reports = self._some(connection, sa.select(report.c.id).where(report.c.closed.is_(None)))
        self._claims = self._some(connection, sa.select(member.c.claim).where(member.c.closed.is_(None)))
        self.names = [head.id for head in reports.heads(connection, self._reports).values()]
        told = tellings.of_reports(connection, self._reports)
        self._words = sorted({word for one in told for word in one.text.split() if word.isalpha()})
        self._pairs = [step.told.parties for one in events.asked(connection, events.Asked()) for step in one.steps]
        first, last = connection.execute(sa.select(sa.func.min(report.c.day), sa.func.max(report.c.day))).one()
        self._days = date.fromisoformat(first), date.fromisoformat(last)
        learnt = connection.execute(sa.select(sa.func.min(report.c.learnt), sa.func.max(report.c.learnt))).one()
        self._learnt = [datetime.fromtimestamp(ticks / 1e6, UTC) for ticks in learnt]

    def _some(self, connection: sa.Connection, query: sa.Select[Any]) -> list[int]:
        return self.chance.sample([*connection.scalars(query)], 200)

    def person(self) -> str:
        """The first ones far more often."""
        return self._people[min(int(self.chance.expovariate(0.03)), len(self._people) - 1)]

    def outlet(self) -> str:
        """Any."""
        return self.chance.choice(self._outlets)

    def word(self) -> str:
        """One of those that reports use."""
        return self.chance.choice(self._words)

    def pair(self) -> tuple[str, ...]:
        """Two who met."""
        return self.chance.choice(self._pairs)

    def claim(self) -> int:
        """One that stands, the larger more often."""
        return self.chance.choice(self._claims)

    def report(self) -> int:
        """One that stands."""
        return self.chance.choice(self._reports)

    def name(self) -> str:
        """The id of a report."""
        return self.chance.choice(self.names)

    def day(self) -> Moment:
        """As of some day."""
        first, last = self._days
        return Moment(first + timedelta(days=self.chance.randint(0, (last - first).days)))

    def time(self) -> Moment:
        """Known at some time."""
        first, last = self._learnt
        return Moment(known_at=first + (last - first) * self.chance.random())


def _named(connection: sa.Connection, ask: Asker) -> list[int]:
    return pipeline.asking.actors_called(connection, ask.person())


def _trace(connection: sa.Connection, ask: Asker, moment: Moment) -> object:
    try:
        return pipeline.trace(connection, ask.claim(), moment)
    except UnknownInLedger:  # not told yet
        return None


def _compare(connection: sa.Connection, ask: Asker) -> object:
    one, other = ask.chance.sample(ask.names, 2)
    return pipeline.compare(connection, one, other)


LEDGER: Mapping[str, Question] = {
    "claims.largest": lambda c, a: claims.largest(c),
    "claims.largest, 50th page": lambda c, a: claims.largest(c, NOW, Page(20, 1_000)),
    "claims.largest as of a day": lambda c, a: claims.largest(c, a.day()),
    "claims.largest known at a time": lambda c, a: claims.largest(c, a.time()),
    "claims.about a word": lambda c, a: claims.about(c, a.word()),
    "claims.about two words as of a day": lambda c, a: claims.about(c, f"{a.word()} {a.word()}", (), a.day()),
    "claims.resting_on a person": lambda c, a: claims.resting_on(c, _named(c, a)),
    "claims.one": lambda c, a: claims.one(c, a.claim()),
    "words.matching": lambda c, a: words.matching(c, a.word()),
    "tellings.of_reports": lambda c, a: tellings.of_reports(c, [a.report()]),
    "events.asked": lambda c, a: events.asked(c, events.Asked()),
    "events.asked planned as of a day": lambda c, a: events.asked(c, events.Asked(planned=True), a.day()),
    "events.asked of a person": lambda c, a: events.asked(c, events.Asked(frozenset(_named(c, a)))),
    "reports.find and versions": lambda c, a: reports.versions(c, reports.find(c, a.name())),
    "reports.record_of": lambda c, a: reports.record_of(c, a.report()),
    "reports.counts": lambda c, a: reports.counts(c),
    "actors.left_open": lambda c, a: actors.left_open(c),
}
COMMANDS: Mapping[str, Question] = {
    "whence claims": lambda c, a: pipeline.claims(c, None),
    "whence claims --as-of": lambda c, a: pipeline.claims(c, None, a.day()),
    "whence claims --known-at": lambda c, a: pipeline.claims(c, None, a.time()),
    "whence claims --about PERSON": lambda c, a: pipeline.claims(c, a.person()),
    "whence claims --about WORD": lambda c, a: pipeline.claims(c, a.word()),
    "whence trace": lambda c, a: _trace(c, a, NOW),
    "whence trace --as-of": lambda c, a: _trace(c, a, a.day()),
    "whence contacts": lambda c, a: pipeline.contacts(c, pipeline.Wanted()),
    "whence contacts --between": lambda c, a: pipeline.contacts(c, pipeline.Wanted(a.pair())),
    "whence contacts --status": lambda c, a: pipeline.contacts(c, pipeline.Wanted(statuses=("cancelled",)), a.day()),
    "whence plans": lambda c, a: pipeline.plans(c),
    "whence plans --overdue --as-of": lambda c, a: pipeline.plans(c, a.day(), overdue=True),
    "whence sources PERSON": lambda c, a: pipeline.sources(c, a.person()),
    "whence sources OUTLET": lambda c, a: pipeline.sources(c, a.outlet()),
    "whence compare": _compare,
    "whence judge open": lambda c, a: pipeline.left_open(c),
}


def measure(
    ledger: Ledger, questions: Mapping[str, Question], times: int = TIMES
) -> Iterator[tuple[str, float, float]]:
    """Median and 95th percentile of each question in milliseconds, a transaction each as the command line has."""
    with ledger.reading() as connection:
        ask = Asker(connection, 1)
    for name, question in questions.items():
        cuts = quantiles([_timed(ledger, question, ask) for _ in range(times)], n=20)
        yield name, cuts[9], cuts[18]


def _timed(ledger: Ledger, question: Question, ask: Asker) -> float:
    gc.freeze()  # as each command does before it answers: what earlier questions left is not looked at by this one
    with ledger.reading() as connection:
        start = time.perf_counter()
        question(connection, ask)
        return (time.perf_counter() - start) * 1_000


def main() -> None:
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("place", help="path or postgresql:// address of the ledger")
    reader.add_argument("--times", type=int, default=TIMES, help="each question (%(default)s)")
    given = reader.parse_args()
    with Ledger.open(given.place) as ledger:
        for part in (LEDGER, COMMANDS):
            for name, middle, most in measure(ledger, part, given.times):
                print(f"{name:40} {middle:8.1f} {most:8.1f} ms", flush=True)


if __name__ == "__main__":
    main()
