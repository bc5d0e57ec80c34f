"""``whence serve`` as it is called."""

import re
import signal
import socket
import subprocess
import urllib.error
import urllib.request

import pytest

WORKS = re.compile(r"is shown at (http://\S+)")


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("--host", "0.0.0.0"), 2, "0.0.0.0 is reached from other machines, which need a name for it. Give the name"),
        (("--host", "::"), 2, ":: is reached from other machines"),
        (("--host", "whence.example"), 2, "whence.example is reached from other machines"),
        (("--port", "99999"), 2, "less than or equal to 65535"),
        (("--ledger", "nix.db"), 1, "there is no ledger at nix.db"),
        (("--ledger", "nix.db", "--writable"), 1, "there is no ledger at nix.db"),
    ],
)
def test_what_cannot_be_served_is_said_with_advice(called, tmp_path, arguments, code, words):
    found = called("serve", *arguments, folder=tmp_path)
    assert found[0] == code
    assert words in " ".join(found[2].split())
    assert not [*tmp_path.iterdir()]


def test_a_port_that_is_taken_is_said_to_be(called, story):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        code, _, words = called("serve", "--port", str(port), folder=story[0])
    assert code == 1
    assert f"127.0.0.1 port {port} cannot be listened to: Address already in use. Choose another" in " ".join(
        words.split()
    )


def test_a_token_that_is_easily_guessed_is_refused(called, story, monkeypatch):
    monkeypatch.setenv("WHENCE_TOKEN", "secret")
    code, _, words = called("serve", "--writable", "--port", "0", folder=story[0])
    assert (code, "it needs 16 letters and digits or more" in " ".join(words.split())) == (2, True)


@pytest.mark.slow
@pytest.mark.parametrize("arguments", [(), ("--writable",)])
def test_it_tells_where_it_is_answers_and_ends_when_it_is_told_to(command, environ, story, arguments):
    process = subprocess.Popen(
        [*command, "serve", "--port", "0", *arguments], cwd=story[0], env=environ | {"PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    try:
        address = WORKS.search(process.stdout.readline())[1]
        process.stdout.readline()
        entry = process.stdout.readline().split()[-1] if arguments else ""
        page = urllib.request.urlopen(f"{address}/claims", timeout=20).read().decode()
        assert "340 million crowns" in page
        if arguments:
            assert re.fullmatch(rf"{address}/enter\?token=[\w-]{{32}}", entry)
        with pytest.raises(urllib.error.HTTPError) as refused:
            urllib.request.urlopen(
                urllib.request.Request(f"{address}/claims", headers={"Host": "evil.example"}), timeout=20
            )
        assert refused.value.code == 400
        refused.value.close()
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=20)
    finally:
        process.kill()
        process.communicate()
    assert (process.returncode in {0, 130}, err) == (True, "")
