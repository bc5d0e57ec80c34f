"""A first look at tellings: sorted, counted and put to their claims, at any moment."""

from datetime import date

import pytest

from whence.ledger import looked
from whence.records import Moment

AS_OF = Moment(date(2031, 5, 3))


@pytest.fixture
def told(kept, actor):
    """Three reports of three days; the second of another outlet."""
    ada = actor("Ada Lorne")
    made = [
        kept(name, f"rain in {name}", day=day, outlet=outlet, actors=(None, ada))
        for name, day, outlet in (
            ("a", "2031-05-02", "The Brask Courier"),
            ("b", "2031-05-04", "Quell Post"),
            ("c", "2031-05-03", "The Brask Courier"),
        )
    ]
    return ada, [number for number, _ in made], [numbers[0] for _, numbers in made]


def test_those_published_last_come_first(told, ask):
    _, reports, numbers = told
    found = ask(looked.glances, numbers)
    assert [(one.id, one.report, one.outlet, one.source) for one in found] == [
        (numbers[1], reports[1], "Quell Post", "person"),
        (numbers[2], reports[2], "The Brask Courier", "person"),
        (numbers[0], reports[0], "The Brask Courier", "person"),
    ]


@pytest.mark.parametrize(("moment", "places"), [(Moment(), [1, 2, 0]), (AS_OF, [2, 0])])
def test_only_what_was_published_counts(told, ask, moment, places):
    ada, _, numbers = told
    wanted = [numbers[at] for at in places]
    assert [one.id for one in ask(looked.glances, numbers, moment)] == wanted
    assert [one.telling for one in ask(looked.ways, 10, moment)] == wanted
    assert sorted(ask(looked.resting, [ada], 10, moment)) == sorted(wanted)


def test_ways_are_the_latest_few_with_the_actors_behind_their_links(told, ask):
    ada, _, numbers = told
    (way,) = ask(looked.ways, 1)
    assert (way.telling, way.actors, [link.name for link in way.chain]) == (
        numbers[1], (None, ada), ["Quell Post", "Ada Lorne"]
    )  # fmt: skip


def test_homes_and_how_many_carry_them(told, ask):
    _, _, numbers = told
    homes = ask(looked.homes, numbers)
    assert sorted(homes) == sorted(numbers)
    assert ask(looked.carriers, homes.values()) == dict.fromkeys(homes.values(), 1)
    assert ask(looked.carriers, homes.values(), Moment(date(2031, 5, 2))) == {homes[numbers[0]]: 1}
