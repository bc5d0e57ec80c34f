"""One claim for people: its origins, the earliest first, with every report that rests on each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from rich.console import Console
from rich.text import Text

from whence.pipeline import Traced
from whence.records import Claim, Copy, Head, Member, Origin
from whence.show.answers.claims import STANCES, conflicts, headline, total
from whence.show.answers.plain import reference, stance
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
    weighty,
)
from whence.show.harmless import harmless
from whence.show.hung import hung

DAY = 14  # columns before the head of a report, which hold its day
STATEMENT = 6  # columns before a statement
TOLD = 3  # reasons that are told of why origins are one
UNDATED = "~"  # after all days
COPIED = "copied_passage"  # the comparison that finds a copied statement
NEXT = "A wrong origin, claim or statement is corrected with whence judge; --json gives all reasons."

Heads = Mapping[int, Head]
Members = Mapping[int, Member]


def traced(found: Traced, console: Console) -> list[Text]:
    """The claim, then each origin: its reports with the words, their chains, and why they are here."""
    claim = found.claim
    lines = [*heading(f"Claim {claim.id}", console)]
    lines += [*hung(headline(claim), Text(), console)]
    lines += [*hung(total(claim, found.reports), Text(), console)]
    lines += [*labelled((("differing", text) for text in conflicts(claim, found.reports)), console, 0), Text()]
    ordered = _earliest_first(found)
    for place in range(1, len(ordered) + 1):
        lines += [*_origin(place, ordered, found, console), Text()]
    return [*lines, *noted(NEXT, console)]


def _earliest_first(found: Traced) -> list[Origin]:
    first = {one.telling.id: _order(one, found.reports) for one in found.claim.members}
    return sorted(found.claim.origins, key=lambda origin: min(first[number] for number in origin.tellings))


def _order(member: Member, heads: Heads) -> tuple[str, str, int, int]:
    """By day and time, those without a day last; what one report tells stays together."""
    telling, head = member.telling, heads[member.telling.report]
    return head.day or UNDATED, head.published or "", telling.report, telling.id


def _origin(place: int, ordered: Sequence[Origin], found: Traced, console: Console) -> Iterator[Text]:
    origin, members = ordered[place - 1], {one.telling.id: one for one in found.claim.members}
    mine = sorted((members[number] for number in origin.tellings), key=lambda one: _order(one, found.reports))
    yield from hung(_headline(place, ordered, mine, found.claim), Text(), console)
    for number, same in groupby(mine, key=lambda one: one.telling.report):
        yield from _report(number, [*same], members, found, console)
    if origin.reasons:
        yield from noted(f"Counted as one: {'; '.join(_why_one(origin))}", console, 2)
    place_of = {other.key: at for at, other in enumerate(ordered, 1)}
    for key, words in origin.perhaps:
        if place_of.get(key, 0) > place:
            doubt = Text(f"Undecided whether origin {place_of[key]} is the same: {short(words)}", "yellow")
            yield from noted(doubt, console, 2)


def _headline(place: int, ordered: Sequence[Origin], mine: Sequence[Member], claim: Claim) -> Text:
    origin, reports = ordered[place - 1], len({one.telling.report for one in mine})
    which = f"Origin {place} of {len(ordered)}: " if len(ordered) > 1 else "The one origin: "
    places = f"{counted(len(mine), 'statement', 'statements')} in {counted(reports, 'report', 'reports')}"
    does = STANCES.get(stance(claim, origin))
    return Text.assemble(
        which,
        (short(origin.name), "bold green"),
        f" ({'named' if origin.named else 'not named'})",
        (f" {does[0]}" if does else "", "bold red"),
        (f", {places}", "dim"),
    )


def _why_one(origin: Origin) -> list[str]:
    """One reason of each sort."""
    first = {reason.name: reason for reason in reversed(origin.reasons)}
    return weighty([reason for reason in origin.reasons if first[reason.name] is reason], TOLD)


def _report(number: int, mine: Sequence[Member], members: Members, found: Traced, console: Console) -> Iterator[Text]:
    head = found.reports[number]
    yield from hung(report(head), Text(f"  {day(head):<{DAY - 2}}"), console)
    for other, share, extent in _shared(head, found):
        what = "a copy of" if extent == "copy" else "shares passages with"
        words = f"{what} {outlet(other)}, {day(other)}: {share:.0%} of its words stand there"
        yield from hung(Text(words, "magenta"), Text(" " * DAY), console)
    for member in mine:
        yield from _statement(member, members, found.reports, console)


def _shared(head: Head, found: Traced) -> Iterator[tuple[Head, float, str]]:
    """The earlier report that it shares most with, how much of its words that holds, and whether it is a copy."""
    earlier: list[tuple[Head, Copy, float]] = []
    for number, copy in found.copies:
        pair = found.reports[number], found.reports[copy.other]
        if head in pair and _later(*pair) is head:
            earlier.append(
                (pair[0] if pair[1] is head else pair[1], copy, copy.share if pair[0] is head else copy.other_share)
            )
    if earlier:
        other, copy, share = max(earlier, key=lambda each: each[2])
        yield other, share, copy.extent


def _later(one: Head, other: Head) -> Head:
    return max(other, one, key=lambda head: (head.day or UNDATED, head.published or ""))


def _statement(member: Member, members: Members, heads: Heads, console: Console) -> Iterator[Text]:
    indent = STATEMENT + 2
    yield from hung(said(member.telling), Text(" " * STATEMENT + "• ", "dim"), console)
    yield from hung(way(member.telling.chain), Text(" " * indent), console)
    like = members.get(member.like or 0)
    why = _why_here(member, like, heads) if like else ""
    yield from noted(f"[{short(reference(member.telling, heads), 80)}]{why}", console, indent)


def _why_here(member: Member, like: Member, heads: Heads) -> str:
    other = heads[like.telling.report]
    if any(reason.name == COPIED for reason in member.reasons):
        mine = heads[member.telling.report]
        whose = "copied from" if _later(mine, other) is mine else "copied by"
        return f" word for word {whose} {outlet(other)}, {day(other)}"
    reasons = "; ".join(weighty(member.reasons))
    return f" here as it is like {harmless(reference(like.telling, heads))}: {reasons}" if reasons else ""
