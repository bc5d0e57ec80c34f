"""Drafts into statements."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from whence.analyse.drafts import Draft
from whence.analyse.statements import statements
from whence.records import Entity, Report


def read(text, drafts, inside, find, people=(), outlet="The Harbour Courier"):
    names = [Entity(find(text, name)[0], "person", name.partition("#")[0]) for name in people]
    return statements(Report(text, outlet=outlet), drafts, inside(text), names)


def chain(statement):
    return [(link.kind, link.name) for link in statement.chain]


@pytest.mark.parametrize(
    ("text", "parts", "manner", "stance"),
    [
        ("Ada Lee said it was over.", ("Ada Lee", "said", "it was over"), "indirect", "says"),
        ("“It is over,” Ada Lee said.", ("Ada Lee", "said", "“It is over,”"), "direct", "says"),
        ("Ada Lee said it was “over now”.", ("Ada Lee", "said", "it was “over now”"), "mixed", "says"),
        ("Ada Lee denied it was over.", ("Ada Lee", "denied", "it was over"), "indirect", "denies"),
        ("Ada Lee declined to comment.", ("Ada Lee", "declined", "to comment"), "indirect", "declines"),
        ("Ada Lee did not respond to calls.", ("Ada Lee", "did not respond", "to calls"), "indirect", "silent"),
    ],
)
def test_manner_and_stance(text, parts, manner, stance, draft, inside, find):
    (found,) = read(text, [draft(text, *parts)], inside, find, ["Ada Lee"])
    assert (found.manner, found.stance) == (manner, stance)
    assert chain(found) == [("outlet", "The Harbour Courier"), ("person", "Ada Lee")]


def test_the_wish_not_to_be_named_is_no_statement(draft, inside, find):
    text = "An aide asked not to be named."
    assert read(text, [draft(text, "An aide", "asked", "not to be named")], inside, find) == []


def test_a_thought_is_not_voiced(draft, inside, find):
    text = "Ada Lee hopes it is over."
    (found,) = read(text, [draft(text, "Ada Lee", "hopes", "it is over")], inside, find, ["Ada Lee"])
    assert not found.voiced


def test_who_goes_on_has_the_chain_of_the_one_before(draft, inside, find):
    text = "“It is over,” Ada Lee said. “We are going.”"
    first = draft(text, "Ada Lee", "said", "“It is over,”")
    second = Draft((), (), find(text, "“We are going.”"), 0.9, follows=first)
    found = read(text, [first, second], inside, find, ["Ada Lee"])
    assert found[0].chain == found[1].chain
    assert (found[1].cue, found[1].stance, found[1].voiced) == ((), "says", True)


def test_an_inner_statement_came_by_way_of_the_outer(draft, inside, find):
    text = "Ada Lee said Bob Wu told her it was over."
    outer = draft(text, "Ada Lee", "said", "Bob Wu told her it was over")
    inner = Draft(find(text, "Bob Wu"), find(text, "told"), find(text, "it was over"), 0.9, outer=outer)
    found = read(text, [outer, inner], inside, find, ["Ada Lee", "Bob Wu"])
    assert [name for _, name in chain(found[1])] == ["The Harbour Courier", "Ada Lee", "Bob Wu"]


def test_nobody_passes_on_to_himself(draft, inside, find):
    text = "Ada Lee said she had told them it was over."
    outer = draft(text, "Ada Lee", "said", "she had told them it was over")
    inner = Draft(find(text, "she"), find(text, "told"), find(text, "it was over"), 0.9, outer=outer)
    found = read(text, [outer, inner], inside, find, ["Ada Lee"])
    assert chain(found[0]) == chain(found[1])


def test_numbers_follow_the_order(draft, inside, find):
    text = "Ada Lee said it was over. Bob Wu said it was not."
    two = [draft(text, "Ada Lee", "said", "it was over"), draft(text, "Bob Wu", "said#2", "it was not")]
    assert [found.id for found in read(text, two, inside, find, ["Ada Lee", "Bob Wu"])] == ["s1", "s2"]


def test_no_drafts_no_statements(inside, find):
    assert read("", [], inside, find) == []


@given(data=st.data())
@settings(deadline=None, max_examples=80)
def test_any_text_and_drafts(data, texts, drafts_in, inside):
    text = data.draw(texts)
    found = statements(
        Report(text), given_drafts := data.draw(drafts_in(Report(text).text)), inside(Report(text).text), []
    )
    assert [statement.start for statement in found] == [draft.start for draft in given_drafts]
    assert all(statement.chain[0].kind == "outlet" for statement in found)
