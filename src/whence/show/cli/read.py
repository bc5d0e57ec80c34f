"""``whence read``: the statements of reports, for a person or as JSON."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from whence.errors import WhenceError
from whence.pipeline import Reading, records, reports
from whence.records import Report
from whence.show.person import page, safe
from whence.show.settings import Settings


def read(
    inputs: Annotated[list[str], typer.Argument(metavar="PATH|URL|-", help="Files (.html .txt .jsonl), addresses, or -.")],
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
    out, err = Console(highlight=False, soft_wrap=False), Console(stderr=True, highlight=False)
    failed = False
    with _progress(err) as bar:
        task = bar.add_task("reading", total=len(inputs))
        found = _reports(inputs, settings, lambda done: bar.update(task, completed=done))
        for item in records(found, settings.workers):
            if isinstance(item, WhenceError):
                failed = True
                bar.console.print(f"whence: {safe(str(item))}", style="red", markup=False, soft_wrap=True)
            elif json:
                print(item.to_json(), flush=True)  # noqa: T201
            else:
                out.print(page(item))
        bar.update(task, completed=len(inputs))
    if failed:
        raise typer.Exit(1)


def _progress(err: Console) -> Progress:
    """A bar on stderr where that is a terminal and stdout is not the same one."""
    columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    return Progress(*columns, console=err, transient=True, disable=not err.is_terminal)


def _reports(inputs: list[str], settings: Settings, done: Callable[[int], None]) -> Iterator[Report | WhenceError]:
    """The reports of all inputs; one that cannot be read gives its error and the others go on."""
    how = Reading(allow_private=settings.allow_private, force=settings.force)
    for number, where in enumerate(inputs):
        try:
            yield from reports(where, how, sys.stdin.buffer if where == "-" else None)
        except WhenceError as error:
            yield error
        done(number + 1)


