"""Every page over the example story: what must stand on it, and where its links lead."""

import re
from html import unescape

import pytest
from lxml import html

from tests.show.web.conftest import asking
from whence.pipeline import Ledger, keep
from whence.records import Contact, Entity, Record, Report, Span

PAGES = [
    ("/", ["Where does a story come from?", "340 million crowns", "4 independent origins", "Hanne Rusk"]),
    ("/claims", ["denied by", "Ada Quist, Jens Aubry", "numbers: 340"]),
    ("/claims?about=calendar", ["The minister’s calendar is full"]),
    ("/claim/1", ["2 government officials, to Aldmoor Courier", "Counted as one", "Undecided whether origin 2 is",
                  "Denied by", "A copy of", "100 % of its words stand there", "How it grew"]),
    ("/reports", ["Rusk and Stroud Meet for Three Hours", "Outlets"]),
    ("/reports?outlet=Meridian", ["Aldmoor minister puts off meeting", "all outlets"]),
    ("/report/1", ["The port employs 2,100 people.", "4 statements, 2 from unnamed sources, 1 contact",
                   "As published on aldmoorcourier.example", "Choose a statement"]),
    ("/report/1?statement=s2", ["Who has it from whom", "2 government officials", "Told too by", "Tarsholm Today"]),
    ("/report/6", ["100 % of its words also stand in", "one is a copy of the other"]),
    ("/contacts", ["Hanne Rusk", "occurred", "told by"]),
    ("/contacts?of=Rusk&and=Stroud&status=occurred", ["1 contact"]),
    ("/event/1", ["postponed: 2025-05-12 → 2025-05-19", "Every report’s word on it".replace("’", "'")]),
    ("/plans", ["Over or called off", "held: 2025-05-19"]),
    ("/plans?as_of=2025-05-14", ["postponed", "as published until"]),
    ("/plans?as_of=2025-06-01&overdue=1", ["0 plans"]),
    ("/sources", ["Aldmoor Courier", "Jens Aubry", "officials", "Of all"]),
    ("/source/1", ["Whom it met"]),
    ("/search?q=port", ["Goes back to", "unnamed", "The claim, told in 6 reports"]),
    ("/search?q=port&stance=denies", ["any", "that the government was selling the port"]),
    ("/search?q=port&what=reports", ["Port to be sold, newspaper says"]),
    ("/search?q=aub&what=actors", ["Jens Aubry", "in the chains of"]),
    ("/search?q=unheardof", ["Nothing holds all these words"]),
    ("/search", ["Write words, a name or an outlet above."]),
    ("/judgements", ["None yet."]),
    ("/changes?one=5&other=6", ["No statement differs."]),
    ("/changes?one=1&other=2", ["Put differently", "Only in the second"]),
]  # fmt: skip


def words(answer):
    """The text of a page, on one line."""
    return " ".join(html.fromstring(answer.content).text_content().split())


@pytest.mark.parametrize(("address", "told"), PAGES, ids=[address for address, _ in PAGES])
def test_what_must_stand_on_a_page(client, address, told):
    answer = client.get(address)
    assert (answer.status_code, answer.headers["content-type"]) == (200, "text/html; charset=utf-8")
    shown = words(answer)
    assert [one for one in told if one not in shown] == []


@pytest.mark.parametrize("address", [address for address, _ in PAGES])
def test_every_link_keeps_the_moment(client, address):
    between = "&" if "?" in address else "?"
    page = html.fromstring(client.get(f"{address}{between}as_of=2025-05-30").content)
    ours = {link.get("href") for link in page.xpath("//*[local-name()='a']") if link.get("href")}
    back = {link.get("href") for link in page.xpath("//a[text()='back to today' or text()='everything']")}
    ours = {one for one in ours - back if one.startswith("/") and one != "/api"}
    if "as_of" not in address:
        assert {one for one in ours if "as_of=2025-05-30" not in one} == set()


def test_every_link_leads_somewhere(client):
    waiting, seen = ["/"], set()
    while waiting:
        address = waiting.pop()
        if address in seen or len(seen) > 400:
            continue
        seen.add(address)
        answer = client.get(address)
        assert answer.status_code in {200, 303}, address
        if answer.status_code == 200 and "html" in answer.headers["content-type"]:
            links = re.findall(r'(?:href|src)="(/[^"#]*)', answer.text)
            waiting += [unescape(link) for link in links if not link.startswith(("/api/", "/judgements/"))]
    assert len(seen) > 60


