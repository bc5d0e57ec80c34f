"""Tags and links into attribution relations: which source and which content belong to which cue."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from whence.analyse.labels import LINK_ROLES, LINK_TAGS, TAGS
from whence.analyse.scores import Floats, Moves, Scores
from whence.analyse.viterbi import NEVER, best, constrained, marginals, padded, runs

CLAIMED = 0.5  # mean share of a span's words from which on a cue has it, be it another cue's too
LEAST = 0.2  # the same, for the cue that it fits best
Range = tuple[int, int]  # words, the last excluded
Parts = dict[str, list[Range]]  # by role


@dataclass(frozen=True, slots=True)
class Relation:
    """One attribution relation in words of its text; ``source`` may be empty.

    ``signs`` are what ``confidence``, 0 to 1, was reckoned from.
    """

    cue: Range
    source: tuple[Range, ...]
    content: tuple[Range, ...]
    signs: tuple[float, ...]
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
    """The relations of a text, in order of their cues; none crosses the edge of a paragraph."""
    if not len(scores.words):
        return []
    tags = constrained(moves.tags, TAGS)
    rows, lengths = padded(_cut(scores), scores.windows)
    paths = best(rows, lengths, tags)
    likely = marginals(rows, lengths, tags)
    found = []
    for place, window in enumerate(scores.windows):
        spans = runs(paths[place, : lengths[place]], TAGS)
        found += _linked(scores, moves, spans, window, likely[place, : lengths[place]])
    return found


def _cut(scores: Scores) -> Floats:
    """[words, 7]: the tags' scores, with none going on from one paragraph to the next."""
    tags = scores.tags.copy()
    heads = np.flatnonzero(np.diff(scores.words.paragraph, prepend=-1))
    inside = np.array([tag[0] == "I" for tag in TAGS])
    tags[heads[:, None], np.flatnonzero(inside)] = NEVER
    return tags


def _linked(
    scores: Scores, moves: Moves, spans: list[tuple[str, int, int]], window: Range, likely: Floats
) -> list[Relation]:
    """Each source and content of a window to the cues that claim it; a cue that gets none takes what its links say."""
    start = window[0]
    cues = [(first, after) for kind, first, after in spans if kind == "cue"]
    paragraph = scores.words.paragraph[window[0] : window[1]]
    links = [link_scores(scores, moves, (start + first, start + after), window) for first, after in cues]
    for (first, _), link in zip(cues, links, strict=True):
        link[paragraph != paragraph[first], 1:] = NEVER  # a relation does not cross the edge of a paragraph
    parts = _claimed(spans, links)
    _by_links(links, cues, parts)
    found = []
    for cue, link, part in zip(cues, links, parts, strict=True):
        signs = _signs(cue, part, likely, _shares(link))
        moved = {role: tuple((start + a, start + b) for a, b in part[role]) for role in LINK_ROLES}
        place = (start + cue[0], start + cue[1])
        found.append(Relation(place, moved["source"], moved["content"], signs, _sure(signs, moves.sure[0])))
    return found


def _signs(cue: Range, part: dict[str, list[Range]], likely: Floats, shares: Floats) -> tuple[float, ...]:
    """What speaks for a relation, as log odds: its cue's tags, its content's and source's links, its content's tags."""
    return (
        _log_odds(_mean(likely, [cue], TAGS, "cue")),
        _log_odds(_mean(shares, part["content"], LINK_TAGS, "content")),
        _log_odds(_mean(shares, part["source"], LINK_TAGS, "source")),
        _log_odds(_mean(likely, part["content"], TAGS, "content")),
        float(bool(part["source"])),
    )


def _mean(rows: Floats, spans: list[Range], labels: tuple[str, ...], kind: str) -> float:
    """Mean probability of a kind's labels over the words of spans; a half where there are none."""
    begin, inside = (labels.index(f"{edge}-{kind}") for edge in "BI")
    words = sum(after - first for first, after in spans)
    total = sum(float(rows[first:after, begin].sum() + rows[first:after, inside].sum()) for first, after in spans)
    return total / words if words else 0.5


def _log_odds(share: float) -> float:
    inside = min(max(share, 1e-3), 1 - 1e-3)
    return float(np.log(inside / (1 - inside)))


def _sure(signs: tuple[float, ...], weights: Floats) -> float:
    """Calibrated confidence (logistic regression, ``training/calibrate.py``); the last weight is the constant."""
    return float(1 / (1 + np.exp(-(np.dot(signs, weights[:-1]) + weights[-1]))))


def _claimed(spans: list[tuple[str, int, int]], links: list[Floats]) -> list[Parts]:
    """For each cue its sources and contents among the tagged spans: all that it claims, and what it fits best."""
    parts: list[Parts] = [{role: [] for role in LINK_ROLES} for _ in links]
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


def _by_links(links: list[Floats], cues: list[Range], parts: list[Parts]) -> None:
    """To cues that lack a role, its runs in the best sequence of link labels outside the cue and what it has."""
    lacking = [place for place, part in enumerate(parts) if not all(part.values())]
    if not lacking:
        return
    scores = np.stack([links[place] for place in lacking])
    for row, place in zip(scores, lacking, strict=True):
        for first, after in (cues[place], *(held for role in LINK_ROLES for held in parts[place][role])):
            row[first:after, 1:] = NEVER
    moves = constrained(np.zeros((len(LINK_TAGS) + 1, len(LINK_TAGS)), np.float32), LINK_TAGS)
    lengths = np.full(len(lacking), scores.shape[1], dtype=np.int64)
    for path, place in zip(best(scores, lengths, moves), lacking, strict=True):
        linked = runs(path, LINK_TAGS)
        for role in LINK_ROLES:
            parts[place][role] = parts[place][role] or [(first, after) for kind, first, after in linked if kind == role]


def _shares(scores: Floats) -> Floats:
    """Softmax over the link labels."""
    raised = np.exp(scores - scores.max(axis=1, keepdims=True))
    shares: Floats = (raised / raised.sum(axis=1, keepdims=True)).astype(np.float32)
    return shares
