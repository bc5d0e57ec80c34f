"""Names in the text, and the fullest form of each that the report uses."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from whence.analyse.labels import NAME_TAGS
from whence.analyse.scores import Moves, Scores
from whence.analyse.viterbi import best, constrained, padded, runs
from whence.records.entity import Entity
from whence.records.span import Span

TITLE = re.compile(
    r"^(?:(?:mr|mrs|ms|dr|sen|rep|gov|gen|lt|col|capt|maj|sgt|prof|sir|dame|lord|lady|president|secretary|senator|"
    r"minister|prime|king|queen|prince|princess|sheikh|pope|judge|justice)\.?\s+)+",
    re.IGNORECASE,
)
WORD = re.compile(r"[^\W_]+(?:[.’'\-][^\W_]+)*")
POSSESSIVE = re.compile(r"[’']s?$")
LITTLE = frozenset("of the for and in on de la du & al el".split())


def find_names(text: str, scores: Scores, moves: Moves) -> list[Entity]:
    """Every name with its kind, in order of the text, each called by its fullest form."""
    return fullest([Entity(span, kind, span.of(text)) for span, kind in _spans(text, scores, moves)])  # type: ignore[arg-type]


def _spans(text: str, scores: Scores, moves: Moves) -> list[tuple[Span, str]]:
    rows, lengths = padded(scores.names, scores.windows)
    paths = best(rows, lengths, constrained(moves.names, NAME_TAGS))
    path = np.concatenate([line[:length] for line, length in zip(paths, lengths, strict=True)])
    found = []
    for kind, first, after in runs(path, NAME_TAGS):
        start, end = int(scores.words.starts[first]), int(scores.words.ends[after - 1])
        bare = POSSESSIVE.sub("", text[start:end])
        if bare.strip():
            found.append((Span(start, start + len(bare)), kind))
    return found


def fullest(names: Sequence[Entity]) -> list[Entity]:
    """The same names, each with the longest form among those that stand for the same one.

    A short form stands for the nearest fuller one before it, else for the nearest behind it.
    """
    forms = [_Form.of(entity) for entity in names]
    full: list[Entity] = []
    for place, form in enumerate(forms):
        fuller = [other for other in forms if form.stands_for(other)]
        longest = max((len(other.words) for other in fuller), default=0)
        best_form = min(
            (other for other in fuller if len(other.words) == longest),
            key=lambda other: (other.start > form.start, abs(other.start - form.start)),
            default=form,
        )
        full.append(replace(names[place], name=best_form.name))
    return full


@dataclass(frozen=True, slots=True)
class _Form:
    """A name without its title, in words."""

    kind: str
    name: str
    words: tuple[str, ...]
    start: int

    @classmethod
    def of(cls, entity: Entity) -> _Form:
        bare = re.sub(r"^[Tt]he\s+", "", re.sub(r"\s+", " ", entity.name))
        if entity.kind == "person":
            bare = TITLE.sub("", bare) or bare
        words = tuple(word.lower().replace("’", "'") for word in WORD.findall(bare))
        return cls(entity.kind, bare, words, entity.span.start)

    def stands_for(self, other: _Form) -> bool:
        """Whether this may be a short form of ``other``; of itself it always is."""
        if self.kind != other.kind or not self.words or len(self.words) > len(other.words):
            return False
        if self.words == other.words:
            return True
        if self.kind == "person":
            return _is_short_person(self.words, other.words)
        return _is_short_body(self.words, other.words)


def _is_short_person(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """The last name or names, the first name alone, or the first and the last of three."""
    if len(full) > 5:
        return False
    tail, head = full[-len(short) :] == short, full[: len(short)] == short
    return tail or (head and len(short) >= 1) or (len(short) == 2 and short == (full[0], full[-1]))


def _is_short_body(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """The first letters, or the beginning or end of the name."""
    letters = "".join(word[0] for word in full if word not in LITTLE)
    if len(short) == 1 and len(short[0]) > 1 and short[0].replace(".", "") in {letters, "".join(w[0] for w in full)}:
        return True
    if len(short) == 1 and len(short[0]) <= 3:
        return False
    return full[: len(short)] == short and len(full) - len(short) <= 3
