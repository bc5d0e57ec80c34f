"""A finding of a comparison as a reason in words."""

from __future__ import annotations

from whence.records import Reason
from whence.resolve.actors.lexicon import findings


def reason(finding: str, mine: str = "", theirs: str = "") -> Reason:
    """Its weight and words are in the table."""
    weight, words = findings()[finding]
    return Reason(finding, weight, words.format(mine=mine, theirs=theirs))
