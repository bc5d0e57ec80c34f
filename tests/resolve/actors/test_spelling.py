import pytest

from whence.resolve.actors import spelling
from whence.resolve.actors.spelling import sound


@pytest.mark.parametrize(
    ("name", "normal"),
    [
        ("The Quell Group, Inc.", "quell group"),
        ("Recep Tayyip Erdoğan", "recep tayyip erdogan"),
        ("Mr. Ferrow", "ferrow"),
        ("U.S.", "us"),
        ("Médecins Sans Frontières", "medecins sans frontieres"),
        ("Blair’s office", "blairs office"),
        ("Trump's", "trump"),
        ("Ministry of Defence", "ministry of defense"),
        ("The", "the"),
        ("", ""),
    ],
)
def test_a_name_has_a_normal_form(name, normal):
    assert spelling(name) == normal


@pytest.mark.parametrize(
    ("one", "other"), [("hayya", "hayyah"), ("masum", "massoum"), ("abadi", "ibadi"), ("qaddafi", "kadafi")]
)
def test_spellings_of_a_foreign_name_sound_alike(one, other):
    assert sound(one) == sound(other)
