"""What every answer is sent with, and who is turned away."""

import pytest
from starlette.testclient import TestClient

from tests.show.export.ledgers import story
from tests.show.web.conftest import ADDRESS, TOKEN
from whence.pipeline import Ledger
from whence.show.desk import Desk
from whence.show.web.app import make

ANSWERS = [
    "/",
    "/nix",
    "/claims?as_of=x",
    "/api/claims",
    "/api/nix",
    "/static/whence.css",
    "/static/nix",
    "/api/openapi.json",
]
WANTED = {
    "x-content-type-options": "nosniff", "x-frame-options": "DENY", "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin", "cross-origin-resource-policy": "same-origin",
}  # fmt: skip


@pytest.mark.parametrize("address", ANSWERS)
def test_every_answer_is_guarded(client, address):
    headers = client.get(address).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy and "script-src 'self'" in policy
    assert "unsafe" not in policy and "http" not in policy and "frame-ancestors 'none'" in policy
    assert {name: headers[name] for name in WANTED} == WANTED
    assert "server" not in headers


@pytest.mark.parametrize(
    ("address", "kept"), [("/", "no-store"), ("/static/whence.css", "public, max-age=31536000, immutable")]
)
def test_pages_are_not_kept_and_files_are(client, address, kept):
    assert client.get(address).headers["cache-control"] == kept


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("127.0.0.1:8765", 200),
        ("localhost:8765", 200),
        ("[::1]:8765", 200),
        ("evil.example", 400),
        ("127.0.0.1.evil.example:8765", 400),
        ("evil.example:8765", 400),
        ("", 400),
    ],
)
def test_only_who_calls_it_by_its_name_is_answered(client, host, status):
    assert client.get("/claims", headers={"Host": host}).status_code == status


def test_another_name_may_be_allowed():
    with Ledger.open(str(story())) as ledger:
        client = TestClient(make(ledger, None, ("whence.example",)), base_url="http://whence.example")
        assert client.get("/claims").status_code == 200
        assert client.get("/claims", headers={"Host": "127.0.0.1"}).status_code == 400


def test_pages_are_packed_for_who_takes_that(client):
    assert client.get("/claims", headers={"Accept-Encoding": "gzip"}).headers["content-encoding"] == "gzip"


@pytest.mark.parametrize(
    ("headers", "content"),
    [
        ({}, b"x" * 70_000),
        ({"Content-Length": "nonsense"}, b"x"),
        ({"Content-Length": "-1"}, b"x"),
        ({"Transfer-Encoding": "chunked"}, b"x"),
    ],
)
def test_what_is_too_large_or_does_not_say_how_large_is_not_read(judge, headers, content):
    assert judge.post("/judgements", content=content, headers=headers).status_code == 413


@pytest.mark.parametrize(
    ("headers", "cookie", "serves", "admitted"),
    [
        ({}, None, False, False),
        ({}, "wrong", False, False),
        ({}, TOKEN, False, False),  # the cookie is not the token
        ({"Origin": ADDRESS}, "right", True, True),
        ({"Origin": "http://localhost:8765"}, "right", True, False),
        ({"Origin": "https://evil.example"}, "right", True, False),
        ({"Origin": "null"}, "right", True, False),
        ({"Sec-Fetch-Site": "same-origin"}, "right", True, True),
        ({"Sec-Fetch-Site": "cross-site"}, "right", True, False),
        ({"Sec-Fetch-Site": "same-site"}, "right", True, False),
        ({}, "right", True, False),
        ({"Authorization": f"Bearer {TOKEN}"}, None, True, True),
        ({"Authorization": "Bearer é"}, None, False, False),
    ],
)
def test_corrections_need_the_token_and_this_very_site(tmp_path, judge, headers, cookie, serves, admitted):
    client = judge
    client.headers.pop("Origin")
    client.cookies.clear()
    if cookie:
        client.cookies.set("whence", Desk("", TOKEN).pass_word if cookie == "right" else cookie)
    sent = {name: value.encode("utf-8") for name, value in headers.items()}
    shown = client.get("/claim/1", headers=sent).text
    assert ("What you know better" in shown) is serves
    form = {"verdict": "wrong statement", "side": "port-1/s1"}
    answer = client.post("/judgements", data=form, headers=sent)
    assert answer.status_code == (303 if admitted else 403)


def test_the_cookie_is_kept_from_scripts_and_other_sites(judge):
    header = judge.get(f"/enter?token={TOKEN}").headers["set-cookie"]
    assert "HttpOnly" in header and "SameSite=strict" in header and TOKEN not in header


def test_what_cannot_be_done_says_what_can(client):
    answer = client.post("/claims")
    assert (answer.status_code, {*answer.headers["allow"].split(", ")}) == (405, {"GET", "HEAD"})


def test_what_is_too_large_is_told_as_the_api_tells_it(judge):
    answer = judge.post("/api/judgements", content=b"x" * 70_000)
    assert (answer.status_code, [*answer.json()]) == (413, ["error", "advice"])
