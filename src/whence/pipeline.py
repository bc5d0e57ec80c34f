"""The join: the only file that knows all stages; no logic of its own."""

from __future__ import annotations

import itertools
import os
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from pathlib import Path

from whence.analyse import analyse
from whence.errors import CannotRead, WhenceError
from whence.read import Reading, reports
from whence.records import Record, Report

__all__ = ["Reading", "analyse", "read", "records", "reports"]

FEW = 8  # so many reports are read in this process; more are shared among several
AHEAD = 4  # reports that wait for each worker


def read(where: str | Path, how: Reading | None = None) -> Record:
    """The record of the first report at a path, an http(s) address, or ``-``.

    Raises :class:`whence.WhenceError` where there is none.

    >>> record = read(EXAMPLES / "page.html")
    >>> record.report.outlet, record.report.published
    ('The Haldry Messenger', '2024-05-16T14:20:00+02:00')
    """
    first = next(iter(reports(str(where), how or Reading())), None)
    if first is None:
        raise CannotRead(f"no report in {where}")
    if isinstance(first, WhenceError):
        raise first
    return analyse(first)


EXAMPLES = Path(__file__).parent / "examples"


def records(
    found: Iterable[Report | WhenceError], workers: int | None = None, executor: Executor | None = None
) -> Iterator[Record | WhenceError]:
    """The record of each report, in order; errors pass through. Lazy: few reports wait at any time.

    More than a few reports are shared among ``workers`` processes of one thread each (by default one for each core), or
    given to ``executor``, which may be a cluster's.
    """
    rest = iter(found)
    if executor is not None:
        yield from _shared(rest, executor, AHEAD * (workers or os.cpu_count() or 1))
        return
    few = list(itertools.islice(rest, FEW))
    workers = workers or os.cpu_count() or 1
    if len(few) < FEW or workers == 1:
        for item in itertools.chain(few, rest):
            yield item if isinstance(item, WhenceError) else analyse(item)
        return
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        yield from _shared(itertools.chain(few, rest), pool, AHEAD * workers)


def _shared(found: Iterator[Report | WhenceError], pool: Executor, ahead: int) -> Iterator[Record | WhenceError]:
    waiting: deque[Future[Record] | WhenceError] = deque()
    for item in found:
        waiting.append(item if isinstance(item, WhenceError) else pool.submit(analyse, item, 1))
        if len(waiting) >= ahead:
            yield _done(waiting.popleft())
    while waiting:
        yield _done(waiting.popleft())


def _done(item: Future[Record] | WhenceError) -> Record | WhenceError:
    if isinstance(item, WhenceError):
        return item
    try:
        return item.result()
    except BrokenProcessPool as error:
        raise WhenceError("a worker process was killed, perhaps for want of memory", "Try --workers 1.") from error
