import pytest

from tests.show.answers.made import ODD, event, followed, head, is_harmless, outcome, screen, seen, told
from whence.show.answers.events import contacts, plans

HEADS = [head(1, "Courier", "2024-03-11"), head(2, "Observer", "2024-03-19"), head(3, "Post", "2024-03-22")]
STEPS = [
    told(1, 1, "planned", "2024-03-20", outlet="Courier"),
    told(2, 2, "postponed", "2024-03-27", day="2024-03-19", text="It was put off, she said."),
]
TURNS = [
    ("2024-03-11", "announced", "announced: 2024-03-18/2024-03-24", [1]),
    ("2024-03-19", "postponed", "postponed: 2024-03-20 → later", [2, 3]),
]


def plan(status, when="2024-03-20", *turns, number=3, **more):
    return event(*STEPS, number=number), outcome(status, when, *turns, **more)


def shown(show, *pairs, width=80, title="", heads=HEADS):
    return seen(show(followed(*pairs, heads=heads), screen(width), title), width)


def test_a_plan_is_told_with_each_change_its_day_and_outlets():
    differing = [("2024-03-19", {"planned": (1,), "postponed": (2, 3)})]
    found = plan("postponed", "2024-03-27", *TURNS, day="2024-03-19", differing=differing)
    assert shown(plans, found) == (
        "1 plan: 1 ahead\n"
        "\n"
        "Ahead, or without a day\n"
        "\n"
        "    3  Ada Lorne, Bob Wu\n"
        "       postponed: meeting, 2024-03-27\n"
        "       2024-03-11  announced: 2024-03-18 to 2024-03-24  Courier\n"
        "       2024-03-19  postponed: 2024-03-20 → later        Observer, Post\n"
        "       told by    Courier, Observer; 2 reports, last on 2024-03-19\n"
        "       differing  2024-03-19: planned (Courier) / postponed (Observer, Post)\n"
        "       latest     “It was put off, she said.”"
    )


def test_plans_are_told_by_how_they_stand_overdue_first():
    pairs = [plan("occurred", number=1), plan("planned", number=2), plan("planned", number=3, overdue=True),
             plan("possible", None, number=4), plan("cancelled", number=5)]  # fmt: skip
    lines = shown(plans, *pairs, title=", as published until 2024-03-31").splitlines()
    assert lines[0] == "5 plans: 1 overdue, 2 ahead, 2 over, as published until 2024-03-31"
    order = [line.strip() for line in lines if line.endswith("Ada Lorne, Bob Wu") or line[:1].isupper()]
    assert order == [
        "Overdue: the day is past, and no report tells what came of it", "3  Ada Lorne, Bob Wu",
        "Ahead, or without a day", "2  Ada Lorne, Bob Wu", "4  Ada Lorne, Bob Wu",
        "Over or called off", "1  Ada Lorne, Bob Wu", "5  Ada Lorne, Bob Wu",
    ]  # fmt: skip


@pytest.mark.parametrize(("given", "told_as"), [
    (plan("occurred", "2024-03-20"), "occurred: meeting, 2024-03-20"),
    (plan("possible", None), "possible: meeting, no date told"),
    (plan("planned", "2024-21", overdue=True),
     "planned: meeting, spring 2024, overdue: no report tells what came of it"),
])  # fmt: skip
def test_a_contact_tells_whether_how_and_when(given, told_as):
    lines = shown(contacts, given, title=" of Ada Lorne").splitlines()
    assert lines[0] == "1 contact of Ada Lorne"
    assert lines[3].strip() == told_as


def test_a_contact_of_one_report_and_no_day():
    one = event(told(1, 1, "ongoing", None, day=None, parties=("Ada Lorne",), text=" "))
    assert shown(contacts, (one, outcome("ongoing", None, day=None))).splitlines()[2:] == [
        "    3  Ada Lorne",
        "       ongoing: meeting, no date told",
        "       told by    Courier, no date",
    ]
    assert "latest" not in shown(plans, (one, outcome("ongoing", None, day=None)))


def test_several_contacts_say_their_order():
    text = shown(contacts, plan("planned"), plan("planned", number=4))
    assert text.startswith("2 contacts; the latest told of come first\n")


@pytest.mark.parametrize("text", ODD)
@pytest.mark.parametrize("width", [50, 80])
@pytest.mark.parametrize("show", [contacts, plans])
def test_hostile_text_is_shown_harmlessly(show, text, width):
    one = event(told(1, 1, "planned", text, parties=(text, f"{text}b"), text=text))
    turns = [(None, "announced", f"announced: {text}", [1])]
    found = outcome("planned", text, *turns, overdue=True, differing=[("2024-03-11", {"planned": (1,)})])
    assert is_harmless(shown(show, (one, found), width=width, title=text, heads=[head(1, text, text, text)]), width)
