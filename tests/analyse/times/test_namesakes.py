"""Whether "May" is a month: the words that show a person."""

import pytest

from whence.analyse.times.namesakes import people


@pytest.mark.parametrize("title", sorted(people("title")))
def test_a_title_shows_a_person(title, told):
    assert told(f"They met {title.capitalize()} May; they stand by May.") == []


@pytest.mark.parametrize("verb", sorted(people("verb")))
def test_a_verb_shows_a_person(verb, told):
    assert told(f"They heard of May {verb} that.") == []


def test_nobody_of_that_name_leaves_the_month(told):
    assert told("They met the premier; they have to leave by May.") == [("May", "2026-05")]
