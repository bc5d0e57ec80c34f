"""``whence read``: the statements of reports, for a person or as JSON."""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import closing
from typing import Annotated

import typer

from whence.errors import CannotRead, WhenceError
from whence.pipeline import Reading, records, reports
from whence.records import Record, Report
from whence.show.cli.bar import Bar
from whence.show.person import page
from whence.show.settings import Settings
from whence.show.terminal import complain, messages, output

LONG = 200  # characters of an input that are enough to tell which one it is


def read(
    inputs: Annotated[
        list[str], typer.Argument(metavar="PATH|URL|-", help="Files (.html .txt .jsonl), addresses, or -.")
    ],
    *,
    json: Annotated[bool, typer.Option("--json", help="One JSON record a line instead of text for people.")] = False,
    force: Annotated[bool, typer.Option("--force", help="Read reports in other languages than English too.")] = False,
    allow_private: Annotated[
        bool, typer.Option("--allow-private", help="Fetch from addresses that are not public, such as an intranet.")
    ] = False,
    workers: Annotated[
        int | None, typer.Option(min=1, help="Processes for many reports; one for each core if not given.")
    ] = None,
) -> None:
    """Print each report's statements: the words, who said them, along which chain, how and how firmly."""
    settings = Settings.given(workers=workers, allow_private=allow_private, force=force)
    show, errors = _json() if json else _text(), messages()
    failed, places = False, deque[int]()
    with (
        closing(records(_reports(inputs, settings, places), settings.workers)) as found,
        Bar(errors, len(inputs)) as bar,
    ):
        for item in found:
            bar.move(places.popleft())
            with bar.aside():
                if isinstance(item, WhenceError):
                    failed = True
                    complain(errors, item)
                else:
                    show(item)
    if failed:
        raise typer.Exit(1)


def _json() -> Callable[[Record], None]:
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8")
    return _line


def _line(record: Record) -> None:
    sys.stdout.write(f"{record.to_json()}\n")
    sys.stdout.flush()


def _text() -> Callable[[Record], None]:
    console = output()
    return lambda record: console.print(page(record, console), soft_wrap=True)


def _reports(inputs: list[str], settings: Settings, places: deque[int]) -> Iterator[Report | WhenceError]:
    """The reports of all inputs; one that cannot be read gives its error and the others go on.

    To ``places`` is added, for each, how many inputs lie before its own.
    """
    how = Reading(allow_private=settings.allow_private, force=settings.force)
    for number, where in enumerate(inputs):
        for found in _of_one(where, how):
            places.append(number)
            yield found


def _of_one(where: str, how: Reading) -> Iterator[Report | WhenceError]:
    try:
        if not where:
            raise CannotRead("an empty name was given")
        if where == "-" and sys.stdin is None:
            raise CannotRead("standard input is closed")
        yield from reports(where, how)
    except WhenceError as error:
        named = where == "-" or where[:LONG] in error.what
        yield error if named else WhenceError(f"{where[:LONG]}: {error.what}", error.hint)
