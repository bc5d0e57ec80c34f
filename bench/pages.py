"""How long pages and the API take: ``python -m bench.pages PLACE`` over a ledger that :mod:`bench.filling` made.

A server of its own is asked over the loopback, one question after another, each kind of page many times with other
names, words and moments, the often named more often. No answer may be an error: one that says "not told yet" is made
faster than a page, so a claim is asked for on days by which it was told. Then what a browser with an empty cache takes
for its first page.
"""

from __future__ import annotations

import argparse
import re
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import quantiles
from urllib.parse import quote

import httpx
import sqlalchemy as sa

from bench.asking import Asker
from bench.serving import serving
from whence.ledger.schema import actor, claim_extent, event_extent
from whence.ledger.store import Ledger
from whence.records import Moment

TIMES = 40
WARM = 3  # times that are not counted: the first one reads the files
PACKED = {"Accept-Encoding": "gzip"}
FILES = re.compile(r'(?:href|src)="(/static/[^"]+)"')
FIRST = ("/", "/claims", "/claim", "/report, a statement chosen", "/contacts", "/plans", "/sources")


@dataclass(frozen=True, slots=True)
class Measured:
    """Median and 95th percentile in milliseconds; the most bytes sent, and unpacked."""

    middle: float
    most: float
    sent: int
    unpacked: int


class Reader(Asker):
    """Chooses what is looked at."""

    def __init__(self, connection: sa.Connection, seed: int) -> None:
        super().__init__(connection, seed)
        self.actors = self._some(connection, sa.select(actor.c.id))
        self.events = self._some(connection, sa.select(event_extent.c.event))
        began = sa.select(claim_extent.c.claim, claim_extent.c.first_day)
        self._began = {claim: date.fromisoformat(day) for claim, day in connection.execute(began)}

    def on(self, address: str) -> str:
        """As of some day."""
        return f"{address}{'&' if '?' in address else '?'}{_clock(self.day())}"

    def told(self) -> str:
        """A claim as of some day by which it was told."""
        claim, last = self.claim(), self._days[1]
        began = self._began[claim]
        return f"/claim/{claim}?as_of={began + timedelta(days=self.chance.randint(0, (last - began).days))}"

    def known(self, address: str) -> str:
        """Known at some time."""
        return f"{address}{'&' if '?' in address else '?'}{_clock(self.time())}"


def _clock(moment: Moment) -> str:
    if moment.as_of:
        return f"as_of={moment.as_of}"
    return f"known_at={quote(moment.known_at.isoformat())}" if moment.known_at else ""


def _pair(ask: Reader) -> str:
    one, other, *_ = (*ask.pair(), "", "")
    return f"of={quote(one)}&and={quote(other)}"


PAGES: Mapping[str, Callable[[Reader], str]] = {
    "/": lambda a: "/",
    "/ as of a day": lambda a: a.on("/"),
    "/claims": lambda a: f"/claims?skip={a.chance.choice([0, 0, 20, 200])}",
    "/claims as of a day": lambda a: a.on("/claims"),
    "/claims known at a time": lambda a: a.known("/claims"),
    "/claims about a person": lambda a: f"/claims?about={quote(a.person())}",
    "/claims about a word": lambda a: f"/claims?about={a.word()}",
    "/claim": lambda a: f"/claim/{a.claim()}",
    "/claim as of a day": lambda a: a.told(),
    "/report": lambda a: f"/report/{a.report()}",
    "/report, a statement chosen": lambda a: f"/report/{a.report()}?statement=s{a.chance.randint(1, 5)}",
    "/reports": lambda a: f"/reports?skip={a.chance.choice([0, 40, 400])}",
    "/reports of an outlet": lambda a: f"/reports?outlet={quote(a.outlet())}",
    "/changes": lambda a: f"/changes?one={a.report()}&other={a.report()}",
    "/contacts": lambda a: "/contacts",
    "/contacts as of a day": lambda a: a.on("/contacts"),
    "/contacts between two": lambda a: f"/contacts?{_pair(a)}",
    "/contacts of a status": lambda a: a.on("/contacts?status=cancelled"),
    "/contacts known at a time": lambda a: a.known("/contacts"),
    "/event": lambda a: f"/event/{a.chance.choice(a.events)}",
    "/plans": lambda a: "/plans",
    "/plans as of a day": lambda a: a.on("/plans"),
    "/plans known at a time": lambda a: a.known("/plans"),
    "/plans overdue": lambda a: a.on("/plans?overdue=1"),
    "/sources": lambda a: "/sources",
    "/sources as of a day": lambda a: a.on("/sources"),
    "/sources known at a time": lambda a: a.known("/sources"),
    "/source": lambda a: f"/source/{a.chance.choice(a.actors)}",
    "/search statements": lambda a: f"/search?q={a.word()}",
    "/search statements, narrowed": lambda a: f"/search?q={a.word()}&source=unnamed&outlet={quote(a.outlet())}",
    "/search statements as of a day": lambda a: a.on(f"/search?q={a.word()}"),
    "/search statements known at a time": lambda a: a.known(f"/search?q={a.word()}"),
    "/search reports": lambda a: f"/search?what=reports&q={a.word()}",
    "/search actors": lambda a: f"/search?what=actors&q={quote(a.person()[:3])}",
    "/judgements": lambda a: "/judgements",
    "/api/claims": lambda a: "/api/claims",
    "/api/claims/NUMBER": lambda a: f"/api/claims/{a.claim()}",
    "/api/contacts as of a day": lambda a: a.on("/api/contacts"),
    "/api/plans": lambda a: "/api/plans",
    "/api/sources/NUMBER": lambda a: f"/api/sources/{a.chance.choice(a.actors)}",
    "/api/reports/NUMBER": lambda a: f"/api/reports/{a.report()}",
    "/api/search/statements": lambda a: f"/api/search/statements?q={a.word()}",
}


