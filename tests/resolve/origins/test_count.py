"""On how many independent origins a claim rests."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from whence.resolve.origins import Facts, origins

WORDS = (
    "the harbour of Brask will stay closed until the spring because of cracks in its northern pier",
    "Brask harbour is to remain shut until spring after cracks were found in the northern pier",
    "cracks in the northern pier keep ships out of Brask until spring",
)
COURIER, GAZETTE, WIRE = "The Brask Courier", "The Ferro Gazette", "Tidewire"
VIA = f"outlet: {GAZETTE}"


@pytest.fixture
def counted(telling):
    """The origins of tellings, each "outlet | chain": names, and by which tellings."""

    def found(*rows, **facts):
        tellings = []
        for number, row in enumerate(rows):
            outlet, _, chain = row.partition(" | ")
            tellings.append(telling(WORDS[number % 3], chain, outlet=outlet))
        first = tellings[0].id if tellings else 0
        return [
            (origin.name, tuple(number - first for number in origin.tellings))
            for origin in origins(tellings, Facts(**facts))
        ]

    return found


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ([], []),
        ([COURIER], [(COURIER, (0,))]),
        ([f"{COURIER} | person: Ada Lorne", f"{GAZETTE} | person: Ada Lorne", f"{WIRE} | person: Bo Ferrow"],
         [("Ada Lorne", (0, 1)), ("Bo Ferrow", (2,))]),
        ([f"{COURIER} | {VIA}", f"{GAZETTE} | unnamed: 2 officials", f"{WIRE} | {VIA}"],
         [(f"2 officials, to {GAZETTE}", (0, 1, 2))]),
        ([f"{COURIER} | {VIA}", f"{WIRE} | {VIA} < unnamed: 2 officials"],
         [(GAZETTE, (0,)), (f"2 officials, to {GAZETTE}", (1,))]),
        ([f"{COURIER} | unnamed: 2 officials", f"{GAZETTE} | unnamed: 2 officials"],
         [(f"2 officials, to {COURIER}", (0,)), (f"2 officials, to {GAZETTE}", (1,))]),
        ([f"{COURIER} | person: Ada Lorne", f"{WIRE} | person: Ada Lorne & Bo Ferrow"], [("Ada Lorne", (0, 1))]),
        ([COURIER, f"{WIRE} | outlet: {COURIER}", f"{GAZETTE} | outlet: {COURIER} < unknown"], [(COURIER, (0, 1, 2))]),
    ],
    ids=["nothing", "own voice", "two named", "through another outlet", "through one whose report is not there",
         "two outlets' own", "joint", "own voice passed on"],
)  # fmt: skip
def test_origins_are_counted(counted, rows, found):
    assert counted(*rows) == found


def test_who_only_passes_a_report_on_does_not_make_its_origins_one(counted):
    report = [f"{GAZETTE} | person: Ada Lorne", f"{GAZETTE} | unnamed: 2 officials"]
    assert len(counted(*report)) == 2
    assert len(counted(*report, f"{COURIER} | {VIA}")) == 2
    assert len(counted(f"{COURIER} | {VIA}", *report, f"{WIRE} | {VIA}")) == 2


@pytest.mark.parametrize(
    ("judged", "found"), [({(1, 2): False}, 2), ({(1, 2): True}, 1), ({}, 1), ({(1, 99): False}, 1)]
)
def test_what_a_person_judged_comes_before_the_rules(telling, judged, found):
    pair = [telling(WORDS[0], "person: Ada Lorne"), telling(WORDS[1], "person: Ada Lorne", outlet=GAZETTE)]
    assert len(origins(pair, Facts(judged=judged))) == found


def test_unnamed_sources_of_two_outlets_are_two_that_may_be_the_same(telling):
    one, other = origins([telling(WORDS[0], "unnamed: 2 officials"),
                          telling(WORDS[1], "unnamed: 3 officials", outlet=GAZETTE)])  # fmt: skip
    assert [origin.perhaps[0][0] for origin in (one, other)] == [other.key, one.key]
    assert all("may be the same" in origin.perhaps[0][1] for origin in (one, other))


@pytest.mark.parametrize(
    ("chain", "kind", "named"),
    [
        ("person: Ada Lorne", "person", True),
        ("organization: Harbour Board", "organization", True),
        ("document: the survey", "document", True),
        ("unnamed: 2 officials", "unnamed", False),
        ("", "outlet", False),
        ("group: fishermen", "group", False),
        ("unknown", "unknown", False),
    ],
)
def test_an_origin_says_whether_it_is_named(telling, chain, kind, named):
    [origin] = origins([telling(WORDS[0], chain)])
    assert (origin.kind, origin.named, origin.key, origin.reasons) == (kind, named, "o1", ())


def test_an_origin_gives_its_reasons_once(telling):
    [origin] = origins([telling(words, "person: Ada Lorne") for words in WORDS])
    assert [reason.words for reason in origin.reasons] == ["both go back to Ada Lorne"]


CHAINS = ("", "person: Ada Lorne", "person: Lorne", "person: Bo Ferrow", "unnamed: 2 officials", "unnamed: 1 navy man",
          f"outlet: {COURIER}", VIA, f"{VIA} < unnamed: sources", "unknown", "group: fishermen",
          "organization: Harbour Board", "person: Ada Lorne & Bo Ferrow", "document: the survey")  # fmt: skip


@st.composite
def cases(draw):
    """Rows of outlet, chain and words; an order of them; pairs that are carried or judged."""
    outlets = st.sampled_from((COURIER, GAZETTE, WIRE))
    row = st.tuples(outlets, st.sampled_from(CHAINS), st.sampled_from(WORDS))
    rows = draw(st.lists(row, min_size=1, max_size=7))
    number = st.integers(1, len(rows))
    pair = st.tuples(number, number).filter(lambda both: both[0] < both[1])
    judged = draw(st.dictionaries(pair, st.booleans(), max_size=2)) if len(rows) > 1 else {}
    carried = draw(st.dictionaries(number, number, max_size=2))
    return rows, draw(st.permutations(range(len(rows)))), Facts(carried=carried, judged=judged)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150, deadline=None)
@given(cases())
def test_origins_part_the_tellings_whatever_their_order(telling, case):
    rows, order, facts = case
    tellings = [
        replace(telling(words, chain, outlet=outlet), id=number)
        for number, (outlet, chain, words) in enumerate(rows, 1)
    ]
    found = origins(tellings, facts)
    assert sorted(number for origin in found for number in origin.tellings) == [one.id for one in tellings]
    assert len({origin.key for origin in found}) == len(found)
    known = {origin.key for origin in found}
    assert all({key for key, _ in origin.perhaps} <= known - {origin.key} for origin in found)
    again = origins([tellings[at] for at in order], facts)
    assert {(origin.key, origin.tellings, origin.name) for origin in again} == {
        (origin.key, origin.tellings, origin.name) for origin in found
    }
