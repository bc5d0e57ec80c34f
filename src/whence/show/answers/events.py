"""Contacts and plans for people."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Console
from rich.text import Text

from whence.pipeline import Followed
from whence.records import Event, Outcome
from whence.show.answers.words import block, counted, short, some
from whence.show.harmless import harmless
from whence.show.hung import hung
from whence.show.person import KINDS, STATUSES


def listing(found: Followed, console: Console, *, history: bool) -> list[Text]:
    """Events, the parties, what is known of when and where, and what became of them."""
    if not found.events:
        return [Text("Nothing found.", "dim")]
    lines: list[Text] = []
    for event, outcome in found.events:
        lines += [
            *entry(event, outcome, console),
            *(_history(found, event, outcome, console) if history else ()),
            Text(),
        ]
    return lines[:-1]


def entry(event: Event, outcome: Outcome, console: Console) -> Iterator[Text]:
    """One event in a few lines."""
    names = Text(" · ").join(Text(harmless(party), KINDS["person"]) for party in event.parties)
    yield from hung(names, Text(f"{event.id:>5} ", "dim"), console)
    modes = some(dict.fromkeys(step.told.mode for step in event.steps), 3)
    facts = " · ".join(harmless(fact) for fact in (modes, event.place, outcome.when or "no date told") if fact)
    status = Text(outcome.status, STATUSES[outcome.status])
    if outcome.overdue:
        status = Text.assemble(status, (" · overdue without word", "bold red"))
    reports = counted(len({step.told.report for step in event.steps}), "report", "reports")
    outlets = some(step.told.outlet or "outlet unknown" for step in event.steps)
    day = f" · last told {outcome.day.isoformat()}" if outcome.day else ""
    yield from block([("", Text.assemble(status, f" · {facts}", (f" · {reports} · {outlets}{day}", "dim")))], console)


def _history(found: Followed, event: Event, outcome: Outcome, console: Console) -> Iterator[Text]:
    for change in outcome.changes:
        outlets = some(found.reports[number].outlet or "outlet unknown" for number in change.reports)
        day = change.day.isoformat() if change.day else "no date"
        text = Text.assemble(harmless(change.words), (f" · {outlets}", "dim"))
        yield from block([(f"{day}  ", text)], console)
    for one in outcome.disagreements:
        told = " / ".join(
            f"{status} ({some(found.reports[number].outlet or 'outlet unknown' for number in numbers)})"
            for status, numbers in one.statuses
        )
        yield from block([("reports differ: ", Text(told, "yellow"))], console)
    last = event.steps[-1].told
    yield from block([("", Text(f"“{short(last.text)}”", "dim"))], console)
