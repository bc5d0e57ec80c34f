"""How a contact stands: each sign of the table, dates and tenses."""

import pytest

from whence.analyse.contacts.lexicon import signs, wordset
from whence.analyse.contacts.status import is_ahead, standing
from whence.records.span import Span
from whence.records.time import Time

NOBODY = "-1/root"


def of(where):
    return sorted(word for place, word in signs() if place == where)


@pytest.mark.parametrize("words", of("head"))
def test_each_word_that_governs(words, tree):
    first, *more = words.split()
    verb = " ".join([f"{first}/VERB/VBP/-1/root", *(f"{word}/ADP/RP/0/compound:prt" for word in more)])
    place = len(more) + 2
    told = standing(tree(f"{verb} the/DET/{place}/det summit/NOUN/0/obj"), place, None, None)
    assert told.status == signs()["head", words]


@pytest.mark.parametrize("word", of("beside"))
def test_each_word_beside(word, tree):
    sentence = tree(f"the/DET/2/det {word}/ADJ/2/amod summit/NOUN/-1/root")
    assert standing(sentence, 2, None, None).status == signs()["beside", word]


@pytest.mark.parametrize("words", of("case"))
def test_each_word_before(words, tree):
    place = len(words.split()) + 2
    before = " ".join(f"{word}/ADP/{place}/case" for word in words.split())
    sentence = tree(f"smile/VERB/VBP/-1/root {before} the/DET/{place}/det summit/NOUN/0/obl")
    assert standing(sentence, place, None, None).status == signs()["case", words]


@pytest.mark.parametrize("word", of("modal"))
def test_each_auxiliary(word, tree):
    sentence = tree(f"They/PRON/2/nsubj {word}/AUX/2/aux meet/VERB/VB/-1/root")
    assert standing(sentence, 2, None, None).status == signs()["modal", word]


@pytest.mark.parametrize("word", of("negation"))
def test_each_negation(word, tree):
    sentence = tree(f"They/PRON/2/nsubj {word}/PART/RB/2/advmod meet/VERB/VBP/-1/root")
    assert standing(sentence, 2, None, None).status == "denied"


@pytest.mark.parametrize(
    ("word", "status"),
    [("cancelled", "planned"), ("postponed", "planned"), ("planned", "denied"), ("refused", "possible")],
)
def test_not_turns_round(word, status, tree):
    sentence = tree(f"They/PRON/2/nsubj not/PART/RB/2/advmod {word}/VERB/-1/root talks/NOUN/2/obj")
    assert standing(sentence, 3, None, None).status == status


@pytest.mark.parametrize(
    ("words", "place", "status"),
    [
        ("They/PRON/1/nsubj met/VERB/-1/root", 1, "occurred"),
        ("They/PRON/2/nsubj are/AUX/VBP/2/aux meeting/VERB/VBG/-1/root", 2, "ongoing"),
        ("They/PRON/2/nsubj have/AUX/VBP/2/aux met/VERB/VBN/-1/root", 2, "occurred"),
        ("They/PRON/3/nsubj are/AUX/VBP/3/cop in/ADP/3/case talks/NOUN/-1/root", 3, "ongoing"),
        ("They/PRON/3/nsubj were/AUX/VBD/3/cop in/ADP/3/case talks/NOUN/-1/root", 3, "occurred"),
        ("Meet/VERB/VB/-1/root him/PRON/0/obj", 0, "possible"),
        ("He/PRON/1/nsubj says/VERB/VBZ/-1/root they/PRON/4/nsubj would/AUX/4/aux "
         "meet/VERB/VB/1/ccomp", 4, "planned"),
        ("The/DET/1/det talks/NOUN/-1/root", 1, "unclear"),
        ("talks/NOUN/2/nsubj will/AUX/2/aux happen/VERB/VB/-1/root", 0, "planned"),
        ("talks/NOUN/2/nsubj will/AUX/2/aux bore/VERB/VB/-1/root", 0, "unclear"),
    ],
)  # fmt: skip
def test_tense_and_helpers(words, place, status, tree):
    assert standing(tree(words), place, None, None).status == status


