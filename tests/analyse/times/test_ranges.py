"""Times in EDTF, in a report of Wednesday, 12 November 2025."""

import pytest


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("He was away from May to July.", "from May to July", "2025-05/2025-07"),
        ("He was away between May and July 2011.", "between May and July 2011", "2011-05/2011-07"),
        ("He ruled 2011-2013.", "2011-2013", "2011/2013"),
        ("He ruled from 2011 until 2013.", "from 2011 until 2013", "2011/2013"),
        ("He was away from Monday through Wednesday.", "from Monday through Wednesday", "2025-11-10/2025-11-12"),
        ("It lasts from Dec. 3, 2025, to Jan. 5, 2026.", None, None),
        ("It lasts from Dec. 3, 2025 to Jan. 5, 2026.", "from Dec. 3, 2025 to Jan. 5, 2026", "2025-12-03/2026-01-05"),
        ("He was away from the second quarter to the third quarter.", None, "2025-04/2025-09"),
        ("He has been away since October.", "since October", "2025-10/.."),
        ("He has been away since the summer of 2011.", "since the summer of 2011", "2011-22/.."),
        ("He is away until May 2026.", "until May 2026", "../2026-05"),
        ("He will stay through Friday.", "through Friday", "../2025-11-14"),
        ("They will meet in May or June.", "May or June", "2026-05/2026-06"),
        ("They met in May or July.", "May", "2025-05"),
        ("He left in May and July.", "May", "2025-05"),
        ("He moved from May 2011 to May 2010.", "May 2010", "2010-05"),
        ("He left in October.", "October", "2025-10"),
    ],
)
def test_a_time(text, words, value, timed):
    found = timed(text)
    if value is None:
        assert "/" not in (found[0][1] or "")
    else:
        assert value in [each for _, each in found]
    assert words is None or (words, value) in found


def test_an_end_that_is_not_settled_stays_without_value(timed):
    assert timed("He has been away since October.", None) == [("October", None)]


def test_words_without_a_place_in_the_calendar_are_no_times(timed):
    assert timed("He now meets them every week for two years.") == []
