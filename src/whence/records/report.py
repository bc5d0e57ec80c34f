"""One published article in one version."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field
from datetime import date

PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")


@dataclass(frozen=True, slots=True)
class Report:
    """A report as it was read; offsets everywhere are into ``text``.

    ``published``, ``modified`` and ``fetched`` are ISO 8601, a date or a date with time and offset. ``origin`` tells
    where each of the other fields came from (``{"published": "json-ld", "outlet": "domain"}``). Two surrogates of
    ``text`` that are halves of one letter become that letter, as in any JSON, so that offsets outlive the writing.
    """

    text: str
    id: str = ""
    outlet: str | None = None
    title: str | None = None
    published: str | None = None
    modified: str | None = None
    fetched: str | None = None
    url: str | None = None
    byline: tuple[str, ...] = ()
    origin: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if PAIR.search(self.text):
            object.__setattr__(self, "text", PAIR.sub(_joined, self.text))
        if not self.id:
            object.__setattr__(self, "id", _fingerprint(self.url or "", self.text))

    @property
    def day(self) -> date | None:
        """The day of publication, which relative dates are reckoned from; None where none is known."""
        try:
            return date.fromisoformat((self.published or "")[:10])
        except ValueError:
            return None


def _joined(pair: re.Match[str]) -> str:
    return pair[0].encode("utf-16", "surrogatepass").decode("utf-16")


def _fingerprint(*parts: str) -> str:
    """Twelve hex digits that stay the same for the same address and text."""
    whole = "\n".join(parts).encode("utf-8", "surrogatepass")
    return hashlib.sha256(whole).hexdigest()[:12]
