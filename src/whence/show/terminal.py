"""The two streams that people see."""

from __future__ import annotations

import os
import shutil

from rich.console import Console

from whence.errors import WhenceError
from whence.show.harmless import harmless

READABLE = 100  # columns; longer lines are hard to follow


def output() -> Console:
    """Standard output, with colours where it is a terminal that wants them."""
    return Console(width=_width(), highlight=False)


def messages() -> Console:
    """Standard error."""
    return Console(stderr=True, highlight=False)


def complain(console: Console, error: WhenceError) -> None:
    """One line: what is wrong, and the advice."""
    console.print(f"whence: {harmless(str(error))}", style="red", markup=False, emoji=False, soft_wrap=True)


def _width() -> int:
    """``COLUMNS`` if that is set; else the terminal's width as far as it reads well, which is taken for a pipe too."""
    columns = shutil.get_terminal_size((READABLE, 0)).columns
    return columns if os.environ.get("COLUMNS") else min(columns, READABLE)
