"""Exit codes, streams and how a call ends."""

import json
import os
import signal
import subprocess
from pathlib import Path

import pytest

import whence as package

LINE = b'{"text": "They met, she said.", "outlet": "The Caf\xc3\xa9"}\n'
FULL = Path("/dev/full")


@pytest.mark.parametrize(("arguments", "more", "message"), [
    (["read"], {}, "Missing argument"),
    (["read", "--nonsense", "a.txt"], {}, "No such option: --nonsense"),
    (["read", "--workers", "0", "a.txt"], {}, "--workers"),
    (["raed", "a.txt"], {}, "No such command"),
    (["read", "a.txt"], {"WHENCE_WORKERS": "many"}, "whence: WHENCE_WORKERS is 'many' and not a number"),
])  # fmt: skip
def test_a_wrong_call_ends_with_2(whence, arguments, more, message):
    code, out, err = whence(*arguments, **more)
    assert (code, out) == (2, "")
    assert message in err
    assert "Traceback" not in err


def test_a_call_of_nothing_shows_the_help(whence):
    code, out, err = whence()
    assert code == 2
    assert "Usage: whence" in out + err


def test_the_version_is_told(whence):
    assert whence("--version") == (0, f"whence {package.__version__}\n", "")


def test_a_pipe_gets_lines_of_100_columns_without_colours(whence, examples):
    code, out, err = whence("read", str(examples / "short.jsonl"))
    assert (code, err) == (0, "")
    assert out.startswith("Northshore 4 · 2024-03-12\nEnvoy to meet militia leader, paper reports\n")
    assert "\x1b" not in out
    assert all(line == line.rstrip() and len(line) <= 100 for line in out.splitlines())
    assert max(map(len, out.splitlines())) > 80


def test_columns_and_standard_input_are_respected(whence):
    code, out, err = whence("read", "-", stdin=LINE[:-2] + b', "title": "They met on Monday"}', COLUMNS="20")
    assert (code, err) == (0, "")
    assert out.splitlines()[:5] == [
        "The Café · date",
        "unknown",
        "They met on Monday",
        "1 statement · 1 from",
        "unnamed sources",
    ]


def test_json_is_utf_8_whatever_the_terminal_speaks(whence):
    code, out, err = whence("read", "--json", "-", stdin=LINE, PYTHONIOENCODING="latin-1")
    assert (code, err) == (0, "")
    assert "The Café" in out
    assert json.loads(out)["report"]["outlet"] == "The Café"


@pytest.mark.skipif(not FULL.exists(), reason="only where there is a full device")
@pytest.mark.parametrize("json", [[], ["--json"]])
def test_an_output_that_cannot_be_written_is_told(command, environ, json):
    with FULL.open("wb") as out:
        ended = subprocess.run(
            [*command, "read", *json, "-"], input=LINE, stdout=out, stderr=subprocess.PIPE, env=environ
        )
    assert (ended.returncode, ended.stderr) == (
        1, b"whence: the output cannot be written: No space left on device. Write elsewhere.\n"
    )  # fmt: skip


@pytest.fixture
def started(command, environ, tmp_path):
    """``whence read`` of many reports, at work in a group of processes of its own."""
    (tmp_path / "big.jsonl").write_bytes(LINE * 3000)

    def start(*options):
        call = [*command, "read", "--json", *options, str(tmp_path / "big.jsonl")]
        running = subprocess.Popen(
            call, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environ, start_new_session=True
        )
        begun.append(running)
        return running

    begun: list[subprocess.Popen] = []
    yield start
    for running in begun:
        running.kill()
        running.communicate()


@pytest.mark.parametrize("workers", ["1", pytest.param("2", marks=pytest.mark.slow)])
def test_a_closed_pipe_ends_it_quietly(started, workers):
    running = started("--workers", workers)
    for _ in range(20 if workers == "2" else 1):
        json.loads(running.stdout.readline())
    running.stdout.close()
    assert running.stderr.read() == b""
    assert running.wait(60) == 1


@pytest.mark.parametrize(("workers", "lines"), [
    ("1", 1),
    pytest.param("2", 16, marks=pytest.mark.slow),
    pytest.param("2", 20, marks=pytest.mark.slow),
])  # fmt: skip
def test_ctrl_c_ends_it_quietly_with_130(started, workers, lines):
    running = started("--workers", workers)
    for _ in range(lines):
        json.loads(running.stdout.readline())
    os.killpg(running.pid, signal.SIGINT)
    _, errors = running.communicate(timeout=60)
    assert (running.returncode, errors) == (130, b"")
