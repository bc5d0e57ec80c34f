"""Nouns of contact: each row of the table, and whose they are."""

import pytest

from whence.analyse.contacts.lexicon import nouns, wordset
from whence.analyse.contacts.nouns import is_part, noun_at


def named(noun):
    return f"{noun}s" if nouns()[noun].number == "many" else noun


@pytest.mark.parametrize("noun", sorted(nouns()))
def test_each_noun_of_the_table_tells_of_its_contact(noun, found):
    word = named(noun)
    partner = {"letter": "to", "visit": "by"}.get(nouns()[noun].mode, "with")
    [contact] = found(
        f"Lee/PROPN/1/nsubj had/VERB/-1/root a/DET/3/det {word}/NOUN/1/obj {partner}/ADP/5/case Ferrow/PROPN/3/nmod"
    )
    assert contact.mode == nouns()[noun].mode
    assert set(contact.parties) == {"Lee", "Ferrow"}


@pytest.mark.parametrize("noun", sorted(noun for noun, row in nouns().items() if row.number == "many"))
def test_some_nouns_count_only_as_many(noun, tree):
    assert noun_at(tree(f"{noun}/NOUN/-1/root"), 0) is None


@pytest.mark.parametrize("noun", sorted(noun for noun, row in nouns().items() if row.number == "one"))
def test_some_nouns_count_only_as_one(noun, tree):
    assert noun_at(tree(f"{noun}s/NOUN/-1/root"), 0) is None


@pytest.mark.parametrize("word", sorted(wordset("no_contact")))
def test_words_before_the_noun_make_it_none(word, tree):
    assert noun_at(tree(f"{word}/NOUN/1/compound meeting/NOUN/-1/root"), 1) is None


@pytest.mark.parametrize("word", sorted(wordset("no_contact_after")))
def test_words_behind_the_noun_make_it_none(word, tree):
    assert noun_at(tree(f"meeting/NOUN/1/compound {word}/NOUN/-1/root"), 0) is None


@pytest.mark.parametrize(
    ("words", "place", "is_noun"),
    [
        ("a/DET/1/det meeting/VERB/VBG/-1/root", 1, True),
        ("are/AUX/VBP/1/aux meeting/VERB/VBG/-1/root", 1, False),
        ("the/DET/1/det Summit/PROPN/-1/root", 1, True),
        ("General/PROPN/1/compound Visit/PROPN/-1/root", 1, False),
        ("a/DET/1/det call/NOUN/-1/root to/ADP/3/case arms/NOUN/1/nmod", 1, False),
        ("a/DET/2/det phone/NOUN/2/compound call/NOUN/-1/root", 2, True),
        ("pre-meetings/NOUN/-1/root", 0, True),
    ],
)
def test_what_is_a_noun_of_contact(words, place, is_noun, tree):
    assert (noun_at(tree(words), place) is not None) == is_noun


def test_a_word_that_tells_of_what_kind_something_is(tree):
    assert is_part(tree("summit/NOUN/1/compound team/NOUN/-1/root"), 0)
    assert not is_part(tree("summit/NOUN/1/compound talks/NOUN/-1/root"), 0)
