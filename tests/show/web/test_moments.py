"""The pages as of some day: nothing of later stands on them, and their links lead on at that day."""

import re
from html import unescape

import pytest
from lxml import html

PAGES = [
    "/", "/claims", "/claims?about=port", "/claim/1", "/reports", "/report/1", "/report/2?statement=s1", "/contacts",
    "/contacts?of=Rusk", "/event/1", "/plans", "/plans?overdue=1", "/sources", "/source/1", "/search?q=port",
    "/search?q=Rusk&what=reports", "/search?q=Rusk&what=actors", "/judgements", "/changes?one=1&other=2",
]  # fmt: skip
OF_ONE = ("/claim/", "/report/", "/event/", "/changes")
DAY = "2025-05-09"
# What only later reports have: outlets, headlines, people, what became of the plan.
LATER = [
    "Meridian", "The Quillport Gazette", "Rusk and Stroud Meet", "puts off meeting", "postponed:",
    "held:", "2025-05-19", "2025-05-20",
]  # fmt: skip


def at(address, **moment):
    """An address at a moment."""
    return address + ("&" if "?" in address else "?") + "&".join(f"{name}={value}" for name, value in moment.items())


def words(answer):
    """The text of a page, on one line, with what its attributes say."""
    page = html.fromstring(answer.content)
    said = page.xpath("//@aria-label")
    return " ".join([*page.text_content().split(), *said])


def test_what_is_looked_for_is_there_today(client):
    shown = " ".join(words(client.get(address)) for address in PAGES)
    assert [one for one in LATER if one not in shown] == []


@pytest.mark.parametrize("address", [*PAGES, "/source/2"])
def test_nothing_of_later_stands_on_a_page(client, address):
    answer = client.get(at(address, as_of=DAY))
    assert answer.status_code == 200
    assert [one for one in LATER if one in words(answer)] == []


@pytest.mark.parametrize("moment", [{"as_of": "2000-01-01"}, {"known_at": "2000-01-01"}])
@pytest.mark.parametrize("address", PAGES)
def test_before_everything_there_is_nothing(client, address, moment):
    answer = client.get(at(address, **moment))
    assert answer.status_code == (404 if address.startswith(OF_ONE) else 200)
    assert not re.search("Courier|Aubry|crowns|Stroud", words(answer))


@pytest.mark.parametrize("address", ["/claim/99", "/nix", "/contacts?status=dreamt"])
def test_what_cannot_be_shown_is_said_at_its_moment(client, address):
    answer = client.get(at(address, as_of=DAY))
    assert "everything that is known" not in words(answer)
    links = html.fromstring(answer.content).xpath("//a[starts-with(@href, '/') and text() != 'back to today']/@href")
    assert {link for link in links if f"as_of={DAY}" not in link} == {"/api"}


@pytest.mark.parametrize("day", ["2025-05-05", DAY, "2025-05-15"])
def test_every_link_leads_somewhere_at_its_day(client, day):
    waiting, seen = [(f"/?as_of={day}", "")], set()
    while waiting and len(seen) < 300:
        address, on = waiting.pop()
        if address in seen or address.startswith(("/api", "/static")):
            continue
        seen.add(address)
        answer = client.get(address)
        assert answer.status_code in {200, 303}, f"{address} on {on}"
        links = re.findall(r'href="(/[^"#]*)', answer.text)
        waiting += [(unescape(link), address) for link in links if f"as_of={day}" in link]
    assert len(seen) > 20
