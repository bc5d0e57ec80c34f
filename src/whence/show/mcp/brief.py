"""Answers of a ledger made small enough for a language model, with nothing said that is not quoted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from whence.pipeline import Hit, Opened, Pair, Rests, Traced
from whence.records import Actor, Claim, Head, Origin, Telling
from whence.show.answers import claims
from whence.show.answers.plain import reference, stance
from whence.show.answers.unfolded import by_report, earliest_first, shared, why_one
from whence.show.answers.words import named, outlet
from whence.show.mcp import shapes

Heads = Mapping[int, Head]
QUOTES = 4  # of one origin, in a list
ALL_QUOTES = 30  # of all origins, when a claim is asked for itself; each has one at least
STATEMENTS = 40
TEXT = 6_000  # characters of a report at once
LONG = 600  # characters of a quote


def quote(of: Telling, heads: Heads) -> shapes.Quote:
    """A statement in the words of its report."""
    head = heads[of.report]
    text = of.text if len(of.text) <= LONG else f"{of.text[: LONG - 1]}…"
    return {
        "quote": text,
        "stance": of.stance,
        "chain": " ← ".join(named(link) for link in of.chain),
        "outlet": head.outlet,
        "day": head.day,
        "address": head.url,
        "statement": reference(of, heads),
    }


def claim(of: Claim, heads: Heads, copies: Sequence[str] = (), most: int = QUOTES) -> shapes.ClaimShown:
    """A claim with its origins; of each so many quotes."""
    found = Traced(of, heads, ())
    return {
        "claim": of.id,
        "sentence": of.sentence,
        "reports": len({one.telling.report for one in of.members}),
        "independent_origins": len(of.origins),
        "origins": [_origin(found, origin, most) for origin in earliest_first(found)],
        "denied_by": [*dict.fromkeys(_denying(of))],
        "reports_differ": [text.plain for text in claims.conflicts(of, heads)],
        "copies": [*copies],
    }


def _denying(of: Claim) -> Iterator[str]:
    return (named(one.telling.chain[-1]) for one in of.members if one.telling.stance == "denies")


def _origin(found: Traced, origin: Origin, most: int) -> shapes.OriginShown:
    told = [one.telling for _, members in by_report(origin, found) for one in members]
    return {
        "name": origin.name,
        "named": origin.named,
        "stance": stance(found.claim, origin),
        "why_one": why_one(origin),
        "quotes": [quote(one, found.reports) for one in told[:most]],
        "more": max(0, len(told) - most),
    }


def traced(of: Traced) -> shapes.ClaimShown:
    """One claim with most of its quotes, and which reports are copies of which."""
    copies = [
        f"{outlet(head)}, {head.day}: {share:.0%} of its words stand in {outlet(other)}, {other.day}"
        for head in of.reports.values()
        for other, share, _ in shared(head, of)
    ]
    return claim(of.claim, of.reports, copies, max(1, ALL_QUOTES // len(of.claim.origins)))


def contact(pair: Pair, heads: Heads) -> shapes.ContactShown:
    """A contact or plan."""
    event, outcome = pair
    last = event.steps[-1].told
    head = heads[last.report]
    return {
        "event": event.id,
        "parties": list(event.parties),
        "mode": event.steps[0].told.mode,
        "place": event.place,
        "when": outcome.when,
        "status": outcome.status,
        "plan": outcome.plan,
        "overdue": outcome.overdue,
        "changes": [
            {
                "day": change.day.isoformat() if change.day else None,
                "what": change.words,
                "outlets": [*dict.fromkeys(outlet(heads[number]) for number in change.reports)],
            }
            for change in outcome.changes
        ],
        "latest": {
            "quote": last.text[:LONG], "stance": last.status, "chain": outlet(head), "outlet": head.outlet,
            "day": head.day, "address": head.url, "statement": f"{head.id}/{last.label}",
        },
    }  # fmt: skip


def found(of: Hit, heads: Heads) -> shapes.Found:
    """A statement that was found."""
    return {"said": quote(of.telling, heads), "claim": of.claim, "reports": of.reports}


def head(of: Head) -> shapes.HeadShown:
    """A report without its text."""
    return {"report": of.id, "outlet": of.outlet, "title": of.title, "day": of.day, "address": of.url}


def named_one(of: Actor, statements: int) -> shapes.Named:
    """Somebody who was found."""
    return {"name": of.name, "kind": of.kind, "also_called": list(of.names)[:8], "statements": statements}


def rests(of: Rests) -> shapes.Rested:
    """A claim that rests on somebody."""
    return {
        "standing": of.standing,
        "denied": of.denied,
        "claim": of.claim.id,
        "sentence": of.claim.sentence,
        "reports": len({one.telling.report for one in of.claim.members}),
        "independent_origins": len(of.claim.origins),
    }


def opened(of: Opened, offset: int) -> shapes.ReportShown:
    """A report, a part of its text at a time."""
    text, end = of.record.report.text, offset + TEXT
    told: list[shapes.Found] = [
        {"said": quote(one.telling, of.reports), "claim": one.claim, "reports": one.reports} for one in of.placed
    ]
    return {
        "report": of.head.id,
        "version": of.head.version,
        "versions": len(of.versions),
        "outlet": of.head.outlet,
        "title": of.head.title,
        "published": of.head.published,
        "address": of.head.url,
        "statements": told[:STATEMENTS],
        "more_statements": max(0, len(told) - STATEMENTS),
        "text": text[offset:end],
        "next_offset": end if end < len(text) else None,
    }
