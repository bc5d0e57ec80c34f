"""Reports into records, one at a time or many at once."""

from __future__ import annotations

import itertools
import os
import signal
import time
from collections import deque
from collections.abc import Generator, Iterable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context
from multiprocessing.connection import wait
from pathlib import Path
from typing import cast

from whence.analyse import analyse
from whence.errors import CannotRead, WhenceError
from whence.read import Reading, reports
from whence.records import Record, Report

__all__ = ["Reading", "analyse", "read", "records", "reports"]

EXAMPLES = Path(__file__).parent.parent / "examples"  # invented reports, to try things on
FEW = 16  # so many reports are read in this process, which is done before others have started
AHEAD = 4  # reports that wait for each worker
PATIENCE = 0.5  # seconds that a report which nobody waits for any more may take


def read(where: str | Path, how: Reading | None = None) -> Record:
    """The record of the first report at a path, an http(s) address, or ``-``.

    Raises :class:`whence.WhenceError` where there is none.

    >>> record = read(EXAMPLES / "page.html")
    >>> record.report.outlet, record.report.published
    ('The Haldry Messenger', '2024-05-15T14:20:00+02:00')
    """
    first = next(iter(reports(str(where), how or Reading())), None)
    if first is None:
        raise CannotRead(f"{where} holds no report")
    if isinstance(first, WhenceError):
        raise first
    return analyse(first)


def records(
    found: Iterable[Report | WhenceError], workers: int | None = None, executor: Executor | None = None
) -> Generator[Record | WhenceError, None, None]:
    """The record of each report, in order; errors pass through. Lazy: few reports wait at any time.

    More than a few reports are shared among ``workers`` processes of one thread each (by default one for each core), or
    all are given to ``executor``, which may be a cluster's. A script that lets processes start must guard its own start
    with ``if __name__ == "__main__"``, as always in Python.

    Raises :class:`whence.WhenceError` where a worker was killed.

    >>> for item in records([Report("The talks will go on, Ada Lovelace said."), WhenceError("nothing there")]):
    ...     print(item if isinstance(item, WhenceError) else item.statements[0].origin.name)
    Ada Lovelace
    nothing there. Report it with the input that caused it.
    """
    rest, workers = iter(found), workers or _cores()
    if executor is not None:
        yield from _shared(rest, executor, AHEAD * workers)
        return
    for item in itertools.islice(rest, None if workers == 1 else FEW):
        yield item if isinstance(item, WhenceError) else analyse(item)
    if more := list(itertools.islice(rest, 1)):
        with _processes(workers) as pool:
            yield from _shared(itertools.chain(more, rest), pool, AHEAD * workers)


def _shared(found: Iterator[Report | WhenceError], pool: Executor, ahead: int) -> Iterator[Record | WhenceError]:
    waiting: deque[Future[Record] | WhenceError] = deque()
    try:
        for item in found:
            waiting.append(item if isinstance(item, WhenceError) else _submitted(item, pool))
            while waiting and (len(waiting) >= ahead or _is_done(waiting[0])):
                yield _result(waiting.popleft())
        while waiting:
            yield _result(waiting.popleft())
    except BrokenExecutor as problem:
        raise WhenceError("a worker process was killed, perhaps for want of memory", "Try --workers 1.") from problem
    except BaseException:
        for unwanted in waiting:
            if isinstance(unwanted, Future):
                unwanted.cancel()
        raise


def _submitted(report: Report, pool: Executor) -> Future[Record]:
    """The processes that a pool starts on this occasion inherit what is blocked: Ctrl-C reaches this process alone."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        return pool.submit(analyse, report, 1)
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        return pool.submit(analyse, report, 1)
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _is_done(item: Future[Record] | WhenceError) -> bool:
    return isinstance(item, WhenceError) or item.done()


def _result(item: Future[Record] | WhenceError) -> Record | WhenceError:
    return item if isinstance(item, WhenceError) else item.result()


@contextmanager
def _processes(workers: int) -> Iterator[Executor]:
    """A pool of processes that is broken off, and not worked off, where the work ends early."""
    pool = ProcessPoolExecutor(workers, mp_context=get_context("spawn"))
    try:
        yield pool
    except BaseException:
        _break_off(pool)
        raise
    pool.shutdown()


def _break_off(pool: ProcessPoolExecutor) -> None:
    """Who is not ready after a moment is ended; the pool has no public way to its processes before Python 3.14."""
    running = {process.sentinel: process for process in (pool._processes or {}).values()}
    pool.shutdown(wait=False, cancel_futures=True)
    latest = time.monotonic() + PATIENCE
    while running and (left := latest - time.monotonic()) > 0:
        for ended in wait([*running], left):
            del running[cast(int, ended)]
    for process in running.values():
        process.terminate()


def _cores() -> int:
    """How many this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
