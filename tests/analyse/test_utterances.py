"""Statements read off the trees."""

import pytest

from whence.analyse.drafts import Draft
from whence.analyse.syntax.tree import Sentence
from whence.analyse.utterances import frames, utterances, with_utterances
from whence.records import Span

# Each word with part of speech, Penn tag, head (counted from 1, 0 the root) and relation.
SAID = "Lee/PROPN/NNP/2/nsubj said/VERB/VBD/0/root that/SCONJ/IN/5/mark it/PRON/PRP/5/nsubj rained/VERB/VBD/2/ccomp"


def sentence(line):
    words, text, tokens = [word.rsplit("/", 4) for word in line.split()], "", []
    for word, *_ in words:
        text += " " if text else ""
        tokens.append(Span(len(text), len(text) + len(word)))
        text += word
    return text, Sentence(
        span=Span(0, len(text)),
        tokens=tuple(tokens),
        words=tuple(word[0] for word in words),
        upos=tuple(word[1] for word in words),
        xpos=tuple(word[2] for word in words),
        heads=tuple(int(word[3]) - 1 for word in words),
        relations=tuple(word[4] for word in words),
        facts=(0.0,) * len(words),
    )


def told(line):
    text, tree = sentence(line)
    return [
        (found.source.of(text), found.cue.of(text), " | ".join(piece.of(text) for piece in found.content))
        for found in utterances(text, tree)
    ]


@pytest.mark.parametrize("lemma", frames())
def test_every_row_of_the_table(lemma):
    frame = frames()[lemma][0]
    clause = "Lee/PROPN/NNP/2/nsubj {}/VERB/VBZ/0/root that/SCONJ/IN/5/mark it/PRON/PRP/5/nsubj rains/VERB/VBZ/2/ccomp"
    lines = {
        "c": clause,
        "n": "Lee/PROPN/NNP/2/nsubj {}/VERB/VBZ/0/root the/DET/DT/4/det rain/NOUN/NN/2/obj",
        "x": "Lee/PROPN/NNP/2/nsubj {}/VERB/VBZ/0/root to/PART/TO/4/mark go/VERB/VB/2/xcomp",
    }
    other = f"Lee/PROPN/NNP/2/nsubj {{}}/VERB/VBZ/0/root {frame}/ADP/IN/5/case the/DET/DT/5/det rain/NOUN/NN/2/obl"
    assert [cue for _, cue, _ in told(lines.get(frame, other).format(lemma))] == [lemma]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (SAID, [("Lee", "said", "it rained")]),
        (
            "It/PRON/PRP/2/nsubj rained/VERB/VBD/0/root ,/PUNCT/,/5/punct Lee/PROPN/NNP/5/nsubj "
            "said/VERB/VBD/2/parataxis",
            [("Lee", "said", "It rained")],
        ),
        (
            "Lee/PROPN/NNP/2/nsubj expressed/VERB/VBD/0/root his/PRON/PRP$/4/nmod:poss hope/NOUN/NN/2/obj",
            [("Lee", "expressed", "his hope")],
        ),
        (
            "Lee/PROPN/NNP/3/nsubj has/AUX/VBZ/3/aux promised/VERB/VBN/0/root to/PART/TO/5/mark go/VERB/VB/3/xcomp",
            [("Lee", "has promised", "to go")],
        ),
        # not told to have happened
        (SAID.replace("said/VERB/VBD", "say/VERB/VB"), []),
        (
            "Lee/PROPN/NNP/3/nsubj may/AUX/MD/3/aux say/VERB/VBP/0/root it/PRON/PRP/5/nsubj rains/VERB/VBZ/3/ccomp",
            [],
        ),
        (
            "Lee/PROPN/NNP/3/nsubj never/ADV/RB/3/advmod said/VERB/VBD/0/root it/PRON/PRP/5/nsubj "
            "rains/VERB/VBZ/3/ccomp",
            [],
        ),
        ("Said/VERB/VBD/0/root", []),
    ],
)
def test_utterances(line, expected):
    assert told(line) == expected


def test_of_two_verbs_with_one_subject_both_are_its():
    line = f"{SAID} and/CCONJ/CC/7/cc demanded/VERB/VBD/2/conj more/ADJ/JJR/9/amod money/NOUN/NN/7/obj"
    assert told(line) == [("Lee", "said", "it rained"), ("Lee", "demanded", "more money")]


def test_what_somebody_is_blamed_for_is_his():
    line = (
        "Wu/PROPN/NNP/2/nsubj scolded/VERB/VBD/0/root Lee/PROPN/NNP/2/obj for/SCONJ/IN/5/mark saying/VERB/VBG/2/advcl "
        "it/PRON/PRP/7/nsubj rained/VERB/VBD/5/ccomp"
    )
    assert ("Lee", "saying", "it rained") in told(line)


def test_a_cue_that_a_draft_has_is_not_found_again():
    text, tree = sentence(SAID)
    draft = Draft((Span(0, 3),), (Span(4, 8),), (Span(9, len(text)),), 0.9)
    assert with_utterances(text, [draft], [tree]) == [draft]


def test_what_somebody_says_somebody_said_stands_inside():
    text, tree = sentence(
        "Wu/PROPN/NNP/2/nsubj wrote/VERB/VBD/0/root Lee/PROPN/NNP/4/nsubj said/VERB/VBD/2/ccomp it/PRON/PRP/6/nsubj "
        "rained/VERB/VBD/4/ccomp"
    )
    outer = Draft((Span(0, 2),), (Span(3, 8),), (Span(9, len(text)),), 0.9)
    first, inner = with_utterances(text, [outer], [tree])
    assert first is outer
    assert inner.outer is outer
    assert [piece.of(text) for piece in inner.content] == ["it rained"]


def test_an_outlet_that_passes_it_on_leaves_the_speaker(draft):
    text, tree = sentence(f"{SAID} ,/PUNCT/,/8/punct according/VERB/VBG/8/case to/ADP/IN/6/fixed CNN/PROPN/NNP/2/obl")
    passed = draft(text, "CNN", "according", "it rained")
    assert len(with_utterances(text, [passed], [tree])) == 1  # "according" alone is no cue of who passes on
    passed = draft(text, "CNN", "according to", "it rained")
    assert len(with_utterances(text, [passed], [tree])) == 2
