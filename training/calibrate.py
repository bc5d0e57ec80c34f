"""How sure a relation is: ``python -m training.calibrate --shared ../shared src/whence/analyse/model``.

Fits a logistic regression on PolNeAR dev, from what the model says of a relation to whether it is one (its three parts
overlap a gold relation's, one to one), and writes its weights into ``model.json``. Prints rates by stated confidence.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np

from training.corpora import first_annotators
from whence.analyse.encoder import Encoder, session
from whence.analyse.pieces import paragraphs
from whence.analyse.relations import Relation, relations
from whence.analyse.scores import Words

Pieces = dict[str, list[tuple[int, int]]]
BANDS = ((0.0, 0.4), (0.4, 0.6), (0.6, 0.8), (0.8, 0.9), (0.9, 0.97), (0.97, 1.01))
RIDGE = 1e-2


def main() -> None:
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("--shared", type=Path, required=True, help="folder that holds corpora/ and gold/")
    reader.add_argument("folder", type=Path, help="of the model file")
    given = reader.parse_args()
    card = json.loads((given.folder / "model.json").read_text("utf-8"))
    model = Encoder(session((given.folder / "model.onnx").read_bytes()), card)
    signs, right = [], []
    for text, golds in first_annotators(given.shared, "dev").values():
        scores = model.read([paragraph for paragraph in paragraphs(text) if paragraph.ids])
        found = relations(scores, model.moves)
        signs += [relation.signs for relation in found]
        right += _right([_places(relation, scores.words) for relation in found], golds)
    weights = _fit(np.array(signs), np.array(right, dtype=float))
    print(_rates(np.array(signs), np.array(right, dtype=float), weights))
    card["moves"]["sure"] = [[round(float(weight), 4) for weight in weights]]
    (given.folder / "model.json").write_text(json.dumps(card) + "\n", "utf-8")


def _places(relation: Relation, words: Words) -> Pieces:
    parts = {"source": relation.source, "cue": (relation.cue,), "content": relation.content}
    return {
        role: [(int(words.starts[first]), int(words.ends[after - 1])) for first, after in spans]
        for role, spans in parts.items()
    }


def _right(guesses: list[Pieces], golds: list[Pieces]) -> list[bool]:
    """Which guesses pair with a gold relation, the largest overlap first."""
    ranked = sorted(
        ((size, i, j) for i, g in enumerate(guesses) for j, h in enumerate(golds) if (size := _overlap(g, h))),
        reverse=True,
    )
    left: set[int] = set()
    taken: set[int] = set()
    for _, i, j in ranked:
        if i not in left and j not in taken:
            left.add(i)
            taken.add(j)
    return [i in left for i in range(len(guesses))]


def _overlap(guess: Pieces, gold: Pieces) -> int:
    """Shared characters; none unless each part overlaps, or is absent in both."""
    total = 0
    for role, pieces in gold.items():
        common = sum(max(0, min(a[1], b[1]) - max(a[0], b[0])) for a in guess[role] for b in pieces)
        if not common and (pieces or guess[role]):
            return 0
        total += common
    return total


def _fit(signs: np.ndarray, right: np.ndarray) -> np.ndarray:
    """Weights of a logistic regression with a small ridge, by Newton's method; the last one is the constant."""
    given = np.c_[signs, np.ones(len(signs))]
    weights = np.zeros(given.shape[1])
    for _ in range(50):
        sure = 1 / (1 + np.exp(-given @ weights))
        bend = (given * (sure * (1 - sure))[:, None]).T @ given + RIDGE * np.eye(len(weights))
        weights += np.linalg.solve(bend, given.T @ (right - sure) - RIDGE * weights)
    return weights


def _rates(signs: np.ndarray, right: np.ndarray, weights: np.ndarray) -> str:
    sure = 1 / (1 + np.exp(-np.c_[signs, np.ones(len(signs))] @ weights))
    lines = ["stated   relations  mean stated  right"]
    for low, high in BANDS:
        chosen = (sure >= low) & (sure < high)
        if chosen.any():
            means = f"{sure[chosen].mean():12.2f} {right[chosen].mean():6.2f}"
            lines.append(f"{low:.2f}–{min(high, 1):.2f} {chosen.sum():9d} {means}")
    return "\n".join(lines)


if __name__ == "__main__":
    main()
