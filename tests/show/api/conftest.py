"""The program over the example story, asked without a network."""

import shutil

import pytest
from starlette.testclient import TestClient

from tests.show.export.ledgers import story
from whence.pipeline import Ledger
from whence.show.desk import Desk
from whence.show.web.app import make

ADDRESS = "http://127.0.0.1:8765"
TOKEN = "a-token-that-nobody-guesses"


@pytest.fixture(scope="session")
def client():
    """One that only reads."""
    with Ledger.open(str(story())) as ledger, TestClient(make(ledger), base_url=ADDRESS) as asking:
        yield asking


@pytest.fixture
def desk(tmp_path):
    """A program that takes corrections, over a ledger of its own."""
    path = str(shutil.copy(story(), tmp_path / "whence.db"))
    with Ledger.open(path) as ledger, TestClient(make(ledger, Desk(path, TOKEN)), base_url=ADDRESS) as asking:
        yield asking
