"""The table of formats."""

import sys
from datetime import date

import pytest

from tests.show.export.ledgers import folder_of, story, text_of
from whence.errors import WhenceError, WrongCall
from whence.records import Moment
from whence.show.export.formats import FORMATS, format_called

EXTRAS = {"parquet": "pyarrow", "icalendar": "icalendar"}


@pytest.mark.parametrize("name", FORMATS)
def test_each_has_what_it_needs(name):
    pytest.importorskip(EXTRAS.get(name, "json"))
    found = format_called(name)
    assert (found.name, bool(found.text) != bool(found.folder)) == (name, True)
    assert found.what and len(found.what) < 100


def test_there_is_no_other():
    with pytest.raises(WrongCall, match="there is no format 'xml'. There are: jsonl, csv"):
        format_called("xml")


@pytest.mark.parametrize(("name", "library"), EXTRAS.items())
def test_a_missing_library_is_said_with_advice(monkeypatch, name, library):
    monkeypatch.setitem(sys.modules, library, None)
    monkeypatch.delitem(sys.modules, FORMATS[name], raising=False)
    with pytest.raises(WhenceError, match=r'is not installed\. Install it with: pip install "whence\[export\]"'):
        format_called(name)


@pytest.mark.parametrize("name", FORMATS)
def test_before_everything_there_is_nothing_and_every_format_can_write_that(name, tmp_path):
    pytest.importorskip(EXTRAS.get(name, "json"))
    found, before = format_called(name), Moment(as_of=date(2000, 1, 1))
    if found.text:
        assert "Tarsholm" not in text_of(found, story(), before)
    else:
        folder_of(found, story(), tmp_path, before)
        assert not any(b"Tarsholm" in path.read_bytes() for path in tmp_path.iterdir())


@pytest.mark.parametrize("name", FORMATS)
def test_two_exports_are_the_same(name, tmp_path):
    pytest.importorskip(EXTRAS.get(name, "json"))
    found = format_called(name)
    if found.text:
        assert text_of(found, story()) == text_of(found, story())
        return
    for at in "ab":
        (tmp_path / at).mkdir()
        folder_of(found, story(), tmp_path / at)
    for path in (tmp_path / "a").iterdir():
        assert path.read_bytes() == (tmp_path / "b" / path.name).read_bytes(), path.name
