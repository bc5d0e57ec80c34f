"""What comes again and again."""

import pytest


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They meet every week.", "P1W"),
        ("They meet every two weeks.", "P2W"),
        ("They meet every other week.", "P2W"),
        ("They meet each Thursday.", "XXXX-WXX-4"),
        ("They meet every July.", "XXXX-07"),
        ("They meet every morning.", "XXXX-XX-XXTMO"),
        ("They meet every summer.", "XXXX-SU"),
        ("They meet every weekend.", "XXXX-WXX-WE"),
        ("They meet on Mondays.", "XXXX-WXX-1"),
        ("They meet on Tuesday nights.", "XXXX-WXX-2TNI"),
        ("They meet daily.", "P1D"),
    ],
)
def test_a_set(text, value, told, timed):
    assert ([each for _, each in told(text)], timed(text)) == ([value], [])
