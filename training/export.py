"""The model file from a checkpoint: ``python -m training.export runs/one/last.pt src/whence/analyse/model``.

Writes ``model.onnx`` (int8 weights, dynamic), ``model.json`` (labels, moves, version, sha256), and with ``--full`` also
the fp32 file. The graph is fused for ONNX Runtime before it is quantised.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from pathlib import Path

import numpy as np
import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.transformers.fusion_options import FusionOptions
from onnxruntime.transformers.optimizer import optimize_model

from training.network import Network, Sizes
from training.torch_encoder import encoder_of, load, moves_of
from whence.analyse.encoder import INPUTS, OUTPUTS, Encoder, session
from whence.analyse.labels import LINK_TAGS, NAME_TAGS, RELATIONS, TAGS, UPOS, XPOS
from whence.analyse.pieces import paragraphs

OPSET = 17
CLOSE = 1e-4
TEXT = "“We are going,” Ada Lovelace told the Harbour Courier on Monday. “Nothing will do.”\n\nShe declined to comment."


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
    model = optimize_model(
        str(path), "bert", num_heads=sizes.heads, hidden_size=sizes.width, optimization_options=options
    )
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


def hold(network: Network, full: Path) -> None:
    """Fail unless ONNX Runtime says of a text what PyTorch says, within 1e-4."""
    read = paragraphs(TEXT)
    one = encoder_of(network).read(read)
    two = Encoder(session(full.read_bytes()), {"version": "", "moves": moves_of(network)}).read(read)
    worst = max(float(np.abs(getattr(one, name) - getattr(two, name)).max()) for name in OUTPUTS)
    print(f"fp32 file against PyTorch: {worst:.1e}")
    if worst > CLOSE:
        raise ValueError(f"the ONNX file differs from PyTorch by {worst}")


def card(network: Network, small: Path, version: str) -> dict[str, object]:
    """What stands beside the model file."""
    return {
        "version": version,
        "sha256": hashlib.sha256(small.read_bytes()).hexdigest(),
        "labels": {
            "tags": TAGS,
            "names": NAME_TAGS,
            "links": LINK_TAGS,
            "upos": UPOS,
            "xpos": XPOS,
            "relations": RELATIONS,
        },  # fmt: skip
        "moves": moves_of(network),
    }


def main() -> None:
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("checkpoint", type=Path)
    reader.add_argument("folder", type=Path)
    reader.add_argument("--version", default="1")
    reader.add_argument("--full", type=Path, help="keep the fp32 file here")
    given = reader.parse_args()
    network = load(given.checkpoint)
    full, small = given.full or given.folder / "full.onnx", given.folder / "model.onnx"
    graph(network, full)
    fuse(full, network.sizes)
    hold(network, full)
    shrink(full, small)
    (given.folder / "model.json").write_text(json.dumps(card(network, small, given.version)) + "\n", "utf-8")
    if given.full is None:
        full.unlink()
    print(f"{small}: {small.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
