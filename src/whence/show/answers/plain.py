"""Answers as plain JSON: the fields of the records, days as ISO 8601, spans as ``[start, end]``."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from whence.pipeline import Open, Resting, SideBySide, Traced, mark
from whence.records import Claim, Copy, Event, Head, Judgement, Link, Origin, Outcome, Reason, Span, Telling

Heads = Mapping[int, Head]


def claim(of: Claim, heads: Heads) -> dict[str, Any]:
    """A claim with its origins and every place where it is told."""
    origin_of = {number: origin.key for origin in of.origins for number in origin.tellings}
    return {
        "claim": of.id,
        "sentence": of.sentence,
        "reports": len({one.telling.report for one in of.members}),
        "independent_origins": len(of.origins),
        "origins": [
            {
                "key": origin.key, "name": origin.name, "kind": origin.kind, "named": origin.named,
                "stance": stance(of, origin),
                "statements": [_ref(of, number, heads) for number in origin.tellings],
                "reasons": [reason.words for reason in origin.reasons],
                "perhaps": [{"key": key, "reason": words} for key, words in origin.perhaps],
            }
            for origin in of.origins
        ],
        "conflicts": [
            {
                "about": conflict.about,
                "values": [
                    {"value": value, "statements": [_ref(of, number, heads) for number in numbers]}
                    for value, numbers in conflict.values
                ],
            }
            for conflict in of.conflicts
        ],
        "statements": [
            telling(one.telling, heads)
            | {
                "origin": f"{of.id}:{origin_of[one.telling.id]}",
                "like": None if one.like is None else _ref(of, one.like, heads),
                "score": one.score,
                "reasons": [_reason(reason) for reason in one.reasons],
            }
            for one in of.members
        ],
    }  # fmt: skip


def stance(of: Claim, origin: Origin) -> str:
    """``says`` where something in it puts the claim forward, else that of its first telling."""
    mine = {*origin.tellings}
    stances = [one.telling.stance for one in of.members if one.telling.id in mine]
    return "says" if "says" in stances else stances[0]


def dumped(of: Claim, heads: Heads) -> dict[str, Any]:
    """A claim as a scorer reads it: report, content and origin of every place."""
    origin = {number: one.key for one in of.origins for number in one.tellings}
    statements = [
        {
            "report": heads[one.telling.report].id,
            "content": [_span(span) for span in one.telling.content],
            "origin": f"{of.id}:{origin[one.telling.id]}",
        }
        for one in of.members
    ]
    return {"claim": str(of.id), "statements": statements}


def _ref(of: Claim, number: int, heads: Heads) -> str | None:
    found = next((one.telling for one in of.members if one.telling.id == number), None)
    return reference(found, heads) if found else None


def reference(of: Telling, heads: Heads) -> str:
    """A telling as people name it: "REPORT/s3"."""
    return f"{heads[of.report].id}/{of.label}"


def telling(of: Telling, heads: Heads) -> dict[str, Any]:
    """What is told at one place."""
    head = heads[of.report]
    return {
        "statement": reference(of, heads),
        "report": head.id,
        "version": head.version,
        "outlet": head.outlet,
        "published": head.published,
        "url": head.url,
        "title": head.title,
        "text": of.text,
        "content": [_span(span) for span in of.content],
        "told_as": of.kind,
        "stance": of.stance,
        "voiced": of.voiced,
        "confidence": round(of.confidence, 3),
        "chain": [_link(link) for link in of.chain],
    }


def _link(of: Link) -> dict[str, Any]:
    plain: dict[str, Any] = {"kind": of.kind, "name": of.name, "mention": _span(of.mention) if of.mention else None}
    if of.kind in {"unnamed", "group"}:
        plain |= {"count": of.count, "role": of.role, "affiliation": of.affiliation, "grounds": of.grounds}
    return plain


def _span(of: Span) -> list[int]:
    return [of.start, of.end]


def _reason(of: Reason) -> dict[str, Any]:
    return {"comparison": of.name, "weight": of.weight, "words": of.words}


def traced(of: Traced) -> dict[str, Any]:
    """A claim, and what its reports share."""
    copies = [{"report": of.reports[number].id, **copy(shared, of.reports)} for number, shared in of.copies]
    return claim(of.claim, of.reports) | {"copies": copies}


def copy(of: Copy, heads: Heads) -> dict[str, Any]:
    """What one report shares with another."""
    return {
        "other": heads[of.other].id if of.other in heads else of.other,
        "extent": of.extent,
        "share": round(of.share, 3),
        "other_share": round(of.other_share, 3),
        "passages": [[*_span(passage.span), *_span(passage.other)] for passage in of.passages],
        "reasons": [reason.words for reason in of.reasons],
    }


def event(of: Event, outcome: Outcome, heads: Heads) -> dict[str, Any]:
    """A contact across reports, and what became of it."""
    first = of.steps[0].told
    return {
        "event": of.id,
        "parties": list(of.parties),
        "mode": first.mode,
        "place": of.place,
        "when": outcome.when,
        "status": outcome.status,
        "plan": outcome.plan,
        "overdue": outcome.overdue,
        "history": [
            {
                "report": heads[step.told.report].id, "contact": f"{heads[step.told.report].id}/{step.told.label}",
                "outlet": step.told.outlet, "day": _day(step.told.day), "status": step.told.status,
                "when": step.told.when, "place": step.told.place, "parties": list(step.told.parties),
                "text": step.told.text, "confidence": round(step.told.confidence, 3), "score": round(step.score, 2),
                "reasons": [_reason(reason) for reason in step.reasons],
            }
            for step in of.steps
        ],
        "changes": [
            {
                "day": _day(change.day), "kind": change.kind, "words": change.words,
                "reports": [heads[number].id for number in change.reports],
            }
            for change in outcome.changes
        ],
        "disagreements": [
            {
                "day": _day(one.day),
                "statuses": {status: [heads[number].id for number in numbers] for status, numbers in one.statuses},
            }
            for one in outcome.disagreements
        ],
    }  # fmt: skip


def _day(of: date | None) -> str | None:
    return of.isoformat() if of else None


def resting(of: Resting) -> dict[str, Any]:
    """What rests on somebody."""
    return {
        "actors": [{"actor": a.id, "kind": a.kind, "name": a.name, "names": list(a.names)} for a in of.actors],
        "claims": [
            claim(one.claim, of.reports) | {"standing": one.standing, "denied": one.denied} for one in of.claims
        ],
    }


def side_by_side(of: SideBySide) -> dict[str, Any]:
    """Two reports compared."""
    heads = {of.one.number: of.one, of.other.number: of.other}
    return {
        "one": {"report": of.one.id, "version": of.one.version, "outlet": of.one.outlet},
        "other": {"report": of.other.id, "version": of.other.version, "outlet": of.other.outlet},
        "copy": copy(of.shared, heads) if of.shared else None,
        "same": [{"one": telling(p.one, heads), "other": telling(p.other, heads)} for p in of.found.same],
        "reworded": [
            {
                "one": telling(p.one, heads), "other": telling(p.other, heads), "score": p.score,
                "reasons": [_reason(reason) for reason in p.reasons],
            }
            for p in of.found.reworded
        ],
        "dropped": [telling(one, heads) for one in of.found.dropped],
        "added": [telling(one, heads) for one in of.found.added],
    }  # fmt: skip


def judgement(of: Judgement) -> dict[str, Any]:
    """A correction."""
    return {
        "judgement": of.id, "question": of.question, "left": of.left, "right": of.right, "answer": of.answer,
        "by": of.by, "note": of.note, "made": of.made, "undone": of.undone,
    }  # fmt: skip


def left_open(of: Open) -> dict[str, Any]:
    """Two actors that may be one."""
    reasons = [_reason(reason) for reason in of.reasons]
    return {"one": mark(of.one), "other": mark(of.other), "score": of.score, "reasons": reasons}
