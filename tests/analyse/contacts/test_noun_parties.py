"""The parties of nouns of contact, and the sets of words that find them."""

from dataclasses import replace

import pytest

from whence.analyse.contacts.lexicon import wordset
from whence.analyse.contacts.noun_parties import noun_parties
from whence.analyse.contacts.told import mentions


def parties(words, token, here, mode="meeting", *before, **more):
    return [party.name for party in noun_parties(token, mode, here(*before, words, **more))]


@pytest.mark.parametrize(
    ("words", "token", "expected"),
    [
        ("talks/NOUN/-1/root between/ADP/2/case Lee/PROPN/0/nmod and/CCONJ/4/cc "
         "Marr/PROPN/2/conj", 0, ["Lee", "Marr"]),
        ("Lee/PROPN/2/nmod:poss 's/PART/POS/0/case talks/NOUN/-1/root with/ADP/4/case "
         "Marr/PROPN/2/nmod", 2, ["Lee", "Marr"]),
        ("the/DET/4/det Lee/PROPN/4/compound -/PUNCT/HYPH/1/punct Ferrow/PROPN/4/compound "
         "summit/NOUN/-1/root", 4, ["Lee", "Ferrow"]),
        ("French/ADJ/2/amod -/PUNCT/HYPH/0/punct Italian/ADJ/3/amod talks/NOUN/-1/root", 3, ["France", "Italy"]),
        ("the/DET/2/det Geneva/PROPN/2/compound talks/NOUN/-1/root", 2, []),
        ("a/DET/2/det cabinet/NOUN/2/compound meeting/NOUN/-1/root", 2, ["cabinet"]),
        ("the/DET/2/det G7/PROPN/2/compound summit/NOUN/-1/root", 2, ["G7"]),
        ("a/DET/1/det dinner/NOUN/-1/root Lee/PROPN/1/nmod and/CCONJ/4/cc Marr/PROPN/2/conj "
         "had/VERB/1/acl:relcl", 1, ["Lee", "Marr"]),
        ("Lee/PROPN/3/nsubj is/AUX/VBZ/3/cop in/ADP/3/case talks/NOUN/-1/root with/ADP/5/case "
         "Marr/PROPN/3/nmod", 3, ["Lee", "Marr"]),
        ("Lee/PROPN/1/nsubj told/VERB/-1/root Marr/PROPN/1/obj at/ADP/5/case a/DET/5/det "
         "dinner/NOUN/1/obl", 5, ["Lee", "Marr"]),
        ("France/PROPN/3/nsubj and/CCONJ/2/cc Italy/PROPN/0/conj hope/VERB/VBP/-1/root for/ADP/5/case "
         "talks/NOUN/3/obl", 5, ["France", "Italy"]),
        ("Lee/PROPN/1/nsubj spoke/VERB/-1/root of/ADP/4/case his/PRON/PRP$/4/nmod:poss talks/NOUN/1/obl "
         "with/ADP/6/case Marr/PROPN/4/nmod", 4, ["Lee", "Marr"]),
    ],
)  # fmt: skip
def test_where_the_parties_of_a_noun_stand(words, token, expected, here):
    assert parties(words, token, here) == expected


@pytest.mark.parametrize("word", sorted(wordset("light")))
def test_the_subject_of_a_verb_that_only_holds_the_contact(word, here):
    words = f"Lee/PROPN/1/nsubj {word}/VERB/VBP/-1/root talks/NOUN/1/obj"
    assert parties(words, 2, here, "talks") == ["Lee"]


@pytest.mark.parametrize("word", sorted(wordset("within")))
def test_the_subject_of_the_clause_in_which_it_is_told_with_whom(word, here):
    case = f"{word}/ADP/{4 if word == 'ahead' else 3}/case" + (" of/ADP/4/case" if word == "ahead" else "")
    place = 4 if word == "ahead" else 3
    partner = f"with/ADP/{place + 2}/case Marr/PROPN/{place}/nmod"
    words = f"Lee/PROPN/1/nsubj smiled/VERB/-1/root {case} talks/NOUN/1/obl {partner}"
    assert set(parties(words, place, here, "talks")) == {"Lee", "Marr"}


@pytest.mark.parametrize("word", sorted(wordset("joint")))
def test_several_who_act_during_a_contact_are_its_parties(word, here):
    words = (
        f"Lee/PROPN/3/nsubj and/CCONJ/2/cc Marr/PROPN/0/conj agreed/VERB/-1/root {word}/ADP/6/case "
        "a/DET/6/det meeting/NOUN/3/obl"
    )
    assert parties(words, 6, here) == ["Lee", "Marr"]


@pytest.mark.parametrize("word", sorted(wordset("series")))
def test_a_series_of_talks_is_held_by_its_holder(word, here):
    words = f"Lee/PROPN/1/nsubj held/VERB/-1/root {word}/NOUN/1/obj of/ADP/4/dep talks/NOUN/2/nmod"
    assert parties(words, 4, here, "talks") == ["Lee"]


@pytest.mark.parametrize("word", sorted(wordset("brokers")))
def test_who_leads_or_brokers_is_no_party(word, here):
    words = f"French/ADJ/2/amod -/PUNCT/HYPH/0/punct {word}/VERB/VBN/3/amod talks/NOUN/-1/root"
    assert parties(words, 3, here, "talks") == []


@pytest.mark.parametrize("word", sorted(wordset("earlier")))
def test_earlier_contacts_are_of_the_countries_told_of_last(word, here):
    first = "France/PROPN/3/nsubj and/CCONJ/2/cc Italy/PROPN/0/conj met/VERB/-1/root"
    now = here(first, f"two/NUM/2/nummod {word}/ADJ/2/amod summits/NOUN/-1/root")
    told = list(mentions(here(first).sentence, now.known, []))
    assert [party.name for party in noun_parties(2, "summit", replace(now, before=told))] == ["France", "Italy"]


@pytest.mark.parametrize("word", sorted(wordset("plain")))
def test_words_that_do_not_tell_which_body_it_is(word, here):
    words = f"a/DET/3/det {word}/ADJ/3/amod cabinet/NOUN/3/compound meeting/NOUN/-1/root"
    assert parties(words, 3, here) == ["cabinet"]


@pytest.mark.parametrize("word", sorted(wordset("no_body")))
def test_bodies_that_are_no_party_before_the_noun(word, here):
    assert parties(f"{word}/NOUN/1/compound dinner/NOUN/-1/root", 1, here) == []


@pytest.mark.parametrize("word", sorted(wordset("city_states")))
def test_a_city_before_the_noun_is_the_place(word, here):
    assert parties(f"the/DET/2/det {word}/PROPN/2/compound summit/NOUN/-1/root", 2, here, "summit") == []
