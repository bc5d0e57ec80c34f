import io
import re
import sys

import pytest
from rich.console import Console

from whence.show.cli.bar import Bar


class Screen(io.StringIO):
    """A file that takes itself for a terminal."""

    def isatty(self):
        return True


def text(screen):
    return re.sub(r"\x1b\[[?\d;]*[a-zA-Z]", "", screen.getvalue())


@pytest.fixture
def screen(monkeypatch):
    monkeypatch.setenv("TERM", "xterm")
    return Screen()


def bar(file, inputs=1):
    return Bar(Console(file=file, width=80, force_terminal=isinstance(file, Screen)), inputs)


@pytest.mark.parametrize(("inputs", "moves", "told"), [
    (1, [0], None),
    (1, [0, 0], "2 reports"),
    (3, [0, 0, 1], "1 of 3 inputs, 3 reports"),
    (3, [2, 2], "2 of 3 inputs, 2 reports"),
])  # fmt: skip
def test_it_counts_inputs_and_reports(screen, inputs, moves, told):
    with bar(screen, inputs) as shown:
        for place in moves:
            shown.move(place)
    if told:
        assert told in " ".join(text(screen).split())
    else:
        assert screen.getvalue() == ""


@pytest.mark.parametrize(("file", "terminal"), [(io.StringIO(), "xterm"), (Screen(), "dumb")])
def test_only_a_terminal_that_can_erase_sees_it(monkeypatch, file, terminal):
    monkeypatch.setenv("TERM", terminal)
    with bar(file) as shown:
        shown.move(0)
        shown.move(0)
        with shown.aside():
            pass
    assert file.getvalue() == ""


def test_what_is_printed_goes_where_it_should(screen, capsys):
    with bar(screen) as shown:
        for _ in range(3):
            shown.move(0)
            with shown.aside():
                sys.stdout.write("statement\n")
    assert capsys.readouterr().out == "statement\n" * 3
    assert "statement" not in screen.getvalue()


def test_on_the_same_terminal_it_makes_way(monkeypatch, screen):
    monkeypatch.setattr(sys, "stdout", screen)
    with bar(screen) as shown:
        for number in range(5):
            shown.move(0)
            with shown.aside():
                before = screen.getvalue()
                assert number == 0 or before.endswith(("\x1b[2K", "\x1b[1A\x1b[2K")), "the line is empty"
                sys.stdout.write("statement\n")
                assert screen.getvalue() == f"{before}statement\n", "nothing is drawn meanwhile"
