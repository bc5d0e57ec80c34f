"""Reports, their versions and analyses, on both databases."""

import pytest

from tests.ledger.made import WHY, every, report
from whence.errors import UnknownInLedger
from whence.ledger import events, reports, tellings
from whence.records import Contact, Copy, Entity, Link, Passage, Record, Report, Span, Statement, Time

URL = "https://www.brask.example/pier/?x=1"


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("https://www.Brask.example/pier/?x=1#top", "brask.example/pier?x=1"),
        ("http://brask.example/pier?x=1", "brask.example/pier?x=1"),
        ("https://brask.example/", "brask.example"),
        ("https://brask.example/Pier", "brask.example/Pier"),
        (None, "id:a"),
    ],
)
def test_the_address_of_a_report_is_the_same_for_its_versions(url, address):
    assert reports.address(report("a", url=url)) == address


def test_a_report_comes_back_as_it_was_given(write, ask):
    given = Report(
        "It rained.\x85\u2028“So”", "a", "The Brask Courier", "Title", "2031-05-02T10:00:00+02:00", "2031-05-03",
        "2031-05-04", URL, ("Ada Lorne",), {"outlet": "domain"},
    )  # fmt: skip
    number, version, new = write(reports.keep, given)
    assert (version, new) == (1, True)
    assert ask(reports.by_numbers, [number]) == {number: given}


@pytest.mark.parametrize(("held", "back"), [("a\x00b", "a\ufffdb"), ("a\ud800b", "a?b")])
def test_what_no_database_takes_is_replaced_at_its_place(write, ask, held, back):
    number, _, _ = write(reports.keep, report("a", held))
    assert ask(reports.by_numbers, [number])[number].text == back
    assert ask(reports.holds, report("a", held), "m1") is None


def test_what_a_model_analysed_is_held_for_that_model(kept, ask):
    number, _ = kept("a", "it rained")
    assert ask(reports.holds, report("a"), "m1") == number
    assert ask(reports.holds, report("a"), "m2") is None
    assert ask(reports.holds, report("a", "It snowed."), "m1") is None
    assert ask(reports.holds, report("b"), "m1") is None


def test_a_new_version_closes_the_one_before_and_what_hangs_on_it(kept, ask, at_second):
    first, [one] = kept("a", "it rained", url=URL, contacts=[{}])
    second, [other] = kept("a", "it snowed", url=URL, text="It snowed.")
    assert ask(reports.versions, second) == [(first, 1), (second, 2)]
    assert [telling.id for telling in ask(tellings.of_reports, [first, second])] == [other]
    assert [telling.id for telling in ask(tellings.of_reports, [first, second], at_second(1))] == [one]
    assert [number for number, _ in ask(every)] == [2]
    assert [number for number, _ in ask(every, at_second(1))] == [1]
    assert (ask(events.every), len(ask(events.every, at_second(1)))) == ([], 1)
    assert ask(reports.find, "a") == second
    assert ask(reports.find, "a", at_second(1)) == first


def test_an_analysis_closes_the_one_before(kept, ask, at_second):
    number, [one] = kept("a", "it rained")
    again, [other] = kept("a", "it rained", model="m2")
    assert again == number
    assert [telling.id for telling in ask(tellings.of_reports, [number])] == [other]
    assert [telling.id for telling in ask(tellings.of_reports, [number], at_second(1))] == [one]
    assert ask(reports.holds, report("a"), "m1") == number, "the answer of the earlier model is kept"


def test_a_version_that_was_replaced_is_not_analysed_anew(kept, ask):
    first, _ = kept("a", "it rained", url=URL)
    kept("a", "it snowed", url=URL, text="It snowed.")
    assert ask(reports.holds, report("a", url=URL), "m2") == first
    assert ask(reports.holds, report("a", "It snowed.", url=URL), "m2") is None


@pytest.mark.parametrize("name", ["a", URL, "http://brask.example/pier?x=1"])
def test_a_report_is_found_by_id_or_address(kept, ask, name):
    number, _ = kept("a", url=URL)
    assert ask(reports.find, name) == number


@pytest.mark.parametrize("name", ["b", "", "https://brask.example/other", "x" * 5_000, "a\x00", "\ud800"])
def test_an_unknown_report_is_said_to_be_so(kept, ask, name):
    kept("a", url=URL)
    with pytest.raises(UnknownInLedger, match=r"the ledger holds no report .*Give its id or its address"):
        ask(reports.find, name)


def test_an_address_may_be_long(write, ask):
    url = "https://brask.example/" + "".join(chr(97 + at * at % 26) + str(at) for at in range(3_000))
    number, _, _ = write(reports.keep, report("a", url=url))
    assert ask(reports.find, url) == number
    assert ask(reports.by_numbers, [number])[number].url == url


def test_shared_shingles_find_the_latest_versions(kept, write, ask):
    numbers = [kept(name)[0] for name in "abc"]
    for number, keys in zip(numbers, ([1, 2, 3, -(2**63)], [2, 3, 4], [3, 9]), strict=True):
        write(reports.shingles, number, keys)
    assert ask(reports.sharing, [1, 2, 3, -(2**63)], 0) == [numbers[0], numbers[1]]
    assert ask(reports.sharing, [1, 2, 3], numbers[0]) == [numbers[1]]
    kept("b", text="It snowed.")
    assert ask(reports.sharing, [1, 2, 3], numbers[0], least=1) == [numbers[2]]


def test_copies_come_back(kept, write, ask):
    (one, _), (other, _) = kept("a"), kept("b")
    copy = Copy(one, "partly", 0.5, 0.25, (Passage(Span(0, 5), Span(2, 7)),), WHY)
    write(reports.share, other, [copy])
    assert ask(reports.copies_of, other) == [copy]
    assert ask(reports.copies_among, [one, other]) == [(other, copy)]
    assert ask(reports.copies_among, [other]) == []


def test_the_record_of_a_report_comes_back(write, ask):
    of = report("a", "Ada Lorne said it rained.")
    made = Record(
        of,
        (Statement("s1", (Span(0, 9),), (), (Span(15, 24),), "indirect", "says", (Link("person", "Ada Lorne"),)),),
        (Entity(Span(0, 9), "person", "Ada Lorne"),),
        "m1",
        (Contact("c1", (Span(0, 3),), "call", ("Ada Lorne",), None, None, "occurred"),),
        (Time(Span(1, 3), "2031"),),
    )
    number, _, _ = write(reports.keep, of)
    write(reports.analysed, number, made)
    assert ask(reports.record_of, number) == made


def test_heads_and_counts(kept, ask):
    number, _ = kept("a", "it rained", "it snowed", contacts=[{}], url=URL)
    [head] = ask(reports.heads, [number]).values()
    assert (head.number, head.id, head.url, head.version, head.day) == (number, "a", URL, 1, "2031-05-02")
    assert ask(reports.counts) == {"reports": 1, "statements": 2, "contacts": 1}
    assert ask(reports.heads, []) == {}
