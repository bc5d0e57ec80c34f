"""The best tree over scored arcs."""

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from whence.analyse.syntax.arborescence import ROOT, heads


def is_tree(found):
    for token in range(len(found)):
        seen = set()
        while token != ROOT:
            if token in seen:
                return False
            seen.add(token)
            token = found[token]
    return list(found).count(ROOT) == 1


def total(found, arcs, roots):
    return sum(roots[token] if head == ROOT else arcs[token, head] for token, head in enumerate(found))


def best(arcs, roots, root):
    """By trying every tree below a root."""
    size = len(roots)
    trees = (t for t in itertools.product(range(-1, size), repeat=size) if is_tree(t) and t[root] == ROOT)
    return max(total(found, arcs, roots) for found in trees if all(h != t for t, h in enumerate(found)))


@pytest.mark.parametrize(
    ("arcs", "roots", "expected"),
    [
        ([[0]], [1], [ROOT]),
        ([[0, 9], [1, 0]], [0, 5], [1, ROOT]),
        ([[0, 9, 1], [9, 0, 1], [0, 0, 0]], [0, 0, 5], [1, 2, ROOT]),  # a cycle of the best heads
    ],
)
def test_small_trees(arcs, roots, expected):
    found = heads(np.array(arcs, np.float32), np.array(roots, np.float32))
    assert total(found, np.array(arcs), roots) == total(expected, np.array(arcs), roots)
    assert is_tree(found.tolist())


@given(st.integers(0, 2**32 - 1), st.integers(1, 4))
@settings(deadline=None, max_examples=60)
def test_no_tree_with_the_same_root_scores_more(seed, size):
    dice = np.random.default_rng(seed)
    arcs, roots = dice.normal(size=(size, size)).astype(np.float32), dice.normal(size=size).astype(np.float32)
    found = heads(arcs, roots).tolist()
    assert is_tree(found)
    assert total(found, arcs, roots) == pytest.approx(best(arcs, roots, found.index(ROOT)), abs=1e-4)


@given(st.integers(0, 2**32 - 1), st.integers(1, 60))
@settings(deadline=None, max_examples=40)
def test_any_scores_make_a_tree(seed, size):
    dice = np.random.default_rng(seed)
    found = heads(dice.normal(size=(size, size)).astype(np.float32), dice.normal(size=size).astype(np.float32))
    assert is_tree(found.tolist())
