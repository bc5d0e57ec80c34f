import pytest

from whence.read.names import names


@pytest.mark.parametrize(("byline", "found"), [
    ("Ines Quill", ("Ines Quill",)),
    ("By Ines Quill and Tobias Renn, Harbour News Agency", ("Ines Quill", "Tobias Renn", "Harbour News Agency")),
    ("Reported by: Ines Quill", ("Ines Quill",)),
    ("Ines Quill, Jr., Mina Dray", ("Ines Quill, Jr.", "Mina Dray")),
    ("Byron Andersen", ("Byron Andersen",)),
    ("Ines Quill, Ines Quill", ("Ines Quill",)),
    ("Conan O&#8217;Hara", ("Conan O’Hara",)),
    ("https://social.example/ines", ()),
    ("ines@paper.example", ()),
    ("   ", ()),
    (["Ines Quill", "Mina Dray"], ("Ines Quill", "Mina Dray")),
    ({"@type": "Person", "name": "Ines Quill"}, ("Ines Quill",)),
    ([{"name": "Ines Quill"}, "Mina Dray", {"name": None}, 7, ["x"]], ("Ines Quill", "Mina Dray")),
    ({"name": ["Ines Quill", "Mina Dray"]}, ("Ines Quill", "Mina Dray")),
    (None, ()),
    (12, ()),
])  # fmt: skip
def test_a_byline_becomes_names(byline, found):
    assert names(byline) == found
