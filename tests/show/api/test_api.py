"""``/api``: the answers of the command line, as they are documented."""

import json
import sys

import pytest

from tests.show.export.ledgers import story
from whence.show.cli.app import main

jsonschema = pytest.importorskip("jsonschema")
GETS = [
    ("/api/claims", "/api/claims"),
    ("/api/claims", "/api/claims?about=port&limit=1&offset=1"),
    ("/api/claims", "/api/claims?as_of=2025-05-05&known_at=2100"),
    ("/api/claims/{number}", "/api/claims/1"),
    ("/api/contacts", "/api/contacts?between=Rusk&between=Stroud&status=occurred&since=2025"),
    ("/api/events/{number}", "/api/events/1"),
    ("/api/plans", "/api/plans?as_of=2025-05-13"),
    ("/api/sources", "/api/sources"),
    ("/api/sources/called", "/api/sources/called?name=Aldmoor%20Courier"),
    ("/api/sources/{number}", "/api/sources/1"),
    ("/api/reports", "/api/reports?limit=2"),
    ("/api/reports/find", "/api/reports/find?id=port-2"),
    ("/api/reports/{number}", "/api/reports/1"),
    ("/api/compare", "/api/compare?one=port-5&other=port-6"),
    ("/api/search/statements", "/api/search/statements?q=port"),
    ("/api/search/reports", "/api/search/reports?q=port"),
    ("/api/search/actors", "/api/search/actors?q=aub"),
    ("/api/judgements", "/api/judgements"),
    ("/api/judgements/open", "/api/judgements/open"),
]


@pytest.fixture(scope="module")
def openapi(client):
    return client.get("/api/openapi.json").json()


def valid(openapi, path, answer, method="get", status="200"):
    schema = openapi["paths"][path][method]["responses"][status]["content"]["application/json"]["schema"]
    jsonschema.Draft202012Validator({"components": openapi["components"], **schema}).validate(answer)


@pytest.mark.parametrize(("path", "address"), GETS)
def test_an_answer_is_as_documented(client, openapi, path, address):
    answer = client.get(address)
    assert answer.status_code == 200, answer.text
    valid(openapi, path, answer.json())


def test_a_wrong_answer_would_be_noticed(client, openapi):
    answer = client.get("/api/claims/1").json()
    answer["origins"][0].pop("stance")
    with pytest.raises(jsonschema.ValidationError):
        valid(openapi, "/api/claims/{number}", answer)


def test_every_address_is_documented_and_tried(client, openapi):
    told = {*client.get("/api").json()["addresses"]}
    assert told == {*openapi["paths"]} - {"/api"}
    assert told == {path for path, _ in GETS} | {"/api/export/{name}", "/api/judgements/{number}"}
    for path in openapi["paths"].values():
        for operation in path.values():
            assert operation["summary"] and operation["operationId"] and "default" in operation["responses"]


@pytest.mark.parametrize(
    ("address", "command"),
    [
        ("/api/claims?limit=3", ["claims", "--limit", "3"]),
        ("/api/claims?about=port", ["claims", "--about", "port"]),
        ("/api/contacts?as_of=2025-05-12", ["contacts", "--as-of", "2025-05-12"]),
        ("/api/plans", ["plans"]),
    ],
)
def test_items_are_those_of_the_command_line(client, capsys, monkeypatch, address, command):
    monkeypatch.setattr(sys, "argv", ["whence", *command, "--json", "--ledger", str(story())])
    with pytest.raises(SystemExit):
        main()
    assert client.get(address).json()["items"] == [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_a_list_can_be_followed_to_its_end(client):
    address, numbers = "/api/claims?limit=4", []
    while address:
        answer = client.get(address).json()
        numbers += [item["claim"] for item in answer["items"]]
        address = answer["next"]
    assert numbers == [item["claim"] for item in client.get("/api/claims?limit=100").json()["items"]]
    assert len({*numbers}) == len(numbers) > 8


@pytest.mark.parametrize(
    ("address", "status", "words"),
    [
        ("/api/claims?limit=101", 400, "limit: "),
        ("/api/claims?offset=-1", 400, "offset: "),
        ("/api/claims?about=%20", 400, "about is empty"),
        ("/api/claims?as_of=soon", 400, "as_of 'soon' is no date"),
        ("/api/claims?known_at=soon", 400, "known_at 'soon' is no time"),
        ("/api/claims/x", 400, "number: "),
        ("/api/claims/99", 404, "the ledger holds no claim 99"),
        ("/api/claims/99999999999999999999", 404, "the ledger holds no claim"),
        ("/api/contacts?between=Rusk", 400, "between is of two parties"),
        ("/api/contacts?between=Rusk&between=Stroud&of=Rusk", 400, "between and of exclude each other"),
        ("/api/contacts?status=dreamt", 400, "status: "),
        ("/api/contacts?of=Nobody%20Known", 404, "the ledger knows nobody called Nobody Known"),
        ("/api/reports/find?id=nix", 404, "the ledger holds no report nix"),
        ("/api/search/statements", 400, "q: "),
        ("/api/export/xml", 400, "there is no format 'xml'"),
        ("/api/export/csv", 400, "csv is of several files"),
        ("/api/nix", 404, "there is no such page"),
    ],
)
def test_what_cannot_be_answered_is_said_with_advice(client, address, status, words):
    answer = client.get(address)
    assert (answer.status_code, [*answer.json()]) == (status, ["error", "advice"])
    assert words in answer.json()["error"]
    assert answer.json()["advice"]


@pytest.mark.parametrize("name", ["jsonl", "annotations", "schema-org", "plover"])
def test_formats_of_one_file_are_sent(client, name):
    answer = client.get(f"/api/export/{name}")
    assert (answer.status_code, "Tarsholm" in answer.text) == (200, True)


def test_an_export_is_of_its_moment(client):
    assert "340 million" not in client.get("/api/export/jsonl?as_of=2000").text


def test_names_of_shapes_are_words(openapi):
    assert not [name for name in openapi["components"]["schemas"] if "__" in name]


def test_who_corrects_is_told_to_show_a_token(openapi):
    corrections = [(path, method) for path, of in openapi["paths"].items() for method in of if method != "get"]
    assert len(corrections) == 2
    assert all(openapi["paths"][path][method]["security"] == [{"HTTPBearer": []}] for path, method in corrections)


@pytest.mark.parametrize(
    ("name", "media", "ending"),
    [
        ("jsonl", "application/x-ndjson", "jsonl"),
        ("annotations", "application/ld+json", "jsonld"),
        ("plover", "text/tab-separated-values; charset=utf-8", "tsv"),
    ],
)
def test_an_export_is_sent_as_what_it_is(client, name, media, ending):
    headers = client.get(f"/api/export/{name}").headers
    assert headers["content-type"] == media
    assert headers["content-disposition"] == f'attachment; filename="whence.{ending}"'
