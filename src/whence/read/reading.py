"""How inputs are read."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reading:
    """The settings of this stage.

    ``timeout`` is in seconds and holds for one request as a whole; ``largest`` is in bytes, of one page (decompressed),
    of one text file and of one line of a file of reports. ``user_agent`` is ``Whence/<version> (+news source reader)``
    where none is given.
    """

    allow_private: bool = False
    force: bool = False
    timeout: float = 30.0
    largest: int = 20_000_000
    redirects: int = 5
    user_agent: str | None = None


USUAL = Reading()
