"""``whence read``: the statements of reports, for a person or as JSON."""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Callable
from contextlib import closing
from typing import Annotated

import typer

from whence.errors import WhenceError
from whence.pipeline import records
from whence.records import Record
from whence.show.cli.bar import Bar
from whence.show.cli.inputs import reports_of
from whence.show.person import page
from whence.show.settings import Settings
from whence.show.terminal import complain, messages, output


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
        closing(records(reports_of(inputs, settings, places), settings.workers)) as found,
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
