"""Claims for people: what is put forward, by how many independent origins, who denies."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from rich.console import Console
from rich.text import Text

from whence.pipeline import Claims
from whence.records import Claim, Head, Origin
from whence.show.answers.plain import stance
from whence.show.answers.when import when
from whence.show.answers.words import (
    NO_DATE,
    NUMBER,
    counted,
    day,
    heading,
    labelled,
    named,
    noted,
    outlet,
    refusal,
    sentence,
    some,
)
from whence.show.harmless import harmless
from whence.show.hung import hung

Heads = Mapping[int, Head]
FULL = 300  # characters of the words that stand for a claim
ORIGINS = 6  # origins that are named before "and 3 more"
# What origins do that do not put a claim forward: one, and several.
STANCES = {
    "denies": ("denies it", "deny it"),
    "declines": ("declines to speak of it", "decline to speak of it"),
    "silent": ("is silent on it", "are silent on it"),
}
NEXT = "whence trace NUMBER shows every report of a claim, its chain, and why origins count as one."


def listing(found: Claims, console: Console, title: str) -> list[Text]:
    """Claims, a few lines each; ``title`` says behind their number which they are."""
    many = counted(len(found.claims), "claim", "claims")
    lines = [*heading(harmless(f"{many}{title}"), console, _order(len(found.claims)))]
    for claim in found.claims:
        lines += [*entry(claim, found.reports, console), Text()]
    return [*lines, *noted(NEXT, console)]


def _order(claims: int) -> str:
    return "; those that most outlets carry come first" if claims > 1 else ""


def entry(claim: Claim, heads: Heads, console: Console) -> Iterator[Text]:
    """One claim: its words, how many reports rest on how many origins, who denies, and where reports differ."""
    number = Text(f"{claim.id:>{NUMBER - 2}}  ", "dim")
    yield from hung(headline(claim), number, console)
    yield from hung(total(claim, heads), Text(" " * NUMBER), console)
    yield from labelled(rows(claim, heads), console)


def headline(claim: Claim) -> Text:
    """Its words; what nobody puts forward is marked."""
    stances = [one.telling.stance for one in claim.members]
    mark = refusal("says" if "says" in stances else stances[0])
    return Text.assemble(mark, (sentence(claim.sentence, FULL), "bold"))


def total(claim: Claim, heads: Heads) -> Text:
    """How many reports of when, and how many origins put it forward, or do not."""
    many = len(claim.origins)
    return Text.assemble(
        f"{spread(claim, heads)}, ",
        (counted(many, "independent origin", "independent origins"), "bold green" if many > 1 else "bold yellow"),
        sorts(claim),
    )


def spread(claim: Claim, heads: Heads) -> str:
    """In how many reports it is told, and from when to when."""
    reports = {one.telling.report for one in claim.members}
    days = sorted({day(heads[number]) for number in reports} - {NO_DATE})
    span = "" if not days else f" of {days[0]}" if days[0] == days[-1] else f" from {days[0]} to {days[-1]}"
    return f"{counted(len(reports), 'report', 'reports')}{span}"


def sorts(claim: Claim) -> str:
    """Of the origins, how many are named; and how many put it forward, where not all do."""
    many = Counter(stance(claim, origin) for origin in claim.origins)
    says = [origin for origin in claim.origins if stance(claim, origin) == "says"]
    if len(says) == len(claim.origins):
        return f" ({_named(says)})"
    if len(claim.origins) == 1:
        return f", which {STANCES[stance(claim, claim.origins[0])][0]}"
    parts = [f"{len(says)} {'puts' if len(says) == 1 else 'put'} it forward ({_named(says)})"] if says else []
    parts += [f"{many[kind]} {STANCES[kind][many[kind] > 1]}" for kind in STANCES if many[kind]]
    return f": {', '.join(parts)}"


def _named(origins: Sequence[Origin]) -> str:
    named_ones, many = sum(origin.named for origin in origins), len(origins)
    if many == 1:
        return "named" if named_ones else "not named"
    return {0: "none named", many: "all named"}.get(named_ones, f"{named_ones} named")


def rows(claim: Claim, heads: Heads) -> Iterator[tuple[str, Text]]:
    """Whom it comes from, who denies it, who tells it, and where they differ."""
    shown = [origin.name for origin in claim.origins if stance(claim, origin) == "says"]
    if shown:
        yield "from", Text(some(shown, ORIGINS, "; "))
    denials = [one.telling for one in claim.members if one.telling.stance == "denies"]
    if denials:
        yield "denied by", Text(some(named(telling.chain[-1]) for telling in denials), "bold red")
    yield "told by", Text(some(outlets(claim, heads)), "dim")
    for text in conflicts(claim, heads):
        yield "differing", text


def outlets(claim: Claim, heads: Heads) -> list[str]:
    """Who carries it, the earliest first."""
    reports = {one.telling.report for one in claim.members}
    ordered = sorted(reports, key=lambda number: (heads[number].day or "~", number))
    return list(dict.fromkeys(outlet(heads[number]) for number in ordered))


def conflicts(claim: Claim, heads: Heads) -> Iterator[Text]:
    """The numbers or dates in which reports differ, each with its outlets."""
    at = {one.telling.id: outlet(heads[one.telling.report]) for one in claim.members}
    for conflict in claim.conflicts:
        shown = [
            f"{when(value) if conflict.about == 'date' else harmless(value)} ({some(at[number] for number in numbers)})"
            for value, numbers in conflict.values
        ]
        yield Text(f"{conflict.about}s: {' / '.join(shown)}", "yellow")
