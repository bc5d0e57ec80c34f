"""Train the model file: ``python -m training.train --shared ../shared --out runs/one``.

Batches of windows of all corpora together; checkpoints after each epoch, ``--resume`` goes on from the last.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from training.corpora import Document, newswire, polnear, universal_names, unlabelled
from training.more_names import gum_names, re3d_names
from training.network import NEW_HEADS, Network, chain_loss, grown, pretrained
from training.teacher import taught
from training.treebanks import ROOT, UNSEEN, factuality, treebank
from whence.analyse.encoder import Encoder, session
from whence.analyse.labels import LINK_TAGS, NAME_TAGS, TAGS, UPOS, XPOS
from whence.analyse.pieces import vocabulary, windows

STARTS = np.array([label[0] != "I" for label in NAME_TAGS])


@dataclass(frozen=True)
class Plan:
    """Everything that decides what a training run gives."""

    seed: int = 7
    epochs: int = 9
    batch: int = 2048  # pieces, padding included
    shortest: int = 72  # windows are packed anew each epoch, up to a length drawn between these two
    longest: int = 176
    encoder_rate: float = 1.5e-4
    head_rate: float = 1e-3
    warmup: float = 0.05
    decay: float = 0.01
    dropout: float = 0.1
    hidden: float = 0.03  # share of pieces hidden from the encoder
    attributed_share: float = 1.0  # of PolNeAR, read in each epoch
    names_share: float = 0.45  # ... of the name corpora
    syntax_share: float = 1.0  # ... of the treebanks
    facts_share: float = 0.5  # ... of event factuality
    unlabelled_share: float = 0.0  # ... of the teacher's news
    link_weight: float = 1.0
    name_weight: float = 0.6
    syntax_weight: float = 0.5  # of each: head, relation, part of speech, Penn tag
    facts_weight: float = 0.3
    frozen: bool = False  # all but the heads of syntax


@dataclass
class Batch:
    """Tensors [windows, pieces], [windows, words] or [cues, words]; ``first`` is the piece at which a word starts.

    ``syntax`` int [7, windows, tokens]: piece, head (the last column for the root), relation, upos, xpos, sentence (-1
    behind the last token), and whether the token is one; ``facts`` [windows, tokens].
    """

    inputs: tuple[Tensor, ...]
    first: Tensor
    words: Tensor
    tags: Tensor
    tagged: Tensor
    names: Tensor
    named: Tensor
    cues: Tensor
    links: Tensor
    syntax: Tensor
    facts: Tensor


class Sample:
    """One window of a document with its labels, in words."""

    def __init__(self, document: Document, start: int, stop: int, flat: dict[str, np.ndarray]) -> None:
        cut = slice(start, stop)
        self.ids, self.case, self.quote, self.opens = (flat[w][cut] for w in ("ids", "case", "quote", "opens"))
        self.first = np.flatnonzero(flat["first"][cut])
        self.tags = None if document.tags is None else mended(document.tags[cut][self.first])
        self.names = None if document.names is None else document.names[cut][self.first].copy()
        if self.names is not None and not self.names[0, STARTS].any():  # the window cuts a name
            self.names[0] = np.roll(self.names[0], -1)
        self.syntax, self.facts = _tokens(document, start, stop)
        word = np.cumsum(flat["first"][cut]) - 1
        self.cues: list[tuple[int, int, np.ndarray]] = []
        for relation in document.relations:
            a, b = relation.cue
            if start <= a and b <= stop:
                target = np.zeros(len(self.first), dtype=np.int64)
                for role, left, right in relation.roles:
                    if start <= left and right <= stop:
                        w = sorted({int(x) for x in word[left - start : right - start]})
                        target[w] = LINK_TAGS.index(f"I-{role}")
                        target[w[0]] = LINK_TAGS.index(f"B-{role}")
                self.cues.append((int(word[a - start]), int(word[b - 1 - start]), target))


def _tokens(document: Document, start: int, stop: int) -> tuple[np.ndarray, np.ndarray]:
    """Piece, head, relation, upos, xpos and sentence of the tokens in a window, [6, tokens], and their factuality.

    Places are into the window; a head outside it is unknown, and one past the last token is the root.
    """
    known = document.syntax
    if known is None:
        return np.zeros((6, 0), dtype=np.int64), np.zeros(0)
    here = np.flatnonzero((known.piece >= start) & (known.piece < stop))
    if not len(here):
        return np.zeros((6, 0), dtype=np.int64), np.zeros(0)
    head, relation = known.head[here], known.relation[here]
    away = (head >= 0) & ((head < here[0]) | (head > here[-1]))
    head = np.where(head >= 0, head - here[0], head)
    head, relation = np.where(away, UNSEEN, head), np.where(away, UNSEEN, relation)
    rows = [known.piece[here] - start, head, relation, known.upos[here], known.xpos[here], known.sentence[here]]
    return np.stack(rows), known.facts[here]


def mended(tags: np.ndarray) -> np.ndarray:
    """Tags in which an inside tag that follows nothing of its kind begins; -1 is not known and may be anything."""
    tags = tags.copy()
    for place, tag in enumerate(tags):
        if tag > 0 and tag % 2 == 0 and (place == 0 or tags[place - 1] not in {tag, tag - 1, -1}):
            tags[place] = tag - 1
    return tags


def samples(documents: list[Document], longest: int) -> list[Sample]:
    """The windows of all documents."""
    found = []
    for document in documents:
        flat = {what: document.flat(what) for what in ("ids", "case", "quote", "first")}
        heads = np.cumsum([0] + [len(p.ids) for p in document.read])
        flat["opens"] = np.zeros(len(flat["ids"]), dtype=np.int64)
        flat["opens"][heads[:-1][heads[:-1] < len(flat["ids"])]] = 1
        for window in windows(document.read, longest):
            (p, start, _), (q, _, stop) = window.parts[0], window.parts[-1]
            found.append(Sample(document, int(heads[p]) + start, int(heads[q]) + stop, flat))
    return found


def batches(chosen: list[Sample], plan: Plan, chance: random.Random) -> list[Batch]:
    """Windows of like length together, in random order."""
    chosen = sorted(chosen, key=lambda s: len(s.ids) + chance.random() * 8)
    groups: list[list[Sample]] = [[]]
    for sample in chosen:
        if groups[-1] and (len(groups[-1]) + 1) * (len(sample.ids) + 2) > plan.batch:
            groups.append([])
        groups[-1].append(sample)
    chance.shuffle(groups)
    return [batch(group, plan, chance) for group in groups if group]


def batch(group: list[Sample], plan: Plan, chance: random.Random) -> Batch:
    vocab = vocabulary()
    size, wide = max(len(s.ids) for s in group) + 2, max(len(s.first) for s in group)
    inputs = np.zeros((5, len(group), size), dtype=np.int64)
    first, words = np.zeros((len(group), wide), dtype=np.int64), np.zeros((len(group), wide), dtype=bool)
    tags, names = np.zeros((len(group), wide), dtype=np.int64), np.ones((len(group), wide, len(NAME_TAGS)), dtype=bool)
    deep = max(len(s.facts) for s in group)
    syntax, facts = np.full((7, len(group), deep), UNSEEN, dtype=np.int64), np.full((len(group), deep), np.nan)
    syntax[0], syntax[5], syntax[6] = 0, -1, 0
    cues, links = [], []
    for row, sample in enumerate(group):
        n, w = len(sample.ids), len(sample.first)
        ids = sample.ids.copy()
        ids[np.random.default_rng(chance.getrandbits(32)).random(n) < plan.hidden] = vocab["[MASK]"]
        inputs[0, row, : n + 2] = [vocab["[CLS]"], *ids, vocab["[SEP]"]]
        for place, values in enumerate((sample.case, sample.quote, sample.opens), start=1):
            inputs[place, row, 1 : n + 1] = values
        inputs[4, row, : n + 2] = 1
        first[row, :w], words[row, :w] = sample.first + 1, True
        if sample.tags is not None:
            tags[row, :w] = sample.tags
        if sample.names is not None:
            names[row, :w] = sample.names
        t = len(sample.facts)
        syntax[:6, row, :t], syntax[6, row, :t], facts[row, :t] = sample.syntax, 1, sample.facts
        syntax[0, row, :t] += 1
        syntax[1, row][syntax[1, row] == ROOT] = deep
        for left, right, target in sample.cues:
            cues.append((row, chance.choice((left, chance.randint(left, right)))))
            links.append(np.pad(target, (0, wide - w), constant_values=-100))
    return Batch(
        inputs=tuple(torch.from_numpy(part) for part in inputs),
        first=torch.from_numpy(first),
        words=torch.from_numpy(words),
        tags=torch.from_numpy(tags),
        tagged=torch.tensor([s.tags is not None for s in group]),
        names=torch.from_numpy(names),
        named=torch.tensor([s.names is not None for s in group]),
        cues=torch.tensor(cues, dtype=torch.int64).reshape(-1, 2),
        links=torch.from_numpy(np.array(links, dtype=np.int64).reshape(len(links), wide)),
        syntax=torch.from_numpy(syntax),
        facts=torch.from_numpy(facts).float(),
    )


def losses(network: Network, given: Batch, device: torch.device) -> dict[str, Tensor]:
    """Mean loss a word of each head."""
    with torch.autocast(device.type, dtype=torch.bfloat16):
        out = network(*(part.to(device) for part in given.inputs))
    first, words = given.first.to(device), given.words.to(device)
    tags, names, cue, word = (
        part.float().gather(1, first[..., None].expand(-1, -1, part.shape[-1])) for part in out[:4]
    )
    found = {}
    if given.tagged.any():
        rows = given.tagged.to(device)
        known = given.tags.to(device)
        allowed = torch.nn.functional.one_hot(known.clamp(min=0), len(TAGS)).bool() | (known < 0)[..., None]
        loss = chain_loss(tags[rows], network.tag_moves, allowed[rows], words[rows], TAGS)
        found["tags"] = loss / words[rows].sum()
    if given.named.any():
        rows = given.named.to(device)
        loss = chain_loss(names[rows], network.name_moves, given.names.to(device)[rows], words[rows], NAME_TAGS)
        found["names"] = loss / words[rows].sum()
    if len(given.cues):
        row, place = given.cues.to(device).unbind(1)
        away = torch.arange(words.shape[1], device=device)[None] - place[:, None]
        scores = network.links(cue[row, place], word[row], away)
        scores = torch.cat([torch.zeros_like(scores[..., :1]), scores], dim=-1)
        loss = torch.nn.functional.cross_entropy(
            scores.flatten(0, 1), given.links.to(device).flatten(), ignore_index=-100, reduction="sum"
        )
        found["links"] = loss / words[given.tagged.to(device)].sum()
    return found | _syntax(network, given, out.parts.float(), out.tree.float())


def _syntax(network: Network, given: Batch, parts: Tensor, tree: Tensor) -> dict[str, Tensor]:
    """Losses of the tree, parts of speech and factuality, a token each."""
    rows = (given.syntax[6].sum(dim=1) > 0).to(parts.device)
    if not rows.any():
        return {}
    piece, head, relation, upos, xpos, sentence, _ = given.syntax.to(parts.device)[:, rows]
    parts, tree = (x[rows].gather(1, piece[..., None].expand(-1, -1, x.shape[-1])) for x in (parts, tree))
    found = {}
    known = head != UNSEEN
    if known.any():
        kinds = parts.split((len(UPOS), len(XPOS), 1), dim=-1)
        arcs = torch.nn.functional.cross_entropy(network.arcs(tree, sentence)[known], head[known])
        itself = torch.arange(head.shape[1], device=head.device).expand_as(head)
        place = torch.where(head == head.shape[1], itself, head.clamp(min=0))  # the root is its own head here
        heads = tree.gather(1, place[..., None].expand_as(tree))
        labels = torch.nn.functional.cross_entropy(network.relations(tree[known], heads[known]), relation[known])
        tags = sum(
            torch.nn.functional.cross_entropy(kind[known], gold[known], ignore_index=UNSEEN)
            for kind, gold in zip(kinds, (upos, xpos), strict=False)
        )
        found["syntax"] = arcs + labels + tags
    facts = given.facts.to(parts.device)[rows]
    told = ~facts.isnan()
    if told.any():
        found["facts"] = torch.nn.functional.smooth_l1_loss(parts[..., -1][told], facts[told])
    return found


def rate(step: int, steps: int, plan: Plan) -> float:
    """Up in a line, then down in a line to nothing."""
    warm = max(1, round(plan.warmup * steps))
    return step / warm if step < warm else max(0.0, (steps - step) / (steps - warm))


def main() -> None:
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("--shared", type=Path, required=True, help="folder that holds corpora/ and gold/")
    reader.add_argument("--weights", type=Path, required=True, help="model.safetensors of all-MiniLM-L6-v2")
    reader.add_argument("--out", type=Path, required=True)
    reader.add_argument("--start", type=Path, help="begin with this checkpoint's network, not MiniLM's")
    reader.add_argument("--teacher", type=Path, help="folder of a model file that labels what the corpora leave open")
    reader.add_argument("--more-names", action="store_true", help="read the names of GUM and re3d too")
    reader.add_argument("--resume", action="store_true")
    for name, value in vars(Plan()).items():
        how = {"action": "store_true"} if isinstance(value, bool) else {"type": type(value), "default": value}
        reader.add_argument(f"--{name.replace('_', '-')}", **how)
    given = vars(reader.parse_args())
    plan = Plan(**{name: given[name] for name in vars(Plan())})
    texts = Texts.of(given["shared"], given["teacher"])
    if given["more_names"]:
        texts = replace(texts, named=[*texts.named, *gum_names(given["shared"]), *re3d_names(given["shared"])])
    network = pretrained(given["weights"], plan.dropout)
    if given["start"]:
        grown(network, given["start"])
    run(plan, texts, network, given["out"], resume=given["resume"])


@dataclass(frozen=True)
class Texts:
    """What is read: a share of each in each epoch."""

    attributed: list[Document]
    named: list[Document]
    unlabelled: list[Document]
    parsed: list[Document]
    events: list[Document]

    def shares(self, plan: Plan) -> list[tuple[list[Document], float]]:
        """Each part with how much of it an epoch reads."""
        return [
            (self.attributed, plan.attributed_share),
            (self.named, plan.names_share),
            (self.unlabelled, plan.unlabelled_share),
            (self.parsed, plan.syntax_share),
            (self.events, plan.facts_share),
        ]

    @classmethod
    def of(cls, shared: Path, teacher: Path | None) -> Texts:
        """The train parts; with a teacher, also unlabelled news, and its labels for what the corpora leave open."""
        attributed, news = polnear(shared, "train"), newswire(shared, "train")
        parsed = treebank(shared, "ud_ewt", "train") + treebank(shared, "ud_gum", "train")
        events = factuality(shared, "train")
        if teacher is None:
            return cls(attributed, news + universal_names(shared, "train"), [], parsed, events)
        card = json.loads((teacher / "model.json").read_text("utf-8"))
        model = Encoder(session((teacher / "model.onnx").read_bytes()), card)
        return cls(
            taught(attributed, model),
            taught(news, model) + universal_names(shared, "train"),
            taught(unlabelled(shared), model),
            parsed,
            events,
        )


def run(plan: Plan, texts: Texts, network: Network, out: Path, *, resume: bool) -> None:
    """All epochs; ``last.pt`` is a checkpoint to go on from, ``epoch-N.pt`` the network after each."""
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    torch.manual_seed(plan.seed)
    chance = random.Random(plan.seed)
    out.mkdir(parents=True, exist_ok=True)
    network.to(device)
    fresh = {"tags", "names", "cue", "word", "distance", "tag_moves", "name_moves", "case", "quote", "opens"}
    fresh |= {"hidden", "parts", "tree", "near", "relation"}
    if plan.frozen:
        for name, parameter in network.named_parameters():
            parameter.requires_grad_(name.split(".")[0] in NEW_HEADS)
    heads = [p for name, p in network.named_parameters() if name.split(".")[0] in fresh]
    encoder = [p for name, p in network.named_parameters() if name.split(".")[0] not in fresh]
    optimizer = torch.optim.AdamW(
        [{"params": encoder, "lr": plan.encoder_rate}, {"params": heads, "lr": plan.head_rate}], weight_decay=plan.decay
    )
    rates = [group["lr"] for group in optimizer.param_groups]
    began, step, steps = 0, 0, 0
    if resume and (out / "last.pt").exists():
        state = torch.load(out / "last.pt", map_location=device, weights_only=False)
        network.load_state_dict(state["network"])
        optimizer.load_state_dict(state["optimizer"])
        began, step, steps = state["epoch"], state["step"], state["steps"]
    log = (out / "log.jsonl").open("a", encoding="utf-8")
    for epoch in range(began, plan.epochs):
        chance.seed(plan.seed * 1000 + epoch)
        some = [
            document
            for documents, share in texts.shares(plan)
            for document in chance.sample(documents, round(share * len(documents)))
        ]
        group = batches(samples(some, chance.randint(plan.shortest, plan.longest)), plan, chance)
        steps = steps or plan.epochs * len(group)
        start, sums, read = time.monotonic(), {}, 0
        network.train()
        for place, given in enumerate(group):
            step += 1
            for part, base in zip(optimizer.param_groups, rates, strict=True):
                part["lr"] = base * rate(step, steps, plan)
            found = losses(network, given, device)
            weight = {"tags": 1.0, "names": plan.name_weight, "links": plan.link_weight,
                      "syntax": plan.syntax_weight, "facts": plan.facts_weight}  # fmt: skip
            torch.stack([weight[name] * loss for name, loss in found.items()]).sum().backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            optimizer.zero_grad()
            read += given.inputs[0].numel()
            for name, loss in found.items():
                sums[name] = 0.98 * sums.get(name, loss.item()) + 0.02 * loss.item()
            if place % 50 == 0 or place == len(group) - 1:
                line = {"epoch": epoch, "step": step, "steps": steps, **{n: round(v, 4) for n, v in sums.items()},
                        "pieces_s": round(read / (time.monotonic() - start))}  # fmt: skip
                print(json.dumps(line), file=log, flush=True)
        state = {"network": network.state_dict(), "optimizer": optimizer.state_dict(), "plan": vars(plan)}
        torch.save(state | {"epoch": epoch + 1, "step": step, "steps": steps}, out / "writing.pt")
        (out / "writing.pt").replace(out / "last.pt")
        torch.save({"network": network.state_dict()}, out / f"epoch-{epoch + 1}.pt")


if __name__ == "__main__":
    main()
