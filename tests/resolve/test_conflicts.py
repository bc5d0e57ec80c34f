"""Numbers and dates in which the tellings of a claim differ."""

import pytest

from whence.resolve.conflicts import conflicts


@pytest.fixture
def found(telling):
    """Conflicts of texts, each with the dates in it: what about, and which text gives which value."""

    def made(*rows):
        tellings = [
            telling(text, dates=[pair.split("=") for pair in pairs])
            for text, *pairs in (row.split("|") for row in rows)
        ]
        return [
            (one.about, [(value, tuple(number - 1 for number in numbers)) for value, numbers in one.values])
            for one in conflicts(tellings)
        ]

    return made


@pytest.mark.parametrize(
    ("rows", "conflict"),
    [
        (["eleven pillars are cracked", "nine of the pillars are cracked"], ("number", [("11", (0,)), ("9", (1,))])),
        (["9 pillars", "nine pillars", "11 pillars"], ("number", [("9", (0, 1)), ("11", (2,))])),
        (["1,200 crowns", "1200 crowns"], None),
        (["9 pillars", "some pillars"], None),
        (["9 pillars", "9 of 14 pillars"], None),
        (["9 of 14 pillars", "11 of 14 pillars"], None),
        (["9 pillars"], None),
        ([], None),
        (["closed on May 9|May 9=2031-05-09", "closed on May 11|May 11=2031-05-11"],
         ("date", [("2031-05-09", (0,)), ("2031-05-11", (1,))])),
        (["closed on May 9|May 9=2031-05-09", "closed on Friday|Friday=2031-05-09"], None),
        (["closed on May 9|May 9=2031-05-09", "closed in May|May=2031-05"], None),
        (["closed on May 9|May 9=2031-05-09", "closed"], None),
        (["closed in 2031|2031=2031", "closed in 2032|2032=2032"], None),
        (["closed from May 9 to May 11|May 9=2031-05-09|May 11=2031-05-11", "closed on May 10|May 10=2031-05-10"],
         None),
        (["9 pillars on May 9|May 9=2031-05-09", "9 pillars"], None),
    ],
)  # fmt: skip
def test_what_differs_is_shown_side_by_side(found, rows, conflict):
    assert found(*rows) == ([conflict] if conflict else [])


def test_numbers_and_dates_may_both_differ(found):
    rows = ["11 pillars on May 9|May 9=2031-05-09", "8 pillars on May 7|May 7=2031-05-07"]
    assert [about for about, _ in found(*rows)] == ["number", "date"]
