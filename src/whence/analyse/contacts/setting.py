"""What is known of a report while its contacts are looked for."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from whence.analyse.contacts.offices import Office, offices
from whence.analyse.sources.papers import outlets_in
from whence.analyse.sources.people import Person, persons
from whence.analyse.sources.scene import Scene
from whence.records.entity import Entity
from whence.records.link import Link
from whence.records.report import Report
from whence.records.span import Span
from whence.records.statement import Statement
from whence.records.time import Time

LATELY = 40  # links told of before a place that a pronoun may take up


@dataclass(frozen=True, slots=True)
class Setting:
    """What stays the same for all sentences; ``told`` are the sources of the statements with their places, in order."""

    report: Report
    names: Sequence[Entity]
    times: Sequence[Time]
    statements: Sequence[Statement]
    persons: dict[str, Person]
    offices: dict[str, Office]
    outlets: Sequence[tuple[int, str]]
    told: Sequence[tuple[Span, Link]]

    @property
    def text(self) -> str:
        """The report's text."""
        return self.report.text

    def scene(self, sentence: Span) -> Scene:
        """What the rules for sources need to know at a sentence."""
        last = bisect_right(self.told, sentence.end, key=lambda pair: pair[0].start)
        return Scene(
            self.text, self.names, self.persons, self.outlets, sentence, self.told[max(0, last - LATELY) : last]
        )

    def names_in(self, span: Span) -> Sequence[Entity]:
        """The names that begin in a stretch of the text."""
        first = bisect_left(self.names, span.start, key=lambda name: name.span.start)
        return self.names[first : bisect_left(self.names, span.end, key=lambda name: name.span.start)]

    def times_in(self, span: Span) -> Sequence[Time]:
        """The times that begin in a stretch of the text."""
        return [time for time in self.times if span.start <= time.span.start < span.end]

    def leader(self, nation: str) -> str | None:
        """Who leads a country, of several the one named most often."""
        leaders = [name for name, office in self.offices.items() if office.leads and office.nation == nation]
        return max(leaders, key=lambda name: len(self.persons[name].mentions), default=None)

    def statements_at(self, place: int) -> list[Statement]:
        """The statements in whose content a place stands, the widest first."""
        found = [s for s in self.statements if any(piece.start <= place < piece.end for piece in s.content)]
        return sorted(found, key=lambda s: -sum(map(len, s.content)))


def setting(report: Report, names: Sequence[Entity], times: Sequence[Time], statements: Sequence[Statement]) -> Setting:
    """The setting of a report."""
    known = persons(report.text, names)
    told = [
        (link.mention, link)
        for statement in statements
        for link in statement.chain
        if link.mention is not None and link.kind != "unknown"
    ]
    return Setting(
        report=report,
        names=names,
        times=times,
        statements=statements,
        persons=known,
        offices=offices(report.text, report.title or "", known, report.outlet),
        outlets=outlets_in(report.text, names, report.outlet),
        told=sorted(told, key=lambda pair: pair[0].start),
    )
