"""What of a telling is compared with others: made once, when it is kept."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from whence.records import Link, Report, Span, Time
from whence.resolve.claims.words import stems, weight

AROUND = 200  # characters of the paragraph on either side
TELLING = 2.5  # a word that tells less does not bring candidates
MOST = 16  # words that bring candidates
NEGATION = re.compile(r"\b(?:not|no|never|none|nobody|nothing|without|neither|nor|cannot)\b|n['’]t\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Sketch:
    """What is compared: stems, and dates.

    ``words`` are those of what is told, in order with those that recur, ``around`` those of the paragraph about it,
    ``source`` those of who said it; ``days`` (EDTF) are the dates in it.
    """

    words: tuple[str, ...]
    around: frozenset[str]
    source: frozenset[str]
    days: tuple[str, ...] = ()
    negated: bool = False

    def to_dict(self) -> dict[str, Any]:
        """Plain JSON."""
        return {
            "words": " ".join(self.words),
            "around": " ".join(sorted(self.around)),
            "source": " ".join(sorted(self.source)),
            "days": list(self.days),
            "negated": self.negated,
        }

    @property
    def set(self) -> frozenset[str]:
        """The stems of what is told, each once."""
        return frozenset(self.words)


def sketch(report: Report, content: Sequence[Span], chain: Sequence[Link], times: Sequence[Time] = ()) -> Sketch:
    """The sketch of one place of a report."""
    words = " ".join(span.of(report.text) for span in content)
    start, end = content[0].start, content[-1].end
    before = max(report.text.rfind("\n", 0, start) + 1, start - AROUND)
    line_end = report.text.find("\n", end)
    after = min(line_end if line_end >= 0 else len(report.text), end + AROUND)
    sources = " ".join(link.name or link.role or "" for link in chain[1:])
    days = [time.value for time in times if time.value and start <= time.span.start and time.span.end <= end]
    return Sketch(
        words=tuple(stems(words)),
        around=frozenset(stems(report.text[before:after])),
        source=frozenset(stems(sources)),
        days=tuple(sorted(set(days))),
        negated=bool(NEGATION.search(words)),
    )


@lru_cache(maxsize=20_000)
def _frozen(words: str, around: str, source: str, days: tuple[str, ...], negated: bool) -> Sketch:  # noqa: FBT001
    return Sketch(tuple(words.split()), frozenset(around.split()), frozenset(source.split()), days, negated)


def kept(plain: dict[str, Any]) -> Sketch:
    """The sketch that :meth:`Sketch.to_dict` wrote."""
    return _frozen(plain["words"], plain["around"], plain["source"], tuple(plain["days"]), plain["negated"])


def words_of(plain: dict[str, Any]) -> tuple[str, ...]:
    """The words of a kept sketch alone."""
    return tuple(plain["words"].split())


def keys(of: Sketch) -> tuple[int, ...]:
    """The rarest words as signed 64-bit numbers: tellings of one claim share some of them."""
    rare = sorted((word for word in of.set if weight(word) >= TELLING), key=lambda word: (-weight(word), word))
    return tuple(sorted(_number(word) for word in rare[:MOST]))


def _number(word: str) -> int:
    return int.from_bytes(hashlib.blake2b(word.encode(), digest_size=8).digest(), "big", signed=True)
