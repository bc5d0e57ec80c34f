"""One claim for people: its origins, the earliest first, with every report that rests on each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rich.console import Console
from rich.text import Text

from whence.pipeline import Traced
from whence.records import Claim, Head, Member, Origin
from whence.show.answers.claims import STANCES, conflicts, headline, total
from whence.show.answers.plain import reference, stance
from whence.show.answers.unfolded import by_report, earliest_first, shared, why_here, why_one
from whence.show.answers.words import (
    counted,
    day,
    heading,
    labelled,
    noted,
    outlet,
    report,
    said,
    short,
    way,
)
from whence.show.hung import hung

DAY = 14  # columns before the head of a report, which hold its day
STATEMENT = 6  # columns before a statement
NEXT = "A wrong origin, claim or statement is corrected with whence judge; --json gives all reasons."

Heads = Mapping[int, Head]
Members = Mapping[int, Member]
Reported = tuple[Head, list[Member]]


def traced(found: Traced, console: Console) -> list[Text]:
    """The claim, then each origin: its reports with the words, their chains, and why they are here."""
    claim = found.claim
    lines = [*heading(f"Claim {claim.id}", console)]
    lines += [*hung(headline(claim), Text(), console)]
    lines += [*hung(total(claim, found.reports), Text(), console)]
    lines += [*labelled((("differing", text) for text in conflicts(claim, found.reports)), console, 0), Text()]
    ordered = earliest_first(found)
    for place in range(1, len(ordered) + 1):
        lines += [*_origin(place, ordered, found, console), Text()]
    return [*lines, *noted(NEXT, console)]


def _origin(place: int, ordered: Sequence[Origin], found: Traced, console: Console) -> Iterator[Text]:
    origin, members = ordered[place - 1], {one.telling.id: one for one in found.claim.members}
    reports = [*by_report(origin, found)]
    yield from hung(_headline(place, ordered, reports, found.claim), Text(), console)
    for head, mine in reports:
        yield from _report(head, mine, members, found, console)
    if origin.reasons:
        yield from noted(f"Counted as one: {'; '.join(why_one(origin))}", console, 2)
    place_of = {other.key: at for at, other in enumerate(ordered, 1)}
    for key, words in origin.perhaps:
        if place_of.get(key, 0) > place:
            doubt = Text(f"Undecided whether origin {place_of[key]} is the same: {short(words)}", "yellow")
            yield from noted(doubt, console, 2)


def _headline(place: int, ordered: Sequence[Origin], reports: Sequence[Reported], claim: Claim) -> Text:
    origin, told = ordered[place - 1], sum(len(mine) for _, mine in reports)
    which = f"Origin {place} of {len(ordered)}: " if len(ordered) > 1 else "The one origin: "
    places = f"{counted(told, 'statement', 'statements')} in {counted(len(reports), 'report', 'reports')}"
    does = STANCES.get(stance(claim, origin))
    return Text.assemble(
        which,
        (short(origin.name), "bold green"),
        f" ({'named' if origin.named else 'not named'})",
        (f" {does[0]}" if does else "", "bold red"),
        (f", {places}", "dim"),
    )


def _report(head: Head, mine: Sequence[Member], members: Members, found: Traced, console: Console) -> Iterator[Text]:
    yield from hung(report(head), Text(f"  {day(head):<{DAY - 2}}"), console)
    for other, share, extent in shared(head, found):
        what = "a copy of" if extent == "copy" else "shares passages with"
        words = f"{what} {outlet(other)}, {day(other)}: {share:.0%} of its words stand there"
        yield from hung(Text(words, "magenta"), Text(" " * DAY), console)
    for member in mine:
        yield from _statement(member, members, found.reports, console)


def _statement(member: Member, members: Members, heads: Heads, console: Console) -> Iterator[Text]:
    indent = STATEMENT + 2
    yield from hung(said(member.telling), Text(" " * STATEMENT + "• ", "dim"), console)
    yield from hung(way(member.telling.chain), Text(" " * indent), console)
    like = members.get(member.like or 0)
    why = why_here(member, like, heads) if like else ""
    yield from noted(f"[{short(reference(member.telling, heads), 80)}]{why}", console, indent)
