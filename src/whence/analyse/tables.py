"""The word lists beside this file: cues, nouns for people and things, numbers. One function a list."""

from __future__ import annotations

import re
from functools import cache
from importlib import resources

IRREGULAR = {"people": "people", "men": "man", "women": "woman", "children": "child", "media": "media", "news": "news",
             "police": "police", "data": "data", "wives": "wife", "corps": "corps", "bureaus": "bureau"}  # fmt: skip
# By ending; the first that fits counts. Words in -ss, -us and -is are singulars already.
PLURALS = (("ies", "y"), ("sses", "ss"), ("xes", "x"), ("ches", "ch"), ("shes", "sh"), ("ss", "ss"), ("us", "us"),
           ("is", "is"), ("s", ""))  # fmt: skip


@cache
def people() -> dict[str, tuple[str, str]]:
    """Kind of link for one and for several, by head noun in the singular."""
    return {word: (one, several) for word, one, several in _rows("people.tsv")}


@cache
def things() -> dict[str, str]:
    """body, document, media, press or act, by head noun in the singular."""
    return {word: kind for word, kind in _rows("things.tsv")}


@cache
def stances() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """(stance, words of the cue and behind it), first match first; "~" stands for up to two words."""
    return tuple((stance, tuple(words.split())) for stance, words in _rows("stance.tsv"))


@cache
def counts() -> dict[str, int]:
    """Number words."""
    return {word: int(count) for word, count in _rows("counts.tsv")}


@cache
def thoughts() -> frozenset[str]:
    """Lemmas of cue verbs that tell what goes on in somebody, not what was uttered."""
    return frozenset(lines("thoughts.txt"))


@cache
def breaks() -> frozenset[str]:
    """Words that end the part of a phrase that holds its head noun."""
    return frozenset(lines("breaks.txt"))


@cache
def cue_words() -> dict[str, tuple[str, ...]]:
    """The sets of cues.tsv, each by its name."""
    return {name: tuple(words.split("|")) for name, words in _rows("cues.tsv")}


def any_of(name: str) -> str:
    """A pattern for any of the words of one set of cues."""
    return f"(?:{'|'.join(sorted(map(re.escape, cue_words()[name]), key=len, reverse=True))})"


def singular(noun: str) -> str:
    """The singular of a regular plural, by its ending; other words unchanged."""
    word = noun.lower()
    if word in IRREGULAR:
        return IRREGULAR[word]
    if word.endswith("men") and len(word) > 4:
        return word[:-2] + "an"
    if len(word) < 4:
        return word
    fits = (pair for pair in PLURALS if word.endswith(pair[0]) and len(word) > len(pair[0]) + 1)
    ending, becomes = next(fits, ("", ""))
    return word.removesuffix(ending) + becomes


def lines(name: str) -> list[str]:
    """A list's lines, without those that are remarks."""
    whole = (resources.files("whence.analyse") / "tables" / name).read_text("utf-8")
    return [line for line in whole.splitlines() if line and not line.startswith("#")]


def _rows(name: str) -> list[list[str]]:
    return [line.split("\t") for line in lines(name)[1:]]
