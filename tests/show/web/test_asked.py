"""What an address asks for, and the addresses that are made from it."""

import pytest

from whence.errors import WrongCall
from whence.records import Page
from whence.show.web.asked import Asked

GIVEN = {"as_of": "2025-05-14", "about": "port & pier", "skip": "20", "judged": "3"}


@pytest.fixture
def asked():
    return Asked("/claims", GIVEN)


@pytest.mark.parametrize(
    ("made", "address"),
    [
        (lambda a: a.link("/plans"), "/plans?as_of=2025-05-14"),
        (lambda a: a.link("/report/1", statement="s1"), "/report/1?as_of=2025-05-14&statement=s1"),
        (lambda a: a.link("/report/1", statement=""), "/report/1?as_of=2025-05-14"),
        (lambda a: a.here(), "/claims?as_of=2025-05-14&about=port+%26+pier"),
        (lambda a: a.here(skip=40), "/claims?as_of=2025-05-14&about=port+%26+pier&skip=40"),
        (lambda a: a.here(about=""), "/claims?as_of=2025-05-14"),
        (lambda a: a.here(as_of="", about=""), "/claims"),
    ],
)
def test_links_keep_the_moment_and_what_is_not_changed(asked, made, address):
    assert made(asked) == address


def test_a_form_keeps_what_it_has_no_field_for(asked):
    assert asked.kept("as_of") == {"about": "port & pier"}


def test_a_part_of_a_list(asked):
    assert asked.page(10) == Page(10, 20)


@pytest.mark.parametrize(("value", "shown"), [("3", "3"), ("", ""), ("<b>", ""), ("99999999999", ""), ("٣", "")])
def test_what_was_just_done_is_a_number_or_nothing(value, shown):
    assert Asked("/", {"judged": value}).flash("judged") == shown


@pytest.mark.parametrize("value", ["x", "-1", "10001", "1" * 50, "²"])
def test_a_number_is_one(value):
    with pytest.raises(WrongCall, match="is no number up to 10000"):
        Asked("/", {"skip": value}).page(10)
