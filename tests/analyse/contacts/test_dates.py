"""Which time is a contact's: the sets of words that decide, and which words take a contact up or make it another."""

import pytest

from whence.analyse.contacts.lexicon import wordset

WITH = "with/ADP/{0}/case Ferrow/PROPN/{1}/nmod"


def held(verb, when="Friday/PROPN/1/obl"):
    return f"Lee/PROPN/1/nsubj {verb}/VERB/VBP/-1/root {when} talks/NOUN/1/obj {WITH.format(5, 3)}"


@pytest.mark.parametrize("word", sorted(wordset("dated") | wordset("happen")))
def test_the_time_of_a_verb_that_holds_the_contact_is_its_own(word, found):
    [contact] = found(held(word), times=[("Friday", "2021-06-04")])
    assert contact.when == "2021-06-04"


@pytest.mark.parametrize("word", ["praise", "cancel", "smile"])
def test_the_time_of_another_verb_is_not(word, found):
    assert all(contact.when is None for contact in found(held(word), times=[("Friday", "2021-06-04")]))


@pytest.mark.parametrize("word", sorted(wordset("time_before")))
def test_what_is_before_the_contact_is_not_on_its_day(word, found):
    words = (
        f"Lee/PROPN/1/nsubj had/VERB/-1/root Friday/PROPN/1/obl off/ADV/1/advmod {word}/ADP/5/case talks/NOUN/1/obl "
        + WITH.format(7, 5)
    )
    assert all(contact.when is None for contact in found(words, times=[("Friday", "2021-06-04")]))


def test_a_time_before_another_contact_is_the_others(found):
    words = (
        "Lee/PROPN/1/nsubj held/VERB/-1/root talks/NOUN/1/obj with/ADP/4/case Ferrow/PROPN/2/nmod on/ADP/8/case "
        "the/DET/8/det Friday/PROPN/8/compound summit/NOUN/1/obl"
    )
    talks = next(contact for contact in found(words, times=[("Friday", "2021-06-11")]) if contact.mode == "talks")
    assert talks.when is None


@pytest.mark.parametrize("word", sorted(wordset("definite")))
def test_words_that_take_up_a_contact(word, found):
    first = "Lee/PROPN/1/nsubj met/VERB/-1/root Ferrow/PROPN/1/obj"
    [contact] = found(first, f"{word}/DET/1/det meeting/NOUN/2/nsubj ended/VERB/-1/root")
    assert len(contact.trigger) == 2


@pytest.mark.parametrize("word", sorted(wordset("fresh")))
def test_words_that_make_it_another_contact(word, found):
    first = "Lee/PROPN/1/nsubj met/VERB/-1/root Ferrow/PROPN/1/obj"
    again = f"Lee/PROPN/1/nsubj had/VERB/-1/root {word}/ADJ/3/amod meetings/NOUN/1/obj {WITH.format(5, 3)}"
    assert len(found(first, again)) == 2
