import pytest

from whence.analyse.wire import agency
from whence.records.report import Report


@pytest.mark.parametrize(
    ("text", "outlet", "byline", "name"),
    [
        ("LONDON (Reuters) - It rained.", "The Quillport Gazette", (), "Reuters"),
        ("LONDON (Reuters) - It rained.", "Reuters", (), None),
        ("It rained.", "The Quillport Gazette", ("Reuters",), "Reuters"),
        ("PELLANE (Meridian) - It rained.", "The Quillport Gazette", (), "Meridian"),
        ("PELLANE (Meridian) - It rained.", "Meridian", (), None),
        ("KARRENSTAD, Ostrene, Sept 18 (Meridian) - It rained.", "The Gazette", (), "Meridian"),
        ("WASHINGTON (CNN) - It rained.", "The Quillport Gazette", (), None),
        ("The Heads of State (Moots) - a book.", "The Quillport Gazette", (), None),
        ("It rained.", None, (), None),
    ],
)
def test_the_agency_whose_text_it_is(text, outlet, byline, name):
    found = agency(Report(text=text, outlet=outlet, byline=byline))
    assert (found.name if found else None) == name
