"""Pictures before they are drawn: what leads to what, and that nothing lies over anything else."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.show.export.ledgers import story
from whence.pipeline import Ledger, Traced, trace
from whence.records import Claim, Event, Head, Link, Member, Origin, Outcome, Reason, Step, Telling, Told
from whence.show.answers.unfolded import COPIED
from whence.show.web.pictures import tree
from whence.show.web.pictures.grid import grid
from whence.show.web.pictures.growth import HEIGHT, growth
from whence.show.web.pictures.growth import WIDTH as GROWN
from whence.show.web.pictures.lanes import day_of, lanes
from whence.show.web.pictures.tree import drawn
from whence.show.web.pictures.way import ways

DAYS = [f"2031-05-{day:02}" for day in range(1, 31)]


def traced(*rows):
    """A claim of one origin: rows of outlet, whom it passes on (outlets), and the row that it copied, if any."""
    members, heads = [], {}
    for number, (outlet, through, copied) in enumerate(rows, 1):
        names = (outlet, *through)
        chain = (*(Link("outlet", name) for name in names), Link("person", "Ada Lorne"))
        actors = (*(sum(map(ord, name)) for name in names), 1)
        telling = Telling(
            number, number, "s1", "statement", "it rained", (), "says", chain, actors, outlet=outlet,
            day=date.fromisoformat(DAYS[number % 30]),
        )  # fmt: skip
        why = (Reason(COPIED, 1.0, "word for word"),) if copied else ()
        members.append(Member(telling, copied, 1.0, why))
        heads[number] = Head(number, str(number), outlet, None, DAYS[number % 30])
    origin = Origin("o1", "Ada Lorne", "person", True, tuple(range(1, len(rows) + 1)))  # noqa: FBT003
    return Traced(Claim(1, tuple(members), (origin,)), heads, ())


def drawn_as(found):
    """The tree in words: each node with what comes after it; copies with a star."""

    def told(node):
        after = ", ".join(told(one) for one in node.after)
        return f"{node.label}{'*' if node.copied else ''}{f'({after})' if after else ''}"

    return [told(way.root) for way in ways(found)]


@pytest.mark.parametrize(
    ("rows", "tree"),
    [
        ([("A", (), None)], "Ada Lorne(A)"),
        ([("A", (), None), ("B", ("A",), None)], "Ada Lorne(A(B))"),
        ([("B", ("A",), None)], "Ada Lorne(A(B))"),
        ([("B", ("A",), None), ("C", ("A",), None)], "Ada Lorne(A(B, C))"),
        ([("A", (), None), ("C", ("B", "A"), None)], "Ada Lorne(A(B(C)))"),
        ([("A", (), None), ("B", (), 1)], "Ada Lorne(A(B*))"),
        ([("A", (), None), ("B", (), 1), ("C", (), 2)], "Ada Lorne(A(B*(C*)))"),
        ([("A", (), 2), ("B", (), 1)], "Ada Lorne(A(B*))"),  # each says that it is copied from the other
        ([("A", ("B",), None), ("B", ("A",), None)], "Ada Lorne(A(B(A)))"),  # each cites the other
        ([("A", ("A",), None)], "Ada Lorne(A(A))"),
        ([("A", ("Ada Lorne",), None)], "Ada Lorne(A)"),  # an outlet that is called as its origin
    ],
)
def test_a_claim_goes_from_its_origin_through_whoever_passed_it_on(rows, tree):
    assert drawn_as(traced(*rows)) == [tree]


def test_the_story_as_it_travelled():
    with Ledger.open(str(story())) as ledger, ledger.reading() as connection:
        found = trace(connection, 1)
    assert drawn_as(found)[0] == (
        "2 government officials, to Aldmoor Courier"
        "(Aldmoor Courier(Tarsholm Today, Radio Fenwick, Meridian(The Quillport Gazette*)))"
    )


def test_where_there_are_too_many_each_origin_is_seen_and_the_others_are_counted():
    rows = [(chr(65 + at % 26) * (1 + at // 26), (), None) for at in range(50)]
    (way,) = ways(traced(*rows))
    assert (sum(node.head is not None for node in way.root.walk()), way.left_out) == (40, 10)


NAMES = st.sampled_from("ABCDEFG")
ROWS = st.lists(
    st.tuples(NAMES, st.lists(NAMES, max_size=3).map(tuple), st.none() | st.integers(1, 12)), min_size=1, max_size=12
)


@given(ROWS)
def test_every_report_stands_once_and_no_box_lies_over_another(rows):
    rows = [(outlet, through, copied if copied and copied <= len(rows) else None) for outlet, through, copied in rows]
    found = ways(traced(*rows))
    heads = [node.head.number for way in found for node in way.root.walk() if node.head]
    assert sorted(heads) == list(range(1, len(rows) + 1))
    picture = drawn(found)
    spots = [(box.x, box.y) for box in picture.boxes]
    for at, (x, y) in enumerate(spots):
        assert 0 <= x <= picture.width - tree.WIDTH and 0 <= y <= picture.height - tree.HEIGHT
        for a, b in spots[:at]:
            assert abs(a - x) >= tree.WIDTH or abs(b - y) >= tree.HEIGHT
    assert len(picture.lines) == len(picture.boxes) - len(found)


def test_a_claim_grows_by_days():
    found = growth(traced(("A", (), None), ("B", (), None), ("C", (), None)))
    assert (found.first, found.last, len(found.bars)) == ("2031-05-02", "2031-05-04", 3)
    assert [bar.new > 0 for bar in found.bars] == [True, False, False]
    assert all(bar.new + bar.again <= HEIGHT and 0 <= bar.x <= GROWN for bar in found.bars)
    assert growth(traced(("A", (), None))) is None


def test_a_claim_that_grew_for_years_still_fits():
    found = traced(("A", (), None), ("B", (), None))
    heads = {1: replace(found.reports[1], published="1931-01-01"), 2: replace(found.reports[2], published="2031-01-01")}
    bars = growth(Traced(found.claim, heads, ())).bars
    assert bars[-1].x + bars[-1].width <= GROWN and min(bar.width for bar in bars) >= 2


def pair(number, parties, when, status="occurred", day="2031-05-02"):
    """A contact; a party may be "name#actor"."""
    names = tuple(party.partition("#")[0] for party in parties)
    actors = tuple(int(party.partition("#")[2]) if "#" in party else None for party in parties)
    told = Told(
        number, number, "c1", "meeting", names, actors, None, when, status, date.fromisoformat(day) if day else None
    )
    return Event(number, (Step(told),)), Outcome(
        number, (), status, told.day, (number,), when, plan=False, overdue=False
    )


@pytest.mark.parametrize(
    ("when", "day"),
    [
        ("2031-05-12", "2031-05-12"),
        ("2031-05-12/2031-05-14", "2031-05-12"),
        ("2031-05", "2031-05-01"),
        ("2031~", "2031-01-01"),
        ("203X", "2031-05-02"),
        ("../2031-05", "2031-05-02"),
        ("nonsense", "2031-05-02"),
        (None, "2031-05-02"),
    ],
)
def test_a_contact_stands_at_its_day_or_where_it_was_first_told_of(when, day):
    assert str(day_of(*pair(1, ["Ada"], when))) == day


def test_who_met_whom_is_a_line_from_lane_to_lane():
    found = lanes([
        pair(1, ["Ada Lorne#7", "Bo"], "2031-05-02"),
        pair(2, ["Lorne#7", "Cy"], "2031-05-12"),
        pair(3, ["Ada Lorne", "Bo"], "2031-05-22"),
    ])  # fmt: skip
    assert [lane.contacts for lane in found.lanes] == [3, 2, 1]
    assert found.lanes[0].name in {"Ada Lorne", "Lorne"}
    top = found.lanes[0].y
    assert all(top in one.ys and len(one.ys) == 2 for one in found.met)
    assert [one.x for one in found.met] == sorted(one.x for one in found.met)


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9), st.sampled_from(DAYS)), min_size=2, max_size=40))
def test_no_two_contacts_lie_over_each_other(rows):
    found = lanes([pair(at, [f"P{one}", f"Q{other}"], when) for at, (one, other, when) in enumerate(rows, 1)])
    spots = [(one.x, one.ys[0], one.ys[-1]) for one in found.met]
    for at, (x, top, bottom) in enumerate(spots):
        assert 0 < x <= found.width and bottom <= found.height
        for other, above, below in spots[:at]:
            assert abs(other - x) > 2 or below < top or bottom < above


def test_a_few_of_long_ago_do_not_press_the_others_together():
    rows = [pair(0, ["Ada", "Bo"], "1931-05-02"), *(pair(at, ["Ada", "Bo"], DAYS[at]) for at in range(1, 29))]
    found = lanes(rows)
    assert (found.early, found.days[0][1]) == (2, "2031-05-03")


@pytest.mark.parametrize("rows", [[], [pair(1, ["Ada"], None, day=None)], [pair(1, ["Ada"], "2031-05-02")]])
def test_of_too_few_there_is_no_picture(rows):
    assert lanes(rows) is None
    assert grid(rows) is None


def test_who_met_whom_how_often():
    found = grid([
        pair(1, ["Ada#7", "Bo"], None), pair(2, ["Lorne#7", "Bo"], None), pair(3, ["Ada#7", "Cy", "Bo"], None),
    ])  # fmt: skip
    names = ["Ada" if name in {"Ada", "Lorne"} else name for name in found.names]
    assert {(names[a], names[b]): many for (a, b), many in found.counts.items() if a < b} == {
        ("Ada", "Bo"): 3, ("Ada", "Cy"): 1, ("Bo", "Cy"): 1,
    }  # fmt: skip
    assert {name for at, name in enumerate(names) if at in found.known} == {"Ada"}
    assert all(found.counts[b, a] == many for (a, b), many in found.counts.items())
