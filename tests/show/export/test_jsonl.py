"""JSON lines, read back as they would be by a program."""

import json

import pytest

from tests.show.export.ledgers import HOSTILE, corrected, hostile, story, text_of
from whence.records import Record
from whence.show.export.jsonl import FORMAT


def objects(path):
    return [json.loads(line) for line in text_of(FORMAT, path).splitlines()]


@pytest.mark.parametrize(("what", "many"), [("report", 7), ("event", 1), ("judgement", 0)])
def test_each_line_tells_what_it_is(what, many):
    assert sum(one["is"] == what for one in objects(story())) == many


def test_a_report_is_its_record_again():
    (first, *_), text = [one for one in objects(story()) if one["is"] == "report"], "The government plans to sell"
    record = Record.from_json(json.dumps(first))
    assert record.report.text.startswith(text)
    assert [one.id for one in record.statements][:2] == ["s1", "s2"]
    assert first["claims"]["s1"] == 1


def test_a_claim_is_told_as_the_command_line_tells_it():
    first = next(one for one in objects(story()) if one["is"] == "claim" and one["claim"] == 1)
    assert (first["independent_origins"], first["reports"]) == (4, 6)


@pytest.mark.parametrize("ledger", [story, hostile, corrected])
def test_every_claim_of_a_report_has_a_line(ledger):
    found = objects(ledger())
    claims = {one["claim"] for one in found if one["is"] == "claim"}
    told = {number for one in found if one["is"] == "report" for number in one["claims"].values()}
    assert told - {None} == claims


def test_hostile_text_stays_on_its_line_and_comes_back():
    reports = [one for one in objects(hostile()) if one["is"] == "report"]
    assert all(Record.from_json(json.dumps(one)) for one in reports)
    kept = HOSTILE.replace("\x00", "\ufffd").replace("\ud800", "?")
    assert any(one["report"]["title"] == kept for one in reports)
