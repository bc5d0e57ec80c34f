"""The tellings of a report put into claims."""

import dataclasses

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from whence.records import Member
from whence.resolve.claims import Known, joined

HARBOUR = "the harbour of Brask will stay closed until the spring because of cracks in its northern pier"
REWORDED = "Brask harbour is to remain shut until spring after cracks were found in the northern pier"
CHOIR = "the choir of Ostrene won the singers' prize in Karrenstad on Saturday"
CRANE = "the only floating crane on the coast is hired out to a wind park off Ostrene until November"
SENTENCES = (HARBOUR, REWORDED, CHOIR, "Ostrene's choir has won the singers' prize in Karrenstad", CRANE, "so it is")
LORNE = "person: Ada Lorne"


def places(found):
    return {member.telling.id: claim for claim, member in found.members}


def outline(found):
    """All but the sums, which may differ far behind the point."""
    members = [(claim, member.telling.id, member.like) for claim, member in found.members]
    return members, {(emptied, into) for emptied, into, _ in found.merged}


def claims(**members):
    return {int(name[1:]): [Member(telling) for telling in found] for name, found in members.items()}


def test_what_is_like_a_kept_claim_joins_it_and_says_why(telling):
    one, other, new = telling(HARBOUR, LORNE), telling(CHOIR), telling(REWORDED, LORNE)
    found = joined([new], claims(c4=[one], c5=[other]))
    assert places(found) == {3: 4}
    [(_, member)] = found.members
    assert (member.like, member.telling) == (1, new)
    assert member.score > 0 and "both have brask" in member.reasons[-1].words


def test_what_is_like_none_is_a_claim_of_its_own(telling):
    one, new = telling(HARBOUR), telling(CHOIR)
    found = joined([new], claims(c4=[one]))
    assert places(found) == {2: -2}
    assert found.members[0][1] == Member(new)


def test_nothing_new_joins_nothing(telling):
    assert joined([], claims(c4=[telling(HARBOUR)])).members == ()


def test_what_one_report_tells_twice_is_one_claim_named_by_the_first(telling):
    new = [telling(HARBOUR), telling(CHOIR), telling(REWORDED)]
    found = joined(new, {})
    assert places(found) == {1: -1, 2: -2, 3: -1}
    assert [member.like for _, member in found.members] == [None, None, 1]


@pytest.mark.parametrize("text", [CHOIR, "to comment"])
def test_a_copied_passage_needs_no_comparing(telling, text):
    one, new = telling(HARBOUR), telling(text)
    found = joined([new], claims(c4=[one]), Known(carried={2: 1}))
    assert places(found) == {2: 4}
    assert [reason.name for reason in found.members[0][1].reasons] == ["copied_passage"]


def test_kept_claims_that_a_report_shows_to_be_one_become_one(telling):
    one, other, new = telling(HARBOUR), telling(REWORDED), telling(HARBOUR)
    found = joined([new], claims(c7=[other], c4=[one]))
    assert places(found) == {3: 4}
    assert [(emptied, into) for emptied, into, _ in found.merged] == [(7, 4)]
    assert "7 and 4" in found.merged[0][2][0].words


def test_kept_claims_stay_two_where_a_report_is_like_one_of_them(telling):
    one, other, new = telling(HARBOUR), telling(CHOIR), telling(REWORDED)
    assert joined([new], claims(c4=[one], c7=[other])).merged == ()


def test_one_odd_member_does_not_keep_a_telling_out(telling):
    kept = [telling(HARBOUR), telling(REWORDED), telling(CHOIR)]
    assert places(joined([telling(HARBOUR)], claims(c4=kept))) == {4: 4}


def test_one_likeness_among_many_does_not_let_a_telling_in(telling):
    kept = [telling(CHOIR), telling(CHOIR), telling(CHOIR), telling(HARBOUR)]
    assert places(joined([telling(REWORDED)], claims(c4=kept))) == {5: -5}


@pytest.mark.parametrize(
    ("same", "apart", "claim"),
    [
        ({2: 1}, (), 4),
        ({}, ((2, 1),), -2),
        ({2: 1}, ((2, 1),), -2),
        ({2: 99}, ((2, 99),), 4),
    ],
)
def test_what_a_person_judged_comes_before_likeness(telling, same, apart, claim):
    one, new = telling(HARBOUR), telling(REWORDED)
    assert places(joined([new], claims(c4=[one]), Known(same=same, apart=frozenset(apart)))) == {2: claim}


def test_a_person_judged_two_to_be_the_same_that_are_not_alike(telling):
    one, new = telling(HARBOUR), telling(CHOIR)
    found = joined([new], claims(c4=[one]), Known(same={2: 1}))
    assert places(found) == {2: 4}
    assert [(reason.name, found.members[0][1].like) for reason in found.members[0][1].reasons] == [("judged", 1)]


def test_a_person_kept_two_apart_that_a_third_is_like(telling):
    one, other, new = telling(HARBOUR), telling(HARBOUR), telling(HARBOUR)
    found = joined([new], claims(c4=[one], c7=[other]), Known(apart=frozenset({(2, 1)})))
    assert found.merged == ()
    assert places(found)[3] in {4, 7}


@st.composite
def cases(draw):
    """Sentences of kept claims and of a report, and pairs of a new telling and another that were judged."""
    pick = st.sampled_from(SENTENCES)
    kept = draw(st.lists(st.lists(pick, min_size=1, max_size=3), max_size=4))
    new = draw(st.lists(pick, min_size=1, max_size=4))
    many = sum(map(len, kept))
    numbers, fresh = st.integers(1, many + len(new)), st.integers(many + 1, many + len(new))
    same, apart = (draw(st.none() | st.tuples(fresh, numbers).filter(lambda pair: pair[0] != pair[1])) for _ in "ab")
    if same and apart and {*same} == {*apart}:
        apart = None
    return kept, new, same, apart, draw(st.permutations(range(len(kept))))


def built(telling, kept, new):
    """Telling numbers run on from the kept ones to those of the report."""
    numbers = iter(range(1, 100))

    def make(text):
        return dataclasses.replace(telling(text, LORNE), id=next(numbers))

    near = {number: [Member(make(text)) for text in some] for number, some in enumerate(kept, 1)}
    return near, [make(text) for text in new]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=100, deadline=None)
@given(cases())
def test_each_new_telling_is_placed_once_in_whatever_order_claims_come(telling, case):
    kept, texts, same, apart, order = case
    near, new = built(telling, kept, texts)
    known = Known(same=dict([same] if same else ()), apart=frozenset([apart] if apart else ()))
    found = joined(new, near, known)
    assert [member.telling.id for _, member in found.members] == [one.id for one in new]
    assert all(claim in near or -claim in {one.id for one in new} for claim, _ in found.members)
    again = joined(new, {number + 1: near[number + 1] for number in order}, known)
    assert outline(again) == outline(found)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=100, deadline=None)
@given(cases())
def test_judged_pairs_are_together_or_apart(telling, case):
    kept, texts, same, apart, _ = case
    near, new = built(telling, kept, texts)
    known = Known(same=dict([same] if same else ()), apart=frozenset([apart] if apart else ()))
    found = joined(new, near, known)
    gone = {emptied: into for emptied, into, _ in found.merged}
    at = {member.telling.id: claim for claim, members in near.items() for member in members} | places(found)

    def home(number):
        claim = at[number]
        while claim in gone:
            claim = gone[claim]
        return claim

    if apart:
        assert home(apart[0]) != home(apart[1])
    if same and not apart:
        assert home(same[0]) == home(same[1])
