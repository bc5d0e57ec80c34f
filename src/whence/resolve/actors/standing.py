"""Whether a capital stands for its government at a place in the text."""

from __future__ import annotations

import re

from whence.records import Span
from whence.resolve.actors.lexicon import wordset

BEFORE = re.compile(r"([\w’']+)\s+$")
BETWEEN = re.compile(r"\bbetween [^.;\n]*$")
BEHIND = re.compile(r"\s+([a-z]+)\b")
OWNER = re.compile(r"[’']s?\s")


def is_government(text: str, span: Span) -> bool:
    """“Pyongyang said”, “between Washington and Tehran”; “in Pyongyang” and “Pyongyang, North Korea” are the town."""
    before = BEFORE.search(text[max(0, span.start - 20) : span.start])
    word = before[1].lower() if before else ""
    if word in wordset("locative"):
        return False
    if word == "and":
        return BETWEEN.search(text[max(0, span.start - 60) : span.start]) is not None
    behind = BEHIND.match(text, span.end)
    return (
        word in wordset("precedes")
        or (behind is not None and behind[1] in wordset("follows"))
        or (before is None or word != "the")
        and OWNER.match(text, span.end) is not None
    )
