import pytest

from whence.records import Naming, Office
from whence.resolve.actors import speaks_for, voice_of

IDF = "Israel Defense Forces"


@pytest.mark.parametrize(
    ("role", "body", "voice", "acts"),
    [
        ("spokesman", "Israeli military", (IDF,), (IDF, "Israel")),
        ("spokeswoman", "State Department", ("State Department",), ("State Department", "United States")),
        ("spokesman", "Iranian navy", ("Iranian navy",), ("Iranian navy", "Iran")),
        ("special envoy", "United States", (), ("United States",)),
        ("president", "France", (), ("France",)),
        ("agriculture minister", "France", (), ("France",)),
        ("former president", "France", (), ()),
        ("president", None, (), ()),
        ("senator", "United States", (), ()),
        ("professor", "Quell University", (), ()),
        ("seat", "United States", (), ("United States",)),
        ("party", "United States", (), ()),
        ("officials", "North Korea", (), ("North Korea",)),
        ("spokesman", "Hamas", ("Hamas",), ("Hamas",)),
        ("lawyer", "Jan Holt", (), ("Jan Holt",)),
    ],
)  # fmt: skip
def test_an_office_makes_one_speak_for_its_body(role, body, voice, acts):
    naming = Naming("Ada Ferrow", "person", (), (Office(role, body),))
    assert (voice_of(naming), speaks_for(naming)) == (voice, acts)