def measured(place: str, times: int = TIMES) -> Iterator[tuple[str, Measured]]:
    """Of each page, one after another."""
    with Ledger.open(place) as ledger, ledger.reading() as connection:
        ask = Reader(connection, 1)
    with serving(place) as served, httpx.Client(base_url=served.address, timeout=60, headers=PACKED) as client:
        for name, address in PAGES.items():
            answers = [_timed(client, address(ask)) for _ in range(times + WARM)][WARM:]
            cuts = quantiles([taken for taken, _ in answers], n=20)
            sent, unpacked = (max(size) for size in zip(*(_sizes(answer) for _, answer in answers), strict=True))
            yield name, Measured(cuts[9], cuts[18], sent, unpacked)
        print(f"{served.peak_mb()} MB of memory at the most")


def _timed(client: httpx.Client, address: str) -> tuple[float, httpx.Response]:
    began = time.perf_counter()
    answer = client.get(address)
    taken = (time.perf_counter() - began) * 1_000
    assert answer.status_code == 200, (address, answer.status_code)
    return taken, answer


def _sizes(answer: httpx.Response) -> tuple[int, int]:
    return answer.num_bytes_downloaded, len(answer.content)


def first_view(place: str) -> Iterator[tuple[str, int, int]]:
    """Bytes sent, and unpacked, for a page with all its files, where nothing of it is known yet."""
    with Ledger.open(place) as ledger, ledger.reading() as connection:
        ask = Reader(connection, 2)
    with serving(place) as served, httpx.Client(base_url=served.address, timeout=60, headers=PACKED) as client:
        for name in FIRST:
            _, found = _timed(client, PAGES[name](ask))
            answers = [found, *(_timed(client, file)[1] for file in sorted({*FILES.findall(found.text)}))]
            sent, unpacked = (sum(size) for size in zip(*map(_sizes, answers), strict=True))
            yield name, sent, unpacked


def main() -> None:
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("place", help="path or postgresql:// address of the ledger")
    reader.add_argument("--times", type=int, default=TIMES, help="each page (%(default)s)")
    given = reader.parse_args()
    print(f"{'page':35} {'median':>7} {'p95':>7}    {'sent':>6}    {'unpacked':>8}")
    for name, one in measured(given.place, given.times):
        sizes = f"{one.sent / 1_000:6.1f} kB {one.unpacked / 1_000:8.1f} kB"
        print(f"{name:35} {one.middle:7.1f} {one.most:7.1f} ms {sizes}", flush=True)
    for name, sent, unpacked in first_view(given.place):
        print(f"first view of {name:28} {sent / 1_000:6.1f} kB sent, {unpacked / 1_000:6.1f} kB unpacked", flush=True)


if __name__ == "__main__":
    main()
