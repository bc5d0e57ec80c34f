"""What PyTorch says of a few texts, kept beside the test that holds the model file to it.

``python -m training.parity runs/one/last.pt tests/analyse/parity`` writes ``shipped.json``, the trained network's
scores, against which the test states what int8 costs, and ``tiny.onnx`` with ``tiny.json``: the same code with a small
random network in fp32, which the test holds to 1e-4. The trained network's own fp32 file (90 MB) is held by the export.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np
import torch

from training.export import card, fuse, graph
from training.network import Network, Sizes
from training.torch_encoder import encoder_of, load
from whence.analyse.encoder import OUTPUTS, Encoder
from whence.analyse.pieces import paragraphs

TINY = Sizes(width=12, layers=2, heads=2, inner=24, link=4, arc=6, label=4, near=4)
TEXTS = (
    "“We are going,” Ada Lovelace told the Harbour Courier on Monday. “Nothing will stop us.”\n\n"
    "The ministry declined to comment.",
    "PELLANE (Meridian) - Two officials, who spoke on condition of anonymity, said the talks had failed, a claim that "
    "Quellmark's foreign minister, Iva Strand, denied.\n\n\"It isn't so,\" she wrote. 'No talks, no failure.' 🙂",
    "According to a leaked memo, the bridge was unsafe in 2019; "
    "a spokeswoman for Drevia Rail did not respond to questions.",
)


def scores_of(encoder: Encoder) -> list[dict[str, list[list[float]]]]:
    """For each text each output, a row a word."""
    found = []
    for text in TEXTS:
        scores = encoder.read(paragraphs(text))
        found.append({name: np.round(getattr(scores, name), 6).tolist() for name in OUTPUTS})
    return found


def main() -> None:
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("checkpoint", type=Path)
    reader.add_argument("folder", type=Path)
    given = reader.parse_args()
    given.folder.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(1)
    tiny = Network(TINY)
    graph(tiny, given.folder / "tiny.onnx")
    fuse(given.folder / "tiny.onnx", TINY)
    for name, network in (("tiny", tiny), ("shipped", load(given.checkpoint))):
        kept = {"texts": TEXTS, "scores": scores_of(encoder_of(network))}
        if name == "tiny":
            kept["card"] = card(network, given.folder / "tiny.onnx", "tiny")
        else:  # the test needs what is decided from it only
            kept["scores"] = [{part: text[part] for part in ("tags", "names")} for text in kept["scores"]]
        (given.folder / f"{name}.json").write_text(json.dumps(kept, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    main()
