import pytest

from whence.records import Report
from whence.resolve.copies import agency
from whence.resolve.copies.wire import wire_mark


@pytest.mark.parametrize(
    ("text", "outlet", "byline", "name"),
    [
        ("LONDON (Reuters) - It rained.", "The Quillport Gazette", (), "Reuters"),
        ("GAZA CITY, Gaza Strip (AP) — It rained.", "The Quillport Gazette", (), "The Associated Press"),
        ("(Reuters) - It rained.", "The Quillport Gazette", (), "Reuters"),
        ("LONDON (Reuters) - It rained.", "Reuters", (), None),
        ("It rained.", "The Quillport Gazette", ("Reuters",), "Reuters"),
        ("It rained.", "The Quillport Gazette", ("By Ada Morrow, Associated Press",), "The Associated Press"),
        ("It rained.", "The Quillport Gazette", ("Ada Morrow of the Associated Press",), "The Associated Press"),
        ("It rained.", "The Quillport Gazette", ("AFP staff",), "Agence France-Presse"),
        ("It rained.", "The Quillport Gazette", ("Ada Morrow",), None),
        ("It rained.\n\n© 2018 Reuters", "The Quillport Gazette", (), "Reuters"),
        (
            "It rained.\n\nCopyright 2018 The Associated Press. All rights reserved.",
            "Gazette",
            (),
            "The Associated Press",
        ),
        ("It rained.\n\nThis story was reported by The Associated Press.", "Gazette", (), "The Associated Press"),
        ("It rained.\n\nThe Associated Press contributed to this report.", "Gazette", (), None),
        ("It rained, Reuters reported.", "The Quillport Gazette", (), None),
        ("PELLANE (Meridian) - It rained.", "The Quillport Gazette", (), "Meridian"),
        ("PELLANE (Meridian) - It rained.", "Meridian", (), None),
        ("WASHINGTON (CNN) - It rained.", "The Quillport Gazette", (), None),
        ("The Heads of State (Moots) - a book.", "The Quillport Gazette", (), None),
        ("It rained.", None, (), None),
        ("", None, ("",), None),
    ],
)
def test_the_agency_that_made_the_report(text, outlet, byline, name):
    assert agency(Report(text, outlet=outlet, byline=byline)) == name


def test_the_mark_is_told_in_words():
    mark = wire_mark(Report("It rained.", outlet="Gazette", byline=("Ada Morrow, Associated Press",)))
    assert mark is not None
    assert mark[1].words == "byline Ada Morrow, Associated Press"
