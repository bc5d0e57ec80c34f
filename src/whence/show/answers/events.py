"""Contacts and plans for people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Console
from rich.text import Text

from whence.pipeline import Followed
from whence.records import Event, Outcome
from whence.show.answers.when import when, with_dates
from whence.show.answers.words import NUMBER, counted, heading, labelled, outlet, short, some
from whence.show.harmless import harmless
from whence.show.hung import hung
from whence.show.person import KINDS, STATUSES

Pair = tuple[Event, Outcome]
AHEAD = frozenset({"planned", "possible", "postponed", "ongoing"})
OVERDUE = ", overdue: no report tells what came of it"
WORDS = 38  # columns for what changed, before the outlets, at the most
# How a plan stands, and the heading of those that stand so.
SECTIONS = (
    ("overdue", "Overdue: the day is past, and no report tells what came of it"),
    ("ahead", "Ahead, or without a day"),
    ("over", "Over or called off"),
)


def contacts(found: Followed, console: Console, title: str) -> list[Text]:
    """Who met whom: the parties, what is known of when and where, and what became of it."""
    many = counted(len(found.events), "contact", "contacts")
    note = "; the latest told of come first" if len(found.events) > 1 else ""
    lines = [*heading(harmless(f"{many}{title}"), console, note)]
    for event, outcome in found.events:
        late = Text(OVERDUE if outcome.overdue else "", "bold red")
        lines += [*entry(event, outcome, late, console), *labelled(_told(found, event, outcome), console), Text()]
    return lines[:-1]


def plans(found: Followed, console: Console, title: str) -> list[Text]:
    """What was announced, by how it stands: overdue first; each change with its day and outlets."""
    sections = [(head, [pair for pair in found.events if stands(pair[1]) == name]) for name, head in SECTIONS]
    lines = [*heading(harmless(f"{_sum(found.events)}{title}"), console)]
    for head, mine in sections:
        if mine:
            lines += heading(head, console)
        for event, outcome in mine:
            lines += [*entry(event, outcome, Text(), console), *_history(found, event, outcome, console), Text()]
    return lines[:-1]


def _sum(events: Sequence[Pair]) -> str:
    found = [stands(outcome) for _, outcome in events]
    parts = [f"{found.count(name)} {name}" for name, _ in SECTIONS if name in found]
    return f"{counted(len(events), 'plan', 'plans')}: {', '.join(parts)}"


def stands(outcome: Outcome) -> str:
    """Which of the sections a plan belongs to."""
    return "overdue" if outcome.overdue else "ahead" if outcome.status in AHEAD else "over"


def entry(event: Event, outcome: Outcome, late: Text, console: Console) -> Iterator[Text]:
    """Who with whom; whether, how, where and when."""
    names = Text(", ").join(Text(harmless(party), KINDS["person"]) for party in event.parties)
    yield from hung(names, Text(f"{event.id:>{NUMBER - 2}}  ", "dim"), console)
    modes = " or ".join(dict.fromkeys(step.told.mode for step in event.steps))
    facts = (modes, harmless(event.place or ""), when(outcome.when) if outcome.when else "no date told")
    told = Text.assemble((outcome.status, STATUSES[outcome.status]), ": ", ", ".join(filter(None, facts)), late)
    yield from hung(told, Text(" " * NUMBER), console)


def _told(found: Followed, event: Event, outcome: Outcome) -> Iterator[tuple[str, Text]]:
    """Who tells of it, and where they differ."""
    reports = len({step.told.report for step in event.steps})
    names = some(outlet(found.reports[step.told.report]) for step in event.steps)
    last = outcome.day.isoformat() if outcome.day else "no date"
    yield "told by", Text(f"{names}, {last}" if reports == 1 else f"{names}; {reports} reports, last on {last}", "dim")
    for one in outcome.disagreements:
        told = " / ".join(f"{status} ({_outlets(found, numbers)})" for status, numbers in one.statuses)
        yield "differing", Text(f"{one.day.isoformat() if one.day else 'no date'}: {told}", "yellow")


def _history(found: Followed, event: Event, outcome: Outcome, console: Console) -> Iterator[Text]:
    width = _width(found)
    for change in outcome.changes:
        day = change.day.isoformat() if change.day else "no date   "
        text = Text.assemble(f"{with_dates(change.words):<{width}}  ", (_outlets(found, change.reports), "dim"))
        yield from hung(text, Text.assemble(" " * NUMBER, (f"{day}  ", "dim")), console)
    yield from labelled(_told(found, event, outcome), console)
    last = event.steps[-1].told
    if last.text.strip():
        yield from labelled([("latest", Text(f"“{short(last.text)}”", "dim"))], console)


def _width(found: Followed) -> int:
    """Columns that hold what changed, the same for all."""
    changes = (change for _, outcome in found.events for change in outcome.changes)
    return min(WORDS, max((len(with_dates(change.words)) for change in changes), default=0))


def _outlets(found: Followed, reports: Sequence[int]) -> str:
    return some(outlet(found.reports[number]) for number in reports)
