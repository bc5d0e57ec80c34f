"""The command as a user starts it."""

import os
import subprocess
import sys

import pytest

from whence.pipeline import EXAMPLES
from whence.show.cli.app import main

COMMAND = [sys.executable, "-c", "import sys; sys.argv[0] = 'whence'; from whence.show.cli.app import main; main()"]
TERMINAL = ("COLUMNS", "NO_COLOR", "FORCE_COLOR", "TERM", "TTY_COMPATIBLE", "TTY_INTERACTIVE")
SETTINGS = ("WHENCE_WORKERS", "WHENCE_LEDGER")


@pytest.fixture(scope="session")
def environ():
    """Of a plain shell."""
    return {name: value for name, value in os.environ.items() if name not in {*TERMINAL, *SETTINGS}} | {"TERM": "xterm"}


@pytest.fixture(scope="session")
def command():
    return COMMAND


@pytest.fixture(scope="session")
def whence(environ):
    def run(*arguments, folder=None, stdin=b"", **more):
        found = subprocess.run(
            [*COMMAND, *arguments], input=stdin, capture_output=True, cwd=folder, env=environ | more, timeout=300
        )
        return found.returncode, found.stdout.decode("utf-8"), found.stderr.decode("utf-8")

    return run


@pytest.fixture(scope="session")
def examples():
    return EXAMPLES


@pytest.fixture(scope="session")
def story(whence, tmp_path_factory):
    """A folder with a ledger of the example story, and what was printed when it was made."""
    folder = tmp_path_factory.mktemp("story")
    return folder, whence("add", str(EXAMPLES / "story.jsonl"), folder=folder)


@pytest.fixture
def called(capsys, monkeypatch):
    """called("claims", "--json", folder=…): a command within this process, which saves the time to start one."""
    for name in (*TERMINAL, *SETTINGS):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLUMNS", "100")

    def call(*arguments, folder):
        monkeypatch.chdir(folder)
        monkeypatch.setattr("sys.argv", ["whence", *arguments])
        with pytest.raises(SystemExit) as ended:
            main()
        return ended.value.code or 0, *capsys.readouterr()

    return call
