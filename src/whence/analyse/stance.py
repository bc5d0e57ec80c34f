"""Says, denies, declines or silent; and whether a cue tells of an utterance or of a thought."""

from __future__ import annotations

import re

from whence.analyse.tables import stances, thoughts
from whence.records.statement import Stance

WORD = re.compile(r"n[’']t|[^\W_]+(?=n[’']t)|[^\W_]+(?:-[^\W_]+)*", re.IGNORECASE)
GAP = 2  # words that "~" may stand for
VOICED = frozenset("said says saying say told tell telling wrote according added voiced stated expressed".split())


def stance(before: str, cue: str, after: str) -> Stance:
    """From the words of the cue, the few before it in its sentence, and those behind it.

    The cue must hold the last word of what the table lists, or the first: "did not | respond | to requests".
    """
    lead, core, rest = (_words(part) for part in (before, cue, after))
    words = lead[-3:] + core + rest[:4]
    low, high = len(lead[-3:]), len(lead[-3:]) + len(core)
    for name, pattern in stances():
        for start in range(high):
            stop = _matches(words, start, pattern)
            if stop is not None and stop > low:
                return name  # type: ignore[return-value]
    return "says"


def refuses(cue: str) -> bool:
    """Whether the cue alone tells of a refusal or a silence: "were not available for comment"."""
    return stance("", cue, "") in {"declines", "silent"}


def is_voiced(cue: str) -> bool:
    """False where every verb of the cue is one of thinking, wishing or feeling."""
    words = _words(cue)
    if not words or any(word in VOICED for word in words):
        return True
    return not any(lemma in thoughts() for word in words for lemma in _lemmas(word))


def _words(text: str) -> list[str]:
    return [word.lower().replace("’", "'") for word in WORD.findall(text)]


def _matches(words: list[str], start: int, pattern: tuple[str, ...]) -> int | None:
    """Where the pattern that begins at ``start`` has ended, or ``None``."""
    place, gap = start, 0
    for part in pattern:
        if part == "~":
            gap = GAP
            continue
        reach = words[place : place + gap + 1]
        if part not in reach:
            return None
        place += reach.index(part) + 1
        gap = 0
    return place


def _lemmas(word: str) -> list[str]:
    """What a verb form may be a form of, by its ending."""
    found = [word]
    for ending, becomes in (("s", ""), ("es", ""), ("ies", "y"), ("ed", ""), ("d", ""), ("ied", "y"), ("ing", ""), ("ing", "e")):
        if word.endswith(ending) and len(word) > len(ending) + 1:
            found.append(word[: -len(ending)] + becomes)
    irregular = {"thought": "think", "felt": "feel", "knew": "know", "saw": "see", "sought": "seek", "meant": "mean",
                 "known": "know", "found": "find", "understood": "understand", "learnt": "learn", "chose": "choose",
                 "planned": "plan", "preferred": "prefer", "forgot": "forget", "sensed": "sense"}  # fmt: skip
    return [*found, irregular[word]] if word in irregular else found
