"""The present, the past and the future at large."""

import pytest


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He is away now.", "PRESENT_REF"),
        ("He is away these days.", "PRESENT_REF"),
        ("He did so in the past.", "PAST_REF"),
        ("He left soon.", "FUTURE_REF"),
        ("The past haunts him.", None),
        ("He left as soon as he could.", None),
        ("He left soon after.", None),
        ("He seized the moment.", None),
        ("These weeks were hard.", None),
    ],
)
def test_a_reference(text, value, told, timed):
    assert ([each for _, each in told(text)], timed(text)) == ([value] if value else [], [])
