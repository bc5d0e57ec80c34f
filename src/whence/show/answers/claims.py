"""Claims for people: what is put forward, by how many independent origins, who denies."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from rich.console import Console
from rich.text import Text

from whence.pipeline import Claims, Resting, Traced
from whence.records import Claim, Head, Member, Origin
from whence.show.answers.plain import reference
from whence.show.answers.words import block, counted, named, report, said, short, some, way
from whence.show.hung import hung

Heads = Mapping[int, Head]
STANDINGS = {
    "alone": ("rests on it alone", "bold yellow"),
    "confirmed": ("others have it too", "bold green"),
    "passed on": ("it passes it on", "dim"),
}


def listing(found: Claims, console: Console) -> list[Text]:
    """Claims, a few lines each."""
    if not found.claims:
        return [Text("No claims found.", "dim")]
    lines: list[Text] = []
    for claim in found.claims:
        lines += [*entry(claim, found.reports, console), Text()]
    return [*lines, Text("whence trace NUMBER shows every report, its chain, and why origins count as one.", "dim")]


def entry(claim: Claim, heads: Heads, console: Console) -> Iterator[Text]:
    """One claim: its sentence, its origins, who denies, and where numbers differ."""
    yield from hung(Text(short(claim.sentence, 300), "bold"), Text(f"{claim.id:>5} ", "dim"), console)
    yield from block([("", _sum(claim, heads))], console)
    yield from block([("from ", _origins(claim))], console)
    denials = [one for one in claim.members if one.telling.stance == "denies"]
    if denials:
        who = some(named(one.telling.chain[-1]) for one in denials)
        yield from block([("denied by ", Text(who, "bold red"))], console)
    yield from block([("differs: ", text) for text in _conflicts(claim, heads)], console)


def _sum(claim: Claim, heads: Heads) -> Text:
    reports = {one.telling.report for one in claim.members}
    days = sorted(day for number in reports if (day := heads[number].day))
    span = "" if not days else days[0] if days[0] == days[-1] else f"{days[0]} to {days[-1]}"
    named_ones = sum(origin.named for origin in claim.origins)
    many = len(claim.origins)
    origins = counted(many, "independent origin", "independent origins")
    known = "named" if many == named_ones == 1 else "not named" if many == 1 else f"{named_ones} named"
    outlets = some(heads[number].outlet or "outlet unknown" for number in sorted(reports))
    return Text.assemble(
        (origins, "bold green" if many > 1 else "bold yellow"),
        f" ({known}) · {counted(len(reports), 'report', 'reports')}",
        (f" · {outlets}" + (f" · {span}" if span else ""), "dim"),
    )  # fmt: skip


def _origins(claim: Claim) -> Text:
    shown = [
        f"{origin.name}" + (f" ×{len(origin.tellings)}" if len(origin.tellings) > 1 else "") for origin in claim.origins
    ]
    return Text(some(shown, 6))


def _conflicts(claim: Claim, heads: Heads) -> Iterator[Text]:
    at = {one.telling.id: heads[one.telling.report].outlet or "outlet unknown" for one in claim.members}
    for conflict in claim.conflicts:
        values = (f"{value} ({some(at[number] for number in numbers)})" for value, numbers in conflict.values)
        yield Text(f"{conflict.about}s: " + " / ".join(values), "yellow")


def traced(found: Traced, console: Console) -> list[Text]:
    """One claim: every place with its chain, by origin, with the reasons; then what the reports share."""
    claim, heads = found.claim, found.reports
    lines = [*entry(claim, heads, console), Text()]
    members = {one.telling.id: one for one in claim.members}
    for origin in claim.origins:
        lines += _origin(origin, members, heads, console)
    if found.copies:
        lines += [Text("What the reports share", "bold")]
    for number, copy in found.copies:
        words = Text.assemble(report(heads[number]), "  with  ", report(heads[copy.other]))
        lines += [*hung(words, Text("  • ", "dim"), console)]
        lines += block([("", Text(some((reason.words for reason in copy.reasons), 6), "dim"))], console)
    return lines


def _origin(origin: Origin, members: Mapping[int, Member], heads: Heads, console: Console) -> Iterator[Text]:
    places = counted(len(origin.tellings), "place", "places")
    named_or_not = "named" if origin.named else "not named"
    head = Text.assemble(("Origin: ", "dim"), (short(origin.name), "bold"), (f" · {named_or_not} · {places}", "dim"))
    yield from hung(head, Text(), console)
    for number in origin.tellings:
        member = members[number]
        telling = member.telling
        yield from hung(said(telling), Text("  • ", "dim"), console)
        ref = reference(telling, heads)
        lines = [
            ("", way(telling.chain)),
            ("", Text.assemble(report(heads[telling.report]), (f" · {short(ref, 80)}", "dim"))),
        ]
        if member.like is not None:
            why = some((reason.words for reason in member.reasons), 8)
            lines.append(("why here: ", Text(why, "dim")))
        yield from block(lines, console)
    yield from block([("counted as one: ", Text(short(reason.words), "dim")) for reason in origin.reasons], console, 2)
    yield from block([("perhaps the same: ", Text(short(words), "yellow")) for _, words in origin.perhaps], console, 2)
    yield Text()


def resting(found: Resting, console: Console) -> list[Text]:
    """What rests on somebody."""
    who = some(actor.name for actor in found.actors)
    counts = {kind: sum(one.standing == kind for one in found.claims) for kind in STANDINGS}
    told = " · ".join(f"{counts[kind]} {words}" for kind, (words, _) in STANDINGS.items())
    lines = [Text(who, "bold"), Text(f"{counted(len(found.claims), 'claim', 'claims')}: {told}", "dim"), Text()]
    unnamed = sorted({origin.name for one in found.claims for origin in one.claim.origins if origin.kind == "unnamed"})
    for one in found.claims:
        words, style = STANDINGS[one.standing]
        lines += entry(one.claim, found.reports, console)
        denied = Text.assemble((" · denied", "bold red")) if one.denied else Text()
        lines += [*block([("", Text.assemble((words, style), denied))], console), Text()]
    if unnamed:
        lines += block([("unnamed sources in these claims: ", Text(some(unnamed, 20)))], console, 0)
    return lines
