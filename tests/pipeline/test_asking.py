"""Questions about claims."""

from datetime import date

import pytest

from whence.errors import UnknownInLedger
from whence.pipeline import claims, compare, every_claim, sources, trace
from whence.records import Moment, Page

COURIER, GAZETTE, WIRE = "The Brask Courier", "The Ferro Gazette", "Tidewire"
CLOSED = "the harbour of Brask will stay closed until the spring because of cracks in its northern pier"
SHUT = "Brask harbour is to remain shut until spring after cracks were found in the northern pier"
SONG = "the choir of Ostrene won the singers' prize in Karrenstad on Saturday"
URL = "https://brask.example/pier"


@pytest.fixture
def story(kept):
    """Three days: the Gazette's officials, the Courier on the Gazette, a denial; and a song that one outlet has."""
    kept("a", f"[{CLOSED}|unnamed: 2 officials], officials said.", GAZETTE, "2031-05-02")
    kept("b", f"The Gazette reported [{SHUT}|outlet: {GAZETTE}].", COURIER, "2031-05-03")
    kept("c", f"Ada Lorne denied [{SHUT}|denies person: Ada Lorne]. Bo Ferrow said [{SONG}|person: Bo Ferrow].",
         WIRE, "2031-05-05")  # fmt: skip


def outline(found):
    return [
        (sorted(found.reports[one.telling.report].id for one in claim.members), len(claim.origins))
        for claim in found.claims
    ]


def test_the_claims_that_most_carry_come_first(story, ask):
    assert outline(ask(claims, None)) == [(["a", "b", "c"], 2), (["c"], 1)]


@pytest.mark.parametrize(
    ("about", "reports"),
    [
        ("pier", [["a", "b", "c"]]),
        ("cracks pier", [["a", "b", "c"]]),
        ("pier choir", []),
        ("Bo Ferrow", [["c"]]),
        ("Ada Lorne", [["a", "b", "c"]]),
        ("Dee Marsh", []),
        ("", []),
        ('"', []),
    ],
)
def test_claims_are_found_by_their_words_and_by_who_says_them(story, ask, about, reports):
    assert [ids for ids, _ in outline(ask(claims, about))] == reports


def test_as_many_claims_as_are_asked_for_are_told(story, ask):
    assert len(ask(claims, None, page=Page(1)).claims) == 1


@pytest.mark.parametrize(
    ("day", "reports", "origins"),
    [
        ("2031-05-01", [], 0),
        ("2031-05-02", ["a"], 1),
        ("2031-05-04", ["a", "b"], 1),
        ("2031-05-05", ["a", "b", "c"], 2),
    ],
)
def test_a_claim_is_told_as_it_stood(story, ask, day, reports, origins):
    found = ask(claims, "pier", Moment(as_of=date.fromisoformat(day)))
    assert outline(found) == ([(reports, origins)] if reports else [])


@pytest.mark.parametrize(("second", "reports"), [(0, []), (1, ["a"]), (2, ["a", "b"]), (3, ["a", "b", "c"])])
def test_a_claim_is_told_as_the_ledger_knew_it(story, ask, at_second, second, reports):
    found = ask(claims, "pier", at_second(second))
    assert [ids for ids, _ in outline(found)] == ([reports] if reports else [])


def test_a_report_without_a_date_is_left_out_of_the_past(kept, ask):
    kept("a", f"[{CLOSED}|person: Ada Lorne]", day=None)
    assert ask(claims, "pier", Moment(as_of=date(2040, 1, 1))).claims == ()
    assert len(ask(claims, "pier").claims) == 1


def test_every_claim_is_told_once(story, ask):
    with_all = [claim.id for some in ask(lambda connection: [*every_claim(connection)]) for claim in some.claims]
    assert with_all == sorted(claim.id for claim in ask(claims, None).claims)


def test_a_trace_tells_every_report_and_every_reason(story, ask):
    number = ask(claims, "pier").claims[0].id
    traced = ask(trace, number)
    assert [one.telling.outlet for one in traced.claim.members] == [GAZETTE, COURIER, WIRE]
    assert [one.telling.stance for one in traced.claim.members] == ["says", "says", "denies"]
    assert {head.id for head in traced.reports.values()} == {"a", "b", "c"}
    assert [reason.name for origin in traced.claim.origins for reason in origin.reasons] == ["own_report"]
    assert all(one.reasons for one in traced.claim.members[1:])


def test_a_trace_tells_what_the_reports_share(kept, ask):
    text = (
        "Fishermen who have moored in Brask for generations must sail to Pellane, two hours along the coast, and fear "
    )
    text += f"that no buyer will follow them there, whatever they ask. [{CLOSED}|unnamed: 2 officials], officials said."
    first, second = kept("a", text, WIRE), kept("b", text, COURIER)
    traced = ask(trace, ask(claims, "pier").claims[0].id)
    assert [(number, copy.other, copy.extent) for number, copy in traced.copies] == [
        (second.report, first.report, "copy")
    ]


