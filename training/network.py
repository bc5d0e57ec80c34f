"""The encoder and its heads, in PyTorch; ``whence`` runs the same network from an ONNX file."""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional as F

from whence.analyse.labels import LINK_TAGS, NAME_TAGS, RELATIONS, TAGS, UPOS, XPOS, may_follow
from whence.analyse.pieces import CASES, QUOTES

NEVER = -1e4
NEW_HEADS = {"hidden", "parts", "tree", "near", "relation"}  # since version 2 of the model file


@dataclass(frozen=True)
class Sizes:
    """MiniLM's, and those of the heads."""

    vocabulary: int = 30522
    width: int = 384
    layers: int = 6
    heads: int = 12
    inner: int = 1536
    positions: int = 512
    link: int = 32  # width of a link label's vectors
    reach: int = 64  # words to either side of a cue that have a bias of their own
    arc: int = 96  # width of a word's vectors as dependent and as head
    label: int = 64  # ... for the relation between the two
    near: int = 32  # tokens to either side of a token, as its head, that have a bias of their own


class Outputs(NamedTuple):
    """Per piece: ``tags`` [batch, pieces, 7], ``names`` [.., 13], ``cue`` and ``word`` [.., 4 * (link + 1)].

    ``parts`` [.., 17 + 49 + 1]: part of speech, Penn tag, factuality; ``tree`` [.., 2 * (arc + 1) + 2 * label]: the
    token as dependent, with its score as a root, and as head, with its bias; then the same two for the relation.
    """

    tags: Tensor
    names: Tensor
    cue: Tensor
    word: Tensor
    parts: Tensor
    tree: Tensor


