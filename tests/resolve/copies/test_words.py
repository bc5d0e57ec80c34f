import pytest

from whence.resolve.copies.words import BESIDE, CAPTION, INTRODUCED, OWN, QUOTED, words


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("The U.S. won’t pay $3.5m.", ["the", "us", "wont", "pay", "35", "m"]),
        ("Déjà vu in SÃO PAULO", ["deja", "vu", "in", "sao", "paulo"]),
        ("a well-known\nman's end", ["a", "well", "known", "mans", "end"]),
        ("", []),
    ],
)
def test_words_without_what_papers_spell_in_their_own_way(text, keys):
    found = words(text)
    assert found.keys == keys
    assert len(found.starts) == len(found.ends) == len(found.voices) == len(keys)


@pytest.mark.parametrize(
    ("text", "word", "voice"),
    [
        ("He said “the pier is gone” at noon.", "pier", QUOTED),
        ("He said “the pier is gone” at noon.", "noon", OWN),
        ('He said "the pier is gone" at noon.', "noon", OWN),
        ('"The pier is gone.\n\nIt rained.', "rained", OWN),
        ("He said: ‘The pier is gone for good.’ It rained.", "gone", QUOTED),
        ("He said: 'The pier is gone for good.' It rained.", "rained", OWN),
        ("The fishermen's boats and the sailors' inns are empty.", "inns", OWN),
        ("The pier is gone. — Ada M. (@ada) May 2, 2019\n\nIt rained.", "gone", QUOTED),
        ("The pier is gone.\n\n— Ada M. (@ada) May 2, 2019\n\nIt rained.", "gone", QUOTED),
        ("The pier is gone.\n\n— Ada M. (@ada) May 2, 2019\n\nIt rained.", "rained", OWN),
        ("The letter says:\n\nThe pier is gone.\n\nIt rained.", "gone", INTRODUCED),
        ("The letter says:\n\nThe pier is gone.\n\nIt rained.", "rained", OWN),
        ("It rained. Ada Morrow contributed to this report. So it did.", "contributed", BESIDE),
        ("It rained. Ada Morrow contributed to this report. So it did.", "rained", OWN),
        ("It rained. Ada Morrow contributed to this report. So it did.", "did", OWN),
        ("The mayor Ada MorrowPier falls into sea Herring is dear MORE said so.", "Herring", BESIDE),
        ("The mayor Ada MorrowPier falls into sea Herring is dear MORE said so.", "said", OWN),
        ("Photos: The pier at dawn Hide Caption 3 of 9\nIt rained.", "dawn", CAPTION),
        ("Related: The pier at dawn\nIt rained.", "dawn", BESIDE),
    ],
)
def test_whose_word_it_is(text, word, voice):
    found = words(text)
    assert found.voices[found.starts.index(text.index(word))] == voice
