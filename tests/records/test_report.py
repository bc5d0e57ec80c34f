"""The report's own name, and its text."""

import pytest

from whence.records import Report


def test_the_same_address_and_text_have_the_same_id():
    assert Report("Text.", url="https://a.example").id == Report("Text.", url="https://a.example", title="Other").id


@pytest.mark.parametrize(
    "other", [Report("Text!", url="https://a.example"), Report("Text.", url="https://b.example"), Report("Text.")]
)
def test_another_address_or_text_has_another_id(other):
    assert other.id != Report("Text.", url="https://a.example").id


def test_a_given_id_stays():
    assert Report("Text.", id="mine").id == "mine"


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("plain", "plain"),
        ("half \ud83d alone", "half \ud83d alone"),
        ("wrong way \ude00\ud83d round", "wrong way \ude00\ud83d round"),
        ("both \ud83d\ude00 halves", "both 😀 halves"),
        ("\ud83d\ud83d\ude00", "\ud83d😀"),
    ],
)
def test_two_halves_of_a_letter_become_the_letter(given, kept):
    report = Report(given)
    assert report.text == kept
    assert len(report.id) == 12


@pytest.mark.parametrize(
    ("published", "day"),
    [
        ("2025-11-14", "2025-11-14"),
        ("2025-11-14T09:30:00+02:00", "2025-11-14"),
        ("2025-02-30", None),
        ("2025", None),
        ("soon", None),
        ("", None),
        (None, None),
    ],
)
def test_the_day(published, day):
    found = Report("Text.", published=published).day
    assert (found.isoformat() if found else None) == day
