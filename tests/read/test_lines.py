import json
from dataclasses import replace
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.errors import BrokenLine, CannotRead, WrongLanguage
from whence.outlets import all_outlets
from whence.read.lines import reports
from whence.read.reading import Reading
from whence.records import Report

GOOD = b'{"text": "They met on Monday."}'
GERMAN = "Der Minister sagte am Dienstag, die beiden Seiten hätten sich darauf geeinigt, sich erneut zu treffen."


def read(body, **how):
    return list(reports(BytesIO(body), "x.jsonl", Reading(**how)))


def one(**fields):
    (found,) = read(json.dumps(fields).encode())
    return found


def test_a_line_with_everything_becomes_a_report():
    found = one(
        id="a-1", outlet="The Post", published="2025-11-14", url="https://post.example/1",
        byline="Ines Quill, Mina Dray", title="Talks fail", text="They met.", story="unknown to us",
    )  # fmt: skip
    expected = Report(
        id="a-1", outlet="The Post", published="2025-11-14", url="https://post.example/1",
        byline=("Ines Quill", "Mina Dray"), title="Talks fail", text="They met.",
    )  # fmt: skip
    assert replace(found, origin={}) == expected
    assert found.origin == dict.fromkeys(("outlet", "published", "url", "byline", "title"), "file")


@pytest.mark.parametrize(("fields", "name", "value"), [
    ({"id": 7}, "id", "7"),
    ({"byline": ["Ines Quill", "Mina Dray"]}, "byline", ("Ines Quill", "Mina Dray")),
    ({"published": "2025-11-14T10:20:00Z"}, "published", "2025-11-14T10:20:00+00:00"),
    ({"outlet": "  "}, "outlet", None),
    ({"outlet": None}, "outlet", None),
])  # fmt: skip
def test_fields_are_read_in_their_forms(fields, name, value):
    assert getattr(one(text="They met.", **fields), name) == value


@pytest.mark.parametrize("fields", [
    {"published": "last week"},
    {"published": 20251114},
    {"outlet": ["The Post"]},
    {"title": {"en": "Talks fail"}},
    {"byline": {"first": "Ines"}},
    {"url": 5},
])  # fmt: skip
def test_what_is_not_as_expected_is_left_out_with_a_note(fields):
    (name,) = fields
    found = one(text="They met.", **fields)
    assert not getattr(found, name)
    assert found.origin == {name: "left out: not as expected"}


def test_an_outlet_that_is_not_named_is_known_by_its_domain():
    known = next(outlet for outlet in all_outlets() if outlet.domains)
    found = one(text="They met.", url=f"https://www.{known.domains[0]}/1")
    assert (found.outlet, found.origin["outlet"]) == (known.name, "domain")


@pytest.mark.parametrize(("line", "message"), [
    (b"not json", "x.jsonl, line 2 is not JSON"),
    (b'{"text": "cut', "x.jsonl, line 2 is not JSON"),
    (b'["text"]', "line 2 is not a JSON object"),
    (b"null", "line 2 is not a JSON object"),
    (b"{}", "line 2 has no text"),
    (b'{"text": ""}', "line 2 has no text"),
    (b'{"text": " \\n"}', "line 2 has no text"),
    (b'{"text": ["They met."]}', "line 2 has no text"),
    (b'{"text": "caf\xe9"}', "line 2 is not UTF-8"),
    (b"[" * 100_000, "line 2 is nested too deeply"),
    (b'{"text": ' + b"9" * 5000 + b"}", "line 2 is not JSON"),
    (b'{"text": "' + b"x" * 200_000 + b'"}', "line 2 is larger than 150,000 bytes"),
])  # fmt: skip
def test_a_broken_line_is_told_in_its_place_and_the_others_are_read(line, message):
    first, broken, last = read(GOOD + b"\n" + line + b"\r\n" + GOOD, largest=150_000)
    assert isinstance(broken, BrokenLine)
    assert message in str(broken)
    assert first.text == last.text == "They met on Monday."


def test_no_more_of_a_long_line_is_held_than_allowed():
    class Endless(BytesIO):
        longest = 0

        def readline(self, size=-1):
            line = super().readline(size)
            self.longest = max(self.longest, len(line))
            return line

    stream = Endless(b"x" * 5_000_000 + b"\n" + GOOD)
    broken, good = reports(stream, "x.jsonl", Reading(largest=100_000))
    assert isinstance(broken, BrokenLine)
    assert good.text == "They met on Monday."
    assert stream.longest <= 100_002


def test_a_line_of_the_allowed_size_is_read():
    body = b'{"text": "They met."}'
    assert [type(found) for found in read(body + b"\n", largest=len(body))] == [Report]
    assert [type(found) for found in read(body + b"\n", largest=len(body) - 1)] == [BrokenLine]


@pytest.mark.parametrize("body", [
    b"\xef\xbb\xbf" + GOOD,
    b"\n  \n\r\n" + GOOD + b"\n\n",
    GOOD + b"\r\n",
])  # fmt: skip
def test_marks_and_blank_lines_do_not_matter(body):
    assert [found.text for found in read(body)] == ["They met on Monday."]


def test_blank_lines_are_counted():
    (broken,) = read(b"\n\n{}")
    assert "line 3" in str(broken)


def test_a_file_in_utf_16_is_told_once():
    with pytest.raises(CannotRead, match="UTF-16"):
        read(GOOD.decode().encode("utf-16"))


def test_a_report_in_another_language_is_told_in_its_place():
    line = json.dumps({"text": GERMAN}).encode()
    wrong, good = read(line + b"\n" + GOOD)
    assert isinstance(wrong, WrongLanguage)
    assert "x.jsonl, line 1 is in German" in str(wrong)
    assert good.text
    assert read(line, force=True)[0].text == GERMAN


def test_lines_are_read_one_at_a_time():
    stream = BytesIO(GOOD + b"\n" + GOOD + b"\n")
    next(reports(stream, "x.jsonl", Reading()))
    assert stream.tell() == len(GOOD) + 1


@given(st.text(alphabet=st.characters(exclude_categories=()), min_size=1).filter(str.strip))
def test_a_text_keeps_exactly_its_characters(text):
    escaped, *rest = read(json.dumps({"text": text}).encode(), force=True)
    assert (escaped.text, rest) == (text, [])


@given(st.binary(max_size=300))
def test_no_line_crashes(body):
    for found in read(b'{"text": "' + body + b'"}\n' + body, force=True):
        assert isinstance(found, Report | BrokenLine)
