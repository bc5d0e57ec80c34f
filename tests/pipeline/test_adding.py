"""Records kept in a ledger, and what follows from them."""

import pytest

from whence.errors import NoArticle, WhenceError
from whence.ledger import reports as kept_reports
from whence.pipeline import EXAMPLES, add, adding, keep, reports
from whence.records import Record, Report

COURIER, GAZETTE, WIRE = "The Brask Courier", "The Ferro Gazette", "Tidewire"
CLOSED = "the harbour of Brask will stay closed until the spring because of cracks in its northern pier"
SHUT = "Brask harbour is to remain shut until spring after cracks were found in the northern pier"
OPEN = "Brask harbour will not remain shut until spring as no cracks were found in the northern pier"
COPIED = (
    "Fishermen who have moored in Brask for generations must sail to Pellane, two hours along the coast, and many of "
    "them fear that the buyers of Karrenstad will not follow them there, however low the price. "
)
OWN = "The ministry has told nobody when the only floating crane of the coast will come back from the wind park."


def test_one_thing_told_by_two_outlets_is_one_claim(kept, grouped):
    first = kept("a", f"Lorne said [{CLOSED}|person: Ada Lorne].")
    second = kept("b", f"Ferrow said [{SHUT}|person: Bo Ferrow]. He likes [the choir of Ostrene|person: Bo Ferrow].")
    assert (first.new_claims, first.joined_claims) == (1, 0)
    assert (second.new_claims, second.joined_claims, second.statements) == (1, 1, 2)
    assert grouped() == {("a/s1", "b/s1"): 2, ("b/s2",): 1}


@pytest.mark.parametrize(
    ("mine", "theirs", "claims"),
    [
        ((CLOSED, ""), (OPEN, ""), 1),
        ((CLOSED, ""), (SHUT, "denies "), 1),
        ((CLOSED, "declines "), (CLOSED, "declines "), 2),
        ((CLOSED, ""), (SHUT, "declines "), 2),
        (("eleven of the pillars in the northern pier of Brask are cracked", ""),
         ("nine of the pillars in the northern pier of Brask are cracked", ""), 1),
    ],
    ids=["negated", "denied", "two who refuse", "said and refused", "numbers differ"],
)  # fmt: skip
def test_what_two_people_say_is_one_claim_or_two(kept, grouped, mine, theirs, claims):
    kept("a", f"[{mine[0]}|{mine[1]}person: Ada Lorne]")
    kept("b", f"[{theirs[0]}|{theirs[1]}person: Bo Ferrow]", GAZETTE)
    assert len(grouped()) == claims


def test_adding_twice_changes_nothing(kept, dump, record, ledger):
    first = kept("a", f"Lorne said [{CLOSED}|person: Ada Lorne].")
    kept("b", f"Ferrow said [{SHUT}|person: Bo Ferrow].", GAZETTE)
    before = dump()
    again = kept("a", f"Lorne said [{CLOSED}|person: Ada Lorne].")
    assert (again.report, again.known, again.new_claims) == (first.report, True, 0)
    assert dump() == before


def test_a_chain_through_an_outlet_goes_on_in_its_own_report(kept, grouped):
    kept("a", f"[{CLOSED}|unnamed: 2 officials]", GAZETTE)
    kept("b", f"[{SHUT}|outlet: {GAZETTE}]", COURIER)
    kept("c", f"[{SHUT}|outlet: {GAZETTE} < unknown]", WIRE)
    assert grouped() == {("a/s1", "b/s1", "c/s1"): 1}


def test_two_outlets_own_unnamed_sources_are_two_origins(kept, grouped):
    kept("a", f"[{CLOSED}|unnamed: 2 officials]", GAZETTE)
    kept("b", f"[{SHUT}|unnamed: 2 officials]", COURIER)
    assert grouped() == {("a/s1", "b/s1"): 2}


def test_a_copy_counts_with_the_original(kept, grouped):
    kept("a", f"{COPIED}[{CLOSED}|unnamed: 2 officials], officials said. {OWN}", WIRE)
    copy = kept("b", f"{COPIED}[{CLOSED}|unnamed: 2 officials], officials said. {OWN}", COURIER)
    assert copy.copies == 1
    assert grouped() == {("a/s1", "b/s1"): 1}


def test_a_passage_in_a_copy_is_one_claim_whatever_its_words(kept, grouped):
    kept("a", f"{COPIED}[So it is|unnamed: 2 officials], officials said. {OWN}", WIRE)
    kept("b", f"{COPIED}[So it is|unnamed: 2 officials], officials said. {OWN}", COURIER)
    assert grouped() == {("a/s1", "b/s1"): 1}


def test_a_copy_counts_with_an_original_that_was_analysed_again(kept, grouped):
    text = f"{COPIED}[{CLOSED}|unnamed: 2 officials], officials said. {OWN}"
    kept("a", text, WIRE)
    kept("b", text, COURIER)
    kept("a", text, WIRE, model="m2")
    assert grouped() == {("a/s1", "b/s1"): 1}


def test_what_an_outlet_tells_itself_is_a_claim_on_its_own_word(kept, dump):
    met = [("met", "Ada Lorne/Bo Ferrow", "occurred", None)]
    kept("a", "Ada Lorne and Bo Ferrow met in Brask on the quay behind the northern pier.", COURIER, contacts=met)
    kept("b", "Ada Lorne met Bo Ferrow in Brask behind the northern pier of the quay.", GAZETTE, contacts=met)
    [(members, origins, _)] = dump().values()
    assert [(report, label) for report, label, *_ in members] == [("a", "c1"), ("b", "c1")]
    assert [(origin.kind, origin.name) for origin in origins] == [("outlet", COURIER), ("outlet", GAZETTE)]


