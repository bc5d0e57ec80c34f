"""Names in the text, and the fullest form of each that the report uses."""

from __future__ import annotations

import re
from typing import cast

import numpy as np

from whence.analyse.fullest import fullest
from whence.analyse.labels import NAME_TAGS
from whence.analyse.repairs import repaired
from whence.analyse.scores import Moves, Scores
from whence.analyse.viterbi import best, constrained, padded, runs
from whence.records.entity import Entity, EntityKind
from whence.records.span import Span

POSSESSIVE = re.compile(r"[’'‘]s?$")


def find_names(text: str, scores: Scores, moves: Moves) -> list[Entity]:
    """Every name with its kind, in order of the text, each called by its fullest form."""
    tagged = [Entity(span, kind, span.of(text)) for span, kind in _spans(text, scores, moves)]
    return fullest(repaired(text, tagged))


def _spans(text: str, scores: Scores, moves: Moves) -> list[tuple[Span, EntityKind]]:
    rows, lengths = padded(scores.names, scores.windows)
    paths = best(rows, lengths, constrained(moves.names, NAME_TAGS))
    path = np.concatenate([line[:length] for line, length in zip(paths, lengths, strict=True)])
    found = []
    for kind, first, after in runs(path, NAME_TAGS):
        start, end = int(scores.words.starts[first]), int(scores.words.ends[after - 1])
        bare = POSSESSIVE.sub("", text[start:end])
        if bare.strip():
            found.append((Span(start, start + len(bare)), cast(EntityKind, kind)))
    return found
