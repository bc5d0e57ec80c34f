"""The whole analysis with the model that ships."""

import json
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


def is_sound(record):
    text = record.report.text
    assert all(0 <= span.start < span.end <= len(text) and span.of(text).strip() for span in spans(record))
    assert len({statement.id for statement in record.statements}) == len(record.statements)
    starts = [statement.start for statement in record.statements]
    assert starts == sorted(starts)
    assert all(0 <= statement.confidence <= 1 for statement in record.statements)
    assert len(Record.from_json(record.to_json()).statements) == len(record.statements)
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
