"""Reports whose every field tries to break out of the page."""

import re
import shutil

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import html

from tests.show.web.conftest import asking
from whence.pipeline import Ledger, keep
from whence.records import Contact, Entity, Link, Record, Report, Span, Statement, Time
from whence.show.web.frame import HARMFUL

PAGES = [
    "/", "/claims", "/claim/1", "/reports", "/report/1", "/report/2?statement=s1", "/report/3?statement=c1",
    "/contacts", "/event/1", "/event/9", "/plans", "/sources", "/source/1", "/source/2", "/search?q=met",
    "/search?q=script&what=reports", "/search?q=a&what=actors", "/judgements", "/changes?one=1&other=2",
]  # fmt: skip
ECHOED = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>"
WITH_ECHO = [
    "/search?q={}", "/claims?about={}", "/reports?outlet={}", "/contacts?of={}", "/nix{}", "/claims?as_of={}",
    "/report?id={}", "/search?q=met&outlet={}", "/claims?judged={}", "/claims?known_at={}", "/claim/{}",
]  # fmt: skip
OURS = {
    "script": 2,
    "style": 0,
    "iframe": 0,
    "object": 0,
    "embed": 0,
    "base": 0,
    "img": 0,
    "template": 0,
    "noscript": 0,
}
SAFE = re.compile(r"(?:https?://|/|#)[^\s]*\Z")


def sound(answer):
    """Nothing on the page but what our templates put there."""
    page = html.fromstring(answer.content)
    assert not HARMFUL.search(answer.text.replace("\t", ""))
    assert {name: len(page.findall(f".//{name}")) for name in OURS} == OURS
    for element in page.iter():
        if isinstance(element.tag, str):
            assert [
                name for name in element.attrib if name.lower().startswith("on") or name in {"style", "srcdoc"}
            ] == []
            for name in ("href", "src", "action", "formaction", "hx-get"):
                value = element.get(name)
                assert value is None or SAFE.match(value), (name, value)
    assert [script.get("src", "").startswith("/static/") for script in page.iter("script")] == [True, True]


@pytest.mark.parametrize("address", PAGES)
def test_no_markup_of_a_report_is_markup_of_the_page(hostile_client, address):
    answer = hostile_client.get(address)
    assert answer.status_code == 200, address
    sound(answer)


@pytest.mark.parametrize("address", WITH_ECHO)
def test_what_is_asked_for_is_shown_as_text(hostile_client, address):
    answer = hostile_client.get(address.format(ECHOED.replace("#", "%23")))
    assert answer.status_code in {200, 400, 404}
    sound(answer)


def test_an_address_that_runs_something_is_no_link(hostile_client):
    text = hostile_client.get("/report/1").text
    assert "javascript:alert" in text
    assert not re.search(r'href="\s*javascript', text)


def test_a_site_is_named_as_it_is_and_not_as_it_calls_itself(tmp_path):
    with Ledger.open(str(tmp_path / "a.db"), write=True) as ledger:
        keep(ledger, Record(Report("It rained.", "a", url="https://bbc.co.uk@evil.example/1"), (), ()))
    text = asking(tmp_path / "a.db").get("/report/1").text
    assert "As published on evil.example</a>" in text


def record(text, title, outlet, name, when):
    """A report in which everything is what somebody wrote."""
    whole = f"{text} {name} met {name}."
    at = len(text) + 1
    span = Span(at, at + max(1, len(name)))
    said = Statement(
        "s1", (span,), (span,), (Span(0, max(1, len(text))),), "direct", "denies",
        (Link("outlet", outlet or None), Link("person", name or None, span)),
    )  # fmt: skip
    contact = Contact("c1", (span,), "meeting", (name or "x", outlet or "y"), title, when, "planned", ("s1",))
    return Record(
        Report(whole, "a", outlet, title, "2031-05-02", url=f"https://x.example/{title}"), (said,),
        (Entity(span, "person", name or "x"),), "m", (contact,), (Time(span, when),),
    )  # fmt: skip


ANY = st.text(st.characters(), min_size=1, max_size=40) | st.sampled_from(
    [ECHOED, "</title>", "{{ 7 * 7 }}", "{% raw %}", "<!--", "]]>", "\u202eevil", "\x00", "&lt;script&gt;", "a" * 5_000]
)


@pytest.fixture(scope="session")
def empty(tmp_path_factory):
    """A ledger that holds nothing, to be copied."""
    path = tmp_path_factory.mktemp("empty") / "empty.db"
    Ledger.open(str(path), write=True).close()
    return path


@pytest.mark.slow
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ANY, ANY, ANY, ANY, ANY | st.from_regex(r"[0-9X]{4}(-[0-9X]{2}){0,2}[~?%]?", fullmatch=True))
def test_whatever_a_report_holds_is_text(tmp_path, empty, text, title, outlet, name, when):
    path = shutil.copy(empty, tmp_path / "a.db")
    with Ledger.open(str(path), write=True) as ledger:
        keep(ledger, record(text, title, outlet, name, when))
    client = asking(path)
    for address in ("/", "/claims", "/report/1?statement=s1", "/contacts", "/plans", "/sources", "/reports"):
        answer = client.get(address)
        assert answer.status_code == 200, address
        sound(answer)


def test_a_report_of_a_megabyte_is_shown(tmp_path):
    path, text = tmp_path / "a.db", "“It rained,” she said.\n" * 50_000
    with Ledger.open(str(path), write=True) as ledger:
        keep(ledger, Record(Report(text, "a", "Brask Courier"), (), ()))
    answer = asking(path).get("/report/1")
    assert (answer.status_code, len(answer.content) > 1_000_000) == (200, True)
