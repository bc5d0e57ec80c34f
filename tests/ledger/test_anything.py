"""Whatever a report holds can be kept, and whatever is asked for is answered or said to be unknown."""

import random

import pytest

from tests.ledger.made import report, telling
from whence.errors import UnknownInLedger
from whence.ledger import actors, claims, events, judgements, reports, tellings, words
from whence.records import Judgement, Match, Naming, Office, Record

LONG = "".join(map(chr, random.Random(1).choices(range(0x3400, 0x4DB0), k=20_000)))  # which no index takes or shortens
NUMBERS = (0, -1, 7, 2**31, 2**63, 10**30)


@pytest.fixture
def analysed(write):
    """Keeps a report; its number and that of its analysis."""

    def keep(of):
        number, _, _ = write(reports.keep, of)
        return number, write(reports.analysed, number, Record(of, (), (), "m1"))

    return keep


@pytest.mark.parametrize("url", [None, "https://brask.example/" + LONG])
def test_an_id_and_an_address_may_be_long(analysed, ask, url):
    of = report(LONG, url=url)
    number, _ = analysed(of)
    other, _ = analysed(report(LONG + "a", url=url and url + "a"))
    assert ask(reports.find, LONG) == ask(reports.holds, of, "m1") == number
    assert ask(reports.by_numbers, [number]) == {number: of}
    assert other != number


@pytest.mark.parametrize("url", ["http://[", "http://[x/y", "//", "?", "\x00", "\ud800", "no address"])
def test_an_address_may_be_none(analysed, ask, url):
    number, _ = analysed(report("a", url=url))
    assert ask(reports.find, "a") == ask(reports.holds, report("a", url=url), "m1") == number


def test_whom_a_report_names_may_have_a_long_name(analysed, write, ask):
    _, made = analysed(report())
    number = write(actors.keep, Naming(LONG, "person", (LONG + "a",)), [LONG], None, made)
    write(actors.hold, number, [Office(LONG, LONG)])
    write(actors.hold, number, [Office(LONG, LONG)])
    [found] = ask(actors.sharing, [LONG])
    assert (found.id, found.name) == (number, LONG)
    assert ask(actors.keys_of, [LONG]) == {LONG[: actors.LONG]: [number]}
    assert ask(actors.marked, [f"person: {LONG}"]) == [number]


def test_whom_a_report_names_may_have_many_names(analysed, write, ask):
    _, made = analysed(report())
    many = tuple(f"Ada {number:04}" for number in range(actors.MANY + 200))
    number = write(actors.keep, Naming("Ada", "person", many), many, None, made)
    again = write(actors.keep, Naming("Ada", "person", many), many, Match(number, same=True, score=1.0), made)
    assert again == number
    assert len(ask(actors.one, number).names) == actors.FORMS
    assert len(ask(actors.keys_of, many)) == len(many)


def test_what_is_told_may_be_longer_than_what_is_searched(analysed, write, ask):
    number, made = analysed(report())
    chance = random.Random(1)
    text = "pier " + " ".join(str(chance.randrange(10**12)) for _ in range(100_000))
    [kept] = write(tellings.keep, made, [telling(number, text)])
    assert ask(words.matching, "pier") == [kept]
    assert ask(tellings.of_reports, [number])[0].text == text


@pytest.mark.parametrize("text", ["a\x00b", "a\ud800b", "\x00", "\udfff"])
def test_what_is_told_may_hold_what_no_database_takes(analysed, write, ask, text):
    number, made = analysed(report())
    of = telling(number, text, outlet=text, label="s1")
    write(tellings.keep, made, [of])
    [back] = ask(tellings.of_reports, [number])
    assert len(back.text) == len(text), "offsets stay right"
    assert back.chain[0].name == text, "within JSON all is kept"


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize(
    ("of", "what"),
    [(claims.one, "claim"), (events.one, "event"), (actors.one, "actor")],
    ids=["claim", "event", "actor"],
)
def test_no_number_is_an_error_of_the_database(ask, of, what, number):
    with pytest.raises(UnknownInLedger) as told:
        ask(of, number)
    assert str(told.value) == f"the ledger holds no {what} {number}. {UnknownInLedger.hint}"


@pytest.mark.parametrize("number", NUMBERS)
def test_no_number_of_a_judgement_is_either(write, number):
    with pytest.raises(UnknownInLedger) as told:
        write(judgements.undo, number)
    assert str(told.value) == f"the ledger holds no open judgement {number}. whence judge list shows them."


@pytest.mark.parametrize("words", ["\x00", "\ud800", LONG])
def test_a_judgement_may_hold_anything(write, ask, words):
    write(judgements.keep, Judgement("same actor", f"person: {words}", words, answer=True, by=words, note=words))
    [found] = ask(judgements.standing)
    assert len(found.note) == len(words)
    assert ask(actors.marked, [found.left]) == []
