"""The dictionary form of a word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.analyse.syntax.lemmas import base, lemma

TAGS = st.sampled_from(["VBD", "VBG", "VBN", "VBZ", "VBP", "NNS", "NNPS", "NNP", "JJR", "RBS", "PRP", "MD", "CD", "XX"])


@pytest.mark.parametrize(
    ("words", "tag", "lemmas"),
    [
        # each form against its lemma, in order
        ("said denied announced planned referred", "VBD", "say deny announce plan refer"),
        ("visited targeted offered developed edited", "VBD", "visit target offer develop edit"),
        ("negotiated evacuated created repeated debated", "VBD", "negotiate evacuate create repeat debate"),
        ("accused raised passed discussed focused", "VBD", "accuse raise pass discuss focus"),
        ("seized quizzed organised analyzed", "VBD", "seize quiz organise analyze"),
        ("cancelled canceled controlled called filled", "VBD", "cancel cancel control call fill"),
        ("agreed freed fled exceeded died tried relied", "VBD", "agree free flee exceed die try rely"),
        ("rewrote overtook understood withdrew misled", "VBD", "rewrite overtake understand withdraw mislead"),
        ("found lay left put struck was", "VBD", "find lie leave put strike be"),
        ("hoping hopping making dying being fleeing", "VBG", "hope hop make die be flee"),
        ("changing bringing urging judging arranging", "VBG", "change bring urge judge arrange"),
        ("handling settling panicking eyeing shoutin'", "VBG", "handle settle panic eye shout"),
        ("told known taken built OK'd", "VBN", "tell know take build ok"),
        ("says denies goes watches focuses refuses lies", "VBZ", "say deny go watch focus refuse lie"),
        ("is has does 's ’s", "VBZ", "be have do be be"),
        # nouns
        ("allies movies ties crises houses viruses", "NNS", "ally movie tie crisis house virus"),
        ("women policemen grandchildren knives moves feet", "NNS", "woman policeman grandchild knife move foot"),
        ("heroes shoes taxes churches series people", "NNS", "hero shoe tax church series people"),
        ("1980s '60s 1990's", "NNS", "1980s '60s 1990s"),
        # comparison
        ("bigger larger easier later freer better worse", "JJR", "big large easy late free good bad"),
        ("safest best latest most smallest", "JJS", "safe good late most small"),
        ("better further sooner", "RBR", "well far soon"),
        # small words
        ("me him her them us I mine theirs", "PRP", "I he she they we I my their"),
        ("'ll ca wo 'd must", "MD", "will can will would must"),
        ("an these those the", "DT", "a this that the"),
        ("n't n’t not", "RB", "not not not"),
        ("10,000 3.5 m bn five", "CD", "10000 3.5 million billion five"),
        ("“ ” ’ –", "''", '" " \' -'),
        ("pm a.m. etc", "NN", "p.m. a.m. etc."),
    ],
)
def test_lemmas(words, tag, lemmas):
    assert [lemma(word, "X", tag) for word in words.split()] == lemmas.split()


@pytest.mark.parametrize(
    ("word", "upos", "xpos", "expected"),
    [
        ("Sept.", "PROPN", "NNP", "September"),
        ("Harrow", "PROPN", "NNP", "Harrow"),
        ("Harrows", "PROPN", "NNPS", "Harrow"),
        ("Countries", "PROPN", "NNPS", "Country"),
        ("NATIONS", "PROPN", "NNPS", "NATION"),
        ("United", "VERB", "NNP", "Unite"),
        ("'s", "PART", "POS", "'s"),
        ("'", "PART", "POS", "'s"),
        ("'s", "PRON", "PRP", "we"),
        ("'d", "AUX", "VBD", "have"),
        ("The", "DET", "DT", "the"),
        ("na", "PART", "TO", "to"),
    ],
)
def test_tags_decide(word, upos, xpos, expected):
    assert lemma(word, upos, xpos) == expected


@pytest.mark.parametrize("verb", ["stop", "plan", "refer", "admit", "occur", "regret"])
def test_a_doubled_letter_is_dropped(verb):
    assert base(verb + verb[-1]) == verb


@given(st.text(min_size=1, max_size=30), TAGS)
def test_every_word_has_a_lemma(word, tag):
    assert isinstance(lemma(word, "X", tag), str)
