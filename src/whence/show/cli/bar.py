"""How far the work is, for who waits at a terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import TYPE_CHECKING

from rich.console import Console

if TYPE_CHECKING:
    from rich.progress import Progress


class Bar:
    """A bar on stderr, from the second report on, where that is a terminal."""

    def __init__(self, console: Console, inputs: int) -> None:
        self._inputs = inputs
        self._console = console
        self._wanted = console.file.isatty() and not console.is_dumb_terminal
        self._reports = 0
        self._progress: Progress | None = None

    def __enter__(self) -> Bar:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._progress:
            self._progress.stop()

    def move(self, inputs: int) -> None:
        """One more report was read, and so many inputs are behind it."""
        self._reports += 1
        if self._wanted and self._reports > 1:
            self._progress = self._progress or _progress(self._console, self._inputs)
            self._progress.update(self._progress.task_ids[0], completed=inputs, reports=self._reports)

    @contextmanager
    def aside(self) -> Iterator[None]:
        """While something else is written to the same terminal, the bar is off it."""
        if self._progress and sys.stdout.isatty():
            self._progress.stop()
            yield
            self._progress.start()
        else:
            yield


def _progress(console: Console, inputs: int) -> Progress:
    from rich import progress  # noqa: PLC0415  (a short call does without it)

    bar = progress.Progress(
        progress.BarColumn(20),
        progress.TextColumn("{task.completed:.0f} of {task.total:.0f} inputs," if inputs > 1 else ""),
        progress.TextColumn("{task.fields[reports]} reports"),
        progress.TimeElapsedColumn(),
        console=console,
        transient=True,
        redirect_stdout=False,  # else it takes what is printed, and writes it to stderr
        redirect_stderr=False,
    )
    bar.add_task("", total=inputs if inputs > 1 else None, reports=0)
    bar.start()
    return bar
