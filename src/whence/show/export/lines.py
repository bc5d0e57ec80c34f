"""Text that every reader of JSON and CSV takes."""

from __future__ import annotations

import json
import re

UNWRITABLE = re.compile("[\x00\ud800-\udfff]")  # the null character, and halves of letters, which no UTF-8 holds
ENDS = re.compile("[\x85\u2028\u2029]")  # what else than a line feed ends a line


def writable(text: str) -> str:
    """The same length, so that places in it stay."""
    return UNWRITABLE.sub("\ufffd", text)


def flat(text: str | None) -> str:
    """On one line."""
    return " ".join(writable(text or "").split())


def in_json(value: object) -> str:
    """One line, even to ``str.splitlines``."""
    written = writable(json.dumps(value, ensure_ascii=False))
    return ENDS.sub(lambda found: f"\\u{ord(found[0]):04x}", written)
