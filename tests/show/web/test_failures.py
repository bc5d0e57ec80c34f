"""What is wrong with the ledger itself is told without a word of this machine."""

import shutil
import sqlite3
import sys

import pytest

from tests.show.export.ledgers import story
from tests.show.web.conftest import asking


@pytest.mark.parametrize("address", ["/", "/claims", "/api/claims"])
def test_a_ledger_that_cannot_be_read_any_more(tmp_path, address):
    path = shutil.copy(story(), tmp_path / "secret-folder.db")
    client = asking(path)
    assert client.get(address).status_code == 200
    client.app.state.ledger.close()
    path.write_bytes(b"no ledger any more, and no database" * 1000)
    answer = client.get(address)
    assert answer.status_code == 503
    assert "secret-folder" not in answer.text and str(tmp_path) not in answer.text and "Traceback" not in answer.text
    assert "he ledger cannot be used" in answer.text
    assert "Name another" in answer.text


def test_what_this_installation_lacks_is_said(client, monkeypatch):
    monkeypatch.setitem(sys.modules, "icalendar", None)
    monkeypatch.delitem(sys.modules, "whence.show.export.icalendar", raising=False)
    answer = client.get("/api/export/icalendar")
    assert (answer.status_code, answer.json()["advice"]) == (501, 'Install it with: pip install "whence[export]".')


def test_a_ledger_that_somebody_else_writes_to_says_so(judge):
    path = judge.app.state.desk.place
    with sqlite3.connect(path) as other:
        other.execute("BEGIN IMMEDIATE")
        answer = judge.post("/judgements", data={"verdict": "wrong statement", "side": "port-1/s1"})
        other.rollback()
    other.close()
    assert (answer.status_code, "Another process is writing to the ledger" in answer.text) == (503, True)
