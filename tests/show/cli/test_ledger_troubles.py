"""What may go wrong with a ledger or a question to it: one clear line with advice, and nothing lost."""

import json
import os
import signal
import sqlite3
import subprocess
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

TEXT = b"They met, she said.\n"
MAKE = "Make one with: whence add REPORTS, or name another with --ledger."
OTHER = "Name another file with --ledger; Whence does not touch this one."
DAY = "Write it as 2025-11-14; a month (2025-11) or a year does as well."
TIME = "Write it as 2025-11-14 or 2025-11-14T09:30+01:00."

# A call in a folder with a ledger of the example story, a text file, a folder, another program's database, an empty
# file and a ledger of a later version; its exit code; the line on stderr.
TROUBLES = [
    (["claims", "--ledger", "none.db"], 1, f"there is no ledger at none.db. {MAKE}"),
    (["judge", "wrong", "port-1/s1", "--ledger", "none.db"], 1, f"there is no ledger at none.db. {MAKE}"),
    (["judge", "list", "--ledger", "no/none.db"], 1, f"there is no ledger at no/none.db. {MAKE}"),
    (["claims", "--ledger", "empty.db"], 1, f"empty.db holds no ledger yet. {MAKE}"),
    (["claims", "--ledger", "text.txt"], 1, f"text.txt is not a ledger. {OTHER}"),
    (["add", "text.txt", "--ledger", "text.txt"], 1, f"text.txt is not a ledger. {OTHER}"),
    (["claims", "--ledger", "folder"], 1, f"folder is a folder. {OTHER}"),
    (["add", "text.txt", "--ledger", "folder"], 1, f"folder is a folder. {OTHER}"),
    (["add", "text.txt", "--ledger", "no/none.db"], 1, None),
    (["plans", "--ledger", "other.db"], 1, f"other.db is a database, but not a ledger. {OTHER}"),
    (["add", "text.txt", "--ledger", "other.db"], 1, f"other.db is a database, but not a ledger. {OTHER}"),
    (["claims", "--ledger", "newer.db"], 1, "newer.db was made by a later version of Whence (v9999). Update Whence, "
     "or name another ledger with --ledger."),
    (["add", "text.txt", "--ledger", "newer.db"], 1, "newer.db was made by a later version of Whence (v9999). "
     "Update Whence, or name another ledger with --ledger."),
    (["claims", "--ledger", "http://a.example"], 1, None),
    (["trace", "99999"], 1, "the ledger holds no claim 99999. whence claims --about WORDS finds claims and their "
     "numbers."),
    (["trace", "1", "--as-of", "1999"], 1, "the ledger holds no claim 1 at that moment. whence claims --about WORDS "
     "finds claims and their numbers."),
    (["trace", "first"], 2, "'first' is no number of a claim. whence claims shows the numbers."),
    (["trace", "9" * 50], 2, f"'{'9' * 40}' is no number of a claim. whence claims shows the numbers."),
    (["claims", "--as-of", "2025-13-40"], 2, f"--as-of '2025-13-40' is no date. {DAY}"),
    (["claims", "--known-at", "nonsense"], 2, f"--known-at 'nonsense' is no time. {TIME}"),
    (["contacts", "--since", "14.11.2025"], 2, f"--since '14.11.2025' is no date. {DAY}"),
    (["contacts", "--until", "\x1b[2J"], 2, f"--until '\\x1b[2J' is no date. {DAY}"),
    (["contacts", "--status", "held"], 2, "--status 'held' is none. Known are: planned, possible, ongoing, occurred, "
     "cancelled, postponed, denied, unclear."),
    (["contacts", "--of", "A", "--between", "A", "B"], 2, "--between and --of exclude each other. Give one of them."),
    (["contacts", "--of", " "], 2, "--of is empty. Give a name or words."),
    (["claims", "--about", ""], 2, "--about is empty. Give a name or words."),
    (["sources", ""], 2, "NAME is empty. Give a name or words."),
    (["sources", "Zacharias Quibbleton"], 1, "the ledger knows nobody called Zacharias Quibbleton. Try the full name, "
     "or whence claims --about."),
    (["contacts", "--between", "Hanne Rusk", "Zacharias Quibbleton"], 1,
     "the ledger knows nobody called Zacharias Quibbleton. Try the full name."),
    (["compare", "port-1", "port-99"], 1, None),
    (["compare", "port-1"], 1, "the ledger holds one version of port-1. Give another report to compare it with."),
    (["judge", "actors", "Hanne Rusk", "Hanne Rusk"], 2,
     "Hanne Rusk and Hanne Rusk are the same already. Give two different ones."),
    (["judge", "claims", "port-1/s1", "port-1/s1"], 2,
     "port-1/s1 and port-1/s1 are the same already. Give two different ones."),
    (["judge", "actors", "Hanne Rusk", "Zacharias Quibbleton"], 1, None),
    (["judge", "wrong", "port-1"], 2, "port-1 is no statement. Give it as whence trace shows it, such as REPORT/s3."),
    (["judge", "wrong", "port-1/s99"], 1, "the report port-1 has no statement s99. whence trace shows them."),
    (["judge", "wrong", "port-99/s1"], 1, None),
    (["judge", "undo", "99"], 1, "the ledger holds no open judgement 99. whence judge list shows them."),
    (["judge", "undo", "last"], 2, "'last' is no number of a judgement. whence judge list shows the numbers."),
]  # fmt: skip


