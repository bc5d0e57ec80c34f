"""CSV (RFC 4180, UTF-8): a file a table, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import json
from contextlib import ExitStack
from datetime import date, datetime
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from whence.records import Moment
from whence.show.export.formats import Format
from whence.show.export.nouns import TABLES, batches
from whence.show.harmless import writable

# A spreadsheet takes a cell that starts so for a formula, which may do anything; reports are written by strangers.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "'")


def cell(value: Any) -> str:
    """A value as text: dates as ISO 8601, lists as JSON, nothing as nothing.

    Text that a spreadsheet could take for a formula has an apostrophe before it, and so has text that begins with one:
    taking one leading apostrophe away gives the text back.

    >>> cell("=1+1"), cell(["a", "b"]), cell(True), cell(None)
    ("'=1+1", '["a", "b"]', 'true', '')
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        clean = writable(value)
        return f"'{clean}" if clean.startswith(FORMULA) else clean
    if isinstance(value, date | datetime):
        return value.isoformat()
    if isinstance(value, list | tuple):
        return writable(json.dumps(value, ensure_ascii=False))
    return str(value)


def write(connection: sa.Connection, moment: Moment, folder: Path) -> None:
    """Every table into a folder."""
    with ExitStack() as files:
        writers = {}
        for name, table in TABLES.items():
            file = files.enter_context((folder / f"{name}.csv").open("w", encoding="utf-8", newline=""))
            writers[name] = csv.writer(file)
            writers[name].writerow(column.name for column in table.columns)
        for batch in batches(connection, moment):
            writers[batch.table].writerows([cell(value) for value in row] for row in batch.rows)


FORMAT = Format("csv", "one CSV file a noun: for spreadsheets, R, SQL; lists are JSON in a cell", folder=write)
