"""Where the reading of a report's contacts has come to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from whence.analyse.contacts.mention import Mention
from whence.analyse.contacts.setting import Setting
from whence.analyse.syntax.tree import Sentence


@dataclass(frozen=True, slots=True)
class Here:
    """``sentence`` is the one looked at, ``before`` are the mentions found so far, in order of the text.

    ``words`` are the tokens of the sentence that tell of contacts.
    """

    sentence: Sentence
    known: Setting
    before: Sequence[Mention]
    words: frozenset[int]
