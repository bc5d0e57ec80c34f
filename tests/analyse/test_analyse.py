"""The whole analysis with the model that ships."""

import json
import time
from importlib.resources import files

import pytest

from whence.analyse import analyse
from whence.records import Record, Report

LINES = (files("whence") / "examples" / "reports.jsonl").read_text("utf-8").splitlines()
EXAMPLES = [Report(**given | {"byline": tuple(given["byline"])}) for given in map(json.loads, LINES)]
SAID = "Ada Lee, the mayor of Haldry, said on Monday that the bridge would not be opened before the autumn. "


def spans(record):
    for statement in record.statements:
        yield from (*statement.source, *statement.cue, *statement.content)
        yield from (link.mention for link in statement.chain if link.mention)
    yield from (entity.span for entity in record.entities)
    yield from (found.span for found in record.times)
    for contact in record.contacts:
        yield from (*contact.trigger, *contact.party_spans)
        yield from filter(None, (contact.place_span, contact.when_span))


def is_sound(record):
    text = record.report.text
    assert all(0 <= span.start < span.end <= len(text) and span.of(text).strip() for span in spans(record))
    assert len({statement.id for statement in record.statements}) == len(record.statements)
    starts = [statement.start for statement in record.statements]
    assert starts == sorted(starts)
    assert all(0 <= statement.confidence <= 1 for statement in record.statements)
    known = {statement.id for statement in record.statements}
    assert all(set(contact.statements) <= known for contact in record.contacts)
    assert Record.from_json(record.to_json()).to_json() == record.to_json()
    return True


@pytest.fixture(scope="module", params=EXAMPLES, ids=[report.id for report in EXAMPLES])
def example(request):
    return analyse(request.param, threads=1)


def test_a_record_of_an_example_is_sound(example):
    assert is_sound(example)


def test_a_report_has_statements(example):
    assert len(example.statements) >= 5


def test_a_chain_begins_with_the_outlet(example):
    assert {(s.chain[0].kind, s.chain[0].name) for s in example.statements} == {("outlet", example.report.outlet)}


def test_no_two_statements_have_one_content(example):
    contents = [statement.content for statement in example.statements]
    assert len(set(contents)) == len(contents)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\t\u2028 ",
        "\u200b\ufeff\u200e",
        "😀👩\u200d👧 😀",
        "\ud800 \udfff",
        "Ada Lee said\ud800 that \udfffit was over.",
        "\u202eAda Lee said that it was over.\u202c",
        "\u200fAda Lee\u200f said\u200f that it was over.",
        "“" + SAID * 3 + "”",
        "‘" + SAID.strip(),
        "\n".join(["“"] * 50),
        ",.;:!?" * 50,
        "x" * 5_000,
        "said " * 200,
    ],
)
def test_any_text_is_read(text):
    assert is_sound(analyse(Report(text, outlet="The Haldry Messenger"), threads=1))


def test_a_text_without_words_has_no_statements():
    assert analyse(Report(" \n"), threads=1).statements == ()


@pytest.mark.slow
def test_a_long_report_in_one_paragraph():
    record = analyse(Report(SAID * (20_000 // len(SAID.split()))), threads=1)
    assert is_sound(record)
    assert len(record.statements) > 500


@pytest.mark.slow
def test_a_report_of_many_statements():
    record = analyse(Report("\n".join(f"“It is over,” said Ada Lee, aged {age}." for age in range(500))), threads=1)
    assert is_sound(record)
    assert len(record.statements) >= 500


MET = "Varnia's president, Ada Lee, met Bob Wu, the prime minister of Drevia, in Haldry on Tuesday, her office said."


def test_who_met_whom_where_and_when():
    (found,) = analyse(Report(MET, published="2025-11-14"), 1).contacts
    assert (found.mode, found.status, found.when, found.place) == ("meeting", "occurred", "2025-11-11", "Haldry")
    assert {party.split()[-1] for party in found.parties} == {"Lee", "Wu"}
    assert found.statements == ("s1",)


@pytest.mark.parametrize("published", [None, "", "soon", "2025-02-30", "99999-01-01"])
def test_without_a_day_relative_dates_stay_open_and_say_so(published):
    record = analyse(Report(MET, published=published), 1)
    assert [(found.span.of(MET), found.value) for found in record.times] == [("Tuesday", None)]
    assert [contact.when for contact in record.contacts] == [None]


def test_a_day_that_does_not_exist_has_no_value():
    record = analyse(
        Report("Ada Lee met Bob Wu in Haldry on 30 February 2024, an aide said.", published="2024-03-14"), 1
    )
    assert all(found.value is None or "02-30" not in found.value for found in record.times)


def test_five_hundred_statements():
    record = analyse(Report(SAID * 500), 1)
    assert len(record.statements) >= 500
    assert is_sound(record)


def test_a_report_that_is_one_quotation():
    assert is_sound(analyse(Report("“We shall not go, and they shall not come.”"), 1))


def test_time_grows_with_the_text_and_no_faster():
    line = "Ada Lee, the mayor, told CNN on Monday that the bridge would not open, according to the Courier.\n"
    analyse(Report(line), 1)
    took = []
    for times in (200, 800):
        began = time.perf_counter()
        analyse(Report(line * times), 1)
        took.append(time.perf_counter() - began)
    assert took[1] < 8 * took[0]
