"""Answers as plain JSON: the fields of the records, days as ISO 8601, spans as ``[start, end]``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import cast

from whence.pipeline import Open, Resting, SideBySide, Traced, mark
from whence.records import (
    Actor,
    Claim,
    Copy,
    Event,
    Head,
    Judgement,
    Link,
    Member,
    Origin,
    Outcome,
    Reason,
    Span,
    Stance,
    Step,
    Telling,
)
from whence.show.answers import shapes

Heads = Mapping[int, Head]
Names = Mapping[int, str]
"""What tellings are called, by the ledger's numbers."""


def claim(of: Claim, heads: Heads) -> shapes.Claim:
    """A claim with its origins and every place where it is told."""
    names = {one.telling.id: reference(one.telling, heads) for one in of.members}
    origin_of = {number: origin.key for origin in of.origins for number in origin.tellings}
    return {
        "claim": of.id,
        "sentence": of.sentence,
        "reports": len({one.telling.report for one in of.members}),
        "independent_origins": len(of.origins),
        "origins": [_origin(of, origin, names) for origin in of.origins],
        "conflicts": [
            {
                "about": conflict.about,
                "values": [
                    {"value": value, "statements": [names.get(number) for number in numbers]}
                    for value, numbers in conflict.values
                ],
            }
            for conflict in of.conflicts
        ],
        "statements": [_member(one, f"{of.id}:{origin_of[one.telling.id]}", names, heads) for one in of.members],
    }


def _origin(of: Claim, origin: Origin, names: Names) -> shapes.Origin:
    return {
        "key": origin.key,
        "name": origin.name,
        "kind": origin.kind,
        "named": origin.named,
        "stance": cast(Stance, stance(of, origin)),
        "statements": [names.get(number) for number in origin.tellings],
        "reasons": [reason.words for reason in origin.reasons],
        "perhaps": [{"key": key, "reason": words} for key, words in origin.perhaps],
    }


def _member(of: Member, origin: str, names: Names, heads: Heads) -> shapes.Member:
    return {
        **telling(of.telling, heads),
        "origin": origin,
        "like": None if of.like is None else names.get(of.like),
        "score": of.score,
        "reasons": [reason(one) for one in of.reasons],
    }


def stance(of: Claim, origin: Origin) -> str:
    """``says`` where something in it puts the claim forward, else that of its first telling."""
    mine = {*origin.tellings}
    stances = [one.telling.stance for one in of.members if one.telling.id in mine]
    return "says" if "says" in stances else stances[0]


def dumped(of: Claim, heads: Heads) -> shapes.Dumped:
    """A claim as a scorer reads it: report, content and origin of every place."""
    origin = {number: one.key for one in of.origins for number in one.tellings}
    statements: list[shapes.DumpedPlace] = [
        {
            "report": heads[one.telling.report].id,
            "content": [_span(span) for span in one.telling.content],
            "origin": f"{of.id}:{origin[one.telling.id]}",
        }
        for one in of.members
    ]
    return {"claim": str(of.id), "statements": statements}


def reference(of: Telling, heads: Heads) -> str:
    """A telling as people name it: "REPORT/s3"."""
    return f"{heads[of.report].id}/{of.label}"


def telling(of: Telling, heads: Heads) -> shapes.Telling:
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


def _link(of: Link) -> shapes.Link:
    plain: shapes.Link = {"kind": of.kind, "name": of.name, "mention": _span(of.mention) if of.mention else None}
    if of.kind in {"unnamed", "group"}:
        unnamed: shapes.Link = {**plain, "count": of.count, "role": of.role, "affiliation": of.affiliation}
        return {**unnamed, "grounds": of.grounds}
    return plain


def _span(of: Span) -> list[int]:
    return [of.start, of.end]


def reason(of: Reason) -> shapes.Reason:
    """Why."""
    return {"comparison": of.name, "weight": of.weight, "words": of.words}


def traced(of: Traced) -> shapes.Traced:
    """A claim, and what its reports share."""
    return {**claim(of.claim, of.reports), "copies": shared(of.copies, of.reports)}


def shared(found: Sequence[tuple[int, Copy]], heads: Heads) -> list[shapes.SharedPassages]:
    """What some reports share, by the numbers of those that were added later."""
    return [{**copy(one, heads), "report": heads[number].id} for number, one in found]


def copy(of: Copy, heads: Heads) -> shapes.Copy:
    """What one report shares with another."""
    return {
        "other": heads[of.other].id if of.other in heads else of.other,
        "extent": of.extent,
        "share": round(of.share, 3),
        "other_share": round(of.other_share, 3),
        "passages": [[*_span(passage.span), *_span(passage.other)] for passage in of.passages],
        "reasons": [reason.words for reason in of.reasons],
    }


def event(of: Event, outcome: Outcome, heads: Heads) -> shapes.Event:
    """A contact across reports, and what became of it."""
    return {
        "event": of.id,
        "parties": list(of.parties),
        "mode": of.steps[0].told.mode,
        "place": of.place,
        "when": outcome.when,
        "status": outcome.status,
        "plan": outcome.plan,
        "overdue": outcome.overdue,
        "history": [_step(step, heads) for step in of.steps],
        "changes": [
            {
                "day": _day(change.day),
                "kind": change.kind,
                "words": change.words,
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
    }


def _step(of: Step, heads: Heads) -> shapes.Step:
    told, report = of.told, heads[of.told.report].id
    return {
        "report": report,
        "contact": f"{report}/{told.label}",
        "outlet": told.outlet,
        "day": _day(told.day),
        "status": told.status,
        "when": told.when,
        "place": told.place,
        "parties": list(told.parties),
        "text": told.text,
        "confidence": round(told.confidence, 3),
        "score": round(of.score, 2),
        "reasons": [reason(one) for one in of.reasons],
    }


def _day(of: date | None) -> str | None:
    return of.isoformat() if of else None


def resting(of: Resting) -> shapes.Resting:
    """What rests on somebody."""
    return {
        "actors": [actor(one) for one in of.actors],
        "claims": [
            {**claim(one.claim, of.reports), "standing": one.standing, "denied": one.denied} for one in of.claims
        ],
    }


def actor(of: Actor) -> shapes.Actor:
    """Who is meant across reports."""
    return {"actor": of.id, "kind": of.kind, "name": of.name, "names": list(of.names)}


def side_by_side(of: SideBySide) -> shapes.SideBySide:
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
                "reasons": [reason(one) for one in p.reasons],
            }
            for p in of.found.reworded
        ],
        "dropped": [telling(one, heads) for one in of.found.dropped],
        "added": [telling(one, heads) for one in of.found.added],
    }  # fmt: skip


def judgement(of: Judgement) -> shapes.Judgement:
    """A correction."""
    return {
        "judgement": of.id, "question": of.question, "left": of.left, "right": of.right, "answer": of.answer,
        "by": of.by, "note": of.note, "made": of.made, "undone": of.undone,
    }  # fmt: skip


def left_open(of: Open) -> shapes.Open:
    """Two actors that may be one."""
    reasons = [reason(one) for one in of.reasons]
    return {"one": mark(of.one), "other": mark(of.other), "score": of.score, "reasons": reasons}
