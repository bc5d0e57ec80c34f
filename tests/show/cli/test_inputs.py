"""What comes of inputs of every kind: the reports of the good ones, one line for each bad one."""

import json

import pytest

GOOD = b"They met, she said."
GERMAN = "Der Minister sagte am Dienstag, die beiden Seiten hätten sich darauf geeinigt, sich erneut zu treffen."

# (input, what is in the file if it is one, how the line on stderr begins)
BAD = [
    ("missing.txt", None, "there is no file missing.txt. For an address, write https:// in front."),
    ("empty.txt", b"", "empty.txt is empty. Give a file"),
    ("binary.bin", b"\0\1\2\xff\xfe\x80", "binary.bin looks binary. Save the text"),
    ("paper.pdf", b"%PDF-1.4", "paper.pdf is a PDF file. Save the text"),
    (".", None, ". is a folder. Give the files in it: ./*.html"),
    ("", None, "an empty name was given. Give a .html"),
    ("broken.html", b"<html><p>We <b>met, <div></table she said", "broken.html holds no article. Open it"),
    ("bare.html", b"<html><body><nav><a href=/>Home</a></nav></body>", "bare.html holds no article. Open it"),
    ("german.txt", GERMAN.encode(), "german.txt is in German. Whence reads English; --force reads it"),
    ("lines.jsonl", GOOD, "lines.jsonl, line 1 is not JSON"),
    ("e\x1b[31m\n\u202evil[red].pdf", b"%PDF-1.4", "e\ufffd[31m \ufffdvil[red].pdf is a PDF file."),
    ("ftp://a.example/b", None, "'ftp://a.example/b' is not an http or https address. Give a path"),
    ("http://127.0.0.1:1/", None, "http://127.0.0.1:1/: 127.0.0.1 is not on the public network"),
    ("-", None, "standard input is empty. Give a file"),
]  # fmt: skip

# (input, what is in the file, the text of each of its reports)
READ = [
    ("good.txt", GOOD, [GOOD.decode()]),
    ("latin.txt", b"The caf\xe9 will close.", ["The café will close."]),
    ("marks.txt", "They met\u200f, she said\u202e.".encode(), ["They met\u200f, she said\u202e."]),
    ("half.jsonl", b'{"text": "We \\ud800 met.", "title": "\\ud83d"}\n\n{"text": "\\ud83d\\ude00"}',
     ["We \ud800 met.", "\U0001f600"]),
    ("good.txt", GOOD, [GOOD.decode()]),
]  # fmt: skip


@pytest.fixture(scope="module")
def told(whence, tmp_path_factory):
    """Of one call with all of them: the exit code, the lines of standard output and of standard error."""
    folder = tmp_path_factory.mktemp("inputs")
    for name, body, _ in [*BAD, *READ]:
        if body is not None:
            (folder / name).write_bytes(body)
    first, *rest = [name for name, _, _ in READ]
    code, out, err = whence("read", "--json", first, *[name for name, _, _ in BAD], *rest, folder=folder)
    return code, out.split("\n"), err.split("\n")


@pytest.mark.parametrize("place", range(len(BAD)), ids=[message[:30] for *_, message in BAD])
def test_a_bad_input_gives_one_line_with_advice(told, place):
    code, _, lines = told
    assert code == 1
    assert lines[place].startswith(f"whence: {BAD[place][2]}")
    assert lines[place].endswith(".") or "*.html" in lines[place]


def test_nothing_else_is_on_standard_error(told):
    assert told[2][len(BAD) :] == [""]


def test_the_good_ones_are_read_in_order_and_twice_if_named_twice(told):
    *lines, last = told[1]
    assert last == ""
    assert [json.loads(line)["report"]["text"] for line in lines] == [text for *_, texts in READ for text in texts]


def test_another_language_is_read_if_forced(whence, tmp_path):
    (tmp_path / "german.txt").write_text(GERMAN, "utf-8")
    code, out, err = whence("read", "--force", "german.txt", folder=tmp_path)
    assert (code, err) == (0, "")
    assert "Der Minister sagte am Dienstag" in out


@pytest.mark.slow
def test_a_line_of_50_megabytes_is_one_error_among_good_ones(whence, tmp_path):
    line = b'{"text": "They met, she said."}\n'
    (tmp_path / "a.jsonl").write_bytes(line + b'{"text": "' + b"x" * 50_000_000 + b'"}\n' + line)
    code, out, err = whence("read", "--json", "a.jsonl", folder=tmp_path)
    assert (code, out.count("\n")) == (1, 2)
    assert err == "whence: a.jsonl, line 2 is larger than 20,000,000 bytes. Split it into single reports.\n"
