"""What one report becomes, and its form as JSON."""

from __future__ import annotations

import json
from dataclasses import dataclass, fields
from typing import Any

from whence.records.entity import Entity
from whence.records.link import Link
from whence.records.report import Report
from whence.records.span import Span
from whence.records.statement import Statement

ONLY_UNNAMED = ("count", "role", "affiliation", "grounds")


@dataclass(frozen=True, slots=True)
class Record:
    """A report with its statements and names, each in order of the text; ``model`` names what found them."""

    report: Report
    statements: tuple[Statement, ...]
    entities: tuple[Entity, ...]
    model: str = ""

    def to_json(self) -> str:
        """One line; lone surrogates are escaped so that it can be written anywhere."""
        line = json.dumps(self.to_dict(), ensure_ascii=False)
        return line if line.isascii() or _encodable(line) else json.dumps(self.to_dict())

    def to_dict(self) -> dict[str, Any]:
        """Plain dictionaries and lists, spans as ``[start, end]``."""
        report = {f.name: getattr(self.report, f.name) for f in fields(Report) if f.name != "id"}
        return {
            "id": self.report.id,
            "report": report | {"byline": list(self.report.byline)},
            "statements": [_statement(statement) for statement in self.statements],
            "entities": [{"span": _pair(e.span), "kind": e.kind, "name": e.name} for e in self.entities],
            "model": self.model,
        }

    @classmethod
    def from_json(cls, line: str) -> Record:
        """The record that :meth:`to_json` wrote; fields of later versions are passed over.

        Raises ``ValueError`` or ``KeyError`` where the line is no record.
        """
        given = json.loads(line)
        known = {f.name for f in fields(Report)}
        report = {name: value for name, value in given["report"].items() if name in known}
        return cls(
            report=Report(**report | {"id": given["id"], "byline": tuple(report.get("byline") or ())}),
            statements=tuple(_to_statement(statement) for statement in given["statements"]),
            entities=tuple(Entity(Span(*e["span"]), e["kind"], e["name"]) for e in given["entities"]),
            model=given.get("model", ""),
        )


def _encodable(line: str) -> bool:
    return not any("\ud800" <= letter <= "\udfff" for letter in line)


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
