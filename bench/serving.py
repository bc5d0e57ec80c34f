"""A server of its own for the benches, as ``whence serve`` starts it."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

COMMAND = (sys.executable, "-c", "import sys; sys.argv[0] = 'whence'; from whence.show.cli.app import main; main()")
SHOWN = re.compile(r"is shown at (http://\S+)")
PEAK = re.compile(r"VmHWM:\s+(\d+) kB")


@dataclass(frozen=True, slots=True)
class Served:
    """Where it answers, and its process."""

    address: str
    process: int

    def peak_mb(self) -> int:
        """The most memory that it held, as Linux tells it."""
        found = PEAK.search(Path(f"/proc/{self.process}/status").read_text("utf-8"))
        return int(found[1]) // 1024 if found else 0


@contextmanager
def serving(place: str) -> Iterator[Served]:
    """``whence serve`` over a ledger on a free port, until the end."""
    process = subprocess.Popen(
        (*COMMAND, "serve", "--port", "0", "--ledger", place), stdout=subprocess.PIPE, text=True, bufsize=1
    )
    try:
        assert process.stdout is not None
        found = next(filter(None, map(SHOWN.search, process.stdout)), None)
        assert found, "the server did not start"
        yield Served(found[1], process.pid)
    finally:
        process.terminate()
        process.wait(20)
