"""The model file from a checkpoint: ``python -m training.export runs/one/last.pt src/whence/analyse/model``.

Writes ``model.onnx`` (int8 weights, dynamic), ``model.json`` (labels, moves, version, sha256), and with ``--full`` also the
fp32 file. The graph is fused for ONNX Runtime before it is quantised.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.transformers.fusion_options import FusionOptions
from onnxruntime.transformers.optimizer import optimize_model

from training.network import Network, Sizes
from whence.analyse.encoder import INPUTS, OUTPUTS
from whence.analyse.labels import LINK_TAGS, NAME_TAGS, TAGS

OPSET = 17


def graph(network: Network, path: Path) -> None:
    """Write the fp32 network as ONNX; windows and pieces are free in number."""
    network.eval()
    example = tuple(torch.ones(2, 9, dtype=torch.int64) for _ in INPUTS)
    names = [*INPUTS, *OUTPUTS]
    torch.onnx.export(
        network,
        example,
        str(path),
        input_names=list(INPUTS),
        output_names=list(OUTPUTS),
        dynamic_axes={name: {0: "windows", 1: "pieces"} for name in names},
        opset_version=OPSET,
        dynamo=False,
    )


def fuse(path: Path, sizes: Sizes) -> None:
    """Attention, layer norm and GELU as single operators."""
    options = FusionOptions("bert")
    options.enable_embed_layer_norm = False  # our embeddings are a sum of five
    model = optimize_model(str(path), "bert", num_heads=sizes.heads, hidden_size=sizes.width, optimization_options=options)
    print("fused:", model.get_fused_operator_statistics())
    model.save_model_to_file(str(path))


def shrink(full: Path, small: Path) -> None:
    """Int8 weights, activations quantised as they come; ``reduce_range`` keeps processors without VNNI exact."""
    quantize_dynamic(
        str(full),
        str(small),
        weight_type=QuantType.QInt8,
        per_channel=True,
        reduce_range=True,
        extra_options={"MatMulConstBOnly": True, "DefaultTensorType": onnx.TensorProto.FLOAT},
    )
    for path in (full, small):
        onnx.checker.check_model(str(path))


def card(network: Network, small: Path, version: str) -> dict[str, object]:
    moves = {"tags": network.tag_moves, "names": network.name_moves, "distance": network.distance}
    return {
        "version": version,
        "sha256": hashlib.sha256(small.read_bytes()).hexdigest(),
        "labels": {"tags": TAGS, "names": NAME_TAGS, "links": LINK_TAGS},
        "moves": {name: [[round(v, 5) for v in row] for row in part.tolist()] for name, part in moves.items()},
    }


def main() -> None:
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("checkpoint", type=Path)
    reader.add_argument("folder", type=Path)
    reader.add_argument("--version", default="1")
    reader.add_argument("--full", type=Path, help="keep the fp32 file here")
    given = reader.parse_args()
    network = Network()
    network.load_state_dict(torch.load(given.checkpoint, map_location="cpu", weights_only=False)["network"])
    full, small = given.full or given.folder / "full.onnx", given.folder / "model.onnx"
    graph(network, full)
    fuse(full, network.sizes)
    shrink(full, small)
    (given.folder / "model.json").write_text(json.dumps(card(network, small, given.version)) + "\n", "utf-8")
    if given.full is None:
        full.unlink()
    print(f"{small}: {small.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
