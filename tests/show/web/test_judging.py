"""Corrections on the pages."""

from datetime import UTC, datetime

import pytest
from lxml import html

from whence.pipeline import Ledger, keep
from whence.records import Entity, Link, Record, Report, Span, Statement


def origins(judge, address="/claim/1"):
    text = judge.get(address).text
    return int(text.split(" independent origin")[0].rsplit("<b>", 1)[1].split("<")[0])


def send(judge, verdict, *sides, back="/claim/1", **more):
    return judge.post("/judgements", data={"verdict": verdict, "side": [*sides], "back": back, **more})


def test_two_origins_are_said_to_be_one_and_parted_again(judge):
    assert origins(judge) == 4
    answer = send(judge, "same origin", "port-1/s1", "port-4/s1", note="she checked")
    assert (answer.status_code, answer.headers["location"]) == (303, "/claim/1?judged=1")
    assert origins(judge) == 3
    shown = judge.get(answer.headers["location"]).text
    assert "Your correction 1 is kept" in shown and 'action="/judgements/1/undo"' in shown
    assert "(she checked)" in judge.get("/judgements").text
    answer = judge.post("/judgements/1/undo", data={"back": "/claim/1?as_of=2025-06-01"})
    assert answer.headers["location"] == "/claim/1?as_of=2025-06-01&undone=1"
    assert origins(judge) == 4
    assert "Correction 1 is taken back." in judge.get(answer.headers["location"]).text


@pytest.mark.parametrize(
    ("verdict", "shown"),
    [("wrong statement", "it counts nowhere"), ("right statement", "A person found it read rightly")],
)
def test_a_statement_is_confirmed_or_called_wrong_in_place(judge, verdict, shown):
    send(judge, verdict, "port-1/s1")
    page = judge.get("/report/1?statement=s1").text
    assert shown in page
    assert "Read wrongly" not in page
    assert ("told s-says o-unnamed on wrong" in page) is (verdict == "wrong statement")
    judge.post("/judgements/1/undo", data={})
    assert shown not in judge.get("/report/1?statement=s1").text


def test_two_names_are_said_to_be_of_one(judge):
    assert send(judge, "same actor", "person: Ada Quist", "person: Jens Aubry").status_code == 303
    assert origins(judge) == 3


def test_a_statement_is_taken_out_of_its_claim(judge):
    send(judge, "different claim", "port-1/s1", "port-4/s3")
    assert "Ada Quist" not in judge.get("/claim/1").text


@pytest.mark.parametrize(
    ("verdict", "sides", "status", "words"),
    [
        ("guess", ["port-1/s1"], 400, "there is no such answer"),
        ("same origin", ["port-1/s1"], 400, "1 chosen. Choose exactly two statements."),
        ("same origin", [], 400, "none chosen"),
        ("same origin", ["port-1/s1"] * 3, 400, "3 chosen"),
        ("wrong statement", ["port-1/s1", "port-2/s1"], 400, "Choose exactly one statement."),
        ("wrong statement", [""], 400, "wrong statement is asked of one"),
        ("same origin", ["", "port-1/s1"], 400, "same origin is asked of two"),
        ("wrong statement", ["nix/s1"], 404, "the ledger holds no report nix"),
        ("wrong statement", ["x" * 3000], 400, "a field holds more than 2000 characters"),
    ],
)
def test_a_wrong_form_is_refused_with_advice(judge, verdict, sides, status, words):
    answer = send(judge, verdict, *sides)
    text = answer.text.replace(".</bdi></p>\n<p><bdi>", ". ")
    assert (answer.status_code, words.casefold() in text.casefold()) == (status, True), text[-600:]
    assert "None yet." in judge.get("/judgements").text


@pytest.mark.parametrize(
    ("back", "to"),
    [
        ("/claim/1", "/claim/1?judged=1"),
        ("/claim/1?a=b", "/claim/1?a=b&judged=1"),
        ("//evil.example/", "/judgements?judged=1"),
        ("/\\evil.example/", "/judgements?judged=1"),
        ("https://evil.example/", "/judgements?judged=1"),
        ("javascript:alert(1)", "/judgements?judged=1"),
        ("", "/judgements?judged=1"),
        ("/a\r\nSet-Cookie: x=y", "/a%0D%0ASet-Cookie: x=y?judged=1"),
    ],
)
def test_the_way_back_leads_to_a_page_of_ours(judge, back, to):
    answer = send(judge, "wrong statement", "port-1/s1", back=back)
    assert answer.status_code == 303
    assert answer.headers["location"].replace("%20", " ") == to
    assert "x=y" not in answer.headers.get("set-cookie", "")


def test_what_is_no_form_is_refused(judge):
    assert judge.post("/judgements", content=b"\xff\xfe").status_code == 400


def test_who_has_no_token_sees_how_to_get_one(client, judge):
    assert "whence serve --writable" in client.get("/claim/1").text
    judge.cookies.clear()
    assert "that <code>whence serve --writable</code> printed" in judge.get("/claim/1").text


def test_a_page_of_before_a_correction_knows_nothing_of_it(judge):
    before = datetime.now(UTC).isoformat().replace("+00:00", "")
    send(judge, "same origin", "port-1/s1", "port-4/s1")
    assert "None yet." not in judge.get("/judgements").text
    assert "None yet." in judge.get(f"/judgements?known_at={before}").text
    assert origins(judge) == 3
    assert origins(judge, f"/claim/1?known_at={before}") == 4


@pytest.mark.parametrize("verdict", ["same actor", "different actor"])
def test_who_may_be_one_is_asked_until_somebody_says_so(judge_of, tmp_path, verdict):
    with Ledger.open(str(tmp_path / "lorne.db"), write=True) as ledger:
        for outlet, name in (("The Brask Courier", "Ada Lorne"), ("Tidewire", "Lorne")):
            keep(ledger, said(outlet, name))
    judge = judge_of(tmp_path / "lorne.db")
    asked = [("person: Ada Lorne", "person: Lorne")]
    assert questions(judge) == asked
    assert questions(judge, "/judgements?known_at=2000") == []
    assert send(judge, verdict, *asked[0], back="/judgements").status_code == 303
    assert questions(judge) == []
    judge.post("/judgements/1/undo", data={})
    assert questions(judge) == asked


def said(outlet, name):
    """A report that somebody said that it rained."""
    span = Span(0, len(name))
    chain = (Link("outlet", outlet), Link("person", name, span))
    statement = Statement("s1", (span,), (), (Span(len(name) + 6, len(name) + 15),), "indirect", "says", chain)
    report = Report(f"{name} said it rained.", outlet, outlet, published="2031-05-02")
    return Record(report, (statement,), (Entity(span, "person", name),), "m")


def questions(judge, address="/judgements"):
    """Who may be one, as the forms send it."""
    forms = html.fromstring(judge.get(address).content).xpath("//form[.//button[@value='same actor']]")
    return [tuple(sorted(form.xpath(".//input[@name='side']/@value"))) for form in forms]
