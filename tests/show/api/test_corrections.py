"""Corrections through the API: with the token, from nowhere else, and taken back."""

import pytest

from tests.show.api.conftest import ADDRESS, TOKEN

BEARER = {"Authorization": f"Bearer {TOKEN}"}
ONE = {"question": "same origin", "left": "port-1/s1", "right": "port-4/s1", "answer": True, "by": "Eve"}


def origins(desk):
    return desk.get("/api/claims/1").json()["independent_origins"]


def test_a_correction_counts_until_it_is_taken_back(desk):
    assert origins(desk) == 4
    made = desk.post("/api/judgements", json=ONE, headers=BEARER)
    assert (made.status_code, made.json()["by"], bool(made.json()["made"])) == (201, "Eve", True)
    assert origins(desk) == 3
    assert [one["judgement"] for one in desk.get("/api/judgements").json()["items"]] == [made.json()["judgement"]]
    taken = desk.delete(f"/api/judgements/{made.json()['judgement']}", headers=BEARER)
    assert (taken.status_code, origins(desk)) == (200, 4)


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 403),
        ({"Authorization": "Bearer wrong"}, 403),
        ({"Authorization": f"Basic {TOKEN}"}, 403),
        ({"Authorization": "Bearer "}, 403),
        (BEARER | {"Origin": "https://evil.example"}, 403),
        (BEARER | {"Origin": "null"}, 403),
        (BEARER | {"Sec-Fetch-Site": "cross-site"}, 403),
        (BEARER | {"Origin": ADDRESS}, 201),
        ({"Authorization": f"bearer {TOKEN}"}, 201),
    ],
)
def test_only_who_holds_the_token_and_is_here_may_correct(desk, headers, status):
    assert desk.post("/api/judgements", json=ONE, headers=headers).status_code == status
    assert origins(desk) == (3 if status == 201 else 4)


@pytest.mark.parametrize(
    ("body", "status", "words"),
    [
        ({"question": "is it true", "left": "a"}, 400, "question: "),
        ({**ONE, "left": ""}, 400, "left: "),
        ({**ONE, "note": "x" * 3000}, 400, "note: "),
        ({**ONE, "more": 1}, 400, "more: "),
        ({**ONE, "left": "port-1"}, 400, "port-1 is no statement"),
        ({**ONE, "left": "nix/s1"}, 404, "the ledger holds no report nix"),
        ({**ONE, "right": "port-1/s1"}, 400, "are the same already"),
        ({**ONE, "right": " "}, 400, "same origin is asked of two"),
        ({**ONE, "question": "same claim", "right": ""}, 400, "same claim is asked of two"),
        ({**ONE, "question": "same actor", "left": "Rusk", "right": ""}, 400, "same actor is asked of two"),
        ({**ONE, "question": "wrong statement"}, 400, "wrong statement is asked of one"),
    ],
)
def test_a_wrong_correction_is_refused_with_advice(desk, body, status, words):
    answer = desk.post("/api/judgements", json=body, headers=BEARER)
    assert (answer.status_code, words in answer.json()["error"]) == (status, True), answer.json()


def test_a_body_that_is_too_long_is_not_read(desk):
    answer = desk.post("/api/judgements", content=b"x" * 70_000, headers=BEARER)
    assert answer.status_code == 413


def test_a_ledger_that_is_only_shown_takes_none(client):
    answer = client.post("/api/judgements", json=ONE, headers=BEARER)
    assert (answer.status_code, answer.json()["error"]) == (403, "this ledger is only shown here")


def test_there_may_be_no_such_correction(desk):
    assert desk.delete("/api/judgements/9", headers=BEARER).status_code == 404
