import os
import threading
import time
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import count, islice

import pytest

from whence.errors import BrokenLine, CannotRead, NoArticle, WhenceError
from whence.pipeline import EXAMPLES, Reading, read, reading, records
from whence.records import Record, Report

BAD = BrokenLine("nothing there")


@pytest.fixture(autouse=True)
def analyse(monkeypatch):
    """Numbers stand for reports, and what is made of them is rounded: to one digit where the stage is given 1 thread.

    Processes that are started find this method without the test, and start without the model.
    """
    monkeypatch.setattr(reading, "analyse", round)
    monkeypatch.setattr(reading, "FEW", 3)


class Calling:
    """In a worker it becomes the call of a function."""

    def __init__(self, function, *arguments):
        self.call = function, arguments

    def __reduce__(self):
        return self.call


def numbers(until, taken=None):
    for number in islice(count(), until):
        if taken is not None:
            taken.append(number)
        yield BAD if number % 5 == 4 else number + 0.26


def rounded(until, here):
    return [BAD if n % 5 == 4 else n if n < here else n + 0.3 for n in range(until)]


@pytest.mark.parametrize(("workers", "until", "here"), [
    (None, 0, 3),
    (2, 3, 3),
    (1, 12, 12),
    (2, 4, 3),
    (2, 40, 3),
    pytest.param(None, 40, 3, marks=pytest.mark.slow),
])  # fmt: skip
def test_records_come_in_order_and_errors_in_their_place(workers, until, here):
    assert list(records(numbers(until), workers)) == pytest.approx(rounded(until, here))


def test_an_executor_that_is_given_does_it_all():
    with ThreadPoolExecutor(2) as pool:
        assert list(records(numbers(40), executor=pool)) == pytest.approx(rounded(40, 0))
        assert pool.submit(int).result() == 0, "it stays open"


@pytest.mark.parametrize("threads", [None, 2])
def test_few_reports_are_read_ahead(threads):
    taken = []
    with ThreadPoolExecutor(2) as pool:
        found = records(numbers(None, taken), workers=2, executor=pool if threads else None)
        assert taken == [], "nothing before it is asked for"
        for number in range(3):
            next(found)
            assert len(taken) <= number + (reading.AHEAD * 2 if threads else 1)
        found.close()


def test_what_is_ready_does_not_wait_for_more_reports():
    def slow():
        yield BAD
        pytest.fail("asked for more")

    with ThreadPoolExecutor(1) as pool:
        assert next(records(slow(), workers=2)) is BAD
        assert next(records(slow(), executor=pool)) is BAD


def test_whoever_stops_early_leaves_nothing_undone_behind():
    stop = threading.Event()
    begun: list[Future] = []

    class Watched(ThreadPoolExecutor):
        def submit(self, *work, **named):
            begun.append(super().submit(*work, **named))
            return begun[-1]

    class Slow(float):
        def __round__(self, _=None):
            stop.wait(30)
            return 0

    with Watched(1) as pool:
        found = records([0.1, *map(Slow, range(30))], workers=2, executor=pool)
        assert next(found) == 0.1
        found.close()
        stop.set()
    assert sum(future.cancelled() for future in begun) >= len(begun) - 2


@pytest.mark.parametrize("wait", [0, 60])
def test_processes_end_soon_when_nobody_waits_for_them(wait):
    start = time.monotonic()
    found = records([1, 2, 3, 4.26, *(Calling(time.sleep, wait) for _ in range(100))], workers=2)
    assert list(islice(found, 4)) == [1, 2, 3, 4.3]
    found.close()
    assert time.monotonic() - start < 50


def test_a_worker_that_is_killed_is_told_with_advice():
    found = records([1, 2, 3, *(Calling(os._exit, 9) for _ in range(20))], workers=2)
    assert list(islice(found, 3)) == [1, 2, 3]
    with pytest.raises(WhenceError, match="a worker process was killed.*Try --workers 1"):
        next(found)


def test_what_goes_wrong_with_the_source_ends_the_work():
    def broken():
        yield from range(5)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        list(records(broken(), workers=2))


@pytest.mark.parametrize(("name", "body", "error", "message"), [
    ("a.txt", None, CannotRead, "there is no file"),
    ("a.txt", b"", NoArticle, "is empty"),
    ("a.jsonl", b"\n", CannotRead, "a.jsonl holds no report"),
    ("a.jsonl", b"{}\n", BrokenLine, "line 1 has no text"),
])  # fmt: skip
def test_a_path_without_a_report_is_an_error(tmp_path, name, body, error, message):
    if body is not None:
        (tmp_path / name).write_bytes(body)
    with pytest.raises(error, match=message):
        read(tmp_path / name)


def test_the_first_report_of_a_path_is_read(monkeypatch, tmp_path):
    monkeypatch.setattr(reading, "analyse", lambda report: Record(report, (), ()))
    (tmp_path / "a.jsonl").write_text('{"text": "Sie gingen, sagte der Minister am Dienstag in der Hauptstadt."}\n{}')
    assert read(tmp_path / "a.jsonl", Reading(force=True)).report.text.startswith("Sie gingen")
    assert read(EXAMPLES / "short.jsonl").report.id == "short"
    assert isinstance(read(str(EXAMPLES / "page.html")).report, Report)
