"""Parquet: a file a table, with days, times and lists as such."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pyarrow as pa
import sqlalchemy as sa
from pyarrow import parquet

from whence.records import Moment
from whence.show.export.formats import Format
from whence.show.export.nouns import TABLES, Column, Row, Table, batches
from whence.show.harmless import writable

AT_ONCE = 2_000  # rows that become arrays
ROWS, BYTES = 100_000, 32_000_000  # of one row group, whichever comes first

SORTS: Mapping[str, pa.DataType] = {
    "number": pa.int64(),
    "share": pa.float64(),
    "truth": pa.bool_(),
    "text": pa.string(),
    "day": pa.date32(),
    "time": pa.timestamp("us", tz="UTC"),
    "texts": pa.list_(pa.string()),
    "numbers": pa.list_(pa.int64()),
    "places": pa.list_(pa.list_(pa.int64(), 2)),
}


def schema(of: Table) -> pa.Schema:
    """The columns, each with what it holds as ``what`` in its metadata."""
    return pa.schema([
        pa.field(column.name, SORTS[column.sort], metadata={"what": column.what}) for column in of.columns
    ], metadata={"what": of.what})  # fmt: skip


class Writer:
    """One file; rows wait until they make an array, and arrays until they make a row group."""

    def __init__(self, table: Table, folder: Path) -> None:
        self._table, self._schema = table, schema(table)
        self._file = parquet.ParquetWriter(folder / f"{table.name}.parquet", self._schema, compression="zstd")
        self._rows: list[Row] = []
        self._group: list[pa.RecordBatch] = []
        self._many = self._size = 0  # rows and bytes of the group

    def __enter__(self) -> Writer:
        return self

    def __exit__(self, *_: object) -> None:
        self._gather()
        self._flush()
        self._file.close()

    def write(self, rows: Sequence[Row]) -> None:
        """Add rows."""
        self._rows += rows
        if len(self._rows) >= AT_ONCE:
            self._gather()
        if self._many >= ROWS or self._size >= BYTES:
            self._flush()

    def _gather(self) -> None:
        if not self._rows:
            return
        cells = zip(*self._rows, strict=True)
        arrays = [_array(column, each) for column, each in zip(self._table.columns, cells, strict=True)]
        batch = pa.RecordBatch.from_arrays(arrays, schema=self._schema)
        self._group.append(batch)
        self._many, self._size, self._rows = self._many + batch.num_rows, self._size + batch.nbytes, []

    def _flush(self) -> None:
        if self._group:
            self._file.write_table(pa.Table.from_batches(self._group), row_group_size=2 * ROWS)
        self._group, self._many, self._size = [], 0, 0


def _array(column: Column, cells: Sequence[Any]) -> pa.Array:
    try:
        return pa.array(cells, SORTS[column.sort])
    except UnicodeEncodeError:  # a half of a letter, which names may hold
        return pa.array([_clean(cell) for cell in cells], SORTS[column.sort])


def _clean(cell: Any) -> Any:
    if isinstance(cell, str):
        return writable(cell)
    return [_clean(each) for each in cell] if isinstance(cell, list | tuple) else cell


def write(connection: sa.Connection, moment: Moment, folder: Path) -> None:
    """Every table into a folder."""
    with ExitStack() as files:
        writers = {name: files.enter_context(Writer(table, folder)) for name, table in TABLES.items()}
        for batch in batches(connection, moment):
            writers[batch.table].write(batch.rows)


FORMAT = Format(
    "parquet", "one Parquet file a noun: for pandas, Polars, DuckDB, R, Spark", folder=write, extra="export"
)
