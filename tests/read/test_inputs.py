import gzip
import subprocess
import sys
from io import BytesIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from whence.errors import BrokenLine, CannotRead, NoArticle, Refused, WhenceError, WrongLanguage
from whence.read import Reading, reports
from whence.records import Report

LINES = b'{"text": "They met."}\nbroken\n{"text": "They left."}\n'
GERMAN = "Der Minister sagte am Dienstag, die beiden Seiten hätten sich darauf geeinigt, sich erneut zu treffen."


@pytest.fixture
def file(tmp_path):
    def write(name, body):
        path = tmp_path / name
        path.write_bytes(body)
        return str(path)

    return write


@pytest.mark.parametrize(("name", "body", "text"), [
    ("a.txt", b"They met.", "They met."),
    ("a.TXT", b"<p>They met.", "<p>They met."),
    ("a.md", b"They met.", "They met."),
    ("a", b"They met.", "They met."),
    ("a.txt.gz", gzip.compress(b"They met."), "They met."),
    ("a.json", b'{\n  "text": "They met."\n}\n', "They met."),
    ("a.json.gz", gzip.compress(b'{"text": "They met."}'), "They met."),
])  # fmt: skip
def test_a_file_is_read_by_its_ending(file, name, body, text):
    assert [found.text for found in reports(file(name, body))] == [text]


@pytest.mark.parametrize("name", ["a.html", "a.HTM", "a.php", "a", "a.html.gz"])
def test_a_page_is_recognised(file, saved, name):
    body = saved("graph")
    (found,) = reports(file(name, gzip.compress(body) if name.endswith(".gz") else body))
    assert found.outlet == "The Quayside Post"


@pytest.mark.parametrize(
    ("name", "body"), [("a.jsonl", LINES), ("a.ndjson", LINES), ("a.jsonl.gz", gzip.compress(LINES))]
)
def test_a_file_of_reports_gives_each_in_its_place(file, name, body):
    met, broken, left = reports(file(name, body))
    assert (met.text, left.text) == ("They met.", "They left.")
    assert isinstance(broken, BrokenLine)
    assert f"{name}, line 2" in str(broken)


@pytest.mark.parametrize(("name", "body", "error", "message"), [
    ("a.txt", b"", NoArticle, "a.txt is empty"),
    ("a.html", b"<html></html>", NoArticle, "a.html holds no article"),
    ("a.pdf", b"%PDF-1.4", CannotRead, "a.pdf is a PDF file"),
    ("a.json", b"[1]", CannotRead, "a.json is not a JSON object. Give one JSON object"),
    ("a.jsonl.gz", b"plain", CannotRead, "a.jsonl.gz is damaged"),
    ("a.jsonl.gz", gzip.compress(LINES)[:-9], CannotRead, "a.jsonl.gz is damaged"),
    ("a.jsonl.gz", gzip.compress(LINES)[:20] + b"\xff" * 60, CannotRead, "a.jsonl.gz is damaged"),
    ("a.txt", GERMAN.encode(), WrongLanguage, "a.txt is in German"),
    ("a.txt", b"x" * 2_001, CannotRead, "a.txt is larger than 2,000 bytes"),
    ("a.txt.gz", gzip.compress(bytes(1_000_000)), CannotRead, "a.txt.gz is larger than 2,000 bytes"),
])  # fmt: skip
def test_an_input_that_cannot_be_read_is_one_clear_error(file, name, body, error, message):
    with pytest.raises(error, match=message):
        list(reports(file(name, body), Reading(largest=2_000)))


def test_another_language_is_read_if_forced(file):
    assert [found.text for found in reports(file("a.txt", GERMAN.encode()), Reading(force=True))] == [GERMAN]


@pytest.mark.parametrize(("where", "error", "message"), [
    ("no/such/file.txt", CannotRead, "there is no file no/such/file.txt.*https://"),
    ("www.paper.example/story", CannotRead, "For an address, write https:// in front"),
    ("a\0b", CannotRead, "cannot be opened"),
    ("x" * 5000, CannotRead, "cannot be opened"),
    ("ftp://paper.example/a", Refused, "not an http or https address"),
    ("file:///etc/hosts", Refused, "Give a path"),
    ("data:text/html,hello", Refused, "Give a path"),
])  # fmt: skip
def test_what_is_neither_file_nor_address_is_one_clear_error(where, error, message):
    with pytest.raises(error, match=message):
        list(reports(where))


def test_a_folder_is_no_report(tmp_path):
    with pytest.raises(CannotRead, match=r"is a folder. Give the files in it: .*/\*.html"):
        list(reports(str(tmp_path)))


def test_a_file_that_is_closed_to_us_says_so(file, monkeypatch):
    def refuse(*_, **__):
        raise PermissionError(13, "Permission denied")

    closed = file("a.txt", b"They met.")
    monkeypatch.setattr("pathlib.Path.open", refuse)
    with pytest.raises(CannotRead, match="may not be opened. Check who owns"):
        list(reports(closed))


@pytest.mark.parametrize(("body", "texts"), [
    (b"They met.\n", ["They met.\n"]),
    (b"  They <b>met</b>.", ["  They <b>met</b>."]),
    (b"<5 people met.", ["<5 people met."]),
    (b'{"text": "They met."}\n{"text": "They left."}', ["They met.", "They left."]),
    (b'\n\n\xef\xbb\xbf{"text": "They met."}'[2:], ["They met."]),
    (b'  \n {"text": "They met."}', ["They met."]),
    (b'{\n "text": "They met."\n}', ["They met."]),
])  # fmt: skip
def test_standard_input_is_recognised_by_its_beginning(body, texts):
    assert [found.text for found in reports("-", stdin=BytesIO(body))] == texts


@pytest.mark.parametrize("start", [b"", b"\n  ", b"\xef\xbb\xbf"])
def test_a_page_on_standard_input_is_recognised(saved, start):
    (found,) = reports("-", stdin=BytesIO(start + saved("graph")))
    assert found.outlet == "The Quayside Post"


def test_the_stream_of_the_caller_stays_open():
    stream = BytesIO(b"They met.")
    list(reports("-", stdin=stream))
    assert not stream.closed


def test_what_is_wrong_on_standard_input_is_told_by_that_name():
    with pytest.raises(NoArticle, match="standard input is empty"):
        list(reports("-", stdin=BytesIO(b"")))
    with pytest.raises(CannotRead, match="standard input is larger than 10 bytes"):
        list(reports("-", Reading(largest=10), BytesIO(b"x" * 11)))


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(body=st.binary(max_size=400), name=st.sampled_from(["a.txt", "a.html", "a.jsonl", "a.json", "a", "a.gz", "-"]))
def test_no_input_crashes(file, body, name):
    try:
        found = list(reports("-", stdin=BytesIO(body)) if name == "-" else reports(file(name, body)))
    except WhenceError as problem:
        assert "\n" not in problem.hint
    else:
        assert all(isinstance(one, Report | WhenceError) for one in found)


def test_importing_loads_nothing_heavy():
    script = "import sys, whence.read; print(*{'trafilatura', 'httpx', 'htmldate', 'py3langid', 'protego', 'lxml'}"
    command = [sys.executable, "-c", f"{script} & set(sys.modules))"]
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip() == ""
