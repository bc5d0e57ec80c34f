"""Statements, links and names check themselves."""

import pytest

from whence.records import ENTITY_KINDS, KINDS, MANNERS, STANCES, Entity, Link, Span, Statement


def statement(**changes):
    plain = {"source": (Span(0, 2),), "cue": (Span(3, 7),), "content": (Span(8, 12),), "chain": (Link("unknown"),)}
    return Statement(**{"id": "s1", "manner": "direct", "stance": "says"} | plain | changes)


@pytest.mark.parametrize(
    ("changes", "wrong"),
    [
        ({"content": (), "cue": ()}, "points at its words"),
        ({"chain": ()}, "has a chain"),
        ({"manner": "quoted"}, "not a manner: quoted"),
        ({"stance": "agrees"}, "not a stance: agrees"),
        ({"content": ()}, None),
        ({"cue": (), "source": ()}, None),
        *(({"manner": manner}, None) for manner in MANNERS),
        *(({"stance": stance}, None) for stance in STANCES),
    ],
)
def test_a_statement_checks_itself(changes, wrong):
    if wrong is None:
        assert statement(**changes).id == "s1"
    else:
        with pytest.raises(ValueError, match=wrong):
            statement(**changes)


def test_the_origin_is_the_last_link():
    chain = (Link("outlet", "The Herald"), Link("outlet", "Reuters"), Link("unnamed", count=2))
    assert statement(chain=chain).origin == Link("unnamed", count=2)


@pytest.mark.parametrize(
    ("changes", "start"),
    [({}, 0), ({"source": ()}, 3), ({"source": (Span(20, 22),)}, 3), ({"cue": (), "source": (Span(9, 10),)}, 8)],
)
def test_a_statement_starts_at_its_first_word(changes, start):
    assert statement(**changes).start == start


@pytest.mark.parametrize("kind", [*KINDS, "body", ""])
def test_a_link_is_of_a_known_kind(kind):
    if kind in KINDS:
        assert Link(kind).kind == kind
    else:
        with pytest.raises(ValueError, match=f"not a kind of link: {kind}"):
            Link(kind)


@pytest.mark.parametrize("kind", [*ENTITY_KINDS, "date", ""])
def test_a_name_is_of_a_known_kind(kind):
    if kind in ENTITY_KINDS:
        assert Entity(Span(0, 3), kind, "Ada").kind == kind
    else:
        with pytest.raises(ValueError, match=f"not a kind of name: {kind}"):
            Entity(Span(0, 3), kind, "Ada")
