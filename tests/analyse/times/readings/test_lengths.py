"""How TIMEX3 writes a length of time."""

from fractions import Fraction

import pytest

from whence.analyse.times.readings.lengths import length
from whence.analyse.times.tokens import Token


@pytest.mark.parametrize(
    ("count", "code", "value"),
    [
        (Fraction(2), "Y", "P2Y"),
        (Fraction(5, 2), "Y", "P2Y6M"),
        (Fraction(1, 2), "Y", "P6M"),
        (Fraction(3, 2), "TH", "PT1H30M"),
        (Fraction(3, 2), "D", "P1DT12H"),
        (Fraction(3, 2), "E", "P15Y"),
        (Fraction(1), "F", "P2W"),
        (Fraction(5, 2), "TS", "PT2S"),
        (None, "Y", "PXY"),
        (None, "TM", "PTXM"),
    ],
)
def test_a_length(count, code, value):
    assert length(count, Token(0, 1, "", "unit", code)) == value
