"""Whom a source cites."""

import pytest

from whence.analyse.citing import with_citations
from whence.analyse.drafts import Draft
from whence.analyse.statements import statements
from whence.records import Entity, Report


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("The talks failed, the Harbour Courier reported, citing two officials.", "two officials"),
        (
            "The talks failed, the Harbour Courier reported, citing two officials, who asked not to be named.",
            "two officials",
        ),
        ("Citing a leaked memo, the Harbour Courier reported that the talks failed.", "a leaked memo"),
        ("The talks failed, the Harbour Courier reported, quoting Ada Lee.", "Ada Lee"),
        ("The talks failed, the Harbour Courier reported, citing concerns over safety.", None),
        ("The talks failed, the Harbour Courier reported. It began by citing two officials.", None),
        ("The talks failed, the Harbour Courier reported.", None),
    ],
)
def test_whom_a_report_cites(text, whom, draft, find):
    names = [Entity(span, "person", "Ada Lee") for span in find(text, "Ada Lee")] if "Ada Lee" in text else []
    (found,) = with_citations(text, [draft(text, "Courier", "reported", "talks failed")], names)
    assert (found.cited.of(text) if found.cited else None) == whom


def test_an_outlet_has_it_from_whom_it_cites(draft, inside, find):
    text = "The talks failed, the Harbour Courier reported, citing two officials."
    told = draft(text, "the Harbour Courier", "reported", "The talks failed")
    cites = Draft(told.source, find(text, "citing"), find(text, "two officials"), 0.8)
    found = statements(Report(text, outlet="The Example"), with_citations(text, [told, cites], []), inside(text), [])
    assert [[(link.kind, link.name or link.role) for link in each.chain] for each in found] == [
        [("outlet", "The Example"), ("outlet", "Harbour Courier"), ("unnamed", "officials")]
    ]


def test_a_person_who_cites_is_the_origin_still(draft, inside, find):
    text = "The talks failed, Ada Lee said, citing two officials."
    told = draft(text, "Ada Lee", "said", "The talks failed")
    names = [Entity(find(text, "Ada Lee")[0], "person", "Ada Lee")]
    (found,) = statements(Report(text, outlet="The Example"), with_citations(text, [told], names), inside(text), names)
    assert [link.kind for link in found.chain] == ["outlet", "person"]


def test_who_follows_a_citing_draft_follows_it_still(draft, find):
    text = "“It failed,” the Harbour Courier reported, citing two officials. “It is over.”"
    told = draft(text, "the Harbour Courier", "reported", "“It failed,”")
    after = Draft((), (), find(text, "“It is over.”"), 0.9, follows=told)
    first, second = with_citations(text, [told, after], [])
    assert first.cited is not None
    assert second.follows is first


def test_who_follows_still_follows_where_the_cited_leave_the_content(draft, find):
    text = "“It failed,” the Harbour Courier reported, citing two officials. “It is over.”"
    told = Draft(find(text, "the Harbour Courier"), find(text, "reported"),
                 (*find(text, "“It failed,”"), *find(text, "two officials")), 0.9)  # fmt: skip
    after = Draft((), (), find(text, "“It is over.”"), 0.9, follows=told)
    first, second = with_citations(text, [told, after], [])
    assert [piece.of(text) for piece in first.content] == ["“It failed,”"]
    assert second.follows is first


def test_an_inner_statement_of_a_follower_keeps_its_way(draft, inside, find):
    text = "“It failed,” the Harbour Courier reported, citing two officials. “Ada Lee said it is over.”"
    told = draft(text, "the Harbour Courier", "reported", "“It failed,”")
    after = Draft((), (), find(text, "“Ada Lee said it is over.”"), 0.9, follows=told)
    deep = Draft(find(text, "Ada Lee"), find(text, "said"), find(text, "it is over"), 0.9, outer=after)
    names = [Entity(find(text, "Ada Lee")[0], "person", "Ada Lee")]
    found = statements(
        Report(text, outlet="The Example"), with_citations(text, [told, after, deep], names), inside(text), names
    )
    assert [link.kind for link in found[-1].chain] == ["outlet", "outlet", "unnamed", "person"]


def test_a_draft_that_only_cites_stays_where_nothing_takes_it_up(draft, find):
    text = "The Harbour Courier went on, citing two officials."
    alone = draft(text, "The Harbour Courier", "citing", "two officials")
    assert with_citations(text, [alone], []) == [alone]
