import os

import pytest
from rich.console import Console

from whence.errors import WhenceError
from whence.show import terminal


@pytest.mark.parametrize(("columns", "screen", "width"), [
    (None, 80, 80),
    (None, 40, 40),
    (None, 250, 100),
    (None, 0, 100),
    (None, None, 100),
    ("60", None, 60),
    ("60", 250, 60),
    ("160", None, 160),
    ("", None, 100),
    ("wide", None, 100),
])  # fmt: skip
def test_the_width_is_that_of_the_terminal_as_far_as_it_reads_well(monkeypatch, columns, screen, width):
    def size(_):
        if screen is None:
            raise OSError("not a terminal")
        return os.terminal_size((screen, 24))

    monkeypatch.setattr("os.get_terminal_size", size)
    monkeypatch.delenv("COLUMNS", raising=False)
    if columns is not None:
        monkeypatch.setenv("COLUMNS", columns)
    assert terminal.output().width == width


def test_a_complaint_is_one_line_however_long(capsys):
    error = WhenceError("[red]:smile: a\nb\x1b[2J " + "long " * 100, "Try\nagain.")
    terminal.complain(Console(stderr=True, width=20), error)
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("whence: [red]:smile: a b\ufffd[2J long long")
    assert line.endswith("long . Try again.")
