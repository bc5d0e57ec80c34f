"""Rows of the tables as records."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from sqlalchemy import Row

from whence.ledger import plain
from whence.records import Copy, Judgement, Member, Reason, Record, Report, Step, Telling, Told


def report(row: Row[Any]) -> Report:
    """One version of a report."""
    return Report(
        text=row.text,
        id=row.name,
        outlet=row.outlet,
        title=row.title,
        published=row.published,
        modified=row.modified,
        fetched=row.fetched,
        url=row.url,
        byline=tuple(json.loads(row.byline)),
        origin=json.loads(row.origin),
    )


def record(row: Row[Any]) -> Record:
    """What an analysis made of a report; the row has the columns of both, the model's as ``model`` and ``record``."""
    empty = Record(report(row), (), (), row.model).to_dict()
    shell = json.dumps({name: empty[name] for name in ("id", "report", "model")})
    return Record.from_json(f"{shell[:-1]},{row.record[1:]}")


def telling(row: Row[Any]) -> Telling:
    """A place of a report."""
    return _telling(row, *_loaded(row.content, row.chain, row.actors, row.sketch))


def _loaded(*columns: str) -> list[Any]:
    """Several columns of JSON at once, which takes half the time."""
    found: list[Any] = json.loads(f"[{','.join(columns)}]")
    return found


def _telling(row: Row[Any], content: Any, chain: Any, actors: Any, sketch: Any) -> Telling:
    return Telling(
        id=row.id,
        report=row.report,
        label=row.label,
        kind=row.kind,
        text=row.text,
        content=plain.to_spans(content),
        stance=row.stance,
        chain=plain.to_chain(chain),
        actors=tuple(actors),
        confidence=row.confidence,
        voiced=bool(row.voiced),
        outlet=row.outlet,
        day=day(row.day),
        sketch=sketch,
    )


def member(row: Row[Any]) -> Member:
    """A telling in its claim; the row has the columns of both, those of the member as ``like``, ``score``, ``why``."""
    content, chain, actors, sketch, why = _loaded(row.content, row.chain, row.actors, row.sketch, row.why)
    of = _telling(row, content, chain, actors, sketch)
    return Member(of, row.like, row.score, tuple(Reason(*reason) for reason in why))


def told(row: Row[Any], parties: list[tuple[str, int | None]]) -> Told:
    """A contact as one report tells it."""
    return Told(
        id=row.id,
        report=row.report,
        label=row.label,
        mode=row.mode,
        parties=tuple(name for name, _ in parties),
        actors=tuple(actor for _, actor in parties),
        place=row.place,
        when=row.occurs,
        status=row.status,
        day=day(row.day),
        outlet=row.outlet,
        text=row.text,
        confidence=row.confidence,
        tellings=tuple(json.loads(row.tellings)),
    )


def step(row: Row[Any], parties: list[tuple[str, int | None]]) -> Step:
    """A contact in its event, as :func:`member`."""
    return Step(told(row, parties), row.like, row.score, plain.to_reasons(row.why))


def copy(row: Row[Any]) -> Copy:
    """What a report shares with an earlier one."""
    return Copy(
        other=row.other,
        extent=row.extent,
        share=row.share,
        other_share=row.other_share,
        passages=plain.to_passages(row.passages),
        reasons=plain.to_reasons(row.reasons),
    )


def judgement(row: Row[Any], clock: Any) -> Judgement:
    """A person's correction; ``clock`` writes a time of the ledger as ISO 8601."""
    return Judgement(
        id=row.id,
        question=row.question,
        left=row.left,
        right=row.right,
        answer=bool(row.answer),
        by=row.by,
        note=row.note,
        made=clock(row.made),
        undone=clock(row.closed) if row.closed is not None else None,
    )


def day(written: str | None) -> date | None:
    """A day of publication."""
    return date.fromisoformat(written) if written else None
