"""PLOVER in POLECAT's columns: the codebook's types and modes, and a row for each pair of parties."""

import csv
import io

import pytest

from tests.show.export.ledgers import hostile, story, text_of
from whence.records import MODES, STATUSES
from whence.show.export.plover import FORMAT, columns, table

# As the codebook lists them (PLOVER 1.0): the sixteen types, and the modes of those that are used here.
TYPES = {
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN",
    "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
}  # fmt: skip
CONSULT = {"", "visit", "third-party", "multilateral", "phone"}
LEDGERS = {"story": story, "hostile": hostile}


def read(path):
    return [*csv.DictReader(io.StringIO(text_of(FORMAT, path)), delimiter="\t")]


@pytest.fixture(scope="module", params=LEDGERS)
def rows(request):
    return read(LEDGERS[request.param]())


def test_columns_are_those_of_polecat_then_ours(rows):
    assert [*rows[0]] == [*columns()]
    assert columns()[:5] == ("Event ID", "Event Date", "Event Type", "Event Mode", "Intensity")


def test_types_and_modes_are_those_of_the_codebook(rows):
    for row in rows:
        assert row["Event Type"] in TYPES
        allowed = (
            CONSULT if row["Event Type"] == "CONSULT" else {"", *table("types")[row["Event Type"]]["modes"].split()}
        )
        assert row["Event Mode"] in allowed


@pytest.mark.parametrize("status", STATUSES)
def test_every_status_is_coded(status):
    assert table("statuses")[status]["type"] in TYPES


@pytest.mark.parametrize("mode", MODES)
def test_every_mode_is_coded(mode):
    assert table("modes")[mode]["plover"] in CONSULT


def test_no_row_is_twice(rows):
    assert len({row["Event ID"] for row in rows}) == len(rows)


@pytest.mark.parametrize(
    ("source", "kind", "day"),
    [
        ("Tarsholm Today", "AGREE", "2025-05-06"),
        ("Meridian", "REJECT", "2025-05-11"),
        ("The Quillport Gazette", "REJECT", "2025-05-12"),
    ],
)
def test_a_plan_and_its_end_are_rows_of_their_own(source, kind, day):
    (row,) = [row for row in read(story()) if row["Source"] == source]
    assert (row["Event Type"], row["Event Date"]) == (kind, day)
    assert {row["Actor Name"], row["Recipient Name"]} == {"Hanne Rusk", "Pavel Stroud"}


def test_the_meeting_itself_is_on_the_day_when_it_was_held():
    (row,) = [row for row in read(story()) if row["Event Type"] == "CONSULT"]
    assert (row["Event Date"], row["Publication Date"]) == ("2025-05-19", "2025-05-20")


def test_all_rows_of_one_event_are_joined():
    assert len({row["Whence Event"] for row in read(story())}) == 1


def test_the_chain_stands_in_a_row():
    told = {row["Source"]: row["Whence According To"] for row in read(story())}
    assert told["Tarsholm Today"] == "Tarsholm Today < Aldmoor Courier"


def test_hostile_text_stays_in_its_cell(rows):
    for row in rows:
        assert None not in row and None not in row.values()
        assert not any("\r" in cell or "\n" in cell or "\x00" in cell for cell in row.values())