def test_a_new_version_takes_the_place_of_the_one_before(kept, grouped, ask):
    url = "https://brask.example/pier"
    first = kept("a", f"Lorne said [{CLOSED}|person: Ada Lorne].", url=url)
    second = kept("a2", f"Lorne said today [{SHUT}|person: Ada Lorne].", url=f"{url}/")
    assert (first.version, second.version) == (1, 2)
    assert grouped() == {("a2/s1",): 1}
    assert ask(kept_reports.versions, second.report) == [(first.report, 1), (second.report, 2)]


def test_an_earlier_version_is_still_known_at_an_earlier_time(kept, grouped, at_second):
    kept("a", f"Lorne said [{CLOSED}|person: Ada Lorne].", url="https://brask.example/pier")
    kept(
        "a",
        f"Lorne said today [{SHUT}|person: Ada Lorne]. [It rained|person: Ada Lorne].",
        url="https://brask.example/pier",
    )
    assert grouped(at_second(1)) == {("a/s1",): 1}
    assert len(grouped()) == 2


def test_another_model_takes_the_place_of_the_one_before(kept, grouped, dump, at_second):
    kept("a", f"[{CLOSED}|person: Ada Lorne]")
    kept("b", f"[{SHUT}|person: Ada Lorne]", GAZETTE)
    before = dump()
    again = kept("a", f"[{CLOSED}|person: Ada Lorne]. [It rained|person: Ada Lorne].".removesuffix("."), model="m1")
    assert not again.known, "the text differs"
    kept("b", f"[{SHUT}|person: Ada Lorne]", GAZETTE, model="m2")
    assert set(grouped()) == {("a/s1", "b/s1"), ("a/s2",)}
    assert dump(at_second(2)) == before


def test_nothing_is_half_kept(ledger, record, grouped, monkeypatch):
    def broken(*_):
        raise ZeroDivisionError

    monkeypatch.setattr(adding, "_events", broken)
    with pytest.raises(ZeroDivisionError):
        keep(ledger, record("a", f"[{CLOSED}|person: Ada Lorne]"))
    monkeypatch.undo()
    assert grouped() == {}
    assert not keep(ledger, record("a", f"[{CLOSED}|person: Ada Lorne]")).known


def test_a_report_without_statements_is_kept(kept, grouped):
    added = kept("a", "It rained.")
    assert (added.statements, added.contacts, added.new_claims, added.known) == (0, 0, 0, False)
    assert grouped() == {}


@pytest.fixture
def analysed(monkeypatch):
    """Which reports were analysed: the model is left out."""
    found = []

    def analyse(given, *_):
        found.append(given.id)
        return Record(given, (), (), adding.version())

    monkeypatch.setattr("whence.pipeline.reading.analyse", analyse)
    return found


def test_reports_are_added_in_order_and_errors_in_their_place(ledger, analysed):
    bad = NoArticle("nothing there")
    found = list(add(ledger, [Report("It rained.", "a"), bad, Report("It snowed.", "b")]))
    assert [item if isinstance(item, WhenceError) else item.id for item in found] == ["a", bad, "b"]


@pytest.mark.parametrize("ids", [["a", "b"], ["b", "a", "c"], ["c", "a"], ["a"]])
def test_what_is_known_is_not_analysed_again(ledger, analysed, ids):
    list(add(ledger, [Report("It rained: a.", "a"), Report("It rained: b.", "b")]))
    analysed.clear()
    found = list(add(ledger, [Report(f"It rained: {name}.", name) for name in ids]))
    assert analysed == [name for name in ids if name == "c"]
    assert sorted((item.id, item.known) for item in found) == sorted((name, name != "c") for name in ids)


def test_a_report_that_comes_twice_in_one_call_is_kept_once(ledger, analysed):
    found = list(add(ledger, [Report("It rained.", "a"), Report("It rained.", "a")]))
    assert [item.known for item in found] == [False, True]


def test_whoever_stops_early_keeps_what_was_added(ledger, analysed):
    given = [Report(f"It rained on day {day}.", f"a{day}") for day in range(5)]
    work = add(ledger, given)
    next(work)
    next(work)
    work.close()
    assert sum(item.known for item in add(ledger, given)) == 2


def test_a_judged_pair_is_found_among_many_members(kept, grouped, ledger, record):
    for number in range(14):
        kept(f"a{number:02}", f"[{CLOSED}|person: Ada Lorne]", f"The {number}th Herald", f"2031-05-{number + 1:02}")
    assert len(grouped()) == 1


@pytest.mark.slow
def test_the_examples_become_claims_with_their_origins(ledger, dump):
    added = list(add(ledger, reports(str(EXAMPLES / "reports.jsonl"))))
    assert all(not isinstance(item, WhenceError) and not item.known for item in added)
    told = dump()
    several = [members for members, _, _ in told.values() if len({report for report, *_ in members}) > 1]
    assert several, "some claims are told by several reports"
    assert all(origins for _, origins, _ in told.values())
    again = list(add(ledger, reports(str(EXAMPLES / "reports.jsonl"))))
    assert all(item.known for item in again)
    assert dump() == told
