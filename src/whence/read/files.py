"""A path → Reports."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, cast

from whence.errors import CannotRead, WhenceError
from whence.read import bodies, lines
from whence.read.bodies import Kind
from whence.read.opened import Opened
from whence.read.reading import Reading
from whence.records import Report

_KINDS: dict[str, Kind] = {
    ".html": "page", ".htm": "page", ".xhtml": "page", ".txt": "plain", ".jsonl": "lines", ".ndjson": "lines",
    ".json": "object",
}  # fmt: skip


def reports(where: str, how: Reading) -> Iterator[Report | WhenceError]:
    """The reports of a file, by its ending; ``.gz`` behind it is unpacked on the way.

    Raises ``CannotRead`` for a folder, a file that is missing, closed to us, damaged or too large.
    """
    path = Path(where)
    try:
        with _open(path) as stream:
            yield from _read(stream, path, how)
    except (EOFError, zlib.error, gzip.BadGzipFile):
        raise CannotRead(f"{where} is damaged", "Get the file once more.") from None
    except (OSError, ValueError) as problem:
        raise CannotRead(*_what_and_hint(where, problem)) from None


def _open(path: Path) -> BinaryIO:
    return cast(BinaryIO, gzip.open(path)) if _is_packed(path) else path.open("rb")


def _read(stream: BinaryIO, path: Path, how: Reading) -> Iterator[Report | WhenceError]:
    inner = path.with_suffix("") if _is_packed(path) else path
    kind = _KINDS.get(inner.suffix.lower(), "unsure")
    if kind == "lines":
        yield from lines.reports(stream, str(path), how)
    else:
        yield from bodies.reports(Opened(str(path), limited(stream, str(path), how)), kind, how)


def limited(stream: BinaryIO, name: str, how: Reading) -> bytes:
    """All of it. Raises ``CannotRead`` where that is more than allowed."""
    body = stream.read(how.largest + 1)
    if len(body) > how.largest:
        raise CannotRead(f"{name} is larger than {how.largest:,} bytes", "Split it; many reports go into a .jsonl.")
    return body


def _is_packed(path: Path) -> bool:
    return path.suffix.lower() == ".gz"


def _what_and_hint(where: str, problem: Exception) -> tuple[str, str | None]:
    if isinstance(problem, FileNotFoundError):
        return f"there is no file {where}", "For an address, write https:// in front."
    if isinstance(problem, PermissionError):
        return f"{where} may not be opened", "Check who owns the file."
    if isinstance(problem, IsADirectoryError):
        return f"{where} is a folder", f"Give the files in it: {where.rstrip('/')}/*.html"
    return f"{where} cannot be opened: {problem}", None
