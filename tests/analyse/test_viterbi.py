"""The best label sequences and their probabilities, against all sequences tried one by one."""

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from whence.analyse.labels import LINK_TAGS, NAME_TAGS, NAMES, TAGS, bio, may_follow
from whence.analyse.viterbi import best, constrained, marginals, padded, runs
from whence.records import ENTITY_KINDS

LABELS = bio(("a", "b"))
cases = st.tuples(st.integers(0, 2**32 - 1), st.lists(st.integers(1, 4), min_size=1, max_size=3), st.booleans())


def made(seed, lengths, *, sure):
    """Random scores, padded with what must not count, and moves."""
    dice = np.random.default_rng(seed)
    scale = 30 if sure else 2
    scores = (dice.standard_normal((len(lengths), max(lengths), len(LABELS))) * scale).astype(np.float32)
    moves = constrained(dice.standard_normal((len(LABELS) + 1, len(LABELS))).astype(np.float32), LABELS)
    return scores, np.array(lengths, dtype=np.int64), moves


def allowed(length):
    """All sequences that begin and inside labels allow."""
    for path in itertools.product(range(len(LABELS)), repeat=length):
        names = ["O", *(LABELS[label] for label in path)]
        if all(now[0] != "I" or last[1:] == now[1:] != "" for last, now in itertools.pairwise(names)):
            yield path


def worth(path, scores, moves):
    before = (-1, *path)
    return sum(float(scores[word, label]) + float(moves[before[word], label]) for word, label in enumerate(path))


@given(cases)
@settings(deadline=None, max_examples=25)
def test_the_best_sequence_is_the_best_of_all_that_are_allowed(case):
    scores, lengths, moves = made(*case[:2], sure=case[2])
    for row, path, length in zip(scores, best(scores, lengths, moves), lengths, strict=True):
        found = tuple(path[:length].tolist())
        worths = {other: worth(other, row, moves) for other in allowed(length)}
        assert worths[found] == pytest.approx(max(worths.values()), abs=1e-3)


@given(cases)
@settings(deadline=None, max_examples=25)
def test_marginals_are_shares_of_all_sequences(case):
    scores, lengths, moves = made(*case[:2], sure=case[2])
    for row, found, length in zip(scores, marginals(scores, lengths, moves), lengths, strict=True):
        paths = list(allowed(length))
        worths = np.array([worth(path, row, moves) for path in paths])
        shares = np.exp(worths - worths.max()) / np.exp(worths - worths.max()).sum()
        expected = np.zeros((length, len(LABELS)))
        for path, share in zip(paths, shares, strict=True):
            expected[np.arange(length), path] += share
        assert found[:length] == pytest.approx(expected, abs=1e-3)
        assert found[:length].sum(axis=1) == pytest.approx(1, abs=1e-4)


@given(st.integers(0, 2**32 - 1), st.sampled_from([TAGS, NAME_TAGS, LINK_TAGS]))
@settings(deadline=None, max_examples=20)
def test_no_forbidden_sequence_is_ever_the_best(seed, labels):
    dice = np.random.default_rng(seed)
    scores = (dice.standard_normal((3, 60, len(labels))) * 50).astype(np.float32)
    moves = constrained((dice.standard_normal((len(labels) + 1, len(labels))) * 9).astype(np.float32), labels)
    lengths = np.array([60, 1, 17])
    for path, length in zip(best(scores, lengths, moves), lengths, strict=True):
        names = ["O", *(labels[label] for label in path[:length])]
        assert all(now[0] != "I" or last[1:] == now[1:] for last, now in itertools.pairwise(names))


def test_marginals_of_a_long_window_are_as_those_of_its_double_precision():
    scores, lengths, moves = made(5, [128, 90], sure=True)
    found = marginals(scores, lengths, moves)
    exact = marginals(scores.astype(np.float64), lengths, moves.astype(np.float64))
    for row, length in enumerate(lengths):
        assert found[row, :length] == pytest.approx(exact[row, :length], abs=5e-3)


def test_padding_changes_nothing():
    scores, lengths, moves = made(7, [4, 2], sure=False)
    alone = scores[1:, :2]
    assert best(scores, lengths, moves)[1, :2].tolist() == best(alone, lengths[1:], moves)[0].tolist()
    assert marginals(scores, lengths, moves)[1, :2] == pytest.approx(marginals(alone, lengths[1:], moves)[0], abs=1e-6)


@pytest.mark.parametrize(
    ("before", "after", "allows"),
    [
        ("O", "O", True),
        ("O", "B-cue", True),
        ("O", "I-cue", False),
        ("B-cue", "I-cue", True),
        ("I-cue", "I-cue", True),
        ("B-cue", "B-cue", True),
        ("B-source", "I-cue", False),
        ("I-source", "I-cue", False),
        ("I-cue", "O", True),
    ],
)
def test_what_may_follow(before, after, allows):
    assert bool(may_follow(TAGS)[TAGS.index(before), TAGS.index(after)]) is allows


def test_the_model_knows_the_names_that_records_know():
    assert NAMES == ENTITY_KINDS


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("O O O", []),
        ("B-a I-a O", [("a", 0, 2)]),
        ("B-a B-a I-a", [("a", 0, 1), ("a", 1, 3)]),
        ("O B-b I-b B-a", [("b", 1, 3), ("a", 3, 4)]),
        ("B-b I-b I-b", [("b", 0, 3)]),
        ("", []),
    ],
)
def test_runs(path, expected):
    assert runs(np.array([LABELS.index(name) for name in path.split()], dtype=np.int64), LABELS) == expected


def test_ranges_are_padded_side_by_side():
    rows = np.arange(10, dtype=np.float32).reshape(5, 2)
    out, lengths = padded(rows, ((0, 3), (3, 5)))
    assert lengths.tolist() == [3, 2]
    assert out.tolist() == [[[0, 1], [2, 3], [4, 5]], [[6, 7], [8, 9], [0, 0]]]
