"""Contacts check themselves."""

import pytest

from whence.records.contact import MODES, STATUSES, Contact
from whence.records.span import Span


def contact(**changes):
    plain = {"trigger": (Span(9, 16),), "mode": "meeting", "parties": ("Ada Lee", "Tom Ferrow")}
    return Contact(**{"id": "c1", "place": None, "when": None, "status": "planned"} | plain | changes)


@pytest.mark.parametrize(
    ("changes", "wrong"),
    [
        ({"trigger": ()}, "points at its words"),
        ({"parties": ()}, "has a party"),
        ({"mode": "duel"}, "not a mode of contact: duel"),
        ({"status": "over"}, "not a status of a contact: over"),
        ({"party_spans": (Span(0, 3),)}, "each party has its own words"),
        ({"party_spans": (Span(0, 3), Span(20, 26))}, None),
        *(({"mode": mode}, None) for mode in MODES),
        *(({"status": status}, None) for status in STATUSES),
    ],
)
def test_a_contact_checks_itself(changes, wrong):
    if wrong is None:
        assert contact(**changes).id == "c1"
    else:
        with pytest.raises(ValueError, match=wrong):
            contact(**changes)


def test_a_contact_starts_at_its_first_word():
    assert contact(trigger=(Span(30, 37), Span(9, 16))).start == 9
