import pytest

from whence.records import Event, Step
from whence.resolve.events import between

ARVEN, QUELL, LORNE = 1, 2, 11


@pytest.mark.parametrize(
    ("parties", "one", "other", "is_between"),
    [
        ("Arven/Quell", ARVEN, QUELL, True),
        ("Arven/Quell", QUELL, ARVEN, True),
        ("Arven envoy/Quell", ARVEN, QUELL, True),
        ("Ada Lorne/Bo Ferrow", ARVEN, QUELL, True),
        ("Ada Lorne/Bo Ferrow", LORNE, QUELL, True),
        ("Arven/Quell", LORNE, QUELL, False),
        ("Ada Lorne/Cy Tamm", ARVEN, QUELL, False),
        ("Ada Lorne/Cy Tamm", ARVEN, LORNE, True),
        ("Ada Lorne", ARVEN, LORNE, False),
        ("Ada Lorne/Velt", ARVEN, QUELL, False),
    ],
)
def test_between_two(told, acts_for, parties, one, other, is_between):
    contact = told(parties)
    assert between(contact, one, other, acts_for) == is_between
    assert between(Event(1, (Step(contact),)), one, other, acts_for) == is_between
