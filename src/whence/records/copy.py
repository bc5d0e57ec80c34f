"""Words that one report shares with another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from whence.records.reason import Reason
from whence.records.span import Span

Extent = Literal["copy", "partly"]


@dataclass(frozen=True, slots=True)
class Passage:
    """``span`` of one report's text says, word for word or nearly, what ``other`` of the other one's says."""

    span: Span
    other: Span


@dataclass(frozen=True, slots=True)
class Copy:
    """What a report shares with an earlier kept one, ``other`` (the ledger's number of that report).

    ``share`` is how much of this report's words stand in the other, ``other_share`` the other way round, 0 to 1.
    ``extent`` is ``copy`` where one of them is, taken whole, the other's text, and ``partly`` where passages are.
    Which of the two is the original is not said here: see ``original`` in :mod:`whence.resolve.copies`.
    """

    other: int
    extent: Extent
    share: float
    other_share: float
    passages: tuple[Passage, ...]
    reasons: tuple[Reason, ...] = ()
