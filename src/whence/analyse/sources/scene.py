"""What is known of a report at the place where a source is looked at."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from whence.analyse.sources.people import Person
from whence.analyse.sources.phrase import Phrase
from whence.records.entity import Entity
from whence.records.link import Link
from whence.records.span import Span

FAR = 4000  # characters, about forty sentences
END = re.compile(r"[.!?][”\"’]?\s")


@dataclass(frozen=True, slots=True)
class Scene:
    """``told`` are the links of the statements before, in order; ``outlets`` those of the report, with their places.

    ``cue`` and ``content`` are those of the statement whose source is looked at.
    """

    text: str
    names: Sequence[Entity]
    persons: dict[str, Person]
    outlets: Sequence[tuple[int, str]]
    sentence: Span
    told: Sequence[tuple[Span, Link]] = field(default=())
    cue: str = ""
    content: Sequence[Span] = field(default=())

    def within(self, span: Span) -> list[Entity]:
        """Names that lie in a stretch of text."""
        return [name for name in self.names if span.start <= name.span.start and name.span.end <= span.end]

    def head_name(self, phrase: Phrase) -> Entity | None:
        """The name that the head noun is the end of."""
        if not phrase.region:
            return None
        head = phrase.region[-1][1]
        inside = (n for n in self.names if n.span.start <= head.start < n.span.end and n.span.end >= head.end - 2)
        return next(inside, None)

    def speaks_of(self, person: Person) -> bool:
        """Whether the statement names somebody, who is then hardly its speaker: "Ada should go, he said"."""
        return any(piece.holds(mention) for piece in self.content for mention in person.mentions)

    def told_before(self, place: int) -> Iterator[tuple[Span, Link]]:
        """The links told of before a place, the last first."""
        return ((span, link) for span, link in reversed(self.told) if span.start < place)

    def away(self, start: int, end: int) -> float:
        """Sentences between two places, and a little for each character; from far on, characters alone."""
        if end - start > FAR:
            return (end - start) / 100
        gap = self.text[start:end]
        return len(END.findall(gap)) + gap.count("\n\n") * 0.5 + len(gap) / 1000

    def opens(self, place: int) -> bool:
        """Whether a place is near the head of a sentence, where a subject stands."""
        head = re.split(r"[.!?][”\"]?\s|\n", self.text[max(0, place - 200) : place])[-1]
        return len(head) < 40


Rule = Callable[[Phrase, Scene], Link | None]


def taken_up(link: Link, mention: Span) -> Link:
    """The same source in other words."""
    return replace(link, mention=mention)


def is_several(link: Link) -> bool:
    """Whether "they" may take the link up."""
    if link.kind in {"unnamed", "group"}:
        return link.count is None or link.count > 1
    return " & " in (link.name or "")
