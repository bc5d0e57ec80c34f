"""From the page inward."""

import pytest

from whence.analyse.chains.way import publishers
from whence.analyse.drafts import Draft
from whence.analyse.statements import statements
from whence.records import Entity, Report, Span


def ways(text, drafts, inside, find, people=("Ada Lee",), outlet="The Example"):
    names = [Entity(span, "person", name) for name in people for span in find(text, name)]
    found = statements(Report(text, outlet=outlet), drafts, inside(text), names)
    return [[link.name or link.role or link.kind for link in each.chain[1:]] for each in found]


@pytest.mark.parametrize(
    ("text", "parts", "chain"),
    [
        ("Ada Lee told CNN it rained.", ("Ada Lee", "told", "it rained"), ["CNN", "Ada Lee"]),
        ("“It rained,” Ada Lee said on CNN.", ("Ada Lee", "said", "“It rained,”"), ["CNN", "Ada Lee"]),
        ("It rained, Ada Lee said, CNN reported.", ("Ada Lee", "said", "It rained"), ["CNN", "Ada Lee"]),
        ("In an interview with CNN, Ada Lee said it rained.", ("Ada Lee", "said", "it rained"), ["CNN", "Ada Lee"]),
        ("Ada Lee reportedly said it rained.", ("Ada Lee", "reportedly said", "it rained"), ["unknown", "Ada Lee"]),
        ("Ada Lee said CNN had told her it rained.", ("Ada Lee", "said", "CNN had told her it rained"), ["Ada Lee"]),
        ("Ada Lee said in a statement it rained.", ("Ada Lee", "said", "it rained"), ["Ada Lee"]),
        (
            "It rained, according to a memo obtained by CNN.",
            ("a memo obtained by CNN", "according to", "It rained"),
            ["CNN", "memo obtained by CNN"],
        ),
    ],
)
def test_one_statement(text, parts, chain, draft, inside, find):
    people = ["Ada Lee"] if "Ada Lee" in text else []
    assert ways(text, [draft(text, *parts)], inside, find, people) == [chain]


@pytest.mark.parametrize(
    ("second", "chain"),
    [
        ("She said it snowed.", ["CNN", "Ada Lee"]),
        ("She said in a speech it snowed.", ["Ada Lee"]),
        ("Nobody came. Nothing was. All was dark. It was late. She said it snowed.", ["Ada Lee"]),
    ],
)
def test_an_interview_goes_on(second, chain, draft, inside, find):
    text = f"It was day. Nobody came. All was well. Ada Lee told CNN it rained. {second}"
    two = [draft(text, "Ada Lee", "told", "it rained"), draft(text, "She", "said", "it snowed")]
    assert ways(text, two, inside, find) == [["CNN", "Ada Lee"], chain]


def test_a_report_that_opens_with_an_interview_is_one_on_it(draft, inside, find):
    text = f"Ada Lee told CNN it rained. {'Nobody came. ' * 6}She said it snowed."
    two = [draft(text, "Ada Lee", "told", "it rained"), draft(text, "She", "said", "it snowed")]
    assert ways(text, two, inside, find)[1] == ["CNN", "Ada Lee"]


def test_another_speaker_was_not_in_the_interview(draft, inside, find):
    text = "Ada Lee told CNN it rained. Bob Wu said it snowed."
    two = [draft(text, "Ada Lee", "told", "it rained"), draft(text, "Bob Wu", "said", "it snowed")]
    assert ways(text, two, inside, find, ["Ada Lee", "Bob Wu"])[1] == ["Bob Wu"]


def test_a_chain_that_would_loop_ends(draft, inside, find):
    text = "Ada Lee said that Ada Lee said it rained."
    one = draft(text, "Ada Lee", "said", "that Ada Lee said it rained")
    other = Draft(find(text, "Ada Lee#2"), find(text, "said#2"), find(text, "it rained"), 0.9)
    loop = Draft(one.source, one.cue, one.content, 0.9, outer=other)
    object.__setattr__(other, "outer", loop)
    assert ways(text, [loop, other], inside, find) == [["Ada Lee"], ["Ada Lee"]]


def test_the_agency_comes_behind_the_page(draft, inside, find):
    text = "HALDRY (Reuters) - Ada Lee said it rained."
    assert ways(text, [draft(text, "Ada Lee", "said", "it rained")], inside, find) == [["Reuters", "Ada Lee"]]


@pytest.mark.parametrize(
    ("text", "outlet", "names"),
    [
        ("Varnia said so.", "The Harbour Courier", ["The Harbour Courier"]),
        ("HALDRY (Reuters) - Varnia said so.", "The Harbour Courier", ["The Harbour Courier", "Reuters"]),
        ("HALDRY (Reuters) - Varnia said so.", "Reuters", ["Reuters"]),
        ("Varnia said so.", None, [None]),
    ],
)
def test_publishers(text, outlet, names):
    assert [link.name for link in publishers(Report(text, outlet=outlet))] == names


@pytest.mark.parametrize(
    ("lead", "chain"),
    [
        ("According to the Harbour Courier:", ["Harbour Courier", "Ada Lee"]),
        ("A bridge fell (via the Harbour Courier):", ["Harbour Courier", "Ada Lee"]),
        ("According to the Harbour Courier, a bridge fell.", ["Ada Lee"]),
        ("Three things are known:", ["Ada Lee"]),
    ],
)
def test_a_paragraph_behind_a_colon_is_the_outlets(lead, chain, draft, inside, find):
    text = f"{lead}\n\nAda Lee said it rained.\n\nNobody came."
    names = [Entity(find(text, "Harbour Courier")[0], "organization", "Harbour Courier")] if "Harbour" in lead else []
    names += [Entity(find(text, "Ada Lee")[0], "person", "Ada Lee")]
    (found,) = statements(
        Report(text, outlet="The Example"), [draft(text, "Ada Lee", "said", "it rained")], inside(text), names
    )
    assert [link.name for link in found.chain[1:]] == chain


def test_a_draft_where_no_sentence_is(inside):
    assert ways("\n", [Draft((), (), (Span(0, 1),), 0.5)], inside, None, people=()) == [["unknown"]]
