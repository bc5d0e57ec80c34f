"""A part of a long list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Page:
    """``size`` of a list, after ``skip`` of it.

    >>> Page(2, 1).of("abcd")
    'bc'
    """

    size: int = 20
    skip: int = 0

    @property
    def end(self) -> int:
        """So many of the list have to be known."""
        return self.skip + self.size

    def of(self, found: Sequence[Item]) -> Sequence[Item]:
        """The part."""
        return found[self.skip : self.end]
