"""A trained model's own reading of texts as labels for the next one, where it is sure (self-training).

What it is not sure of is left open: the chain loss then sums over all labels (see ``network.chain_loss``).
"""

from __future__ import annotations

import dataclasses

import numpy as np

from training.corpora import Document, Relation
from whence.analyse.encoder import Encoder
from whence.analyse.labels import NAME_TAGS, TAGS
from whence.analyse.relations import relations
from whence.analyse.viterbi import constrained, marginals, padded

SURE = 0.85  # probability of a label from which on it counts


def taught(documents: list[Document], teacher: Encoder) -> list[Document]:
    """The documents with tags, relations and names filled in where they have none."""
    return [_taught(document, teacher) for document in documents if document.read]


def _taught(document: Document, teacher: Encoder) -> Document:
    scores = teacher.read(document.read)
    first = document.flat("first").astype(bool)
    word = np.cumsum(first) - 1
    heads = np.append(np.flatnonzero(first), len(first))
    new = dataclasses.replace(document)
    if document.names is None:
        likely = _marginals(scores.names, scores.windows, constrained(teacher.moves.names, NAME_TAGS))
        new.names = ((likely >= SURE) | (likely.max(axis=1, keepdims=True) < SURE))[word]
        new.names[~first] = True
    if document.tags is None:
        likely = _marginals(scores.tags, scores.windows, constrained(teacher.moves.tags, TAGS))
        new.tags = np.where(likely.max(axis=1) >= SURE, likely.argmax(axis=1), -1)[word]
        new.relations = [
            Relation(
                (int(heads[r.cue[0]]), int(heads[r.cue[1]])),
                [
                    (role, int(heads[a]), int(heads[b]))
                    for role, spans in (("source", r.source), ("content", r.content))
                    for a, b in spans
                ],
            )
            for r in relations(scores, teacher.moves)
            if r.confidence >= SURE
        ]
    return new


def _marginals(rows: np.ndarray, windows: tuple[tuple[int, int], ...], moves: np.ndarray) -> np.ndarray:
    """[words, labels], the windows one behind the other."""
    wide, lengths = padded(rows, windows)
    likely = marginals(wide, lengths, moves)
    return np.concatenate([part[:length] for part, length in zip(likely, lengths, strict=True)])
