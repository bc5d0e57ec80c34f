"""Whom words stand for: names, countries, offices, pronouns, two at once."""

import pytest

from whence.analyse.contacts.lexicon import wordset
from whence.analyse.contacts.nations import half, name_in, nation_in, nations_in
from whence.analyse.contacts.offices import Office, offices
from whence.analyse.contacts.party import Party, on_one_level
from whence.analyse.contacts.resolve import parties_at
from whence.analyse.sources.lists import country
from whence.analyse.sources.people import persons
from whence.records import Entity, Span

HERE = Span(0, 1)


def names(parties):
    return [party.name for party in parties]


@pytest.mark.parametrize(
    ("text", "nations"),
    [
        ("North and South Korea", ["North Korea", "South Korea"]),
        ("the two Koreas", ["North Korea", "South Korea"]),
        ("an inter-Korean meeting", ["North Korea", "South Korea"]),
        ("between the two Korean leaders", ["North Korea", "South Korea"]),
        ("French-Italian talks", ["France", "Italy"]),
        ("the Saudi Arabian king", ["Saudi Arabia"]),
        ("nobody at all", []),
    ],
)
def test_countries_in_words(text, nations):
    assert nations_in(text) == nations


def test_a_country_is_called_as_the_report_calls_it():
    assert name_in("The U.S. and the US again, the U.S. most.", country("US")) == "U.S."
    assert name_in("The United States", country("US")) == "United States"
    assert nation_in(["the", "Italian", "envoy"]) == "Italy"
    assert half("North", "North Korea said").name == "North Korea"
    assert half("North", "The north wind") is None


def officed(text, *people, title="", outlet=None):
    found = [Entity(Span(text.index(p), text.index(p) + len(p)), "person", p) for p in people]
    return offices(text, title, persons(text, found), outlet)


@pytest.mark.parametrize("word", sorted(wordset("leaders")))
def test_each_title_of_a_leader(word):
    assert officed(f"The French {word} Ada Lee left.", "Ada Lee") == {"Ada Lee": Office("France", leads=True)}


@pytest.mark.parametrize("word", sorted(wordset("former")))
def test_who_led_before_leads_no_more(word):
    found = officed(f"The {word} French president Ada Lee left.", "Ada Lee")
    assert not any(office.leads for office in found.values())


@pytest.mark.parametrize("word", sorted(wordset("titled")))
def test_words_that_titles_are_made_of(word):
    assert officed(f"He saw French {word} president Ada Lee.", "Ada Lee")["Ada Lee"].nation == "France"


@pytest.mark.parametrize(
    ("text", "title", "outlet", "office"),
    [
        ("Ada Lee, the president of Italy, left.", "", None, Office("Italy", leads=True)),
        ("Italy's foreign minister, Ada Lee, left.", "", None, Office("Italy", leads=False)),
        ("Italian Prime Minister Ada Lee left.", "", None, Office("Italy", leads=True)),
        ("Italian envoy Ada Lee left.", "", None, Office("Italy", leads=False)),
        ("President Ada Lee left.", "", "CNN", Office("United States", leads=True)),
        ("It surprised Italy when President Ada Lee left.", "", None, Office("Italy", leads=True)),
        ("He saw Ada Lee there.", "Italy's Lee sits down", None, Office("Italy", leads=True)),
        ("The guests saw Ada Lee there.", "", None, None),
    ],
)
def test_for_whom_a_person_acts(text, title, outlet, office):
    assert officed(text, "Ada Lee", title=title, outlet=outlet).get("Ada Lee") == office


def test_the_leader_who_is_named_elsewhere():
    text = "Ada Lee sang. Ada Lee danced. The guests saw the Italian leader."
    found = [Entity(Span(place, place + 7), "person", "Ada Lee") for place in (0, 14)]
    assert offices(text, "", persons(text, found), None) == {"Ada Lee": Office("Italy", leads=True)}


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (Party("Lee", HERE, "person"), Party("Ada Lee", HERE, "person"), True),
        (Party("Ada Lee", HERE, "person"), Party("Tom Lee", HERE, "person"), False),
        (Party("Ada Lee", HERE, "person", "Italy", leads=True), Party("Italy", HERE, "nation", "Italy"), True),
        (Party("Ada Lee", HERE, "person", "Italy"), Party("Italy", HERE, "nation", "Italy"), False),
        (Party("officials", HERE, "people", "Italy"), Party("Italy", HERE, "nation", "Italy"), False),
        (Party("top officials", HERE, "people"), Party("officials", HERE, "people"), True),
        (Party("officials", HERE, "people"), Party("envoys", HERE, "people"), False),
    ],
)
def test_when_two_parties_are_the_same(one, other, same):
    assert one.same(other) == other.same(one) == same


