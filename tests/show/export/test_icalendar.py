import re
from datetime import date

import pytest

from tests.show.export.ledgers import HOSTILE, hostile, story, text_of
from whence.show.export.days import days

icalendar = pytest.importorskip("icalendar")
FORMAT = pytest.importorskip("whence.show.export.icalendar").FORMAT


def entries(path):
    return icalendar.Calendar.from_ical(text_of(FORMAT, path)).walk("VEVENT")


@pytest.fixture(scope="module")
def plan():
    return entries(story())[0]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("summary", "Hanne Rusk, Pavel Stroud: meeting"),
        ("status", "CONFIRMED"),
        ("sequence", 3),
        ("location", "Ostmark"),
        ("transp", "TRANSPARENT"),
        ("url", "https://www.aldmoorcourier.example/2025/05/20/rusk-stroud-meet"),
        ("x-whence-when", "2025-05-19"),
    ],
)
def test_the_plan_of_the_story_is_an_entry(plan, field, value):
    assert plan[field] == value


@pytest.mark.parametrize(
    "words",
    [
        "2025-05-05 announced: 2025-05-12 (Aldmoor Courier)",
        "2025-05-11 postponed: 2025-05-12 → 2025-05-19 (Meridian)",
        "2025-05-20 held: 2025-05-19 (Aldmoor Courier)",
    ],
)
def test_each_change_stands_with_its_outlet(plan, words):
    assert words in str(plan["description"]).splitlines()


def test_times_are_the_ledgers_so_two_exports_are_equal(plan):
    assert f"{plan['dtstamp'].dt:%Y-%m-%dT%H:%M:%S%z}" == "2025-05-20T04:00:00+0000"
    assert text_of(FORMAT, story()) == text_of(FORMAT, story())


@pytest.mark.parametrize(
    ("when", "start", "end"),
    [
        ("2031-05-12", "2031-05-12", None),
        ("2031-05-12/2031-05-14", "2031-05-12", "2031-05-15"),
        ("2031-05", "2031-05-01", "2031-06-01"),
        ("2031-05-12~", "2031-05-12", None),
        ("9999-12-31", "9999-12-31", None),
        ("9999-12-30/9999-12-31", "9999-12-30", None),
        ("2031", None, None),
        ("2031-22", None, None),
        ("2031-05-12/..", None, None),
        ("2031-02-30", None, None),
    ],
)
def test_a_date_becomes_whole_days_or_no_entry(when, start, end):
    found = [entry for entry in entries(hostile()) if entry.get("x-whence-when") == when]
    assert {(str(entry["dtstart"].dt), str(entry["dtend"].dt) if "dtend" in entry else None) for entry in found} == (
        {(start, end)} if start else set()
    )


@pytest.mark.parametrize(
    ("status", "written"),
    [("cancelled", "CANCELLED"), ("denied", "CANCELLED"), ("postponed", "TENTATIVE"), ("ongoing", "CONFIRMED")],
)
def test_a_status_is_said_and_coded(status, written):
    found = [entry for entry in entries(hostile()) if entry["summary"].startswith(f"{status}: ")]
    assert [entry["status"] for entry in found] == [written]


def test_hostile_text_stays_text():
    written = text_of(FORMAT, hostile())
    names = set(re.findall(r"^([\w-]+)[;:]", written.replace("\r\n ", ""), re.MULTILINE))
    assert "ATTENDEE" not in names
    assert all(line.endswith("\r") and len(line.encode()) <= 76 for line in written.split("\n")[:-1])
    assert HOSTILE[:1] == "a" and "\x00" not in written


def test_ids_differ():
    uids = [str(entry["uid"]) for entry in entries(hostile())]
    assert len(set(uids)) == len(uids) > 8


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("199X", "1990-01-01", "1999-12-31"),
        ("2024-24", "2024-12-01", "2025-02-28"),
        ("2024-05-12T09:30:00", "2024-05-12", "2024-05-12"),
        ("../2024-05", None, "2024-05-31"),
        ("2024-05-12/..", "2024-05-12", None),
        ("2024-05-12/2024-05-11", "none", "none"),
        ("../..", "none", "none"),
        ("May", "none", "none"),
        ("", "none", "none"),
        (None, "none", "none"),
    ],
)
def test_an_edtf_value_has_a_first_and_a_last_day(edtf, first, last):
    found = days(edtf)
    if first == "none":
        assert found is None
    else:
        assert (found.first, found.last) == tuple(day and date.fromisoformat(day) for day in (first, last))
