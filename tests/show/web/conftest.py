"""The pages over the example story and over hostile reports, asked without a network."""

import shutil

import pytest
from starlette.testclient import TestClient

from tests.show.export.ledgers import hostile, story
from whence.pipeline import Ledger
from whence.show.desk import Desk
from whence.show.web.app import make

ADDRESS = "http://127.0.0.1:8765"
TOKEN = "a-token-that-nobody-guesses"


def asking(path, desk=None, **more):
    """One that asks the pages of a ledger."""
    return TestClient(make(Ledger.open(str(path)), desk), base_url=ADDRESS, follow_redirects=False, **more)


@pytest.fixture(scope="session")
def client():
    """One that only reads the story."""
    return asking(story())


@pytest.fixture(scope="session")
def hostile_client():
    """One that only reads hostile reports."""
    return asking(hostile())


@pytest.fixture
def judge_of(tmp_path):
    """judge_of(ledger): one that has shown the token, over a copy of it."""

    def made(ledger):
        path = str(shutil.copy(ledger, tmp_path / "whence.db"))
        client = asking(path, Desk(path, TOKEN))
        assert client.get(f"/enter?token={TOKEN}").status_code == 303
        client.headers["Origin"] = ADDRESS
        return client

    return made


@pytest.fixture
def judge(judge_of):
    """One that has shown the token, over a story of its own."""
    return judge_of(story())
