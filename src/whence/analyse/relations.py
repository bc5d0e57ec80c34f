"""Tags and links into attribution relations: which source and which content belong to which cue."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from whence.analyse.labels import LINK_ROLES, LINK_TAGS, TAGS
from whence.analyse.scores import Floats, Moves, Scores
from whence.analyse.viterbi import NEVER, best, constrained, marginals, padded, runs

CLAIMED = 0.5  # mean share of a span's words from which on a cue has it, be it another cue's too
LEAST = 0.2  # the same, for the cue that it fits best
Range = tuple[int, int]  # words, the last excluded


@dataclass(frozen=True, slots=True)
class Relation:
    """One attribution relation in words of its text; ``source`` may be empty."""

    cue: Range
    source: tuple[Range, ...]
    content: tuple[Range, ...]
    confidence: float


def link_scores(scores: Scores, moves: Moves, cue: Range, window: Range) -> Floats:
    """[words of the window, 5]: scores of the link labels seen from a cue, the mean over its words; O is 0."""
    labels = len(LINK_TAGS) - 1
    reach = moves.distance.shape[1] // 2
    seen = scores.word[window[0] : window[1]].reshape(-1, labels, scores.word.shape[1] // labels)
    from_cue = scores.cue[cue[0] : cue[1]].reshape(cue[1] - cue[0], labels, -1)[..., :-1]
    size = from_cue.shape[-1]
    score = np.einsum("clk,wlk->wl", from_cue, seen[..., :-1]) / (np.sqrt(size) * len(from_cue)) + seen[..., -1]
    away = np.arange(*window)[None] - np.arange(*cue)[:, None]
    score += moves.distance.T[np.clip(away, -reach, reach) + reach].mean(axis=0)
    return np.concatenate([np.zeros((len(score), 1), np.float32), score], axis=1).astype(np.float32)


def relations(scores: Scores, moves: Moves) -> list[Relation]:
    """The relations of a text, in order of their cues."""
    tags = constrained(moves.tags, TAGS)
    rows, lengths = padded(scores.tags, scores.windows)
    paths = best(rows, lengths, tags)
    sure = marginals(rows, lengths, tags)
    found = []
    for place, window in enumerate(scores.windows):
        spans = runs(paths[place, : lengths[place]], TAGS)
        found += _linked(scores, moves, spans, window, sure[place])
    return found


def _linked(
    scores: Scores, moves: Moves, spans: list[tuple[str, int, int]], window: Range, sure: NDArray[np.float32]
) -> list[Relation]:
    """Each source and content of a window to the cues that claim it; a cue that gets none takes what its links say."""
    start = window[0]
    cues = [(first, after) for kind, first, after in spans if kind == "cue"]
    paragraph = scores.words.paragraph[window[0] : window[1]]
    links = [link_scores(scores, moves, (start + first, start + after), window) for first, after in cues]
    for (first, _), link in zip(cues, links, strict=True):
        link[paragraph != paragraph[first], 1:] = NEVER  # a relation does not cross the edge of a paragraph
    parts = _claimed(spans, links)
    found = []
    for (first, after), link, part in zip(cues, links, parts, strict=True):
        for role in LINK_ROLES:
            part[role] = part[role] or _by_link(link, role, (first, after))
        cue_labels = [TAGS.index("B-cue"), TAGS.index("I-cue")]
        moved = {role: tuple((start + a, start + b) for a, b in part[role]) for role in LINK_ROLES}
        confidence = float(sure[first:after, cue_labels].sum(axis=1).mean())
        found.append(Relation((start + first, start + after), moved["source"], moved["content"], confidence))
    return found


def _claimed(spans: list[tuple[str, int, int]], links: list[Floats]) -> list[dict[str, list[Range]]]:
    """For each cue its sources and contents among the tagged spans: all that it claims, and what it fits best of all."""
    parts: list[dict[str, list[Range]]] = [{role: [] for role in LINK_ROLES} for _ in links]
    if not links:
        return parts
    shares = np.stack([_shares(link) for link in links])
    for role, first, after in spans:
        if role not in LINK_ROLES:
            continue
        labels = [place for place, label in enumerate(LINK_TAGS) if label.endswith(role)]
        fit = shares[:, first:after][..., labels].sum(axis=-1).mean(axis=1)
        for cue, share in enumerate(fit):
            if share > CLAIMED or (cue == fit.argmax() and share > LEAST):
                parts[cue][role].append((first, after))
    return parts


def _by_link(link: Floats, role: str, cue: Range) -> list[Range]:
    """The runs of a role in the best sequence of link labels outside the cue itself."""
    scores = link.copy()
    scores[cue[0] : cue[1], 1:] = NEVER
    moves = constrained(np.zeros((len(LINK_TAGS) + 1, len(LINK_TAGS)), np.float32), LINK_TAGS)
    path = best(scores[None], np.array([len(scores)]), moves)[0]
    return [(first, after) for kind, first, after in runs(path, LINK_TAGS) if kind == role]


def _shares(scores: Floats) -> Floats:
    """Softmax over the link labels."""
    raised = np.exp(scores - scores.max(axis=1, keepdims=True))
    return (raised / raised.sum(axis=1, keepdims=True)).astype(np.float32)
