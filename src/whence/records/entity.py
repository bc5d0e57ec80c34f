"""A name in the text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from whence.records.span import Span

EntityKind = Literal["person", "organization", "location", "facility", "group", "other"]
ENTITY_KINDS: tuple[str, ...] = get_args(EntityKind)


@dataclass(frozen=True, slots=True)
class Entity:
    """One mention of a name; ``name`` is the fullest form that the report uses for the same one.

    ``group`` is a nationality, faith or party.
    """

    span: Span
    kind: EntityKind
    name: str

    def __post_init__(self) -> None:
        if self.kind not in ENTITY_KINDS:
            raise ValueError(f"not a kind of name: {self.kind}")
