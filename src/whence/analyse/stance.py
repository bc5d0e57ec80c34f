"""Says, denies, declines or silent; and whether a cue tells of an utterance or of a thought."""

from __future__ import annotations

import re

from whence.analyse.tables import stances, thoughts
from whence.records.statement import Stance

NOT = r"n[’']t\b"
WORD = re.compile(rf"{NOT}|[^\W_]+(?={NOT})|\bcan(?=not\b)|[^\W_]+(?:-[^\W_]+)*", re.IGNORECASE)
SPELT = {"n't": "not", "wo": "will", "ca": "can"}
EDGE = re.compile(r"[.!?][\"”’')]*\s")  # between two sentences
LEAD, REST = 3, 4  # words before the cue and behind it that count
GAP = 2  # words that "~" may stand for
VOICED = frozenset(["say", "tell", "write", "accord", "add", "voiced", "voicing", "state", "express"])
ENDINGS = (("s", ""), ("es", ""), ("ies", "y"), ("ed", ""), ("d", ""), ("ied", "y"), ("ing", ""), ("ing", "e"))
IRREGULAR = {
    "said": "say", "told": "tell", "wrote": "write", "written": "write",
    "thought": "think", "felt": "feel", "knew": "know", "known": "know", "saw": "see", "seen": "see", "sought": "seek",
    "foresaw": "foresee", "foreseen": "foresee", "meant": "mean", "found": "find", "understood": "understand",
    "learnt": "learn", "dreamt": "dream", "forgot": "forget", "forgotten": "forget",
}  # fmt: skip


def stance(before: str, cue: str, after: str) -> Stance:
    """From the words of the cue, the few before it in its sentence, and those behind it.

    The cue must hold at least one of the words that the table lists: "did not | respond | to requests".
    """
    lead, core, rest = _words(EDGE.split(before)[-1])[-LEAD:], _words(cue), _words(EDGE.split(after)[0])[:REST]
    words, inside = lead + core + rest, range(len(lead), len(lead) + len(core))
    there = set(words)
    for name, pattern in stances():
        if not all(part == "~" or part in there for part in pattern):
            continue
        for start in range(inside.stop):
            if any(place in inside for place in _matched(words, start, pattern)):
                return name  # type: ignore[return-value]
    return "says"


def refuses(cue: str) -> bool:
    """Whether the cue alone tells of a refusal or a silence: "were not available for comment"."""
    return stance("", cue, "") in {"declines", "silent"}


def is_voiced(cue: str) -> bool:
    """False where a word of the cue is one of thinking, wishing or feeling, and none is one of saying."""
    lemmas = {lemma for word in _words(cue) for lemma in _lemmas(word)}
    return not lemmas.isdisjoint(VOICED) or lemmas.isdisjoint(thoughts())


def _words(text: str) -> list[str]:
    """In lower case; "didn't" and "cannot" are two words each."""
    words = (word.lower().replace("’", "'") for word in WORD.findall(text))
    return [SPELT.get(word, word) for word in words]


def _matched(words: list[str], start: int, pattern: tuple[str, ...]) -> list[int]:
    """Where the words of a pattern stand that begins at ``start``; none where it does not."""
    places: list[int] = []
    place, gap = start, 0
    for part in pattern:
        if part == "~":
            gap = GAP
            continue
        reach = words[place : place + gap + 1]
        if part not in reach:
            return []
        places.append(place + reach.index(part))
        place, gap = places[-1] + 1, 0
    return places


def _lemmas(word: str) -> list[str]:
    """What a verb form may be a form of, by its ending."""
    found = [word]
    for ending, becomes in ENDINGS:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > 1:
            found.append(stem + becomes)
            if ending in {"ed", "ing"} and stem[-1] == stem[-2]:
                found.append(stem[:-1])  # planning
    return [*found, IRREGULAR[word]] if word in IRREGULAR else found
