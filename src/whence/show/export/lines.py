"""Text that every reader of JSON and CSV takes."""

from __future__ import annotations

import json
import re

from whence.show.harmless import writable

ENDS = re.compile("[\x85\u2028\u2029]")  # what else than a line feed ends a line


def flat(text: str | None) -> str:
    """On one line."""
    return " ".join(writable(text or "").split())


def in_json(value: object) -> str:
    """One line, even to ``str.splitlines``."""
    written = writable(json.dumps(value, ensure_ascii=False))
    return ENDS.sub(lambda found: f"\\u{ord(found[0]):04x}", written)
