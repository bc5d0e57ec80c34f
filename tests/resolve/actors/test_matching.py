import pytest

from whence.records import Actor, Naming, Office
from whence.resolve.actors import matches

PRESIDENT, HERE = Office("president"), Office("president", "United States")


def answer(naming, *actors):
    return [(match.actor, match.same) for match in matches(naming, actors)]


def person(number, name, *offices):
    return Actor(number, "person", name, (name,), offices)


@pytest.mark.parametrize(
    ("mine", "my_offices", "theirs", "their_offices", "same"),
    [
        ("Ada Ferrow", (), "Ada Ferrow", (), True),
        ("Trump", (), "Donald Trump", (HERE,), None),
        ("Trump", (PRESIDENT,), "Donald Trump", (HERE,), True),
        ("Trump", (PRESIDENT,), "Donald Trump", (), None),
        ("Trump", (PRESIDENT,), "Trump", (PRESIDENT,), True),
        ("Trump", (), "Trump", (), False),
        ("Ferrow", (Office("senator"),), "Ada Ferrow", (Office("senator"),), None),
        ("Ferrow", (Office("governor", "Texas"),), "Ada Ferrow", (HERE,), False),
        ("Michael Brown", (), "Michael Brown", (), True),
        ("Michael Brown", (Office("director", "FEMA"),), "Michael Brown", (), None),
        ("Michael Brown", (Office("director", "FEMA"),), "Michael Brown", (Office("coach", "Quell"),), None),
        ("Mike Johnson", (Office("speaker"),), "Michael Johnson", (Office("speaker"),), True),
        ("Choe Son Hui", (Office("vice foreign minister", "North Korea"),),
         "Choe Sun Hui", (Office("vice foreign minister", "North Korea"),), True),
        ("Choe Son Hui", (), "Choe Sun Hui", (), None),
        ("Sarah Sanders", (Office("spokeswoman"),),
         "Sarah Huckabee Sanders", (Office("press secretary", "White House"),), True),
        ("Donald Trump Jr.", (), "Donald Trump", (HERE,), None),
        ("George W. Bush", (), "George H. W. Bush", (), False),
        ("Bill Ferrow", (), "William Ferrow", (), True),
        ("Ada Ferrow", (), "Bo Ferrow", (), False),
    ],
)  # fmt: skip
def test_people_are_held_against_each_other(mine, my_offices, theirs, their_offices, same):
    assert answer(Naming(mine, "person", (), my_offices), person(1, theirs, *their_offices)) == [(1, same)]


def test_two_who_fit_equally_are_both_left_open():
    actors = [person(1, "Ada Ferrow", PRESIDENT), person(2, "Jan Ferrow", PRESIDENT)]
    found = matches(Naming("Ferrow", "person", (), (PRESIDENT,)), actors)
    assert [match.same for match in found] == [None, None]
    assert "Jan Ferrow" in found[0].reasons[-1].words


def test_the_very_name_comes_before_a_fuller_one():
    actors = [person(1, "Ada Jane Ferrow"), person(2, "Ada Ferrow")]
    assert answer(Naming("Ada Ferrow", "person"), *actors) == [(2, True), (1, None)]


def test_one_who_is_named_in_full_comes_before_a_last_name_alone():
    actors = [person(1, "Trump", PRESIDENT), person(2, "Donald Trump", HERE)]
    assert answer(Naming("Trump", "person", (), (PRESIDENT,)), *actors)[0] == (2, True)


def test_a_short_form_of_a_longer_name_is_not_compared():
    actor = Actor(1, "person", "George W. Bush", ("George W. Bush", "George Bush", "Bush"))
    assert answer(Naming("George H. W. Bush", "person"), actor) == [(1, False)]


@pytest.mark.parametrize(
    ("mine", "theirs", "same"),
    [
        ("ISIS", "Islamic State group", True),
        ("U.N.", "United Nations", True),
        ("Israeli military", "IDF", True),
        ("U.S. State Department", "Department of State", True),
        ("Russian Foreign Ministry", "Russia's Ministry of Foreign Affairs", True),
        ("Russian Foreign Ministry", "Iranian Foreign Ministry", False),
        ("Foreign Ministry", "Russian Foreign Ministry", False),
        ("Foreign Ministry", "Foreign Ministry", False),
        ("UNOPS", "United Nations Office for Project Services", True),
        ("Quell Institute for Rivers and Trees", "QIRT", True),
        ("Quell Rivers Trust", "QRT", None),
        ("Institute of Science and International Security", "ISIS", False),
        ("The New York Times", "New York Times", True),
        ("The Washington Times", "The Times of Israel", False),
        ("AP", "The Associated Press", True),
        ("Quell Heritage Foundation", "Quell Heritage Foundatoin", None),
        ("Quell Relations", "Quell Relations Committee", None),
        ("Tea Party Patriots", "Tea Party", False),
        ("Center for Strategic International Studies", "Center for Strategic and International Studies", True),
        ("Quell Labour Organisation", "Quell Labor Organization", True),
        ("US Navy", "United Nations", False),
        ("American University", "University of Washington", False),
        ("Bank of Japan", "Japanese bank", False),
    ],
)
def test_bodies_are_held_against_each_other(mine, theirs, same):
    found = matches(Naming(mine, "organization"), [Actor(7, "organization", theirs, (theirs,))])
    assert [match.same for match in found] == [same]


def test_a_form_that_begins_the_name_is_not_compared():
    naming = Naming("Tea Party Patriots", "organization", ("Tea Party",))
    assert answer(naming, Actor(1, "organization", "Tea Party", ("Tea Party",))) == [(1, False)]


@pytest.mark.parametrize(
    ("mine", "theirs", "found"),
    [
        ("person", "organization", []),
        ("country", "organization", []),
        ("organization", "outlet", [(1, True)]),
        ("group", "organization", [(1, True)]),
        ("country", "country", [(1, True)]),
        ("place", "place", [(1, True)]),
    ],
)
def test_only_like_kinds_are_compared(mine, theirs, found):
    assert answer(Naming("Quellmark", mine), Actor(1, theirs, "Quellmark", ("Quellmark",))) == found


def test_countries_are_one_by_any_name():
    assert answer(Naming("U.S.", "country"), Actor(1, "country", "United States")) == [(1, True)]
    assert answer(Naming("North Korea", "country"), Actor(1, "country", "South Korea")) == [(1, False)]


def test_reasons_add_up_to_the_score():
    (found,) = matches(Naming("Trump", "person", (), (PRESIDENT,)), [person(1, "Donald Trump", HERE)])
    assert found.score == pytest.approx(sum(reason.weight for reason in found.reasons))
    assert all(reason.words for reason in found.reasons)
