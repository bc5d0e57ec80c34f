"""What was found in each report, as marks on its address (W3C Web Annotation Data Model, 2017)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from whence import __version__
from whence.pipeline import Kept, every_report
from whence.records import Contact, Link, Moment, Span, Statement
from whence.show.answers.when import when
from whence.show.answers.words import named
from whence.show.export.days import instant
from whence.show.export.formats import Format
from whence.show.export.identity import OWN, address, urn
from whence.show.export.lines import in_json
from whence.show.harmless import writable

Plain = dict[str, Any]
CONTEXT = ["http://www.w3.org/ns/anno.jsonld", {"whence": OWN}]
AROUND = 32  # characters before and after the words, by which they are found where the page has moved on
GENERATOR = {"id": f"{OWN}Whence", "type": "Software", "name": f"Whence {__version__}"}


def collection(connection: sa.Connection, moment: Moment) -> Iterator[str]:
    """One collection with one page that holds all, an annotation a line."""
    start = {"@context": CONTEXT, "id": urn("annotations"), "type": "AnnotationCollection", "label": "Whence"}
    page = {"id": urn("annotations", 1), "type": "AnnotationPage", "partOf": start["id"], "startIndex": 0}
    yield f'{in_json(start)[:-1]}, "first": {in_json(page)[:-1]}, "items": ['
    total = 0
    for kept in every_report(connection, moment):
        for annotation in marks(kept):
            yield f"{',' if total else ''}\n{in_json(annotation)}"
            total += 1
    yield f'\n]}}, "total": {total}}}\n'


def marks(kept: Kept) -> Iterator[Plain]:
    """Those of one report: statements, contacts, names, dates."""
    page = _Page(kept)
    for statement in kept.record.statements:
        yield page.annotated("statement", statement.id, statement.content or statement.cue, _said(kept, statement))
    for contact in kept.record.contacts:
        yield page.annotated("contact", contact.id, contact.trigger, _met(kept, contact))
    for span, name in _names(kept):
        yield page.annotated("name", name, (span,), [_text(name, "identifying")])
    for time in kept.record.times:
        if time.value:
            yield page.annotated("time", time.value, (time.span,), [_text(time.value, "tagging")])


@dataclass(frozen=True, slots=True)
class _Page:
    """A report as something to be marked."""

    kept: Kept

    def annotated(self, what: str, label: str, spans: Sequence[Span], bodies: Sequence[Plain]) -> Plain:
        """An annotation of some words; the first body's purpose is why it was made."""
        head = self.kept.head
        place = f"{spans[0].start}-{spans[-1].end}"
        return {
            "id": urn("annotation", head.id, head.version, what, label, place),
            "type": "Annotation",
            "motivation": bodies[0]["purpose"],
            "generator": GENERATOR,
            "body": [*bodies],
            "target": [self.words(span) for span in spans],
        }

    def words(self, span: Span) -> Plain:
        """A stretch of the text by its words; by its place too, for who has the text as Whence read it."""
        text = self.kept.report.text
        quote = {
            "type": "TextQuoteSelector",
            "exact": writable(span.of(text)),
            "prefix": writable(text[max(0, span.start - AROUND) : span.start]),
            "suffix": writable(text[span.end : span.end + AROUND]),
        }
        place = {"type": "TextPositionSelector", "start": span.start, "end": span.end}
        return {
            "type": "SpecificResource",
            "source": address(self.kept.head),
            **self.state(),
            "selector": [quote, place],
        }

    def state(self) -> Plain:
        """When the page read so."""
        report = self.kept.report
        at = instant(report.fetched) or instant(report.modified) or instant(report.published)
        return {"state": {"type": "TimeState", "sourceDate": f"{at:%Y-%m-%dT%H:%M:%SZ}"}} if at else {}


def _text(words: str, purpose: str) -> Plain:
    return {"type": "TextualBody", "value": writable(words), "format": "text/plain", "purpose": purpose}


def _said(kept: Kept, of: Statement) -> list[Plain]:
    """In words, as tags, and as data."""
    claims = _claims(kept, of.id)
    way = " ← ".join(named(link) for link in of.chain)
    told = "" if of.voiced else " (not voiced)"
    data: Plain = {
        "id": urn("statement", kept.head.id, kept.head.version, of.id),
        "type": "whence:Statement",
        "whence:stance": of.stance,
        "whence:manner": of.manner,
        "whence:voiced": of.voiced,
        "whence:confidence": round(of.confidence, 3),
        "whence:claim": claims,
        "whence:chain": {"@list": [_link(link) for link in of.chain]},
    }
    tags = [_text(of.stance, "tagging"), *(_text(f"claim {number}", "tagging") for number in claims)]
    return [_text(f"{of.stance}{told}: {way}", "describing"), *tags, data]


def _claims(kept: Kept, label: str) -> list[int]:
    """The claims that a statement or contact is told in; a telling is all of it ("s3") or a part ("s3.1")."""
    told = [one.id for one in kept.tellings if one.label.partition(".")[0] == label]
    return [*dict.fromkeys(kept.claims[number] for number in told if number in kept.claims)]


def _link(of: Link) -> Plain:
    said = {
        "whence:kind": of.kind, "whence:name": of.name, "whence:count": of.count, "whence:role": of.role,
        "whence:affiliation": of.affiliation, "whence:grounds": of.grounds,
    }  # fmt: skip
    place = {"whence:start": of.mention.start, "whence:end": of.mention.end} if of.mention else {}
    return {key: value for key, value in said.items() if value is not None} | place


def _met(kept: Kept, of: Contact) -> list[Plain]:
    """In words, as tags, and as data."""
    facts = [", ".join(of.parties), of.place, of.when and when(of.when)]
    said = f"{of.mode}, {of.status}: {', '.join(filter(None, facts))}"
    return [_text(said, "describing"), _text(of.mode, "tagging"), _text(of.status, "tagging"), _contact(kept, of)]


def _contact(kept: Kept, of: Contact) -> Plain:
    said = {
        "id": urn("contact", kept.head.id, kept.head.version, of.id),
        "type": "whence:Contact", "whence:mode": of.mode, "whence:status": of.status, "whence:party": [*of.parties],
        "whence:place": of.place, "whence:when": of.when, "whence:confidence": round(of.confidence, 3),
        "whence:claim": _claims(kept, of.id),
    }  # fmt: skip
    return {key: value for key, value in said.items() if value is not None}


def _names(kept: Kept) -> list[tuple[Span, str]]:
    """Every name of the text, and every "he" or "the paper" of a chain, with the fullest name for it."""
    found = {(one.span, one.name) for one in kept.record.entities}
    for link in (link for one in kept.record.statements for link in one.chain):
        place = link.mention
        if place and link.name and not any(name == link.name and place.touches(span) for span, name in found):
            found.add((place, link.name))
    return sorted(found)


FORMAT = Format(
    "annotations",
    "marks on the reports' addresses, W3C Web Annotation (.jsonld)",
    text=collection,
    media="application/ld+json",
    ending="jsonld",
)
