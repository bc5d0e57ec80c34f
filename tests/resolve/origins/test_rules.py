"""When two tellings of a claim have it from one origin."""

import pytest

from whence.resolve.origins import Facts, root
from whence.resolve.origins.rules import one_origin, own_report, perhaps

HARBOUR = "the harbour of Brask will stay closed until the spring because of cracks in its northern pier"
REWORDED = "Brask harbour is to remain shut until spring after cracks were found in the northern pier"
COURIER, GAZETTE = "The Brask Courier", "The Ferro Gazette"
TO_GAZETTE = f"outlet: {GAZETTE} < "


@pytest.fixture
def rule(telling):
    """The rule by which two chains, printed by the Courier and by the Gazette or another, have one origin; None."""

    def found(one, other, outlet=GAZETTE, words=(HARBOUR, REWORDED), **facts):
        first, second = telling(words[0], one, outlet=COURIER), telling(words[1], other, outlet=outlet)
        facts = Facts(**{name: make(first, second) for name, make in facts.items()})
        both = [one_origin(*pair, facts) for pair in ((root(first), root(second)), (root(second), root(first)))]
        assert (both[0] and both[0].name) == (both[1] and both[1].name), "in either order"
        return both[0] and both[0].name

    return found


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("person: Ada Lorne", "person: Ada Lorne", "same_actor"),
        ("organization: Harbour Board", TO_GAZETTE + "organization: Harbour Board", "same_actor"),
        ("person: Ada Lorne", "person: Lorne", "same_name"),
        ("person: Ada Lorne", "person: Ada Lorne & Bo Ferrow", "same_name"),
        ("person: Ada Lorne", "person: Bo Lorne", None),
        ("person: Ada Lorne", "person: Bo Ferrow", None),
        ("document: the harbour survey of May", "document: the harbour survey", "same_name"),
        ("document: the harbour survey", "document: the letter of the council", None),
        ("person: Ada Lorne", "unnamed: 2 officials", None),
        ("person: Ada Lorne", "", None),
    ],
)
def test_who_is_named(rule, one, other, found):
    assert rule(one, other) == found


@pytest.mark.parametrize(
    ("one", "other", "outlet", "found"),
    [
        ("unnamed: 2 officials", "unnamed: 2 officials", GAZETTE, None),
        ("unnamed: 2 officials", "unnamed: 2 officials", COURIER, "same_unnamed"),
        ("unnamed: 2 officials", "unnamed: 1 harbour official", "Brask Courier", "same_unnamed"),
        ("unnamed: 1 navy official", "unnamed: 1 harbour official", COURIER, None),
        ("unnamed: 1 official @ Arven", "unnamed: 1 official @ Quell", COURIER, None),
        ("unnamed: 1 official @ Arven", "unnamed: officials", COURIER, "same_unnamed"),
        (TO_GAZETTE + "unnamed: 2 officials", "unnamed: 2 officials", GAZETTE, "same_unnamed"),
        (TO_GAZETTE + "unnamed: 2 officials", TO_GAZETTE + "unnamed: sources", "Tidewire", "same_unnamed"),
        ("group: fishermen", "group: fishermen", COURIER, "loose"),
        ("group: fishermen", "group: fishermen", GAZETTE, None),
        ("group: fishermen", "group: sailors", COURIER, None),
        ("unnamed: 2 officials", "group: fishermen", COURIER, None),
    ],
)
def test_who_is_not_named_is_one_within_an_outlet_as_far_as_they_are_called_alike(rule, one, other, outlet, found):
    assert rule(one, other, outlet) == found


@pytest.mark.parametrize(
    ("one", "other", "outlet", "found"),
    [
        ("outlet: Gazette", "outlet: the Gazette", "Tidewire", "own_word"),
        ("unknown", "unknown", "Brask Courier", "own_word"),
        ("outlet: Gazette < unknown", "outlet: the Gazette", "Tidewire", "own_word"),
        ("", "", GAZETTE, None),
        ("", "", COURIER, "same_actor"),
        ("", "unnamed: 2 officials", COURIER, None),
        ("", "person: Ada Lorne", COURIER, None),
    ],
)
def test_the_word_of_one_outlet_is_one(rule, one, other, outlet, found):
    assert rule(one, other, outlet) == found


@pytest.mark.parametrize(
    ("end", "report", "outlet", "goes_on"),
    [
        (f"outlet: {GAZETTE}", "", GAZETTE, True),
        ("outlet: Ferro Gazette", "unnamed: 2 officials", GAZETTE, True),
        (f"outlet: {GAZETTE} < unknown", "person: Ada Lorne", GAZETTE, True),
        (f"outlet: {GAZETTE}", "person: Ada Lorne", "Tidewire", False),
        (f"outlet: {GAZETTE} < person: Ada Lorne", "unnamed: 2 officials", GAZETTE, False),
        ("", "person: Ada Lorne", COURIER, False),
    ],
)
def test_a_chain_that_ends_at_an_outlet_goes_on_in_its_own_report(telling, end, report, outlet, goes_on):
    found = own_report(root(telling(HARBOUR, end, outlet=COURIER)), root(telling(REWORDED, report, outlet=outlet)))
    assert (found is not None) is goes_on
    assert found is None or "goes on in its own report" in found.words


