"""The model file against PyTorch, whose scores are kept in parity/ (``python -m training.parity`` makes them)."""

import hashlib
import json
from importlib import resources
from pathlib import Path

import numpy as np
import pytest

from whence.analyse.encoder import LONGEST, Encoder, encoder, session
from whence.analyse.labels import LINK_TAGS, NAME_TAGS, RELATIONS, TAGS, UPOS, XPOS
from whence.analyse.pieces import paragraphs

PARITY = Path(__file__).parent / "parity"
TINY = json.loads((PARITY / "tiny.json").read_text("utf-8"))
SHIPPED = json.loads((PARITY / "shipped.json").read_text("utf-8"))
TEXTS = [(number, text) for number, text in enumerate(TINY["texts"])]
MOST_LABELS_CHANGED = 0.03  # what int8 may cost: share of words whose best label is another


@pytest.fixture(scope="module")
def tiny():
    return Encoder(session((PARITY / "tiny.onnx").read_bytes(), 1), TINY["card"])


@pytest.mark.parametrize("output", ["tags", "names", "cue", "word"])
@pytest.mark.parametrize(("number", "text"), TEXTS)
def test_onnx_in_fp32_says_what_pytorch_says(tiny, number, text, output):
    scores = tiny.read(paragraphs(text))
    np.testing.assert_allclose(getattr(scores, output), TINY["scores"][number][output], atol=1e-4)


@pytest.mark.parametrize("output", ["tags", "names"])
def test_int8_changes_few_labels(output):
    changed = words = 0
    for number, text in TEXTS:
        ours = getattr(encoder().read(paragraphs(text)), output).argmax(axis=1)
        theirs = np.array(SHIPPED["scores"][number][output]).argmax(axis=1)
        changed, words = changed + int((ours != theirs).sum()), words + len(ours)
    assert changed / words <= MOST_LABELS_CHANGED


@pytest.mark.parametrize("longest", [16, 40, LONGEST])
def test_each_word_gets_one_row_whatever_the_windows(longest):
    read = paragraphs("\n".join(SHIPPED["texts"]))
    scores = encoder().read(read, longest)
    assert len(scores.words) == len(scores.tags) == len(scores.word) == sum(sum(p.first) for p in read)
    assert [start for start, _ in scores.windows[1:]] == [stop for _, stop in scores.windows[:-1]]


def test_windows_read_together_do_not_change_each_other():
    one, other = (paragraphs(text) for text in SHIPPED["texts"][:2])
    apart = encoder().read(one, 64).tags
    together = encoder().read(one + other, 64)
    first = together.windows[0][1]
    assert (apart[:first].argmax(axis=1) == together.tags[:first].argmax(axis=1)).mean() > 0.95


def test_the_card_is_of_the_file_beside_it():
    folder = resources.files("whence.analyse") / "model"
    card = json.loads((folder / "model.json").read_text("utf-8"))
    assert card["sha256"] == hashlib.sha256((folder / "model.onnx").read_bytes()).hexdigest()
    assert card["labels"] == {"tags": list(TAGS), "names": list(NAME_TAGS), "links": list(LINK_TAGS),
                              "upos": list(UPOS), "xpos": list(XPOS), "relations": list(RELATIONS)}  # fmt: skip
    assert {name: np.array(rows).shape for name, rows in card["moves"].items()} == {
        "tags": (len(TAGS) + 1, len(TAGS)),
        "names": (len(NAME_TAGS) + 1, len(NAME_TAGS)),
        "distance": (len(LINK_TAGS) - 1, 129),
        "sure": (1, 6),
        "near": (1, 65),
        "relation": (len(RELATIONS), 192),
        "relation_bias": (1, len(RELATIONS)),
    }
