"""The text of a report, cut where marks begin and end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from whence.pipeline import Opened, Placed
from whence.records import Span, Statement

UNNAMED = frozenset({"unnamed", "group", "unknown"})


@dataclass(frozen=True, slots=True)
class Piece:
    """Letters with the same marks: ``roles`` are source, cue, contact and when; ``value`` is the date they mean."""

    text: str
    roles: tuple[str, ...] = ()
    value: str = ""


@dataclass(frozen=True, slots=True)
class Run:
    """Pieces in a row that are told at one place, or at none."""

    placed: Placed | None
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch and what it is."""

    span: Span
    role: str
    value: str = ""
    placed: Placed | None = None


def paragraphs(opened: Opened, chosen: Statement | None = None) -> list[list[Run]]:
    """The text by paragraphs; of what is told within what else is told, the inner one is marked.

    Source and cue are marked for the ``chosen`` statement alone: those of all would cover the text.
    """
    text = opened.record.report.text
    marks = [*_told(opened), *_found(opened), *_spoken(chosen)]
    covered = _covered(marks, len(text), text)
    return [
        [Run(placed, tuple(_piece(text, *each) for each in some)) for placed, some in groupby(line, key=_place)]
        for line in _lines(text, covered)
    ]


def _told(opened: Opened) -> Iterator[Mark]:
    """The longest first, so that what stands within comes later and prevails."""
    stretches = [(span, placed) for placed in opened.placed for span in placed.telling.content]
    for span, placed in sorted(stretches, key=lambda pair: -len(pair[0])):
        yield Mark(span, "told", placed=placed)


def _found(opened: Opened) -> Iterator[Mark]:
    for contact in opened.record.contacts:
        yield from (Mark(span, "contact", contact.status) for span in contact.trigger)
    for time in opened.record.times:
        yield Mark(time.span, "when", time.value or "no date that can be told")


def _spoken(chosen: Statement | None) -> Iterator[Mark]:
    if chosen is not None:
        yield from (Mark(span, "source") for span in chosen.source)
        yield from (Mark(span, "cue") for span in chosen.cue)
        yield from (Mark(link.mention, "source") for link in chosen.chain if link.mention)


Covered = tuple[int, int, list[Mark]]


def _covered(marks: Sequence[Mark], length: int, text: str) -> list[Covered]:
    """Stretches without a mark's beginning or end, or a line's, within; each with the marks over it."""
    lines = {at for found in _breaks(text) for at in found}
    edges = sorted({0, length, *lines, *(at for one in marks for at in (one.span.start, min(one.span.end, length)))})
    place = {at: number for number, at in enumerate(edges)}
    over: list[list[Mark]] = [[] for _ in edges]
    for one in marks:
        for number in range(place[one.span.start], place[min(one.span.end, length)]):
            over[number].append(one)
    return [(start, end, over[number]) for number, (start, end) in enumerate(zip(edges, edges[1:], strict=False))]


def _breaks(text: str) -> Iterator[tuple[int, int]]:
    at = text.find("\n")
    while at >= 0:
        yield at, at + 1
        at = text.find("\n", at + 1)


def _lines(text: str, covered: Iterable[Covered]) -> Iterator[list[Covered]]:
    for is_break, some in groupby(covered, key=lambda each: text[each[0] : each[1]] == "\n"):
        if not is_break:
            yield [*some]


def _place(each: Covered) -> Placed | None:
    told = [one for one in each[2] if one.placed is not None]
    return told[-1].placed if told else None


def _piece(text: str, start: int, end: int, over: Sequence[Mark]) -> Piece:
    roles = tuple(dict.fromkeys(one.role for one in over if one.placed is None))
    return Piece(text[start:end], roles, next((one.value for one in over if one.role == "when"), ""))


def by_label(opened: Opened) -> Mapping[str, Placed]:
    """What is told in a report by its label."""
    return {one.telling.label: one for one in opened.placed}


def statement_of(opened: Opened, label: str) -> Statement | None:
    """The statement of the record that a place is a part of ("s3" of "s3.1")."""
    name = label.partition(".")[0]
    return next((one for one in opened.record.statements if one.id == name), None)
