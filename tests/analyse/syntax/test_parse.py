"""The shipped model's trees."""

import pytest

from whence.analyse.encoder import encoder
from whence.analyse.pieces import paragraphs
from whence.analyse.syntax.parse import trees


def parsed(text):
    model = encoder(1)
    return trees(text, model.read([part for part in paragraphs(text) if part.ids]), model.moves)


@pytest.mark.parametrize(
    ("text", "word", "head", "relation"),
    [
        ("The minister met the envoy in Haldry.", "minister", "met", "nsubj"),
        ("The minister met the envoy in Haldry.", "envoy", "met", "obj"),
        ("The minister met the envoy in Haldry.", "Haldry", "met", "obl"),
        ("The envoy was invited by the minister.", "envoy", "invited", "nsubj:pass"),
        ("She didn't call.", "n't", "call", "advmod"),
        ("Lee said that it rained.", "rained", "said", "ccomp"),
    ],
)
def test_an_arc(text, word, head, relation):
    (tree,) = parsed(text)
    token = tree.words.index(word)
    assert (tree.words[tree.heads[token]], tree.relations[token]) == (head, relation)


def test_one_tree_a_sentence_with_one_root():
    found = parsed("Lee met Wu. They talked.\n\nNobody came.")
    assert [tree.span.start for tree in found] == [0, 12, 26]
    assert all(tree.heads.count(-1) == 1 for tree in found)
    assert all(tree.relations[tree.heads.index(-1)] == "root" for tree in found)


def test_lemmas_children_and_phrases():
    text = "The old ministers met two envoys."
    (tree,) = parsed(text)
    verb = tree.words.index("met")
    assert tree.lemmas[verb] == "meet"
    subject = tree.child(verb, "nsubj")
    assert subject is not None
    assert tree.phrase(subject).of(text) == "The old ministers"
    assert list(tree.above(tree.words.index("old"))) == [subject, verb]
    assert [tree.words[token] for token in tree.at(tree.phrase(subject))] == ["The", "old", "ministers"]


def test_a_sentence_longer_than_a_window_is_a_tree_still():
    text = "Lee said that " + "the old man and " * 120 + "the boy had come."
    (tree,) = parsed(text)
    assert tree.heads.count(-1) == 1


def test_facts_tell_what_happened():
    happened, not_so = parsed("The leaders met on Monday.")[0], parsed("The leaders did not meet on Monday.")[0]
    assert happened.facts[happened.words.index("met")] > not_so.facts[not_so.words.index("meet")]
