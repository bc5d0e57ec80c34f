"""Pages in a real Chromium; skipped, and that is said, where there is none."""

import os
import shutil
import socket
import threading
import time
from pathlib import Path

import pytest
import uvicorn

from tests.show.export.ledgers import hostile, story
from tests.show.web.conftest import TOKEN
from whence.pipeline import Ledger
from whence.show.desk import Desk
from whence.show.web.app import make

playwright = pytest.importorskip("playwright.sync_api")
CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
# It runs as whoever runs the tests, and asks nobody for anything.
ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
PATIENCE = 10_000  # milliseconds


class Server:
    """The program on a free port, in a thread."""

    def __init__(self, path, token=None):
        self.ledger = Ledger.open(str(path))
        listening = socket.create_server(("127.0.0.1", 0))
        self.address = f"http://127.0.0.1:{listening.getsockname()[1]}"
        program = make(self.ledger, Desk(str(path), token) if token else None)
        self.server = uvicorn.Server(uvicorn.Config(program, log_level="error", timeout_graceful_shutdown=1))
        self.thread = threading.Thread(target=self.server.run, kwargs={"sockets": [listening]}, daemon=True)
        self.thread.start()
        while not self.server.started:
            time.sleep(0.01)

    def end(self):
        self.server.should_exit = True
        self.thread.join(5)
        self.ledger.close()


@pytest.fixture(scope="session")
def chromium():
    if not CHROMIUM:
        pytest.skip("no Chromium on this machine")
    with playwright.sync_playwright() as started:
        found = started.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield found
        found.close()


@pytest.fixture(scope="session")
def served():
    """Addresses by what is shown: the story, hostile reports."""
    servers = {"story": Server(story()), "hostile": Server(hostile())}
    yield {name: server.address for name, server in servers.items()}
    for server in servers.values():
        server.end()


@pytest.fixture
def page_of(chromium):
    """page_of(address, width=1280): a page that asks nobody but the server, and what went wrong on it."""
    contexts = []

    def opened(address, width=1280, **more):
        context = chromium.new_context(viewport={"width": width, "height": 900}, base_url=address, **more)
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        page = context.new_page()
        page.wrong = []
        page.on("console", lambda said: page.wrong.append(said.text) if said.type in {"error", "warning"} else None)
        page.on("pageerror", lambda error: page.wrong.append(str(error)))
        page.on("dialog", lambda dialog: (page.wrong.append(dialog.message), dialog.dismiss()))

        def only_here(route):
            if route.request.url.startswith(address):
                route.continue_()
            else:
                page.wrong.append(f"asked {route.request.url}")
                route.abort()

        page.route("**/*", only_here)
        return page

    yield opened
    for context in contexts:
        context.close()


@pytest.fixture
def page(page_of, served):
    """A page over the story; nothing may go wrong on it."""
    found = page_of(served["story"])
    yield found
    assert found.wrong == []


@pytest.fixture
def desk(page_of, tmp_path):
    """A page that has shown the token, over a ledger of its own."""
    server = Server(Path(shutil.copy(story(), tmp_path / "whence.db")), TOKEN)
    found = page_of(server.address)
    found.goto(f"/enter?token={TOKEN}")
    yield found
    server.end()
    assert found.wrong == []
