"""Tags and links into relations."""

from dataclasses import fields

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from whence.analyse.labels import LINK_TAGS, NAME_TAGS, RELATIONS, TAGS, UPOS, XPOS
from whence.analyse.relations import link_scores, relations
from whence.analyse.scores import Moves, Scores, Words

WIDTH, REACH = 5, 4  # numbers a link label has of a word, the last added as it is; words from the cue


def moves_of(dice=None):
    """Moves that prefer nothing, or random ones."""
    shapes = {
        "tags": (len(TAGS) + 1, len(TAGS)),
        "names": (len(NAME_TAGS) + 1, len(NAME_TAGS)),
        "distance": (len(LINK_TAGS) - 1, 2 * REACH + 1),
        "sure": (1, 6),
        "near": (1, 9),
        "relation": (len(RELATIONS), 6),
        "relation_bias": (1, len(RELATIONS)),
    }
    known = [field.name for field in fields(Moves)]
    made = {name: dice.standard_normal(shapes[name]) if dice else np.zeros(shapes[name]) for name in known}
    return Moves(**{name: values.astype(np.float32) for name, values in made.items()})


def scores_of(tags, links=None, windows=None, paragraph=None, dice=None):
    """Scores that say these tags; ``links`` holds, by label, the words that look like it from every cue."""
    count = len(tags)
    rows = np.zeros((count, len(TAGS)), np.float32)
    rows[np.arange(count), [TAGS.index(tag) for tag in tags]] = 9
    word = np.zeros((count, len(LINK_TAGS) - 1, WIDTH), np.float32)
    word[..., -1] = -9
    for label, places in (links or {}).items():
        word[places, LINK_TAGS.index(label) - 1, -1] = 9
    if dice:
        rows, word = dice.standard_normal(rows.shape) * 4, dice.standard_normal(word.shape) * 2
    cue = dice.standard_normal(word.shape) if dice else np.zeros_like(word)
    starts = np.arange(count, dtype=np.int64) * 2
    words = Words(starts, starts + 1, np.array(paragraph if paragraph is not None else [0] * count, dtype=np.int64))
    flat = (count, -1) if count else (0, (len(LINK_TAGS) - 1) * WIDTH)
    return Scores(
        words,
        tuple(windows if windows is not None else [(0, count)]),
        rows.astype(np.float32),
        np.zeros((count, len(NAME_TAGS)), np.float32),
        cue.reshape(flat).astype(np.float32),
        word.reshape(flat).astype(np.float32),
        np.zeros((count, len(UPOS) + len(XPOS) + 1), np.float32),
        np.zeros((count, 10), np.float32),
    )


def tags(line):
    """ "S s - C" is a source of two words, one outside, and a cue; "T t" a content."""
    names = {"S": "B-source", "s": "I-source", "C": "B-cue", "c": "I-cue", "T": "B-content", "t": "I-content", "-": "O"}
    return [names[letter] for letter in line.split()]


def parts(found):
    return [(relation.source, relation.cue, relation.content) for relation in found]


@pytest.mark.parametrize(
    ("line", "links", "expected"),
    [
        (
            "S s C T t",
            {"B-source": [0], "I-source": [1], "B-content": [3], "I-content": [4]},
            [(((0, 2),), (2, 3), ((3, 5),))],
        ),
        # a content in two pieces
        (
            "T C S T",
            {"B-content": [0, 3], "B-source": [2]},
            [(((2, 3),), (1, 2), ((0, 1), (3, 4)))],
        ),
        # a cue whose source and content no tag tells takes what its links tell, never itself
        ("- C c - -", {"B-source": [0, 1], "B-content": [3], "I-content": [4, 2]}, [(((0, 1),), (1, 3), ((3, 5),))]),
        # no word is both
        ("T C - -", {"B-content": [0], "I-content": [0], "B-source": [0, 2]}, [(((2, 3),), (1, 2), ((0, 1),))]),
        # tagged words that no link leads to are nobody's
        ("S C T", {}, [((), (1, 2), ())]),
        ("S - T", {"B-source": [0], "B-content": [2]}, []),
        ("", {}, []),
    ],
)
def test_relations(line, links, expected):
    assert parts(relations(scores_of(tags(line), links), moves_of())) == expected


def test_two_cues_may_share_a_content():
    found = relations(scores_of(tags("S C S C T"), {"B-source": [0, 2], "B-content": [4]}), moves_of())
    assert [relation.content for relation in found] == [((4, 5),), ((4, 5),)]


def test_nothing_crosses_the_edge_of_a_paragraph():
    given_tags = tags("S C T t t S C T")
    links = {"B-source": [0, 5], "B-content": [2, 7], "I-content": [3, 4]}
    found = relations(scores_of(given_tags, links, paragraph=[0, 0, 0, 0, 1, 1, 1, 1]), moves_of())
    assert [relation.cue for relation in found] == [(1, 2), (6, 7)]
    assert all(after <= 4 for _, after in found[0].source + found[0].content)
    assert all(first >= 4 for first, _ in found[1].source + found[1].content)


def test_each_window_is_read_by_itself():
    scores = scores_of(tags("S C T S C T"), {"B-source": [0, 3], "B-content": [2, 5]}, windows=[(0, 3), (3, 3), (3, 6)])
    assert parts(relations(scores, moves_of())) == [
        (((0, 1),), (1, 2), ((2, 3),)),
        (((3, 4),), (4, 5), ((5, 6),)),
    ]


def test_the_distance_counts_from_the_cue():
    moves = moves_of()
    moves.distance[0] = np.arange(2 * REACH + 1)
    score = link_scores(scores_of(tags("- - C - - -")), moves, (2, 3), (0, 6))
    assert score.shape == (6, len(LINK_TAGS))
    assert score[:, 1].tolist() == [place - 9 for place in (2, 3, 4, 5, 6, 7)]
    assert not score[:, 0].any()


@given(st.integers(0, 2**32 - 1), st.lists(st.integers(0, 7), max_size=4), st.integers(1, 4))
@settings(deadline=None, max_examples=60)
def test_any_scores(seed, sizes, paragraphs):
    dice = np.random.default_rng(seed)
    edges = np.cumsum([0, *sizes]).tolist()
    windows = list(zip(edges[:-1], edges[1:], strict=True))
    paragraph = np.sort(dice.integers(0, paragraphs, edges[-1]))
    found = relations(scores_of(["O"] * edges[-1], None, windows, paragraph, dice), moves_of(dice))
    for relation in found:
        pieces = (relation.cue, *relation.source, *relation.content)
        assert all(first < after for first, after in pieces)
        assert any(start <= min(pieces)[0] and max(after for _, after in pieces) <= end for start, end in windows)
        assert len({paragraph[place] for first, after in pieces for place in range(first, after)}) == 1
        assert 0 <= relation.confidence <= 1
    assert [relation.cue for relation in found] == sorted(relation.cue for relation in found)