@pytest.mark.parametrize(
    ("address", "status", "words_"),
    [
        ("/nix", 404, "There is no such page."),
        ("/claim/99", 404, "The ledger holds no claim 99."),
        ("/claim/x", 404, "There is no page 'x'."),
        ("/claim/1?as_of=2000", 404, "at that moment"),
        ("/report/99", 404, "The ledger holds no report 99."),
        ("/report?id=nix", 404, "The ledger holds no report nix."),
        ("/event/99", 404, "The ledger holds no event 99."),
        ("/source/99999", 404, "The ledger holds no actor 99999."),
        ("/claims?as_of=soon", 400, "As_of 'soon' is no date."),
        ("/claims?skip=x", 400, "Skip 'x' is no number up to 10000."),
        ("/claims?about=" + "x" * 301, 400, "About has more than 300 characters."),
        ("/contacts?status=dreamt", 400, "There is no status 'dreamt'."),
        ("/contacts?of=Nobody%20Known", 404, "The ledger knows nobody called Nobody Known."),
        ("/contacts?since=soon", 400, "Since 'soon' is no date."),
        ("/search?q=a&what=secrets", 400, "'secrets' cannot be searched."),
        ("/changes?one=1", 400, "Two reports are needed to compare."),
        ("/changes?one=1&other=99", 404, "The ledger holds no report 99"),
        ("/enter?token=x", 400, "That is not the token."),
    ],
)
def test_what_cannot_be_shown_is_said_with_advice(client, address, status, words_):
    answer = client.get(address)
    assert (answer.status_code, words_ in words(answer)) == (status, True), words(answer)


@pytest.mark.parametrize(
    ("address", "to"),
    [
        ("/report?id=port-2&statement=s1", "/report/2?statement=s1"),
        ("/search?q=https://www.aldmoorcourier.example/2025/05/05/aldmoor-port-sale", "/report?id=https%3A%2F%2F"),
        ("/contacts?day=3", "/contacts?as_of=2025-05-08"),
        ("/contacts?day=999", "/contacts"),
        ("/contacts?day=15&of=Rusk", "/contacts?of=Rusk"),
    ],
)
def test_an_address_leads_on(client, address, to):
    answer = client.get(address)
    assert answer.status_code == 303
    assert answer.headers["location"].startswith(to)


def test_who_has_no_name_of_their_own_is_counted_but_cannot_be_asked_for(tmp_path):
    text = "Ada Lorne met an official. Bo Ferrow met an official."
    met = [Span(10, 13), Span(38, 41)]
    names = [(Span(0, 9), "Ada Lorne"), (Span(27, 36), "Bo Ferrow")]
    contacts = [
        Contact(f"c{at}", (met[at],), "meeting", (names[at][1], "official"), None, f"2031-0{at + 1}", "occurred", ())
        for at in (0, 1)
    ]
    entities = tuple(Entity(span, "person", name) for span, name in names)
    with Ledger.open(str(tmp_path / "a.db"), write=True) as ledger:
        keep(ledger, Record(Report(text, "a", "Tidewire", None, "2031-05-02"), (), entities, "m", tuple(contacts)))
    client = asking(tmp_path / "a.db")
    page = html.fromstring(client.get("/contacts").content)
    assert page.xpath("//table[@class='grid']//td[starts-with(@class, 'n')]")
    links = page.xpath("//table[@class='grid']//a/@href")
    assert {client.get(link).status_code for link in links} <= {200}


def test_the_story_as_it_was_known_on_a_day(client):
    shown = words(client.get("/claim/1?as_of=2025-05-06"))
    assert "1 independent origin" in shown
    assert "Northern Standard" not in shown
    assert client.get("/claims?as_of=2000-01-01").text.count("<article") == 0


def test_only_a_head_is_sent_where_only_that_is_asked_for(client):
    answer = client.head("/claims")
    assert (answer.status_code, answer.content) == (200, b"")