class Layer(nn.Module):
    """BERT's transformer layer (Devlin et al. 2019): attention, then a feed-forward, each normalised after it."""

    def __init__(self, sizes: Sizes, dropout: float) -> None:
        super().__init__()
        width = sizes.width
        self.heads, self.dropout = sizes.heads, dropout
        self.query, self.key, self.value, self.out = (nn.Linear(width, width) for _ in range(4))
        self.norm, self.last = nn.LayerNorm(width, eps=1e-12), nn.LayerNorm(width, eps=1e-12)
        self.up, self.down = nn.Linear(width, sizes.inner), nn.Linear(sizes.inner, width)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """Shapes: ``x`` [batch, pieces, width]; ``mask`` [batch, 1, 1, pieces], 0 or very low."""
        batch, pieces, width = x.shape
        q, k, v = (
            part(x).view(batch, pieces, self.heads, width // self.heads).transpose(1, 2)
            for part in (self.query, self.key, self.value)
        )
        if torch.onnx.is_in_onnx_export():
            weights = torch.softmax(q @ k.transpose(2, 3) / math.sqrt(width // self.heads) + mask, dim=-1)
            mixed = weights @ v
        else:
            mixed = F.scaled_dot_product_attention(
                q, k, v, mask.to(q.dtype), dropout_p=self.dropout if self.training else 0.0
            )
        mixed = self.out(mixed.transpose(1, 2).reshape(batch, pieces, width))
        x = self.norm(x + F.dropout(mixed, self.dropout, self.training))
        return self.last(x + F.dropout(self.down(F.gelu(self.up(x))), self.dropout, self.training))


class Network(nn.Module):
    """Encoder with the small embeddings of case, quotation and paragraph, and all heads."""

    def __init__(self, sizes: Sizes | None = None, dropout: float = 0.1) -> None:
        super().__init__()
        sizes = sizes or Sizes()
        self.sizes, self.dropout = sizes, dropout
        width = sizes.width
        self.pieces = nn.Embedding(sizes.vocabulary, width)
        self.positions = nn.Embedding(sizes.positions, width)
        self.kind = nn.Parameter(torch.zeros(width))
        self.case, self.quote, self.opens = (nn.Embedding(n, width) for n in (len(CASES), len(QUOTES), 2))
        for small in (self.case, self.quote, self.opens):
            nn.init.zeros_(small.weight)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.layers = nn.ModuleList(Layer(sizes, dropout) for _ in range(sizes.layers))
        self.tags, self.names = nn.Linear(width, len(TAGS)), nn.Linear(width, len(NAME_TAGS))
        labels = len(LINK_TAGS) - 1
        self.cue, self.word = nn.Linear(width, labels * (sizes.link + 1)), nn.Linear(width, labels * (sizes.link + 1))
        self.distance = nn.Parameter(torch.zeros(labels, 2 * sizes.reach + 1))
        self.hidden = nn.Linear(width, width)  # what parts of speech, the tree and factuality share
        self.parts = nn.Linear(width, len(UPOS) + len(XPOS) + 1)
        self.tree = nn.Linear(width, 2 * (sizes.arc + 1) + 2 * sizes.label)
        self.near = nn.Parameter(torch.zeros(2 * sizes.near + 1))
        self.relation = nn.Linear(3 * sizes.label, len(RELATIONS))
        self.tag_moves = nn.Parameter(torch.zeros(len(TAGS) + 1, len(TAGS)))
        self.name_moves = nn.Parameter(torch.zeros(len(NAME_TAGS) + 1, len(NAME_TAGS)))

    def forward(self, ids: Tensor, case: Tensor, quote: Tensor, opens: Tensor, mask: Tensor) -> Outputs:
        """Shapes: all [batch, pieces]; ``mask`` is 1 where there is a piece."""
        place = torch.arange(ids.shape[1], device=ids.device)
        x = (
            self.pieces(ids)
            + self.positions(place)
            + self.kind
            + self.case(case)
            + self.quote(quote)
            + self.opens(opens)
        )
        x = F.dropout(self.norm(x), self.dropout, self.training)
        low = (1.0 - mask[:, None, None, :].to(x.dtype)) * NEVER
        for layer in self.layers:
            x = layer(x, low)
        x = F.dropout(x, self.dropout, self.training)
        hidden = F.dropout(F.gelu(self.hidden(x)), self.dropout, self.training)
        return Outputs(self.tags(x), self.names(x), self.cue(x), self.word(x), self.parts(hidden), self.tree(hidden))

    def links(self, cue: Tensor, word: Tensor, places: Tensor) -> Tensor:
        """Scores of each link label but O for each word seen from a cue.

        Shapes: ``cue`` [cues, labels * (link + 1)], ``word`` [cues, words, same], ``places`` [cues, words], words
        from the cue; result [cues, words, labels].
        """
        labels, size, reach = len(LINK_TAGS) - 1, self.sizes.link, self.sizes.reach
        c, w = cue.view(-1, 1, labels, size + 1), word.view(*word.shape[:2], labels, size + 1)
        score = (c[..., :size] * w[..., :size]).sum(-1) / math.sqrt(size) + w[..., size]
        return score + self.distance.t()[places.clamp(-reach, reach) + reach]

    def arcs(self, tree: Tensor, sentence: Tensor) -> Tensor:
        """Scores of each token of the same sentence as head of each token, the root last (Dozat & Manning 2017).

        Shapes: ``tree`` [batch, tokens, ...], ``sentence`` [batch, tokens]; result [batch, tokens, tokens + 1].
        """
        size, tokens = self.sizes.arc, tree.shape[1]
        dependent, head = tree[..., :size], tree[..., size + 1 : 2 * size + 1]
        place = torch.arange(tokens, device=tree.device)
        away = (place[None] - place[:, None]).clamp(-self.sizes.near, self.sizes.near) + self.sizes.near
        score = dependent @ head.transpose(1, 2) / math.sqrt(size) + tree[:, None, :, 2 * size + 1] + self.near[away]
        apart = (sentence[:, :, None] != sentence[:, None]) | (place[:, None] == place)
        return torch.cat([score.masked_fill(apart, NEVER), tree[..., size, None]], dim=-1)

    def relations(self, tree: Tensor, heads: Tensor) -> Tensor:
        """Scores of each relation to a token's head: a biaffine form of low rank.

        Shapes: ``tree`` [tokens, ...], ``heads`` same, each token's head; result [tokens, relations].
        """
        start, size = 2 * (self.sizes.arc + 1), self.sizes.label
        one, other = tree[:, start : start + size], heads[:, start + size :]
        result: Tensor = self.relation(torch.cat([one * other, one, other], dim=-1))
        return result


def pretrained(weights: Path, dropout: float = 0.1) -> Network:
    """The network with MiniLM's encoder (all-MiniLM-L6-v2) and fresh heads."""
    network = Network(dropout=dropout)
    old = load_file(str(weights))
    new = {
        "pieces.weight": old["embeddings.word_embeddings.weight"],
        "positions.weight": old["embeddings.position_embeddings.weight"],
        "kind": old["embeddings.token_type_embeddings.weight"][0],
    }
    names = {"norm": "embeddings.LayerNorm"}
    parts = {"query": "attention.self.query", "key": "attention.self.key", "value": "attention.self.value",
             "out": "attention.output.dense", "norm": "attention.output.LayerNorm", "up": "intermediate.dense",
             "down": "output.dense", "last": "output.LayerNorm"}  # fmt: skip
    for layer in range(network.sizes.layers):
        names |= {f"layers.{layer}.{ours}": f"encoder.layer.{layer}.{theirs}" for ours, theirs in parts.items()}
    for ours, theirs in names.items():
        new |= {f"{ours}.{end}": old[f"{theirs}.{end}"] for end in ("weight", "bias")}
    missing, unexpected = network.load_state_dict(new, strict=False)
    if unexpected or any(name.startswith(("layers", "pieces", "positions", "norm")) for name in missing):
        raise ValueError(f"not MiniLM's weights: {weights}")
    return network


def grown(network: Network, checkpoint: Path) -> None:
    """Give the network the weights of a checkpoint; heads that it does not know stay fresh."""
    weights = torch.load(checkpoint, map_location="cpu", weights_only=False)["network"]
    missing, unexpected = network.load_state_dict(weights, strict=False)
    if unexpected or not {name.split(".")[0] for name in missing} <= NEW_HEADS:
        raise ValueError(f"not a checkpoint of this network: {checkpoint}: {missing or unexpected}")


def chain_loss(scores: Tensor, moves: Tensor, allowed: Tensor, mask: Tensor, labels: tuple[str, ...]) -> Tensor:
    """Negative log likelihood, summed, of the label sequences that ``allowed`` leaves (a partial linear-chain CRF).

    Tsuboi et al. 2008. Shapes: ``scores`` and ``allowed`` [batch, words, labels], ``moves`` [labels + 1, labels] (the
    last row starts a sequence), ``mask`` bool [batch, words], true from the first word on without gaps.
    """
    legal = torch.from_numpy(may_follow(labels)).to(scores.device)
    start = torch.tensor([label[0] != "I" for label in labels], device=scores.device)
    moves = moves.masked_fill(~torch.cat([legal, start[None]]), NEVER)
    scores = scores.float()
    both = torch.stack([scores, scores.masked_fill(~allowed, NEVER)])  # all sequences, and the allowed ones
    total = both[:, :, 0] + moves[-1]
    for word in range(1, scores.shape[1]):
        new = torch.logsumexp(total[..., None] + moves[:-1], dim=2) + both[:, :, word]
        total = torch.where(mask[None, :, word, None], new, total)
    every, some = torch.logsumexp(total, dim=-1)
    return (every - some).sum()
