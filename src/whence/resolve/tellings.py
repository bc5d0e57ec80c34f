"""What of a record puts something forward, place by place: its statements, and the contacts its outlet tells itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from whence.records import Contact, Link, Record, Report, Span, Statement, Telling, Told
from whence.resolve.claims import keys, parts, sketch

BEFORE = re.compile(r"(?:[.!?][\"”’')\]]*\s+|\n+)(?=\S)")  # where a sentence starts
MOSTLY = 3  # a sentence of which a third is passed on from somebody is not the outlet's own
AFTER = re.compile(r"[.!?][\"”’')\]]*(?=\s|$)|\n")


def tellings(record: Record, report: int, actors: Mapping[str, int], agency: str | None = None) -> tuple[Telling, ...]:
    """The tellings of a record in order of the text, not yet numbered; labels are those of the record ("s3", "c1").

    A statement of several sentences has one telling for each ("s3.1", "s3.2"). ``actors`` are the numbers of the
    actors by every name of the record; ``agency`` is the wire that the whole report is a copy of.
    """
    found = [*_statements(record, report, actors), *_contacts(record, report, actors, agency)]
    return tuple(sorted(found, key=lambda telling: (telling.content[0], telling.label)))


def _statements(record: Record, report: int, actors: Mapping[str, int]) -> Iterator[Telling]:
    for statement in record.statements:
        pieces = parts(record.report.text, statement.content or statement.cue)
        for number, content in enumerate(pieces, 1):
            label = statement.id if len(pieces) == 1 else f"{statement.id}.{number}"
            yield _telling(record, report, actors, replace(statement, id=label, content=content))


def _contacts(record: Record, report: int, actors: Mapping[str, int], agency: str | None) -> Iterator[Telling]:
    """Those in the outlet's own voice: the sentence that tells of each."""
    outlet = Link("outlet", record.report.outlet)
    chain = (outlet, Link("outlet", agency)) if agency and agency != record.report.outlet else (outlet,)
    passed_on = [span for statement in record.statements for span in statement.content]
    for contact in record.contacts:
        sentence = sentence_of(record.report, contact)
        shared = sum(max(0, min(sentence.end, span.end) - max(sentence.start, span.start)) for span in passed_on)
        if not contact.statements and shared * MOSTLY < len(sentence):
            content = (sentence,)
            told = Statement(contact.id, (), (), content, "indirect", "says", chain, confidence=contact.confidence)
            yield _telling(record, report, actors, told)


def _telling(record: Record, report: int, actors: Mapping[str, int], of: Statement) -> Telling:
    made = sketch(record.report, of.content, of.chain, record.times)
    return Telling(
        id=0,
        report=report,
        label=of.id,
        kind="contact" if of.id.startswith("c") else "statement",
        text=" … ".join(span.of(record.report.text) for span in of.content),
        content=of.content,
        stance=of.stance,
        chain=of.chain,
        actors=tuple(actors.get(link.name) if link.name else None for link in of.chain),
        confidence=of.confidence,
        voiced=of.voiced,
        outlet=record.report.outlet,
        day=record.report.day,
        sketch=made.to_dict(),
        keys=keys(made),
    )


def told_of(record: Record, report: int, actors: Mapping[str, int], kept: Sequence[Telling]) -> tuple[Told, ...]:
    """The contacts of a record, not yet numbered; ``kept`` are its numbered tellings."""
    places = {telling.label: telling for telling in kept}
    return tuple(
        Told(
            id=0,
            report=report,
            label=contact.id,
            mode=contact.mode,
            parties=contact.parties,
            actors=tuple(actors.get(party) for party in contact.parties),
            place=contact.place,
            when=contact.when,
            status=contact.status,
            day=record.report.day,
            outlet=record.report.outlet,
            text=sentence_of(record.report, contact).of(record.report.text),
            confidence=contact.confidence,
            tellings=tuple(
                telling.id
                for label, telling in places.items()
                if label == contact.id or label.partition(".")[0] in contact.statements
            ),
        )
        for contact in record.contacts
    )


def sentence_of(report: Report, contact: Contact) -> Span:
    """The sentence around the words that name a contact."""
    text, trigger = report.text, contact.trigger[0]
    start = 0
    for found in BEFORE.finditer(text, max(0, trigger.start - 1000), trigger.start):
        start = found.end()
    end = AFTER.search(text, trigger.end)
    stop = len(text) if end is None else end.end()
    words = text[start:stop]
    return Span(start + len(words) - len(words.lstrip()), start + len(words.rstrip()))
