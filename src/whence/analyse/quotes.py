"""Where quotations open and close: straight and curly, nested, unbalanced, continued over paragraphs."""

from __future__ import annotations

from dataclasses import dataclass

from whence.records.span import Span

OPENING, CLOSING, STRAIGHT = "“„«", "”»", '"'
SINGLE_OPENING, SINGLE_CLOSING, SINGLE_STRAIGHT = "‘‛", "’", "'"
OUTSIDE, INSIDE, MARK = 0, 1, 2  # what ``states`` holds for each character


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation with its marks; ``closed`` is false where the paragraph ends before the closing mark."""

    span: Span
    depth: int
    closed: bool


def quotations(text: str, start: int = 0, end: int | None = None) -> list[Quotation]:
    """The quotations of one paragraph, ``text[start:end]``, in order of their opening marks; none crosses its edges.

    A straight mark opens after a blank and before a word, closes the other way round, and toggles where neither is
    plain. A single mark opens only where a later one can close it, so that apostrophes do not.
    """
    end = len(text) if end is None else end
    found: list[Quotation] = []
    open_marks: list[tuple[int, bool]] = []  # where it opened, and whether it is a single mark

    def close(single: bool, place: int) -> None:  # noqa: FBT001
        while open_marks:
            opened, was_single = open_marks.pop()
            if was_single == single:
                found.append(Quotation(Span(opened, place + 1), len(open_marks), closed=True))
                return

    for place in range(start, end):
        mark = text[place]
        if mark in OPENING:
            open_marks.append((place, False))
        elif mark in CLOSING or mark in STRAIGHT:
            if _opens(text, place, start, end, inside=any(not single for _, single in open_marks)):
                open_marks.append((place, False))
            else:
                close(single=False, place=place)
        elif mark in SINGLE_OPENING or mark in SINGLE_CLOSING or mark in SINGLE_STRAIGHT:
            inside = any(single for _, single in open_marks)
            if not inside and _single_opens(text, place, start, end):
                open_marks.append((place, True))
            elif inside and mark not in SINGLE_OPENING and _single_closes(text, place, end):
                close(single=True, place=place)
    found += [
        Quotation(Span(opened, end), depth, closed=False)
        for depth, (opened, single) in enumerate(open_marks)
        if not single
    ]
    return sorted(found, key=lambda q: (q.span.start, q.depth))


def states(text: str, start: int, end: int) -> list[int]:
    """For each character of ``text[start:end]``: outside, inside or at the mark of a quotation."""
    state = [OUTSIDE] * (end - start)
    for quote in quotations(text, start, end):
        for place in range(quote.span.start, quote.span.end):
            state[place - start] = INSIDE
    for quote in quotations(text, start, end):
        state[quote.span.start - start] = MARK
        if quote.closed:
            state[quote.span.end - 1 - start] = MARK
    return state


def _opens(text: str, place: int, start: int, end: int, *, inside: bool) -> bool:
    """Whether a mark that may be either opens a quotation (inside: one of its kind is open already)."""
    before = place == start or text[place - 1].isspace() or text[place - 1] in "([{—–-‘'/"
    after = place + 1 >= end or text[place + 1].isspace() or text[place + 1] in ".,;:!?)]}"
    if text[place] in CLOSING:
        return before and not after and not inside
    if before != after:
        return before and not after
    return not inside


def _single_opens(text: str, place: int, start: int, end: int) -> bool:
    before = place == start or text[place - 1].isspace() or text[place - 1] in '([{—–-"“'
    after = place + 1 < end and (text[place + 1].isalnum() or text[place + 1] in '["“$£€')
    if not (before and after):
        return False
    later = range(place + 2, end)
    return any(text[p] in "’'" and _single_closes(text, p, end) and not text[p - 1].isspace() for p in later)


def _single_closes(text: str, place: int, end: int) -> bool:
    return place + 1 >= end or not text[place + 1].isalnum()