@pytest.mark.parametrize("word", sorted(wordset("going_to")))
def test_what_is_to_happen_is_planned(word, tree):
    sentence = tree(f"They/PRON/3/nsubj {word}/VERB/VBP/3/dep to/PART/TO/3/mark meet/VERB/VB/-1/root")
    assert standing(sentence, 3, None, None).status == "planned"


@pytest.mark.parametrize("word", sorted(wordset("is")))
def test_progressive_is_ongoing(word, tree):
    sentence = tree(f"They/PRON/2/nsubj {word}/AUX/VBP/2/aux meeting/VERB/VBG/-1/root")
    assert standing(sentence, 2, None, None).status == "ongoing"


@pytest.mark.parametrize("word", sorted(wordset("has")))
def test_perfect_and_past_have_occurred(word, tree):
    sentence = tree(f"They/PRON/2/nsubj {word}/AUX/VBD/2/aux huddled/VERB/VB/-1/root")
    assert standing(sentence, 2, None, None).status == "occurred"


@pytest.mark.parametrize("word", sorted(wordset("happen")))
def test_auxiliaries_of_a_verb_of_happening_are_the_contacts(word, tree):
    sentence = tree(f"talks/NOUN/2/nsubj may/AUX/2/aux {word}/VERB/VB/-1/root")
    assert standing(sentence, 0, None, None).status == "possible"


@pytest.mark.parametrize("word", sorted(wordset("aside")))
def test_a_verb_is_not_about_what_stands_aside(word, tree):
    sentence = tree(f"They/PRON/1/nsubj cancel/VERB/VBP/-1/root bonds/NOUN/1/obj {word}/ADP/4/case talks/NOUN/1/obl")
    assert standing(sentence, 4, None, None).status != "cancelled"


@pytest.mark.parametrize("word", sorted(wordset("passed")))
def test_what_was_called_off_before_is_old(word, tree):
    sentence = tree(f"He/PRON/2/nsubj {word}/SCONJ/IN/2/mark cancelled/VERB/-1/root the/DET/4/det summit/NOUN/2/obj")
    assert standing(sentence, 4, None, None).old
    assert not standing(tree("He/PRON/1/nsubj cancelled/VERB/-1/root talks/NOUN/1/obj"), 2, None, None).old


@pytest.mark.parametrize("word", sorted(wordset("telling")))
def test_a_verb_of_saying_tells_nothing_of_what_is_said(word, tree):
    sentence = tree(f"They/PRON/1/nsubj {word}/VERB/VBP/-1/root he/PRON/3/nsubj met/VERB/1/ccomp her/PRON/3/obj")
    assert standing(sentence, 3, None, None).status == "occurred"


@pytest.mark.parametrize(
    ("value", "status"),
    [("2021-06-12", "planned"), ("2021-06-08", "occurred"), ("2021-06-10", "unclear"), (None, "unclear")],
)
def test_the_date_decides_where_no_word_does(value, status, tree):
    time = Time(Span(0, 3), value) if value else None
    assert standing(tree("The/DET/1/det talks/NOUN/-1/root"), 1, time, "2021-06-10").status == status


def test_a_plan_for_a_day_that_is_past_has_been(tree):
    sentence = tree("the/DET/2/det planned/ADJ/2/amod summit/NOUN/-1/root")
    assert standing(sentence, 2, Time(Span(0, 3), "2021-06-08"), "2021-06-10").status == "occurred"


@pytest.mark.parametrize(
    ("value", "published", "ahead"),
    [
        ("2021-07", "2021-06-10", True),
        ("2021-05/2021-07", "2021-06-10", None),
        ("2021-04/2021-05", "2021-06-10", False),
        ("2021-06", "2021-06-10", None),
        ("2021-06-12~", "2021-06-10", True),
        ("../2021", "2021-06-10", None),
        ("2021-07", None, None),
    ],
)
def test_whether_a_date_is_ahead(value, published, ahead):
    assert is_ahead(value, published) is ahead
