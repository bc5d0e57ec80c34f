"""A checkpoint where the product has its model file: the same encoder over PyTorch."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch

from training.network import Network, grown
from whence.analyse.encoder import INPUTS, Encoder


class TorchSession:
    """The network in PyTorch where the encoder expects ONNX Runtime."""

    def __init__(self, network: Network) -> None:
        self.network = network.eval()

    @torch.no_grad()
    def run(self, outputs: Sequence[str], inputs: dict[str, np.ndarray]) -> list[np.ndarray]:
        """As :class:`whence.analyse.encoder.Session` has it."""
        found = self.network(*(torch.from_numpy(inputs[name]) for name in INPUTS))
        return [getattr(found, name).numpy() for name in outputs]


def moves_of(network: Network) -> dict[str, list[list[float]]]:
    """The learned parts that the model file's card keeps, rounded as it keeps them."""
    parts = {"tags": network.tag_moves, "names": network.name_moves, "distance": network.distance,
             "near": network.near[None], "relation": network.relation.weight,
             "relation_bias": network.relation.bias[None]}  # fmt: skip
    found = {name: [[round(value, 5) for value in row] for row in part.tolist()] for name, part in parts.items()}
    return found | {"sure": [[1.0, 0.0, 0.0, 0.0, 0.0, 0.0]]}  # the cue alone, until training/calibrate.py has measured


def encoder_of(network: Network) -> Encoder:
    """An encoder that runs the network in PyTorch."""
    return Encoder(TorchSession(network), {"version": "torch", "moves": moves_of(network)})


def load(checkpoint: Path) -> Network:
    """The network of a checkpoint that ``training.train`` wrote."""
    network = Network()
    grown(network, checkpoint)
    return network
