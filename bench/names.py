"""Named entities: spans of the right kind, on EWT's dev part and on newswire of outlets held back from training."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from training.corpora import Document, newswire, universal_names
from whence.analyse import analyse
from whence.analyse.labels import NAME_TAGS
from whence.analyse.viterbi import runs
from whence.records import Report

Marks = set[tuple[int, int, str]]
EWT_KINDS = {"person": "person", "organization": "organization", "location": "location", "facility": "location"}
ALL_KINDS = {kind: kind for kind in ("person", "organization", "location", "facility", "group", "other")}


def measure(shared: Path) -> dict[str, float]:
    """Span F1 in per cent; EWT knows persons, organizations and locations (facilities among them) only."""
    return {
        "names UNER-EWT dev": _f1(universal_names(shared, "dev"), EWT_KINDS),
        "names newswire held back": _f1(newswire(shared, "dev"), ALL_KINDS),
    }


def _f1(documents: list[Document], kinds: dict[str, str]) -> float:
    right = guessed = gold = 0
    for document in documents:
        if document.text.strip():
            found = analyse(Report(document.text)).entities
            mine = {(e.span.start, e.span.end, kinds[e.kind]) for e in found if e.kind in kinds}
            theirs = _gold(document, set(kinds.values()))
            right, guessed, gold = right + len(mine & theirs), guessed + len(mine), gold + len(theirs)
    print(f"names: P {100 * right / guessed:.1f} R {100 * right / gold:.1f}")
    return round(200 * right / (guessed + gold), 1)


def _gold(document: Document, kinds: set[str]) -> Marks:
    starts, ends = document.flat("starts"), document.flat("ends")
    first = np.flatnonzero(document.flat("first"))
    lasts = np.append(first[1:], len(starts)) - 1
    labels = [0 if row[0] or row.all() else int(row.argmax()) for row in document.names[first]]
    return {
        (int(starts[first[a]]), int(ends[lasts[b - 1]]), kind)
        for kind, a, b in runs(np.array(labels), NAME_TAGS)
        if kind in kinds
    }
