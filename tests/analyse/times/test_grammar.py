"""Patterns of temporal expressions."""

import pytest
from hypothesis import given, settings

from tests.analyse.times.conftest import TEXTS
from whence.analyse.times.grammar import pattern, phrases, rows, stretches
from whence.analyse.times.readings import READINGS
from whence.analyse.times.tokens import tokens


@pytest.mark.parametrize("row", rows(), ids=lambda row: row.example)
def test_the_example_of_a_row_reads_as_it_says(row, told):
    assert told(row.example)[-1][1] == row.value


@pytest.mark.parametrize("number", range(len(rows())), ids=lambda number: rows()[number].example)
def test_the_example_of_a_row_is_read_by_its_pattern(number, monkeypatch, told):
    asked = []
    for name, reading in list(READINGS.items()):
        monkeypatch.setitem(
            READINGS, name, lambda phrase, name=name, reading=reading: _noted(asked, phrase, name, reading)
        )
    told(rows()[number].example)
    assert any(
        name == rows()[number].reading and pattern(rows()[number].pattern).fullmatch(classes) for name, classes in asked
    )


def _noted(asked, phrase, name, reading):
    asked.append((name, phrase.tokens.classes[phrase.first : phrase.stop]))
    return reading(phrase)


def test_every_row_has_its_reading():
    assert {row.reading for row in rows()} == set(READINGS)


def test_a_pattern_with_an_unknown_class_is_refused():
    with pytest.raises(KeyError):
        pattern("the fortnite")


def test_no_pattern_matches_nothing():
    assert phrases().match("") is None


@settings(deadline=None)
@given(TEXTS)
def test_patterns_match_nowhere_but_in_stretches(text):
    classes = tokens(text).classes
    inside = {number for start, stop in stretches(classes) for number in range(start, stop)}
    assert all(set(range(*match.span())) <= inside for match in phrases().finditer(classes))
