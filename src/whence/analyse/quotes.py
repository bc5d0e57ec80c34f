"""Where quotations open and close: straight and curly, nested, unbalanced, continued over paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from whence.records.span import Span

OPENING, CLOSING, STRAIGHT = "“„«", "”»", '"'
SINGLE_OPENING, SINGLE_CLOSING, SINGLE_STRAIGHT = "‘‛", "’", "'"
OUTSIDE, INSIDE, MARK = 0, 1, 2  # what ``states`` holds for each character

DOUBLE, SINGLE = OPENING + CLOSING + STRAIGHT, SINGLE_OPENING + SINGLE_CLOSING + SINGLE_STRAIGHT
ANY = re.compile(f"[{DOUBLE}{SINGLE}]")
INVISIBLE = "\u200b\u200e\u200f\u2060\ufeff"  # stand beside a mark like a blank
NO_MARK = re.compile(
    r"""(?<=\d['’′])\ ?\d{1,2}(?:\.\d+)?["”]      # the last of 5'10"
    |['‘’](?=\d0s\b|(?:tis|twas|twere|twill|em|til|cuz)\b)""",  # '90s, 'tis
    re.VERBOSE | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation with its marks; ``closed`` is false where the paragraph ends before the closing mark.

    ``depth`` is how many other quotations it stands in.
    """

    span: Span
    depth: int
    closed: bool


def quotations(text: str, start: int = 0, end: int | None = None) -> list[Quotation]:
    """The quotations of one paragraph, ``text[start:end]``, in order of their opening marks; none crosses its edges.

    A straight mark opens after a blank and before a word, closes the other way round, and toggles where neither is
    plain. A single mark opens only where a later one can close it, so that apostrophes do not; only a curly one that
    opens the paragraph may stay open to its end, as double marks may. Double marks are surer than single ones: one that
    closes drops the single ones open inside it. The time is linear in the paragraph.
    """
    end = len(text) if end is None else end
    places = _marks(text, start, end)
    single_opens, single_closes = _singles(text, start, end, places)
    found: list[tuple[int, int, bool]] = []
    open_marks: list[int] = []
    doubles = 0  # how many of the open marks are double
    for place in places:
        if text[place] in DOUBLE:
            if _opens(text, place, start, end, inside=doubles > 0):
                open_marks.append(place)
                doubles += 1
            elif doubles:
                while text[open_marks[-1]] in SINGLE:
                    open_marks.pop()
                found.append((open_marks.pop(), place + 1, True))
                doubles -= 1
        elif open_marks and text[open_marks[-1]] in SINGLE:
            if place in single_closes:
                found.append((open_marks.pop(), place + 1, True))
        elif place in single_opens:
            open_marks.append(place)
    found += [(opened, end, False) for opened in open_marks if _may_stay_open(text, opened, start)]
    return list(_nested(sorted(found)))


def is_quoted(text: str, place: int) -> bool:
    """Whether a character stands inside a quotation of its line, or is one of its marks."""
    start = text.rfind("\n", 0, place) + 1
    end = text.find("\n", place)
    return states(text, start, end if end >= 0 else len(text))[place - start] != OUTSIDE


def states(text: str, start: int, end: int) -> list[int]:
    """For each character of ``text[start:end]``: outside, inside or at the mark of a quotation."""
    state = [OUTSIDE] * (end - start)
    found = quotations(text, start, end)
    for quote in found:
        if quote.depth == 0:
            state[quote.span.start - start : quote.span.end - start] = [INSIDE] * len(quote.span)
    for quote in found:
        state[quote.span.start - start] = MARK
        if quote.closed:
            state[quote.span.end - 1 - start] = MARK
    return state


def _marks(text: str, start: int, end: int) -> list[int]:
    """Where quotation marks stand; those of inches, decades and clipped words are none."""
    none = {
        place
        for match in NO_MARK.finditer(text, start, end)
        for place in (match.start(), match.end() - 1)
        if match.start() == start or not text[match.start() - 1].isalnum()
    }
    return [match.start() for match in ANY.finditer(text, start, end) if match.start() not in none]


def _singles(text: str, start: int, end: int, places: list[int]) -> tuple[set[int], set[int]]:
    """Which single marks may open a quotation, and which may close one.

    A mark behind a plural's s, "the teachers' union", closes only if no surer closing mark comes next.
    """
    opens: set[int] = set()
    closes: set[int] = set()
    sure_next = False
    for place in reversed(places):
        closing = text[place] not in SINGLE_OPENING and _single_closes(text, place, start, end)
        plural = closing and _behind_plural(text, place, end)
        if text[place] in DOUBLE:
            sure_next = False
        elif closing and not (plural and sure_next):
            closes.add(place)
            sure_next = not plural
        if text[place] in SINGLE and _single_opens(text, place, start, end):
            sure_next = False
            if closes or _may_stay_open(text, place, start):
                opens.add(place)
    return opens, closes


def _nested(found: Iterable[tuple[int, int, bool]]) -> Iterator[Quotation]:
    ends: list[int] = []  # of the quotations around
    for start, end, closed in found:
        while ends and ends[-1] <= start:
            ends.pop()
        yield Quotation(Span(start, end), len(ends), closed)
        ends.append(end)


def _opens(text: str, place: int, start: int, end: int, *, inside: bool) -> bool:
    """Whether a double mark opens a quotation and does not close one (inside: one is open already)."""
    before = _blank(text, place - 1, start, end) or text[place - 1] in "([{—–-‘'/"
    after = _blank(text, place + 1, start, end) or text[place + 1] in ".,;:!?)]}"
    if text[place] in OPENING:
        return before or not after or not inside  # else as in „German“, or a slip
    if text[place] in CLOSING:
        return before and not after and not inside
    if before != after:
        return before
    return not inside


def _single_opens(text: str, place: int, start: int, end: int) -> bool:
    before = _blank(text, place - 1, start, end) or text[place - 1] in '([{—–-"“'
    return before and place + 1 < end and (text[place + 1].isalnum() or text[place + 1] in '["“$£€')


def _single_closes(text: str, place: int, start: int, end: int) -> bool:
    return not _blank(text, place - 1, start, end) and (place + 1 >= end or not text[place + 1].isalnum())


def _behind_plural(text: str, place: int, end: int) -> bool:
    return text[place - 1] in "sSzx" and place + 2 < end and text[place + 1].isspace() and text[place + 2].isalnum()


def _may_stay_open(text: str, opened: int, start: int) -> bool:
    return text[opened] in DOUBLE or (opened == start and text[opened] in SINGLE_OPENING)


def _blank(text: str, place: int, start: int, end: int) -> bool:
    """Whether a blank stands there, or the edge of the paragraph."""
    return not start <= place < end or text[place].isspace() or text[place] in INVISIBLE
