"""Records of a measuring set, and the figures that its scorer prints."""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from whence.errors import WhenceError
from whence.pipeline import records, reports
from whence.records import Record

NUMBER = r"\s+(-?\d+\.\d)"


def read_all(lines: Path) -> list[Record]:
    """The records of a file of reports; an error in it is raised."""
    found = []
    for item in records(reports(str(lines))):
        if isinstance(item, WhenceError):
            raise item
        found.append(item)
    return found


def output_of(script: Path, *arguments: object) -> str:
    """What a scorer prints."""
    call = [sys.executable, str(script), *map(str, arguments)]
    return subprocess.run(call, check=True, capture_output=True, text=True).stdout


def number(text: str, line: str, label: str) -> float:
    """The figure behind ``label`` in the line that starts with ``line``."""
    found = re.search(rf"^\s*{line}.*?{label}{NUMBER}", text, re.MULTILINE)
    if not found:
        raise ValueError(f"no {label!r} in the line {line!r} of:\n{text}")
    return float(found[1])


@contextmanager
def written(found: Iterable[Record]) -> Iterator[Path]:
    """The records in a file, one a line, while they are needed."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        file.writelines(record.to_json() + "\n" for record in found)
        file.flush()
        yield Path(file.name)
