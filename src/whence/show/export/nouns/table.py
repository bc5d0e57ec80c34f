"""What a table of an export looks like: its columns, each with its sort and what it holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

# What a cell holds in Python, None where there is nothing: int, float, bool, str, date, datetime (UTC); lists of str or
# of int; a list of pairs (start, end).
Sort = Literal["number", "share", "truth", "text", "day", "time", "texts", "numbers", "places"]
Row = Sequence[Any]


@dataclass(frozen=True, slots=True)
class Column:
    """One column: ``of`` is the table whose first column it leads to."""

    name: str
    sort: Sort
    what: str
    of: str | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """One noun: a row each, known by the first column if ``known``."""

    name: str
    what: str
    columns: tuple[Column, ...]
    known: bool = True


@dataclass(frozen=True, slots=True)
class Batch:
    """Some rows of a table, a cell for each of its columns."""

    table: str
    rows: Sequence[Row]
