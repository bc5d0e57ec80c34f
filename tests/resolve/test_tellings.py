"""What of a record puts something forward."""

import re
from dataclasses import replace

import pytest

from tests.resolve.chains import links
from whence.records import Contact, Record, Report, Span, Statement, Time
from whence.resolve.tellings import sentence_of, tellings, told_of

COURIER = "The Brask Courier"
MARK = re.compile(r"\[([^\]|]+)\|(\w\d+)?([^\]]*)\]")
ACTORS = {"Ada Lorne": 7, COURIER: 8, "Bo Ferrow": 9}


@pytest.fixture
def record():
    """A record of a text with marks: [content|s1 person: Ada Lorne] is a statement, [met|c1] a contact.

    Marks of one name are pieces of one; ``passed`` are the statements in which each contact is told.
    """

    def make(marked, outlet=COURIER, passed=(), stance="says", **more):
        plain, end, found = "", 0, {}
        for mark in MARK.finditer(marked):
            plain += marked[end : mark.start()]
            pieces, chain = found.setdefault(mark[2], ([], mark[3].strip()))
            pieces.append(Span(len(plain), len(plain) + len(mark[1])))
            plain, end = plain + mark[1], mark.end()
        report = Report(plain + marked[end:], outlet=outlet, published="2031-05-02")
        statements = tuple(
            Statement(name, (), (), tuple(pieces), "indirect", stance, links(chain, outlet), confidence=0.75)
            for name, (pieces, chain) in found.items()
            if name[0] == "s"
        )
        contacts = tuple(
            Contact(name, tuple(pieces), "meeting", ("Ada Lorne", "Bo Ferrow", "a clerk"), "Brask", "2031-05-01",
                    "occurred", tuple(passed), 0.5)
            for name, (pieces, _) in found.items() if name[0] == "c"
        )  # fmt: skip
        return Record(report, statements, (), "m1", contacts, **more)

    return make


def told(record, **more):
    return [(one.label, one.kind, one.text) for one in tellings(record, 3, ACTORS, **more)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It rained.", []),
        ("Lorne said [it rained in Brask|s1 person: Ada Lorne].", [("s1", "statement", "it rained in Brask")]),
        ("Lorne: “[It rained in Brask. The pier is wet.|s1 person: Ada Lorne]”",
         [("s1.1", "statement", "It rained in Brask."), ("s1.2", "statement", "The pier is wet.")]),
        ("“[It rained in|s1 person: Ada Lorne]”, Lorne said, “[Brask today|s1]”",
         [("s1", "statement", "It rained in … Brask today")]),
        ("It is dry. Lorne and Ferrow [met|c1] in Brask. Nobody saw it.",
         [("c1", "contact", "Lorne and Ferrow met in Brask.")]),
        ("They [met|c1] at dawn. Lorne said [it rained in Brask|s1 person: Ada Lorne].",
         [("c1", "contact", "They met at dawn."), ("s1", "statement", "it rained in Brask")]),
    ],
)  # fmt: skip
def test_statements_and_contacts_are_told_in_order_of_the_text(record, text, found):
    assert told(record(text)) == found


def test_a_contact_that_somebody_tells_of_is_no_telling_of_the_outlet(record):
    made = record("Lorne said [they had met|s1 person: Ada Lorne] in Brask when they [met|c1].", passed=["s1"])
    assert [label for label, _, _ in told(made)] == ["s1"]


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("Lorne and Ferrow [met|c1] in Brask, a clerk of the board said, [at dawn|s1 unnamed: clerk].", True),
        ("[They had not|s1 unnamed: clerk] [met|c1] [in Brask at dawn|s1], said a clerk.", False),
    ],
)
def test_a_sentence_that_is_mostly_passed_on_is_not_the_outlets_own(record, text, own):
    assert ("c1" in {label for label, _, _ in told(record(text))}) is own


@pytest.mark.parametrize(
    ("outlet", "agency", "chain"),
    [
        (COURIER, None, [COURIER]),
        (COURIER, "Tidewire", [COURIER, "Tidewire"]),
        ("Tidewire", "Tidewire", ["Tidewire"]),
        (None, "Tidewire", [None, "Tidewire"]),
    ],
)
def test_what_an_outlet_tells_itself_in_a_copy_is_the_agencys(record, outlet, agency, chain):
    [found] = tellings(record("Lorne and Ferrow [met|c1] in Brask.", outlet), 3, ACTORS, agency)
    assert [link.name for link in found.chain] == chain


def test_a_telling_keeps_who_and_when_and_how_sure(record):
    made = record("Lorne denied [it rained|s1 person: Ada Lorne & Bo Ferrow].", stance="denies")
    [found] = tellings(made, 3, ACTORS)
    assert (found.id, found.report, found.stance, found.confidence) == (0, 3, "denies", 0.75)
    assert (found.outlet, str(found.day), found.actors) == (COURIER, "2031-05-02", (8, None))


@pytest.mark.parametrize(
    ("chain", "actors"), [("person: Ada Lorne", (8, 7)), ("unnamed: clerk", (8, None)), ("", (8,))]
)
def test_each_link_with_a_name_has_its_actor(record, chain, actors):
    [found] = tellings(record(f"It was said [it rained|s1 {chain}]."), 3, ACTORS)
    assert found.actors == actors


def test_days_in_what_is_told_are_kept(record):
    text = "Lorne said [it rained on Thursday|s1 person: Ada Lorne]."
    at = text.replace("[", "").index("Thursday")
    [found] = tellings(record(text, times=(Time(Span(at, at + 8), "2031-05-01"),)), 3, ACTORS)
    assert found.sketch["days"] == ["2031-05-01"]


def test_a_refusal_without_content_is_told_by_its_cue():
    text = "Lorne declined to comment."
    refusal = Statement("s1", (Span(0, 5),), (Span(6, 25),), (), "indirect", "declines", links("", None))
    [found] = tellings(Record(Report(text), (refusal,), ()), 3, ACTORS)
    assert (found.text, found.stance) == ("declined to comment", "declines")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It rained. They [met|c1] in Brask. It rained.", "They met in Brask."),
        ("They [met|c1] in Brask", "They met in Brask"),
        ("“It rained.” They [met|c1]! So", "They met!"),
        ("A title\nThey [met|c1]\nIt rained", "They met"),
        ("They [met|c1] for 1.5 hours. So", "They met for 1.5 hours."),
        ("[met|c1]", "met"),
    ],
)
def test_the_sentence_of_a_contact_is_around_the_words_that_name_it(record, text, words):
    made = record(text)
    assert sentence_of(made.report, made.contacts[0]).of(made.report.text) == words


def test_a_contact_is_told_with_its_actors_and_the_tellings_it_stands_in(record):
    made = record("[They met. It was raining at the time.|s1 person: Ada Lorne] They [met|c1].", passed=["s1"])
    kept = tellings(made, 3, ACTORS)
    numbered = [replace(one, id=number) for number, one in enumerate(kept, 40)]
    [found] = told_of(made, 3, ACTORS, numbered)
    assert (found.report, found.label, found.actors) == (3, "c1", (7, 9, None))
    assert (found.status, found.when, found.place, str(found.day)) == ("occurred", "2031-05-01", "Brask", "2031-05-02")
    assert found.tellings == tuple(one.id for one in numbered)
    assert found.text == "They met."


def test_a_contact_of_the_outlets_own_stands_in_its_own_telling(record):
    made = record("They [met|c1] in Brask.")
    [own] = tellings(made, 3, ACTORS)
    [found] = told_of(made, 3, ACTORS, [own])
    assert found.tellings == (own.id,)
