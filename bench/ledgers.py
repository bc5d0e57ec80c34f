"""A ledger of some reports, for as long as it is measured."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from whence.errors import WhenceError
from whence.pipeline import Ledger, add, reports


@contextmanager
def filled(files: Iterable[Path]) -> Iterator[Ledger]:
    """With all reports of some files, added in their order; an error in one is raised."""
    with tempfile.TemporaryDirectory() as folder, Ledger.open(f"{folder}/whence.db", write=True) as ledger:
        for file in files:
            for item in add(ledger, reports(str(file))):
                if isinstance(item, WhenceError):
                    raise item
        yield ledger
