"""Invented contacts: two lands, Arven and Quell, with who acts for them."""

from datetime import date

import pytest

from whence.records import Event, Step, Told

ACTORS = {"Arven": 1, "Quell": 2, "Ada Lorne": 11, "Bo Ferrow": 12, "Cy Tamm": 13, "Dee Marsh": 14, "Arven envoy": 15}
ACTS_FOR = {11: frozenset({1}), 12: frozenset({2}), 13: frozenset({1}), 14: frozenset({2}), 15: frozenset({1})}


@pytest.fixture
def acts_for():
    return ACTS_FOR


@pytest.fixture
def told():
    """Contacts with numbers of their own, each of another report where none is given: told("Arven/Quell", …)."""
    count = 0

    def make(parties="Ada Lorne/Bo Ferrow", day="2021-06-01", **more):
        nonlocal count
        count += 1
        names = tuple(parties.split("/"))
        given = {"id": count, "report": 100 + count, "label": "c1", "mode": "meeting", "place": None, "when": None}
        given |= {"status": "occurred", "actors": tuple(map(ACTORS.get, names)), "day": day and date.fromisoformat(day)}
        return Told(parties=names, **given | more)

    return make


@pytest.fixture
def event(told):
    """An event of reports given as "day status when", with "-" for no date."""

    def make(*rows, number=1, **more):
        steps = []
        for row in rows:
            day, status, when = row.split()
            steps.append(
                Step(told(day=None if day == "-" else day, status=status, when=when.strip("-") or None, **more))
            )
        return Event(number, tuple(steps))

    return make
