"""What the user set: read once, at the door."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass

from whence.errors import WrongCall

SHORTEST = 16  # characters of a token
LEDGER = "whence.db"  # in the folder where the command is called


@dataclass(frozen=True, slots=True)
class Settings:
    """``workers`` is the number of processes, ``None`` for one a core."""

    workers: int | None = None
    allow_private: bool = False
    force: bool = False

    @classmethod
    def given(
        cls, *, workers: int | None, allow_private: bool, force: bool, environ: Mapping[str, str] = os.environ
    ) -> Settings:
        """From the options, and for what they leave open from ``WHENCE_WORKERS``.

        Raises ``WrongCall`` where that is no number of processes.
        """
        return cls(workers or _workers(environ.get("WHENCE_WORKERS", "").strip()), allow_private, force)


def ledger_at(given: str | None, environ: Mapping[str, str] = os.environ) -> str:
    """The place of the ledger: the option, else ``WHENCE_LEDGER``, else a file right here."""
    return given or environ.get("WHENCE_LEDGER", "").strip() or LEDGER


def token_given(environ: Mapping[str, str] = os.environ) -> str | None:
    """``WHENCE_TOKEN``, which who corrects over the network has to show. Raises ``WrongCall`` where it is too short."""
    said = environ.get("WHENCE_TOKEN", "").strip()
    if said and (len(said) < SHORTEST or not said.isascii() or not said.isprintable() or " " in said):
        raise WrongCall(
            f"WHENCE_TOKEN is no good token: it needs {SHORTEST} letters and digits or more",
            "Leave it out, and a new one is made.",
        )
    return said or None


def _workers(said: str) -> int | None:
    if not said:
        return None
    if not re.fullmatch("0*[1-9][0-9]{0,4}", said):
        raise WrongCall(f"WHENCE_WORKERS is {said[:40]!r} and not a number of processes", "Set it to 1 or more.")
    return int(said)
