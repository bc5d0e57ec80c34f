"""What the user set: read once, at the door."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """``workers`` is the number of processes, ``None`` for one a core."""

    workers: int | None = None
    allow_private: bool = False
    force: bool = False

    @classmethod
    def given(cls, *, workers: int | None, allow_private: bool, force: bool, environ: Mapping[str, str] = os.environ) -> Settings:
        """From the options, and for what they leave open from ``WHENCE_WORKERS``."""
        said = environ.get("WHENCE_WORKERS", "")
        return cls(workers or (int(said) if said.isdigit() and int(said) else None), allow_private, force)