def test_a_country_takes_part_once():
    lee, italy = Party("Ada Lee", HERE, "person", "Italy", leads=True), Party("Italy", HERE, "nation", "Italy")
    assert on_one_level([lee, italy]) == (italy,)
    assert on_one_level([lee]) == (lee,)


@pytest.mark.parametrize(
    ("words", "token", "parties"),
    [
        ("Lee/PROPN/3/nsubj ,/PUNCT/,/0/punct Marr/PROPN/0/conj left/VERB/-1/root", 0, ["Lee", "Marr"]),
        ("Lee/PROPN/-1/root and/CCONJ/2/cc Marr/PROPN/0/dep soon/ADV/0/advmod", 0, ["Lee", "Marr"]),
        ("North/ADJ/NNP/1/compound Korea/PROPN/-1/root", 1, ["North Korea"]),
        ("Italian/ADJ/1/amod officials/NOUN/-1/root", 1, ["Italian officials"]),
        ("French/ADJ/3/amod and/CCONJ/2/cc Italian/ADJ/0/conj "
         "officials/NOUN/-1/root", 3, ["French officials", "Italian officials"]),
        ("the/DET/2/det Italian/ADJ/2/amod government/NOUN/-1/root", 2, ["Italy"]),
        ("the/DET/2/det two/NUM/2/nummod Koreas/PROPN/NNPS/-1/root", 2, ["North Korea", "South Korea"]),
        ("the/DET/1/det ministry/NOUN/-1/root", 1, ["ministry"]),
        ("the/DET/1/det stone/NOUN/-1/root", 1, []),
        ("minister/NOUN/-1/root Lee/PROPN/0/flat", 0, ["Lee"]),
        ("Secretary/PROPN/-1/root of/ADP/2/case State/PROPN/0/nmod Lee/PROPN/0/dep", 0, ["Lee"]),
        ("Friday/PROPN/-1/root", 0, []),
        ("Zorn/PROPN/-1/root", 0, ["Zorn"]),
        ("Lee's/PROPN/1/nmod:poss aides/NOUN/-1/root", 1, ["Lee's aides"]),
        ("Lee/PROPN/-1/root ,/PUNCT/,/0/punct who/PRON/WP/3/nsubj left/VERB/0/acl:relcl", 2, ["Lee"]),
    ],
)  # fmt: skip
def test_whom_a_word_stands_for(words, token, parties, here):
    assert names(parties_at(token, here(words))) == parties


@pytest.mark.parametrize("word", sorted(wordset("days")))
def test_a_day_is_no_party(word, here):
    assert parties_at(0, here(f"{word.capitalize()}/PROPN/-1/root")) == []


@pytest.mark.parametrize("word", sorted(wordset("governments")))
def test_a_government_is_its_country(word, here):
    found = parties_at(2, here(f"the/DET/2/det Italian/ADJ/2/amod {word}/NOUN/-1/root"))
    assert names(found) in (["Italy"], [])


@pytest.mark.parametrize("word", sorted(wordset("sides")))
def test_people_of_two_countries_are_two_parties(word, here):
    words = f"French/ADJ/3/amod and/CCONJ/2/cc Italian/ADJ/0/conj {word}/NOUN/-1/root"
    assert names(parties_at(3, here(words))) == [f"French {word}", f"Italian {word}"]


@pytest.mark.parametrize("word", sorted(wordset("persons") - {"two", "pair"}))
def test_two_persons_taken_up(word, here):
    plural = {"man": "men", "woman": "women"}.get(word, f"{word}s")
    found = here(
        "Ferrow/PROPN/3/nsubj and/CCONJ/2/cc Lee/PROPN/0/conj sat/VERB/-1/root",
        f"the/DET/2/det two/NUM/2/nummod {plural}/NOUN/-1/root",
    )
    assert names(parties_at(2, found)) == ["Ferrow", "Lee"]


@pytest.mark.parametrize("word", sorted(wordset("several")))
def test_no_country_in_particular(word, here):
    found = parties_at(1, here(f"the/DET/1/det {word}s/NOUN/-1/root"))
    assert all(party.kind in {"people", "body"} for party in found)
