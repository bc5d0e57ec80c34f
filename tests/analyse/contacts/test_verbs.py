"""Verbs of contact: each row of the table, and who meets whom."""

import pytest

from whence.analyse.contacts.lexicon import verbs, wordset


@pytest.mark.parametrize(("lemma", "particle"), sorted(verbs()))
def test_each_verb_of_the_table_tells_of_its_contact(lemma, particle, found):
    verb = verbs()[lemma, particle]
    extra = f"{particle}/ADP/RP/1/compound:prt " if particle not in {"", "with"} else ""
    step = 3 if extra else 2
    if verb.parties == "place":
        rest = "Tarsis/PROPN/1/obj"
    elif verb.parties in {"with", "to"} or extra:
        word = "to" if verb.parties == "to" else "with"
        rest = f"{word}/ADP/{step + 1}/case Ferrow/PROPN/1/obl"
    else:
        rest = "Ferrow/PROPN/1/obj"
    [contact] = found(f"Lee/PROPN/1/nsubj {lemma}/VERB/VBP/-1/root {extra}{rest}")
    assert contact.mode == verb.mode
    assert contact.parties == (("Lee",) if verb.parties == "place" else ("Lee", "Ferrow"))


@pytest.mark.parametrize(
    "words",
    [
        "Lee/PROPN/1/nsubj met/VERB/-1/root the/DET/3/det demands/NOUN/1/obj",
        "Lee/PROPN/1/nsubj fly/VERB/VBP/-1/root kites/NOUN/1/obj",
        "airlines/NOUN/1/nsubj fly/VERB/VBP/-1/root to/ADP/3/case Tarsis/PROPN/1/obl",
        "news/NOUN/2/nsubj:pass is/AUX/VBZ/2/aux:pass received/VERB/VBN/-1/root by/ADP/4/case Ferrow/PROPN/2/obl",
    ],
)
def test_other_senses_are_no_contact(words, found):
    assert not [contact for contact in found(words) if len(contact.parties) > 1 or contact.mode == "visit"]


@pytest.mark.parametrize("word", sorted(wordset("audience")))
def test_speaking_to_an_audience_is_no_contact(word, found):
    assert not found(f"Lee/PROPN/1/nsubj talked/VERB/-1/root to/ADP/4/case the/DET/4/det {word}/NOUN/1/obl")


@pytest.mark.parametrize("word", sorted(wordset("phone")))
def test_talks_by_phone_are_a_call(word, found):
    [contact] = found(
        f"Lee/PROPN/1/nsubj spoke/VERB/-1/root with/ADP/3/case Ferrow/PROPN/1/obl by/ADP/5/case {word}/NOUN/1/obl"
    )
    assert contact.mode == "call"


@pytest.mark.parametrize("word", sorted(wordset("travellers")))
def test_envoys_travel(word, found):
    [contact] = found(f"A/DET/1/det {word}/NOUN/2/nsubj flew/VERB/-1/root to/ADP/4/case Tarsis/PROPN/2/obl")
    assert (contact.mode, contact.place) == ("visit", "Tarsis")


@pytest.mark.parametrize("word", sorted(wordset("somewhere")))
def test_a_place_needs_no_name(word, found):
    [contact] = found(f"Lee/PROPN/1/nsubj visited/VERB/-1/root the/DET/3/det {word}/NOUN/1/obj")
    assert (contact.mode, contact.place) == ("visit", None)


def test_several_meet_each_other_and_speak_by_phone(found):
    both = "Lee/PROPN/3/nsubj and/CCONJ/2/cc Ferrow/PROPN/0/conj"
    assert found(f"{both} met/VERB/-1/root")[0].parties == ("Lee", "Ferrow")
    assert found(f"{both} spoke/VERB/-1/root by/ADP/5/case phone/NOUN/3/obl")[0].mode == "call"
    assert not found(f"{both} spoke/VERB/-1/root warmly/ADV/3/advmod")


def test_nobody_meets_himself(found):
    [contact] = found(
        "Ferrow/PROPN/1/nsubj left/VERB/-1/root",
        "Lee/PROPN/1/nsubj met/VERB/-1/root Lee/PROPN/1/obj",
    )
    assert contact.parties == ("Lee", "Ferrow")


@pytest.mark.parametrize("word", sorted(wordset("causes")))
def test_who_is_asked_to_meet_is_a_party(word, found):
    [contact] = found(
        f"Marr/PROPN/1/nsubj {word}/VERB/VBP/-1/root Lee/PROPN/1/obj to/PART/TO/4/mark "
        "meet/VERB/VB/1/xcomp Ferrow/PROPN/4/obj"
    )
    assert contact.parties == ("Lee", "Ferrow")


def test_who_is_visited_is_a_party(found):
    [contact] = found("Lee/PROPN/1/nsubj visited/VERB/-1/root Ferrow/PROPN/1/obj in/ADP/4/case Tarsis/PROPN/1/obl")
    assert (contact.parties, contact.place) == (("Lee", "Ferrow"), "Tarsis")
