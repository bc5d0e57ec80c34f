"""``whence add``: reports into a ledger."""

from __future__ import annotations

import time
from collections import deque
from contextlib import closing
from dataclasses import asdict
from typing import Annotated

import typer

from whence.errors import WhenceError
from whence.pipeline import Added, Ledger, add
from whence.show.answers.added import added
from whence.show.cli.bar import Bar
from whence.show.cli.inputs import reports_of
from whence.show.cli.options import Json, LedgerPlace, line, say
from whence.show.settings import Settings, ledger_at
from whence.show.terminal import complain, messages, output


def add_reports(
    inputs: Annotated[
        list[str], typer.Argument(metavar="PATH|URL|-", help="Files (.html .txt .jsonl), addresses, or -.")
    ],
    *,
    ledger: LedgerPlace = None,
    json: Json = False,
    force: Annotated[bool, typer.Option("--force", help="Read reports in other languages than English too.")] = False,
    allow_private: Annotated[
        bool, typer.Option("--allow-private", help="Fetch from addresses that are not public, such as an intranet.")
    ] = False,
    workers: Annotated[
        int | None, typer.Option(min=1, help="Processes for many reports; one for each core if not given.")
    ] = None,
) -> None:
    """Add reports to a ledger. Adding twice changes nothing; a run that was stopped goes on where it was."""
    settings = Settings.given(workers=workers, allow_private=allow_private, force=force)
    errors, places, found = messages(), deque[int](), list[Added]()
    started, failed = time.monotonic(), 0
    with (
        Ledger.open(ledger_at(ledger), write=True) as opened,
        closing(add(opened, reports_of(inputs, settings, places), settings.workers)) as adding,
        Bar(errors, len(inputs)) as bar,
    ):
        for item in adding:
            bar.move(places.popleft() if places else len(inputs))
            with bar.aside():
                if isinstance(item, WhenceError):
                    failed += 1
                    complain(errors, item)
                else:
                    found.append(item)
                    if json:
                        line(asdict(item))
    if not json:
        say(added(found, failed, time.monotonic() - started, opened.where, output()))
    if failed:
        raise typer.Exit(1)
