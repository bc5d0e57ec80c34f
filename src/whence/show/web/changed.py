"""What changed between two texts, paragraph by paragraph and word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

WORD = re.compile(r"\s*\S+")
LONG = 1_500  # words of a paragraph that are compared one by one
ALIKE = 0.4  # so much two paragraphs have in common that are one, reworded

Part = tuple[bool, str]  # whether it is in one of the two alone, and the words


@dataclass(frozen=True, slots=True)
class Row:
    """A paragraph of the one beside that of the other; empty where the other has none."""

    one: tuple[Part, ...]
    other: tuple[Part, ...]

    @property
    def same(self) -> bool:
        """Word for word."""
        return not any(alone for alone, _ in (*self.one, *self.other))


def changed(one: str, other: str) -> list[Row]:
    """The rows in order of the texts."""
    left, right = _paragraphs(one), _paragraphs(other)
    found: list[Row] = []
    for what, a, b, c, d in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        if what == "equal":
            found += [Row(((False, text),), ((False, text),)) for text in left[a:b]]
        else:
            found += _replaced(left[a:b], right[c:d])
    return found


def _paragraphs(text: str) -> list[str]:
    return [line.strip() for line in text.split("\n") if line.strip()]


def _replaced(left: Sequence[str], right: Sequence[str]) -> Iterator[Row]:
    """Each with the first that is like it; in between what has no counterpart."""
    at = 0
    for text in left:
        like = next((place for place in range(at, len(right)) if _alike(text, right[place])), None)
        if like is None:
            yield Row(((True, text),), ())
            continue
        yield from (Row((), ((True, new),)) for new in right[at:like])
        yield _words(text, right[like])
        at = like + 1
    yield from (Row((), ((True, new),)) for new in right[at:])


def _alike(one: str, other: str) -> bool:
    found = SequenceMatcher(None, one.split(), other.split(), autojunk=False)
    return found.quick_ratio() >= ALIKE and found.ratio() >= ALIKE


def _words(one: str, other: str) -> Row:
    left, right = WORD.findall(one), WORD.findall(other)
    if max(len(left), len(right)) > LONG:
        return Row(((True, one),), ((True, other),))
    mine: list[Part] = []
    theirs: list[Part] = []
    bare = [word.strip() for word in left], [word.strip() for word in right]
    for what, a, b, c, d in SequenceMatcher(None, *bare, autojunk=False).get_opcodes():
        if b > a:
            mine.append((what != "equal", "".join(left[a:b])))
        if d > c:
            theirs.append((what != "equal", "".join(right[c:d])))
    return Row(tuple(mine), tuple(theirs))