@pytest.mark.parametrize(
    ("number", "moment", "message"),
    [
        (99, Moment(), "holds no claim 99"),
        (0, Moment(), "holds no claim 0"),
        (1, Moment(as_of=date(2031, 5, 1)), "holds no claim 1 at that moment"),
    ],
)
def test_a_claim_that_is_not_there_cannot_be_traced(story, ask, number, moment, message):
    with pytest.raises(UnknownInLedger, match=message):
        ask(trace, number, moment)


@pytest.mark.parametrize(
    ("name", "rests"),
    [
        (GAZETTE, [("confirmed", True)]),
        (COURIER, [("passed on", True)]),
        ("Ada Lorne", [("confirmed", True)]),
        ("Bo Ferrow", [("alone", False)]),
        (WIRE, [("passed on", True), ("passed on", False)]),
    ],
)
def test_what_rests_on_somebody_is_alone_confirmed_or_passed_on(story, ask, name, rests):
    found = ask(sources, name)
    assert [(each.standing, each.denied) for each in found.claims] == rests
    assert [actor.name for actor in found.actors] == [name]


@pytest.mark.parametrize("chain", ["unknown", "unnamed: sailors", "group: sailors"])
def test_what_an_outlet_has_from_nobody_named_rests_on_it(kept, ask, chain):
    kept("a", f"[{CLOSED}|{chain}]", COURIER)
    assert [each.standing for each in ask(sources, COURIER).claims] == ["alone"]


def test_nothing_rests_on_somebody_unknown(story, ask):
    with pytest.raises(UnknownInLedger, match="knows nobody called Dee Marsh"):
        ask(sources, "Dee Marsh")


def outcome(found):
    return {
        "same": [pair.one.text for pair in found.found.same],
        "reworded": [(pair.one.text, pair.other.text) for pair in found.found.reworded],
        "dropped": [one.text for one in found.found.dropped],
        "added": [one.text for one in found.found.added],
    }


def test_two_reports_are_put_side_by_side(story, ask):
    found = ask(compare, "b", "c")
    assert (found.one.id, found.other.id, found.shared) == ("b", "c", None)
    assert outcome(found) == {"same": [], "reworded": [(SHUT, SHUT)], "dropped": [], "added": [SONG]}


@pytest.mark.parametrize("name", [URL, f"{URL}/", "http://www.brask.example/pier", "a"])
def test_two_versions_of_one_report_are_put_side_by_side(kept, ask, name):
    kept("a", f"Lorne said [{CLOSED}|person: Ada Lorne] and [{SONG}|person: Ada Lorne].", url=URL)
    kept("a", f"Lorne said [{SHUT}|person: Ada Lorne].", url=URL)
    found = ask(compare, name, name)
    assert (found.one.version, found.other.version) == (1, 2)
    assert outcome(found) == {"same": [], "reworded": [(CLOSED, SHUT)], "dropped": [SONG], "added": []}


def test_a_version_from_which_all_was_dropped_drops_it(kept, ask):
    kept("a", f"Lorne said [{CLOSED}|person: Ada Lorne].", url=URL)
    kept("a", "It rained.", url=URL)
    assert outcome(ask(compare, "a", "a"))["dropped"] == [CLOSED]


def test_a_report_is_compared_as_it_was_analysed_last(kept, ask):
    kept("a", f"Lorne said [{CLOSED}|person: Ada Lorne].")
    kept("a", f"Lorne said {CLOSED}.", model="m2")
    kept("b", f"Lorne said [{CLOSED}|person: Ada Lorne].")
    assert outcome(ask(compare, "a", "b")) == {"same": [], "reworded": [], "dropped": [], "added": [CLOSED]}


@pytest.mark.parametrize(
    ("one", "other", "message"),
    [
        ("a", "z", "holds no report z"),
        ("z", "a", "holds no report z"),
        ("a", "a", "holds one version of a"),
        ("https://brask.example/none", "a", "holds no report https"),
    ],
)
def test_what_is_not_there_cannot_be_compared(story, ask, one, other, message):
    with pytest.raises(UnknownInLedger, match=message):
        ask(compare, one, other)


def test_a_report_is_not_there_before_it_was_published(story, ask):
    with pytest.raises(UnknownInLedger, match="holds no report c"):
        ask(compare, "a", "c", Moment(as_of=date(2031, 5, 4)))


def test_numbers_that_differ_are_one_claim_with_a_conflict(kept, ask):
    kept("a", "[eleven of the pillars in the northern pier of Brask are cracked|person: Ada Lorne]", COURIER)
    kept("b", "[nine of the pillars in the northern pier of Brask are cracked|person: Bo Ferrow]", GAZETTE)
    [claim] = ask(claims, "pier").claims
    [conflict] = claim.conflicts
    assert (conflict.about, [value for value, _ in conflict.values]) == ("number", ["11", "9"])
