"""CSV and Parquet: every table read back with the libraries that people read them with, and the tables agree."""

import csv
import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.show.export.ledgers import corrected, folder_of, hostile, person, story
from whence.show.export import tables_csv
from whence.show.export.nouns import TABLES
from whence.show.export.tables_csv import FORMULA, cell

pq = pytest.importorskip("pyarrow.parquet")
parquet = pytest.importorskip("whence.show.export.parquet")
LEDGERS = {"story": story, "hostile": hostile, "corrected": corrected}


@pytest.fixture(scope="module", params=LEDGERS)
def ledger(request):
    return LEDGERS[request.param]()


@pytest.fixture(scope="module")
def tables(ledger, tmp_path_factory):
    """All Parquet files as rows."""
    folder = folder_of(parquet.FORMAT, ledger, tmp_path_factory.mktemp("parquet"))
    return {name: pq.read_table(folder / f"{name}.parquet").to_pylist() for name in TABLES}


@pytest.fixture(scope="module")
def sheets(ledger, tmp_path_factory):
    """All CSV files as rows."""
    folder, found = folder_of(tables_csv.FORMAT, ledger, tmp_path_factory.mktemp("csv")), {}
    csv.field_size_limit(10**9)
    for name in TABLES:
        with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            found[name] = [*csv.DictReader(file)]
    return found


def bare(text):
    """A cell without the apostrophe that keeps it from being a formula."""
    return text.removeprefix("'")


def plainly(value):
    """Lists of any depth, in which the null character may have been replaced."""
    if isinstance(value, list):
        return [plainly(one) for one in value]
    return value.replace("\x00", "\ufffd") if isinstance(value, str) else value


@pytest.mark.parametrize("name", TABLES)
def test_columns_are_as_documented_and_filled_as_their_sort(tables, sheets, name):
    columns = [column.name for column in TABLES[name].columns]
    for row in (*tables[name], *sheets[name]):
        assert [*row] == columns
    assert len(tables[name]) == len(sheets[name])


@pytest.mark.parametrize("name", TABLES)
def test_both_hold_the_same(tables, sheets, name):
    for row, sheet in zip(tables[name], sheets[name], strict=True):
        for column in TABLES[name].columns:
            value, written = row[column.name], sheet[column.name]
            if isinstance(value, list):
                assert plainly(json.loads(written)) == plainly(value)
            elif isinstance(value, str):
                assert bare(written) == value
            else:
                assert written == cell(value)


@pytest.mark.parametrize(
    ("name", "column", "of"),
    [(name, column.name, column.of) for name, table in TABLES.items() for column in table.columns if column.of],
)
def test_every_number_leads_somewhere(tables, name, column, of):
    first = TABLES[of].columns[0].name
    known = {row[first] for row in tables[of]}
    found = [row[column] for row in tables[name]]
    wanted = {each for one in found for each in (one if isinstance(one, list) else [one])} - {None}
    assert wanted <= known


@pytest.mark.parametrize("name", [name for name, table in TABLES.items() if table.known])
def test_the_first_column_tells_rows_apart(tables, name):
    first = [next(iter(row.values())) for row in tables[name]]
    assert len({*first}) == len(first)


def test_the_story_as_tables(tmp_path):
    folder = folder_of(parquet.FORMAT, story(), tmp_path)
    claims = pq.read_table(folder / "claims.parquet").to_pylist()
    assert (claims[0]["claim"], claims[0]["origins"], claims[0]["reports"], claims[0]["denied"]) == (1, 4, 6, True)
    assert claims[0]["first_day"] == date(2025, 5, 5)
    statements = pq.read_table(folder / "statements.parquet").to_pylist()
    texts = {row["report"]: row["text"] for row in pq.read_table(folder / "reports.parquet").to_pylist()}
    for row in statements:
        assert " … ".join(texts[row["report"]][start:end] for start, end in row["content"]) == row["text"]


def test_who_was_taken_for_one_leads_to_the_first_who_is_still_named(tmp_path):
    folder = folder_of(parquet.FORMAT, corrected(), tmp_path)
    rows = {row["name"]: row for row in pq.read_table(folder / "actors.parquet").to_pylist()}
    assert person(0) not in rows
    assert (rows[person(1)]["same_as"], rows[person(2)]["same_as"]) == (None, rows[person(1)]["actor"])
    statements = pq.read_table(folder / "statements.parquet").to_pylist()
    assert sorted(row["claim"] is None for row in statements) == [False, False, True]


def test_nothing_in_a_sheet_is_a_formula(sheets):
    cells = [value for rows in sheets.values() for row in rows for value in row.values()]
    numbers = [value for value in cells if value.lstrip("-").replace(".", "").isdigit()]
    assert not [value for value in cells if value.startswith(FORMULA) and value[0] != "'" and value not in numbers]


@given(st.text())
def test_a_cell_gives_its_text_back(text):
    clean = "".join("\ufffd" if letter == "\x00" or "\ud800" <= letter <= "\udfff" else letter for letter in text)
    written = cell(text)
    assert bare(written) == clean
    assert written[:1] not in {"=", "+", "-", "@", "\t", "\r"}
