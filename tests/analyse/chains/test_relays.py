"""Statements of which one passes the other on."""

import pytest

from whence.analyse.chains.relays import alike, passes_on, relays
from whence.analyse.tables import lines
from whence.records import Link, Span

OUTLET, PERSON = (Link("outlet", "Courier"),), (Link("person", "Ada Lee"),)


@pytest.mark.parametrize("cue", lines("relays.txt"))
def test_every_row_of_the_table(cue, draft):
    text = f"It rained, {cue} the Courier."
    assert passes_on(text, draft(text, "the Courier", cue, "It rained"))


def test_an_outlet_that_has_the_same_content_passes_it_on_and_says_no_more(draft):
    text = "Ada Lee argued that it rains, according to the Courier."
    said = draft(text, "Ada Lee", "argued", "that it rains")
    passed = draft(text, "the Courier", "according to", "that it rains")
    outer, spent = relays(text, [said, passed], [PERSON, OUTLET])
    assert outer == {id(said): passed}
    assert spent == {id(passed)}


def test_an_outlet_in_whose_words_somebody_speaks_keeps_its_own(draft):
    text = "The Courier reported that Ada Lee had said it rains."
    passed = draft(text, "The Courier", "reported", "that Ada Lee had said it rains")
    said = draft(text, "Ada Lee", "had said", "it rains")
    outer, spent = relays(text, [passed, said], [OUTLET, PERSON])
    assert outer == {id(said): passed}
    assert spent == set()


def test_two_people_pass_nothing_on(draft):
    text = "Ada Lee argued that it rains, and Bob Wu agreed."
    one = draft(text, "Ada Lee", "argued", "that it rains")
    other = draft(text, "Bob Wu", "agreed", "that it rains")
    assert relays(text, [one, other], [PERSON, (Link("person", "Bob Wu"),)]) == ({}, set())


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [((0, 10), (0, 10), True), ((0, 10), (2, 10), True), ((0, 10), (5, 10), False), ((0, 10), (20, 30), False)],
)
def test_alike(one, other, same):
    assert alike([Span(*one)], [Span(*other)]) is same
