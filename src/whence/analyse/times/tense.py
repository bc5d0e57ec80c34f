"""Whether the clause around a date tells of what is past or of what is to come."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Literal

from whence.analyse.tables import lines
from whence.analyse.times.lexicon import wordset
from whence.analyse.times.tokens import Tokens

Tense = Literal["future", "past", "either", "over"]  # over: certainly past, whatever is near
PRESENT = (["is"], ["are"], ["being"])
SHORTEST = 5  # letters of a past in -ed, not "red"
FARTHEST = 30  # tokens that are looked at before the date, and behind it


@cache
def cues(sense: str) -> frozenset[str]:
    """The words of one sense in times_cues.tsv: future, past, scheduled, plan, order."""
    rows = (line.split("\t") for line in lines("times_cues.tsv")[1:])
    return frozenset(word for word, kind in rows if kind == sense)


def tense(tokens: Tokens, first: int, stop: int) -> Tense | None:
    """That of the nearest verb before tokens ``first`` to ``stop``, else behind them; None where nothing shows it.

    A date that begins its clause goes with what comes behind: "On Monday the council will meet".
    """
    before = list(_before(tokens, first))
    behind = list(_behind(tokens, stop))
    ways = (_told_behind(behind), _told_before(before))
    ways = ways if _leads(before) else ways[::-1]
    return ways[0] or ways[1]


def _leads(before: list[str]) -> bool:
    words = iter(before)
    word = next((word for word in words if word not in wordset("leads")), ",")
    return not word[-1:].isalnum()


def _told_before(words: list[str]) -> Tense | None:
    """``words`` from the nearest outward."""
    infinitive = False
    for number, word in enumerate(words):
        further = words[number + 1 : number + 4]
        if word == "to":
            nearer = words[number - 1] if number else ""
            if nearer == "be":  # "to be published"
                return "future"
            infinitive = nearer.isalpha() and nearer not in wordset("determiners") and nearer == nearer.lower()
            if infinitive and further and further[0] in cues("plan"):
                return "past" if further[1:3] == ["been", "had"] else "future"
            if infinitive and cues("order").intersection(further):  # "asked the mayor to stay"
                return "future"
            continue
        told = _sense(word, further)
        if told:
            return told
    return None


def _told_behind(words: list[str]) -> Tense | None:
    for number, word in enumerate(words):
        told = _sense(word, words[max(number - 3, 0) : number][::-1])
        if told:
            return told
    return None


def _sense(word: str, earlier: Iterable[str]) -> Tense | None:
    """What one word shows, seen with the three words before it, the nearest first."""
    before = list(earlier)
    if word.endswith(("’ll", "'ll")) or word in cues("future"):
        return "past" if "been" in before[:1] and "had" in before[1:2] else "future"
    if word in cues("scheduled"):
        return "future" if before[:1] != ["of"] else None
    if before[:1] in PRESENT and word not in cues("future"):  # "are held"
        return None
    if word in cues("past") or _is_past(word, before):
        if "be" in before[:2] or (word in wordset("perfect") and before[:1] and before[0] in cues("future")):
            return "past" if word in wordset("perfect") else None
        return "past"
    return None


def _is_past(word: str, before: list[str]) -> bool:
    """A regular past: not "the proposed meeting", "an unspecified day"."""
    if not word.endswith("ed") or len(word) < SHORTEST or word in wordset("not_past") or word.startswith("un"):
        return False
    if word.endswith("eed") and word not in wordset("past_in_eed"):
        return False
    return not before or before[0] not in wordset("determiners")


def _before(tokens: Tokens, first: int) -> Iterator[str]:
    for number in range(first - 1, max(first - 1 - FARTHEST, -1), -1):
        if _ends(tokens, number):
            return
        yield _plain(tokens.word(number))


def _behind(tokens: Tokens, stop: int) -> Iterator[str]:
    for number in range(stop, min(stop + FARTHEST, len(tokens.starts))):
        if _ends(tokens, number):
            return
        yield _plain(tokens.word(number))


def _plain(word: str) -> str:
    """In lower case, but for the month that would read as "may"."""
    return word if word == "May" else word.lower()


def _ends(tokens: Tokens, number: int) -> bool:
    word = tokens.word(number)
    if word in ("?", "!", ";") or word.startswith("\n"):
        return True
    before = tokens.word(number - 1).lower()
    return word == "." and len(before) > 1 and before not in wordset("abbreviations")
