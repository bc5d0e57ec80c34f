"""The same pages over a ledger that lies in PostgreSQL."""

import pytest

from tests.ledger.postgres import Cluster, program
from tests.show.web.conftest import asking
from tests.show.web.test_pages import PAGES, words
from whence.pipeline import EXAMPLES, Ledger, add, reports


@pytest.fixture(scope="module")
def server():
    if not program("initdb") or not program("postgres"):
        pytest.skip("no PostgreSQL on this machine")
    cluster = Cluster()
    cluster.run("CREATE DATABASE story")
    with Ledger.open(cluster.address("story"), write=True) as ledger:
        assert len([*add(ledger, reports(str(EXAMPLES / "story.jsonl")))]) == 7
    client = asking(cluster.address("story"))
    yield client
    client.app.state.ledger.close()
    cluster.remove()


@pytest.mark.slow
@pytest.mark.parametrize("address", [address for address, _ in PAGES])
def test_a_page_shows_what_it_shows_over_a_file(client, server, address):
    assert words(server.get(address)) == words(client.get(address))


@pytest.mark.slow
@pytest.mark.parametrize(
    "address", ["/api/claims", "/api/search/statements?q=port", "/api/sources", "/api/export/jsonl"]
)
def test_an_answer_is_the_same_too(client, server, address):
    assert server.get(address).text == client.get(address).text