@pytest.fixture(scope="module")
def folder(story, tmp_path_factory):
    place = tmp_path_factory.mktemp("troubles")
    (place / "folder").mkdir()
    (place / "text.txt").write_bytes(TEXT)
    (place / "empty.db").write_bytes(b"")
    for name in ("whence.db", "newer.db"):
        (place / name).write_bytes((story[0] / "whence.db").read_bytes())
    for name, statement in (
        ("other.db", "create table note (id integer)"),
        ("newer.db", "update alembic_version set version_num = 'v9999'"),
    ):
        with sqlite3.connect(place / name) as connection:
            connection.execute(statement)
        connection.close()
    return place


def files(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file() and "-" not in path.name}


@pytest.mark.parametrize(("arguments", "code", "line"), TROUBLES, ids=[" ".join(call)[:50] for call, *_ in TROUBLES])
def test_it_is_told_in_one_line_with_advice_and_no_file_is_changed(called, folder, arguments, code, line):
    before = files(folder)
    found, out, err = called(*arguments, folder=folder)
    assert (found, out, err.count("\n")) == (code, "", 1)
    assert err.startswith("whence: ")
    assert err.endswith(".\n")
    if line:
        assert err == f"whence: {line}\n"
    assert files(folder) == before


@pytest.mark.slow
def test_a_locked_ledger_can_be_read_and_is_waited_for_six_seconds_at_the_most(whence, folder):
    start = time.monotonic()
    assert whence("judge", "list", folder=folder)[0] == 0
    usual = time.monotonic() - start
    other = sqlite3.connect(folder / "whence.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    start = time.monotonic()
    with ThreadPoolExecutor(2) as pool:
        judging = pool.submit(whence, "judge", "wrong", "port-1/s1", folder=folder)
        adding = pool.submit(whence, "add", "text.txt", folder=folder)
        judged, added = judging.result(), adding.result()
    waited = time.monotonic() - start
    read = whence("claims", "--limit", "1", folder=folder)
    other.rollback()
    other.close()
    assert judged == added == (
        1, "", "whence: another process is writing to whence.db. Wait until that is done and try again; reading is "
        "possible all the while.\n",
    )  # fmt: skip
    assert waited < 6 + 4 * usual
    assert (read[0], read[2]) == (0, "")


@pytest.mark.parametrize("arguments", [["claims"], ["claims", "--json"], ["claims", "--dump"], ["trace", "1"]])
def test_a_closed_output_ends_it_quietly(command, environ, folder, arguments):
    running = subprocess.Popen(
        [*command, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environ, cwd=folder
    )
    running.stdout.close()
    assert running.stderr.read() == b""
    assert running.wait(60) == 1
    running.stderr.close()


@pytest.mark.slow
def test_ctrl_c_keeps_what_was_added_and_the_same_call_goes_on(command, environ, whence, tmp_path):
    many = 80
    report = (
        '{{"id": "r{0}", "text": "Dam {0} will hold, Ada Lorne said. It has {0} gates, a worker told the Post."}}\n'
    )
    (tmp_path / "many.jsonl").write_text("".join(report.format(number) for number in range(many)), "utf-8")
    call = ["add", "--json", "--workers", "1", "many.jsonl"]
    running = subprocess.Popen(
        [*command, *call], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environ, cwd=tmp_path,
        start_new_session=True,
    )  # fmt: skip
    printed = [json.loads(running.stdout.readline())["id"] for _ in range(3)]
    os.killpg(running.pid, signal.SIGINT)
    rest, errors = running.communicate(timeout=60)
    printed += [json.loads(line)["id"] for line in rest.splitlines()]
    assert (running.returncode, errors) == (130, b"")
    assert len(printed) < many
    code, out, err = whence(*call, folder=tmp_path)
    assert (code, err) == (0, "")
    found = [json.loads(line) for line in out.splitlines()]
    known = [one["id"] for one in found if one["known"]]
    assert len(found) == many
    assert len(known) - len(printed) in {0, 1}  # one may have been kept and not printed any more
    assert known[: len(printed)] == printed
    (claim,) = [
        json.loads(line) for line in whence("claims", "--json", "--limit", "1", folder=tmp_path)[1].splitlines()
    ]
    assert claim["reports"] >= 1
