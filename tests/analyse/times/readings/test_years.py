"""Seasons, years, decades, centuries, in a report of Wednesday, 12 November 2025."""

import pytest


@pytest.mark.parametrize(
    ("text", "value", "edtf"),
    [
        ("He left in 2011.", "2011", "2011"),
        ("He left in early 2011.", "2011", "2011"),
        ("He left around 2011.", "2011", "2011~"),
        ("He left late last year.", "2024", "2024"),
        ("Sales fell in fiscal 1998.", "1998", "1998"),
        ("He left in nineteen ninety-six.", "1996", "1996"),
        ("He left in the year two thousand.", "2000", "2000"),
        ("It will be warmer by 2100.", "2100", "2100"),
        ("He left in the summer.", "2025-SU", "2025-22"),
        ("He left last winter.", "2024-WI", "2024-24"),
        ("He leaves next spring.", "2026-SP", "2026-21"),
        ("He left in the winter of 1994.", "1994-WI", "1994-24"),
        ("He left in the 1990s.", "199", "199X"),
        ("He left in the late 1970s.", "197", "197X"),
        ("He left in the ’80s.", "198", "198X"),
        ("He left in the nineties.", "199", "199X"),
        ("It was built in the 19th century.", "18", "18XX"),
        ("He ruled 1943-44.", "1943", "1943/1944"),
        ("He leaves by year-end.", "2025", "2025"),
    ],
)
def test_a_year_or_more(text, value, edtf, told, timed):
    assert (told(text)[-1][1], timed(text)[-1][1]) == (value, edtf)


@pytest.mark.parametrize(
    "text",
    [
        "They took in 2000 refugees.",
        "They took in more than 2011 people.",
        "It is 2000 miles away.",
        "It is a 2000-mile trip.",
        "They fall.",
        "It costs $2011.",
        "He is in his nineties.",
        "It was built in the third century B.C.",
        "There were twenty six of them.",
        "He owns 1234 of them.",
    ],
)
def test_no_year(text, told):
    assert told(text) == []
