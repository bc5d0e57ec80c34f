"""What words stand for."""

from datetime import date

import pytest

from whence.analyse.times.expression import Meaning, on
from whence.analyse.times.period import Period, containing

DAY = Period("day", date(2025, 11, 12))


@pytest.mark.parametrize(
    ("meaning", "edtf", "shape"),
    [
        (on(DAY), "2025-11-12", "point"),
        (on(DAY, approximate=True), "2025-11-12~", "point"),
        (on(containing("week", DAY.first), approximate=True), "2025-11-10~/2025-11-16~", "range"),
        (on(containing("month", DAY.first)), "2025-11", "range"),
        (Meaning("date", "2025-11-12", DAY, until=Period("day", date(2025, 11, 14))), "2025-11-12/2025-11-14", "range"),
        (Meaning("time", "2025-11-12T09:00", DAY, "09:00:00Z"), "2025-11-12T09:00:00Z", "point"),
        (Meaning("duration", "P2Y"), None, "duration"),
        (Meaning("reference", "PAST_REF"), None, None),
        (on(None), None, None),
    ],
)
def test_a_meaning_in_edtf(meaning, edtf, shape):
    assert (meaning.edtf(), meaning.shape()) == (edtf, shape)