@pytest.mark.parametrize(
    ("words", "one", "other", "outlet", "found"),
    [
        ((HARBOUR, HARBOUR), "person: Ada Lorne", "unnamed: 1 official", GAZETTE, "same_utterance"),
        ((HARBOUR, HARBOUR), "unnamed: 1 navy man", "unnamed: 1 harbour man", COURIER, "same_utterance"),
        ((HARBOUR, HARBOUR), "unnamed: 2 officials", "unnamed: 2 officials", GAZETTE, None),
        ((HARBOUR, HARBOUR), "", "unnamed: 2 officials", GAZETTE, None),
        ((HARBOUR, REWORDED), "person: Ada Lorne", "unnamed: 1 official", GAZETTE, None),
        (
            ("Quellwick Ferromar Board", "Quellwick Ferromar Board"),
            "person: Ada Lorne",
            "unnamed: 1 man",
            GAZETTE,
            None,
        ),
    ],
)
def test_the_same_words_in_a_row_are_one_utterance(rule, words, one, other, outlet, found):
    assert rule(one, other, outlet, words=words) == found


@pytest.mark.parametrize(
    ("stances", "found"), [(("says", "denies"), False), (("says", "silent"), False), (("denies", "denies"), True)]
)
def test_who_denies_it_has_not_said_it(telling, stances, found):
    one = telling(HARBOUR, "person: Ada Lorne", stance=stances[0])
    other = telling(HARBOUR, "unnamed: 1 official", stance=stances[1])
    assert bool(one_origin(root(one), root(other), Facts())) == found


def test_the_same_words_are_one_utterance_whichever_comes_first(rule):
    rare, common = "quellwick ferromar ostrenian brask pellane karrenstad", "that it was to be on the"
    words = (f"{common}, {rare}", f"{rare}; {common}")
    assert rule("person: Ada Lorne", "unnamed: 1 man", words=words) == "same_utterance"


def test_two_whom_a_person_took_for_two_are_not_one_by_name(rule):
    def different(one, other):
        return frozenset([frozenset([one.actors[-1], other.actors[-1]])])

    assert rule("person: Ada Lorne", "person: Lorne") == "same_name"
    assert rule("person: Ada Lorne", "person: Lorne", different=different) is None


@pytest.mark.parametrize(
    ("speaks", "found"),
    [
        (lambda one, other: {one.actors[-1]: frozenset({other.actors[-1]})}, "spokesperson"),
        (lambda one, other: {other.actors[-1]: frozenset({one.actors[-1]})}, "spokesperson"),
        (lambda one, other: {one.actors[-1]: frozenset({1})}, None),
    ],
)
def test_a_spokesperson_and_the_body_are_one(rule, speaks, found):
    assert rule("person: Ada Lorne", "organization: Harbour Board", speaks_for=speaks) == found


@pytest.mark.parametrize(
    ("carried", "found"),
    [
        (lambda one, other: {one.id: other.id}, "copied"),
        (lambda one, other: {other.id: one.id}, "copied"),
        (lambda one, other: {one.id: 99}, None),
    ],
)
def test_a_copy_counts_with_the_original(rule, carried, found):
    assert rule("unnamed: 2 officials", "unnamed: 2 officials", carried=carried) == found


def test_a_person_said_that_two_are_one(rule):
    judged = {"judged": lambda one, other: {(min(one.id, other.id), max(one.id, other.id)): True}}
    assert rule("unnamed: 2 officials", "person: Ada Lorne", **judged) == "judged"


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        ("unnamed: 2 harbour officials", "unnamed: 1 harbour man", True),
        ("unnamed: 2 officials", "unnamed: 3 sources", True),
        ("unnamed: 2 officials", "unnamed: 1 senior harbour official", True),
        ("unnamed: 1 official @ Harbour Board", "unnamed: 1 aide @ Harbour Board", True),
        ("unnamed: 1 official @ Arven", "unnamed: 1 official @ Quell", False),
        ("unnamed: 1 navy man", "unnamed: 1 harbour clerk", False),
        ("unnamed: 2 officials", "person: Ada Lorne", False),
        ("unnamed: 2 officials", "", False),
    ],
)
def test_unnamed_sources_of_two_outlets_may_be_the_same(telling, one, other, said):
    roots = [root(telling(HARBOUR, one)), root(telling(HARBOUR, other, outlet=GAZETTE))]
    found = perhaps(*roots)
    assert (found is not None) is said
    assert (perhaps(*reversed(roots)) is not None) is said
    assert found is None or found.endswith("may be the same")
