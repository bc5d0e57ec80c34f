"""What one report becomes, and its form as JSON."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, fields
from typing import Any

from whence.records.contact import Contact
from whence.records.entity import Entity
from whence.records.link import Link
from whence.records.report import Report
from whence.records.span import Span
from whence.records.statement import Statement
from whence.records.time import Time

ONLY_UNNAMED = ("count", "role", "affiliation", "grounds")
ESCAPED = re.compile("[\ud800-\udfff\x85\u2028\u2029]")  # lone surrogates, and what else ends a line


@dataclass(frozen=True, slots=True)
class Record:
    """A report with its statements, names, contacts and times, each in order of the text; ``model`` found them."""

    report: Report
    statements: tuple[Statement, ...]
    entities: tuple[Entity, ...]
    model: str = ""
    contacts: tuple[Contact, ...] = ()
    times: tuple[Time, ...] = ()

    def to_json(self) -> str:
        """One line, even to ``str.splitlines``, that can be written as UTF-8."""
        return ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(self.to_dict(), ensure_ascii=False))

    def to_dict(self) -> dict[str, Any]:
        """Plain dictionaries and lists, spans as ``[start, end]``."""
        report = {f.name: getattr(self.report, f.name) for f in fields(Report) if f.name != "id"}
        return {
            "id": self.report.id,
            "report": report | {"byline": list(self.report.byline)},
            "statements": [_statement(statement) for statement in self.statements],
            "contacts": [_contact(contact) for contact in self.contacts],
            "entities": [{"span": _pair(e.span), "kind": e.kind, "name": e.name} for e in self.entities],
            "times": [{"span": _pair(time.span), "value": time.value} for time in self.times],
            "model": self.model,
        }

    @classmethod
    def from_json(cls, line: str) -> Record:
        """The record that :meth:`to_json` wrote; fields of later versions are passed over.

        Raises ``ValueError`` where the line is no record.
        """
        given = json.loads(line)
        try:
            return cls(
                report=_to_report(given["id"], given["report"]),
                statements=tuple(_to_statement(statement) for statement in given["statements"]),
                entities=tuple(Entity(Span(*e["span"]), e["kind"], e["name"]) for e in given["entities"]),
                model=given.get("model", ""),
                contacts=tuple(_to_contact(contact) for contact in given.get("contacts", ())),
                times=tuple(Time(Span(*time["span"]), time["value"]) for time in given.get("times", ())),
            )
        except (AttributeError, KeyError, TypeError) as wrong:
            raise ValueError(f"not a record: {wrong}") from wrong


def _to_report(name: str, given: dict[str, Any]) -> Report:
    known = {f.name for f in fields(Report)}
    report = {field: value for field, value in given.items() if field in known}
    return Report(**report | {"id": name, "byline": tuple(report.get("byline") or ())})


def _pair(span: Span) -> list[int]:
    return [span.start, span.end]


def _statement(statement: Statement) -> dict[str, Any]:
    return {
        "id": statement.id,
        "source": [_pair(span) for span in statement.source],
        "cue": [_pair(span) for span in statement.cue],
        "content": [_pair(span) for span in statement.content],
        "manner": statement.manner,
        "stance": statement.stance,
        "voiced": statement.voiced,
        "chain": [_link(link) for link in statement.chain],
        "confidence": round(statement.confidence, 3),
    }


def _link(link: Link) -> dict[str, Any]:
    plain = {"kind": link.kind, "name": link.name, "mention": link.mention and _pair(link.mention)}
    if link.kind in {"unnamed", "group"}:
        return plain | {name: getattr(link, name) for name in ONLY_UNNAMED}
    return plain


def _contact(contact: Contact) -> dict[str, Any]:
    return {
        "id": contact.id,
        "trigger": [_pair(span) for span in contact.trigger],
        "mode": contact.mode,
        "parties": list(contact.parties),
        "party_spans": [_pair(span) for span in contact.party_spans],
        "place": contact.place,
        "place_span": contact.place_span and _pair(contact.place_span),
        "when": contact.when,
        "when_span": contact.when_span and _pair(contact.when_span),
        "status": contact.status,
        "statements": list(contact.statements),
        "confidence": round(contact.confidence, 3),
    }


def _to_contact(given: dict[str, Any]) -> Contact:
    place, when = given.get("place_span"), given.get("when_span")
    return Contact(
        id=given["id"],
        trigger=tuple(Span(*pair) for pair in given["trigger"]),
        mode=given["mode"],
        parties=tuple(given["parties"]),
        place=given["place"],
        when=given["when"],
        status=given["status"],
        statements=tuple(given["statements"]),
        confidence=given["confidence"],
        party_spans=tuple(Span(*pair) for pair in given.get("party_spans", ())),
        place_span=Span(*place) if place else None,
        when_span=Span(*when) if when else None,
    )


def _to_statement(given: dict[str, Any]) -> Statement:
    spans = {role: tuple(Span(*pair) for pair in given[role]) for role in ("source", "cue", "content")}
    chain = tuple(
        Link(
            kind=link["kind"],
            name=link["name"],
            mention=Span(*link["mention"]) if link["mention"] else None,
            **{name: link.get(name) for name in ONLY_UNNAMED},
        )
        for link in given["chain"]
    )
    return Statement(
        id=given["id"],
        manner=given["manner"],
        stance=given["stance"],
        chain=chain,
        voiced=given.get("voiced", True),
        confidence=given["confidence"],
        **spans,
    )
