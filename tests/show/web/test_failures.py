"""What is wrong with the ledger itself is told without a word of this machine."""

import shutil

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
    assert "Try again" in answer.text or "advice" in answer.text
