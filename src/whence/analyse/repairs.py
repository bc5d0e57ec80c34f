"""Names that the tagger cut short, ran together, called differently or passed over: put right by the report itself."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace

from whence.analyse.sources.lists import pronoun_of
from whence.analyse.sources.papers import looks_like_outlet
from whence.analyse.tables import people, singular, things
from whence.records.entity import Entity, EntityKind
from whence.records.span import Span

REST_OF_WORD = re.compile(r"[^\W_]*(?:-[^\W_]+)*")
BETWEEN = re.compile(r"\s+(?:and|&|or)\s+|\s*[,;/\n(]\s*")
SHOUT = re.compile(r"\s+[A-Z]{4,}.*$")  # the next line of a caption or a heading
PARTY = re.compile(r"[RDI]\s?[-–]\s?[A-Z][a-z]*\.?(?:\s?[A-Z]\.?)?")
WORDS = re.compile(r"[\w\-]+")
LETTER = re.compile(r"[^\W\d_]")

Repair = Callable[[str, Sequence[Entity]], list[Entity]]


def repaired(text: str, names: Sequence[Entity]) -> list[Entity]:
    """The names after every repair, in order of the text, none overlapping."""
    found = list(names)
    for repair in REPAIRS:
        found = repair(text, found)
    return found


def whole_words(text: str, names: Sequence[Entity]) -> list[Entity]:
    """“. Trump” is Trump, and "Moon Jae-" is Moon Jae-in."""
    found: list[Entity] = []
    for name in names:
        start, end = name.span.start, name.span.end
        while start < end and not text[start].isalnum():
            start += 1
        while start > 0 and start < end and text[start - 1].isalnum():
            start -= 1
        if start < end and (text[end - 1].isalnum() or text[end - 1] == "-"):
            end += len(REST_OF_WORD.match(text, end)[0])  # type: ignore[index]
        if start < end and (not found or found[-1].span.end <= start):
            found.append(_cut(text, name, start, end))
    return found


def no_marks_of_party(text: str, names: Sequence[Entity]) -> list[Entity]:
    """“(R-Ariz.)” says for which party and state somebody sits; it is nobody's name."""
    return [name for name in names if name.kind != "person" or not PARTY.fullmatch(name.span.of(text))]


def apart(text: str, names: Sequence[Entity]) -> list[Entity]:
    """“Kim and Mr. Moon” are two persons; a heading in capitals behind a name is none of it."""
    found = []
    for name in names:
        if name.kind != "person":
            found.append(name)
            continue
        start = name.span.start
        for mark in [*BETWEEN.finditer(text, name.span.start, name.span.end), None]:
            stop = mark.start() if mark else name.span.end
            stop = _before_of(text, start, stop)
            words = SHOUT.sub("", text[start:stop]) if any(c.islower() for c in text[start:stop]) else text[start:stop]
            if LETTER.search(words):
                found.append(_cut(text, name, start, start + len(words)))
            start = mark.end() if mark else stop
    return found


def _before_of(text: str, start: int, stop: int) -> int:
    """“Petra Lindholt of Ostrene” is Petra Lindholt."""
    found = re.match(r"\S+\s+\S+(?:\s+\S+)?(?=\s+of\s)", text[start:stop])
    return start + found.end() if found else stop


def outlets_apart(text: str, names: Sequence[Entity]) -> list[Entity]:
    """No person is called the Sorin Sentinel."""
    return [
        replace(name, kind="organization")
        if name.kind == "person" and looks_like_outlet(words := name.span.of(text)) and not pronoun_of(words.split()[0])
        else name
        for name in names
    ]


def agreed(text: str, names: Sequence[Entity]) -> list[Entity]:
    """The same words are of the same kind all through a report: the one that the tagger chose most often."""
    votes: dict[str, Counter[EntityKind]] = defaultdict(Counter)
    for name in names:
        votes[name.span.of(text)][name.kind] += 1
    return [replace(name, kind=votes[name.span.of(text)].most_common(1)[0][0]) for name in names]


def said_again(text: str, names: Sequence[Entity]) -> list[Entity]:
    """Names found in one place and passed over in another, the last name of a person by itself among them."""
    kinds = {name.span.of(text): name.kind for name in names if name.kind != "other"}
    for name in names:
        words = name.span.of(text).split()
        if name.kind == "person" and len(words) > 1:
            kinds.setdefault(words[-1], "person")
    small = set(WORDS.findall(text))
    known = [words for words in kinds if _is_sure(words, small)]
    if not known:
        return list(names)
    spell = re.compile(
        r"(?<![\w\-])(?:" + "|".join(map(re.escape, sorted(known, key=len, reverse=True))) + r")(?![\w\-])"
    )
    spans = [Span(m.start(), m.end()) for m in spell.finditer(text)]
    new = [Entity(s, kinds[s.of(text)], s.of(text)) for s in spans if not _is_taken(s, names)]
    return sorted([*names, *new], key=lambda name: name.span)


def _is_taken(span: Span, names: Sequence[Entity]) -> bool:
    """Whether one of the names, which are in order, touches the span."""
    place = bisect_left(names, span.end, key=lambda name: name.span.start)
    return place > 0 and names[place - 1].span.end > span.start


def _is_sure(words: str, in_text: set[str]) -> bool:
    """Not a word that has another meaning: one that the report also writes small, or a noun for people or things."""
    small = words.lower()
    if len(words) < 3 or not words[0].isupper() or singular(small) in people() or singular(small) in things():
        return False
    return " " in words or small not in in_text


def _cut(text: str, name: Entity, start: int, end: int) -> Entity:
    span = Span(start, end)
    return name if span == name.span else replace(name, span=span, name=span.of(text))


# The whole method, in order.
REPAIRS: tuple[Repair, ...] = (whole_words, no_marks_of_party, apart, outlets_apart, agreed, said_again)
