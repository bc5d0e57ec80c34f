"""The poll behind those it asked."""

import pytest

from whence.analyse.chains.polls import poll_behind
from whence.records import Link, Span


@pytest.mark.parametrize(
    ("text", "asked", "poll"),
    [
        ("A new Marlow poll is out. 24 percent of voters said so.", "24 percent of voters", "Marlow poll"),
        ("In a survey by Drevia Insights, 8% said so.", "8%", "survey by Drevia Insights"),
        ("The poll, out today, is bad. Two in five said so.", "Two in five", "poll"),
        ("A poll is out. Most voters said so.", "Most voters", None),
        ("24 percent of voters said so.", "24 percent of voters", None),
        ("A poll worker left. 24 percent of voters said so.", "24 percent of voters", None),
    ],
)
def test_a_poll(text, asked, poll):
    start = text.index(asked)
    found = poll_behind(text, Link("group", None, Span(start, start + len(asked))), len(text))
    assert (found.name if found else None) == poll


def test_a_person_is_no_poll():
    assert poll_behind("A poll. 5% of Lee said.", Link("person", "Lee", Span(8, 16)), 20) is None
