"""Many readers while somebody adds: ``python -m bench.readers PLACE`` over a ledger that :mod:`bench.filling` made.

The ledger is copied. A server shows the copy; fifty readers go through its pages for a minute, each with a connection
of its own and one question at a time; a process adds invented reports to it meanwhile. No answer may be an error.
"""

from __future__ import annotations

import argparse
import asyncio
import multiprocessing
import random
import shutil
import tempfile
import time
from collections import Counter
from copy import copy
from pathlib import Path
from statistics import quantiles
from typing import Any

import httpx

from bench.invented import records
from bench.pages import PAGES, Reader
from bench.serving import serving
from whence.ledger.store import Ledger
from whence.pipeline import keep

READERS, SECONDS, A_SECOND = 50, 60, 5


def add(place: str, stop: Any, added: Any) -> None:
    """Add invented reports until told to stop, a few a second; in a process of its own."""
    with Ledger.open(place, write=True) as ledger:
        for record in records(A_SECOND * 600, seed=9):
            due = time.perf_counter() + 1 / A_SECOND
            keep(ledger, record)
            added.value += 1
            if stop.wait(max(0.0, due - time.perf_counter())):
                return


async def _read(address: str, ask: Reader, end: float, taken: list[float], wrong: Counter[str]) -> None:
    names = [name for name in PAGES if not name.startswith("/api")]
    async with httpx.AsyncClient(base_url=address, timeout=60, headers={"Accept-Encoding": "gzip"}) as client:
        while (began := time.perf_counter()) < end:
            where = PAGES[ask.chance.choice(names)](ask)
            try:
                status = (await client.get(where)).status_code
                if status != httpx.codes.OK:
                    wrong[f"{status} {where.partition('?')[0]}"] += 1
            except httpx.HTTPError as problem:
                wrong[type(problem).__name__] += 1
            taken.append(time.perf_counter() - began)


async def _all(address: str, place: str, seconds: int) -> tuple[list[float], Counter[str]]:
    taken: list[float] = []
    wrong: Counter[str] = Counter()
    with Ledger.open(place) as ledger, ledger.reading() as connection:
        first = Reader(connection, 1)
    asks = [_another(first, seed) for seed in range(READERS)]
    end = time.perf_counter() + seconds
    await asyncio.gather(*(_read(address, ask, end, taken, wrong) for ask in asks))
    return taken, wrong


def _another(ask: Reader, seed: int) -> Reader:
    """Of the same ledger, with a mind of its own."""
    other = copy(ask)
    other.chance = random.Random(seed)
    return other


def measured(place: str, seconds: int = SECONDS) -> dict[str, float]:
    """Requests, requests a second, errors, what readers waited, reports added; prints them."""
    with tempfile.TemporaryDirectory() as folder:
        copied = str(shutil.copy(place, Path(folder) / "whence.db"))
        stop, added = multiprocessing.Event(), multiprocessing.Value("i", 0)
        writer = multiprocessing.Process(target=add, args=(copied, stop, added))
        with serving(copied) as served:
            writer.start()
            began = time.perf_counter()
            taken, wrong = asyncio.run(_all(served.address, copied, seconds))
            whole, peak = time.perf_counter() - began, served.peak_mb()
            stop.set()
            writer.join(20)
    cuts = quantiles(taken, n=20)
    found = {
        "requests": len(taken), "a second": round(len(taken) / whole, 1), "errors": sum(wrong.values()),
        "p50 s": round(cuts[9], 2), "p95 s": round(cuts[18], 2), "reports added": added.value, "peak MB": peak,
    }  # fmt: skip
    print(", ".join(f"{name}: {value}" for name, value in found.items()))
    for what, many in wrong.most_common(10):
        print(f"  {many} × {what}")
    assert writer.exitcode == 0, "the writer failed"
    return found


def main() -> None:
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("place", help="path of the ledger")
    reader.add_argument("--seconds", type=int, default=SECONDS)
    given = reader.parse_args()
    measured(given.place, given.seconds)


if __name__ == "__main__":
    main()
