"""One station of a chain."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from whence.records.span import Span

Kind = Literal["person", "organization", "outlet", "document", "unnamed", "group", "unknown"]
KINDS: tuple[str, ...] = get_args(Kind)


@dataclass(frozen=True, slots=True)
class Link:
    """Who heard it from the next link, or, as the last one, said it.

    ``name`` is the fullest form the report uses, ``None`` for the unnamed, groups and the unknown; ``mention`` points
    at the words, ``None`` for the publishing outlet. The last four are of ``unnamed`` links and groups: how many they
    are, the head words ("senior officials"), the body they belong to, and the words that say why they are not named.
    """

    kind: Kind
    name: str | None = None
    mention: Span | None = None
    count: int | None = None
    role: str | None = None
    affiliation: str | None = None
    grounds: str | None = None

    def __post_init__(self) -> None:
        if self.kind not in KINDS:
            raise ValueError(f"not a kind of link: {self.kind}")
