"""``whence export`` as it is called."""

import json
import os

import pytest

from tests.show.export.ledgers import story
from whence.show.cli.app import main
from whence.show.export import jsonl


@pytest.fixture
def called(capsys, monkeypatch, tmp_path):
    """called("jsonl", …): exit code, what was printed, and what was complained of, over the story."""
    monkeypatch.chdir(tmp_path)

    def call(*arguments):
        monkeypatch.setattr("sys.argv", ["whence", "export", *arguments, "--ledger", str(story())])
        with pytest.raises(SystemExit) as end:
            main()
        printed = capsys.readouterr()
        return end.value.code or 0, printed.out, " ".join(printed.err.split())

    return call


def test_one_file_is_printed(called):
    code, out, _ = called("jsonl")
    assert (code, json.loads(out.splitlines()[0])["is"]) == (0, "report")


@pytest.mark.parametrize(("name", "files"), [("csv", {"claims.csv", "links.csv"}), ("followthemoney", {"index.json"})])
def test_several_go_into_a_folder(called, tmp_path, name, files):
    assert called(name, "--out", "a/b")[0] == 0
    assert files <= {path.name for path in (tmp_path / "a" / "b").iterdir()}
    assert [path.name for path in (tmp_path / "a").iterdir()] == ["b"]


def test_a_file_may_be_named(called, tmp_path):
    assert called("plover", "--out", "p.tsv") == (0, "", "")
    assert (tmp_path / "p.tsv").read_text(encoding="utf-8").startswith("Event ID\t")


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("csv",), 2, "csv is of several files. Name a folder: whence export csv --out FOLDER."),
        (("xml",), 2, "there is no format 'xml'."),
        (("jsonl", "--out", "there"), 1, "there is there already. Name another place, or write over files"),
        (("csv", "--out", "full"), 1, "full is there already."),
        (("csv", "--out", "."), 1, ". is there already."),
        (("csv", "--out", "there", "--force"), 1, "there is no folder, and csv is of several files."),
        (("jsonl", "--out", "full", "--force"), 1, "full is no file, and jsonl is one."),
        (("jsonl", "--as-of", "soon"), 2, "--as-of 'soon' is no date."),
        (("jsonl", "--out", "there/under"), 1, "there/under cannot be written: File exists. Name another place."),
    ],
)
def test_what_cannot_be_is_said_and_nothing_is_lost(called, tmp_path, arguments, code, words):
    (tmp_path / "there").write_text("mine")
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "mine").write_text("mine")
    found = called(*arguments)
    assert (found[0], found[1]) == (code, "")
    assert words in found[2]
    assert (tmp_path / "there").read_text() == (tmp_path / "full" / "mine").read_text() == "mine"
    assert {path.name for path in tmp_path.iterdir()} == {"there", "full"}


def test_what_is_neither_file_nor_folder_stays(called, tmp_path):
    os.mkfifo(tmp_path / "pipe")
    assert called("jsonl", "--out", "pipe", "--force")[0] == 1
    assert (tmp_path / "pipe").is_fifo()


def test_a_file_is_written_over_if_that_is_said(called, tmp_path):
    (tmp_path / "there").write_text("old")
    assert called("jsonl", "--out", "there", "--force")[0] == 0
    assert (tmp_path / "there").read_text(encoding="utf-8").startswith('{"is": "report"')


@pytest.mark.parametrize("place", ["full", "."])
def test_what_else_a_folder_holds_stays_even_then(called, tmp_path, place):
    folder = tmp_path / place
    folder.mkdir(exist_ok=True)
    for name in ("mine", "claims.csv"):
        (folder / name).write_text("old")
    assert called("csv", "--out", place, "--force")[0] == 0
    assert (folder / "mine").read_text() == "old"
    assert (folder / "claims.csv").read_text(encoding="utf-8").startswith("claim,sentence,")
    assert not [*tmp_path.glob(".whence-*")]


def test_an_export_that_breaks_off_leaves_nothing(called, tmp_path, monkeypatch):
    def broken(*_):
        yield "half"
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(jsonl, "FORMAT", jsonl.Format("jsonl", "broken", text=broken))
    code, _, words = called("jsonl", "--out", "a.jsonl")
    assert (code, words) == (1, "whence: a.jsonl cannot be written: No space left on device. Name another place.")
    assert not [*tmp_path.iterdir()]
