"""What templates say of claims, contacts and statements, in the same words as the command line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from whence.records import Claim, Event, Head, Record, Statement
from whence.show.answers import claims
from whence.show.answers.plain import stance
from whence.show.answers.words import named, outlet, short

Heads = Mapping[int, Head]
UNNAMED = frozenset({"unnamed", "group"})


def claim_sorts(claim: Claim) -> str:
    """What its origins do, behind their number: "none named", "2 put it forward, 2 deny it"."""
    return claims.sorts(claim).lstrip(" :,").strip("()")


def claim_rows(claim: Claim, heads: Heads) -> list[tuple[str, str]]:
    """Labels and what stands behind them."""
    return [(label, text.plain) for label, text in claims.rows(claim, heads)]


def claim_conflicts(claim: Claim, heads: Heads) -> list[str]:
    """Where reports differ."""
    return [text.plain for text in claims.conflicts(claim, heads)]


def claim_denials(claim: Claim) -> list[str]:
    """Who denies it."""
    return [named(one.telling.chain[-1]) for one in claim.members if one.telling.stance == "denies"]


def claim_stance(claim: Claim) -> str:
    """``says`` where anybody puts it forward."""
    stances = [one.telling.stance for one in claim.members]
    return "says" if "says" in stances else stances[0]


def unnamed_in(record: Record) -> int:
    """How many statements go back to somebody who is not named."""
    return sum(one.chain[-1].kind in UNNAMED for one in record.statements)


def cue_words(statement: Statement, text: str) -> str:
    """The words that say that it is said."""
    return short(" … ".join(span.of(text) for span in statement.cue), 60)


def event_modes(event: Event) -> str:
    """Meeting, visit, call; several where reports differ."""
    return " or ".join(dict.fromkeys(step.told.mode for step in event.steps))


def event_outlets(event: Event, heads: Heads) -> list[str]:
    """Who tells of it."""
    return outlets_of((step.told.report for step in event.steps), heads)


def outlets_of(numbers: Iterable[int], heads: Heads) -> list[str]:
    """The outlets of some reports."""
    return [outlet(heads[number]) for number in numbers]


def told_label(event: Event, report: int) -> str:
    """Where a report tells of it."""
    return next(step.told.label for step in event.steps if step.told.report == report)


WORDS = {
    "claim_sorts": claim_sorts, "claim_spread": claims.spread, "claim_rows": claim_rows,
    "claim_conflicts": claim_conflicts,
    "claim_denials": claim_denials, "claim_stance": claim_stance, "origin_stance": stance, "unnamed_in": unnamed_in,
    "cue_words": cue_words, "event_modes": event_modes, "event_outlets": event_outlets, "outlets_of": outlets_of,
    "told_label": told_label,
}  # fmt: skip
