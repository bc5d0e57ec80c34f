"""The command as a user starts it."""

import os
import subprocess
import sys

import pytest

from whence.pipeline import EXAMPLES

COMMAND = [sys.executable, "-c", "import sys; sys.argv[0] = 'whence'; from whence.show.cli.app import main; main()"]


@pytest.fixture(scope="session")
def environ():
    """Of a plain shell."""
    terminal = ("COLUMNS", "NO_COLOR", "FORCE_COLOR", "TERM", "TTY_COMPATIBLE", "TTY_INTERACTIVE", "WHENCE_WORKERS")
    return {name: value for name, value in os.environ.items() if name not in terminal} | {"TERM": "xterm"}


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
