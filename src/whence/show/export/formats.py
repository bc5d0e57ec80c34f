"""The formats that a ledger is exported to: a table, from which the command line, the pages and the API take theirs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

import sqlalchemy as sa

from whence.errors import WhenceError, WrongCall
from whence.records import Moment

# Name and module; each has its FORMAT. A module, and the library it needs, is loaded when its format is asked for.
FORMATS: Mapping[str, str] = {
    "jsonl": "whence.show.export.jsonl",
    "csv": "whence.show.export.tables_csv",
    "parquet": "whence.show.export.parquet",
    "followthemoney": "whence.show.export.followthemoney",
    "annotations": "whence.show.export.annotations",
    "schema-org": "whence.show.export.schema_org",
    "plover": "whence.show.export.plover",
    "icalendar": "whence.show.export.icalendar",
}


@dataclass(frozen=True, slots=True)
class Format:
    """One way to write a whole ledger: ``text`` makes one file in pieces, ``folder`` writes several files.

    ``name`` is as in ``whence export NAME``, ``what`` one line for people, ``extra`` what must be installed for it.
    Of one file, ``media`` is its type, and ``ending`` how its name ends.
    """

    name: str
    what: str
    text: Callable[[sa.Connection, Moment], Iterator[str]] | None = None
    folder: Callable[[sa.Connection, Moment, Path], None] | None = None
    extra: str | None = None
    media: str = "text/plain"
    ending: str = "txt"


def format_called(name: str) -> Format:
    """A format by its name. Raises :class:`WrongCall` where there is none, :class:`WhenceError` without its library."""
    if name not in FORMATS:
        raise WrongCall(f"there is no format {name[:40]!r}", f"There are: {', '.join(FORMATS)}.")
    try:
        found: Format = import_module(FORMATS[name]).FORMAT
    except ModuleNotFoundError as missing:
        if (missing.name or "").partition(".")[0] == "whence":
            raise
        raise WhenceError(
            f"{missing.name}, which writes {name}, is not installed", 'Install it with: pip install "whence[export]".'
        ) from missing
    return found
