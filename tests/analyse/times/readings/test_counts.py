"""Durations."""

import pytest


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("He stayed for two years.", "two years", "P2Y"),
        ("He stayed for 2 1/2 years.", "2 1/2 years", "P2Y6M"),
        ("He stayed for an hour.", "an hour", "PT1H"),
        ("He stayed for half an hour.", "half an hour", "PT30M"),
        ("He stayed for two and a half hours.", "two and a half hours", "PT2H30M"),
        ("He stayed for a couple of years.", "a couple of years", "P2Y"),
        ("He stayed for a year and a half.", "a year and a half", "P1Y6M"),
        ("He stayed for several quarters of a year.", "several quarters", "PXQ"),
        ("He stayed for several years.", "several years", "PXY"),
        ("He stayed for twenty-four hours.", "twenty-four hours", "PT24H"),
        ("He stayed for two thousand five hundred days.", "two thousand five hundred days", "P2500D"),
        ("He stayed for 1,500 days.", "1,500 days", "P1500D"),
        ("He stayed for two decades.", "two decades", "P20Y"),
        ("He stayed more than a year.", "more than a year", "P1Y"),
        ("It was a two-year war.", "two-year", "P2Y"),
        ("It rose in the past three months.", "the past three months", "P3M"),
        ("It rose in the first nine months.", "the first nine months", "P9M"),
        ("He stayed for years.", "years", "PXY"),
    ],
)
def test_a_duration(text, words, value, told, timed):
    assert (told(text), timed(text)) == ([(words, value)], [])


@pytest.mark.parametrize(
    "text",
    [
        "He is 52 years old.",
        "The 52-year-old left.",
        "Two-quarters of it.",
        "It costs $5 a year.",
        "The years were long.",
    ],
)
def test_no_duration(text, told):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "value"), [("In recent years he slept.", "PAST_REF"), ("In coming years he will.", "FUTURE_REF")]
)
def test_years_at_large(text, value, told):
    assert told(text)[0][1] == value
