"""When two tellings of a claim have it from one origin: a table of rules, each with its reason in words."""

from __future__ import annotations

from collections.abc import Callable

from whence.records import Reason
from whence.resolve.claims.words import total, weight
from whence.resolve.origins.facts import Facts
from whence.resolve.origins.root import NAMED, Root, in_words, same

LEAST = 6  # words in a row
RUN = 20.0  # what words in a row must tell for two to be of one utterance: about a line of print
LIKE = 0.6  # share of the words of two names of one document
ANYBODY = frozenset(("sourc", "offici", "peopl", "person", "individu", "aid", "one", "some", "other", "member"))


def judged(one: Root, other: Root, facts: Facts) -> str | None:
    """A person said so."""
    pair = (min(one.telling, other.telling), max(one.telling, other.telling))
    return "a person judged them to be one" if facts.judged.get(pair) else None


def copied(one: Root, other: Root, facts: Facts) -> str | None:
    """One of them is a copy of the other."""
    if facts.carried.get(one.telling) == other.telling or facts.carried.get(other.telling) == one.telling:
        return "one stands in a passage copied from the other's report"
    return None


def same_actor(one: Root, other: Root, facts: Facts) -> str | None:
    """The same person, body or outlet."""
    if one.actor is not None and one.actor == other.actor:
        return f"both go back to {one.link.name or other.link.name}"
    return None


def same_name(one: Root, other: Root, facts: Facts) -> str | None:
    """Called alike within the claim: a surname and the full name, one of several who speak jointly, a document."""
    if one.link.kind not in NAMED or other.link.kind not in NAMED or not (one.name and other.name):
        return None
    if frozenset((one.actor, other.actor)) in facts.different:
        return None
    shared, shorter = total(one.name & other.name), min(total(one.name), total(other.name))
    enough = LIKE * total(one.name | other.name) if "document" in (one.link.kind, other.link.kind) else shorter
    if shared and shared >= min(enough, shorter):
        return f"{one.link.name} and {other.link.name} are taken for one"
    return None


def spokesperson(one: Root, other: Root, facts: Facts) -> str | None:
    """One speaks for the other."""
    if one.actor is None or other.actor is None:
        return None
    for voice, body in ((one, other), (other, one)):
        if body.actor in facts.speaks_for.get(voice.actor or 0, ()):
            return f"{voice.link.name} speaks for {body.link.name}"
    return None


def same_utterance(one: Root, other: Root, facts: Facts) -> str | None:
    """So many words in a row are the same that both tell of one utterance; who denies it has not said it."""
    if one.says != other.says:
        return None
    if {one.link.kind, other.link.kind} <= {"unnamed", "outlet", "unknown"} and not same(one.relay, other.relay):
        return None
    run = _heaviest_run(one.words, other.words)
    if len(run) >= LEAST and sum(weight(word) for word in run) >= RUN:
        return f"they give the same words ({len(run)} in a row)"
    return None


def same_unnamed(one: Root, other: Root, facts: Facts) -> str | None:
    """The same outlet's unnamed sources, as far as what they are called goes together."""
    if {one.link.kind, other.link.kind} != {"unnamed"} or not same(one.relay, other.relay):
        return None
    mine, theirs = one.name - ANYBODY, other.name - ANYBODY
    if mine <= theirs or theirs <= mine:
        return f"both are unnamed sources of {one.relay}, called alike"
    return None


def own_word(one: Root, other: Root, facts: Facts) -> str | None:
    """The word of one outlet, which gives nobody."""
    if one.own_word and same(one.own_word, other.own_word):
        return f"both rest on the word of {one.own_word}"
    return None


def loose(one: Root, other: Root, facts: Facts) -> str | None:
    """The same loose group, as one outlet calls it."""
    if one.link.kind == other.link.kind == "group" and same(one.relay, other.relay) and one.name & other.name:
        return f"both are {in_words(one)}"
    return None


Rule = Callable[[Root, Root, Facts], str | None]
# The whole method, in the order in which reasons are given.
RULES: tuple[Rule, ...] = (
    judged, copied, same_actor, spokesperson, same_name, same_unnamed, own_word, loose, same_utterance,
)  # fmt: skip


def one_origin(one: Root, other: Root, facts: Facts) -> Reason | None:
    """Why both have it from one origin; None where nothing says so."""
    for rule in RULES:
        if words := rule(one, other, facts):
            return Reason(rule.__name__, 1.0, words)
    return None


def own_report(end: Root, report: Root) -> Reason | None:
    """A chain that ends at an outlet goes on into that outlet's own report."""
    if end.own_word and same(end.own_word, report.publisher) and not same(end.publisher, report.publisher):
        words = f"the chain through {end.own_word} goes on in its own report, to {in_words(report)}"
        return Reason("own_report", 1.0, words)
    return None


def perhaps(one: Root, other: Root) -> str | None:
    """Two outlets' unnamed sources are two; where what they are called goes together, they may be the same."""
    if {one.link.kind, other.link.kind} != {"unnamed"}:
        return None
    mine, theirs = one.name - ANYBODY, other.name - ANYBODY
    if mine & theirs or mine <= theirs or theirs <= mine:
        return f"{in_words(one)} and {in_words(other)} may be the same"
    return None


def _heaviest_run(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    """The row of words that both have and that tells most (as the longest common substring)."""
    best, end, length, before = 0.0, 0, 0, [(0.0, 0)] * (len(other) + 1)
    for at, word in enumerate(one, 1):
        row = [(0.0, 0)] * (len(other) + 1)
        for place, theirs in enumerate(other, 1):
            if word == theirs:
                told, words = before[place - 1]
                row[place] = told + weight(word), words + 1
                if row[place][0] > best:
                    (best, length), end = row[place], at
        before = row
    return one[end - length : end]
