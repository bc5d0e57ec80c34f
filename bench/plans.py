"""Plans followed to their outcome: ``python -m bench.plans --shared ../shared``.

All reports are added to a ledger. For each plan of a story the event that stands for
it is sought: the one in which most reports of the plan's history have a step with its parties (two of those named, or
the only one, by a shared word of their names or by country), of its mode where it is a call or a letter and of any
other mode else; of equally many the one that tells the day in the plan's name, then the one with fewer steps. An
event stands for one plan of a story; the plans with most reports in common choose first. The outcome is taken as of
the last day of the history.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from bench.ledgers import filled
from whence.analyse.contacts.nations import nations_in
from whence.ledger import events as kept
from whence.ledger.reports import heads
from whence.records import Event, Outcome, Told
from whence.resolve.events import outcome

LOOKED_AT = ("nk-summit", "gaza-truce")  # of the others only the sums are printed
WORD = re.compile(r"[^\W_]+")
COMMON = frozenset(
    ["the", "of", "and", "us", "top", "officials", "delegation", "team", "leaders", "president", "un", "al"]
)
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True)
class Plan:
    """``history`` is (report, status), in order; ``last`` the day of its last report."""

    story: str
    name: str
    parties: tuple[str, ...]
    history: tuple[tuple[str, str], ...]
    last: date


@dataclass(frozen=True)
class Found:
    """A plan with what stands for it: for each report of its story the statuses told, None for no event at all."""

    plan: Plan
    steps: dict[str, str] | None
    latest: str | None = None


def measure(shared: Path, also: Sequence[Path] = ()) -> dict[str, float]:
    folders = [shared / "gold/dev", *also]
    plans = [plan for folder in folders for path in sorted(folder.glob("*.story.json")) for plan in plans_of(path)]
    with filled(folder / "reports.jsonl" for folder in folders) as ledger, ledger.reading() as connection:
        events = kept.every(connection)
        names = {number: head.id for number, head in heads(connection, _reports(events)).items()}
    return score(plans, events, names)


def _reports(events: Iterable[Event]) -> set[int]:
    return {step.told.report for event in events for step in event.steps}


def score(plans: Sequence[Plan], events: Sequence[Event], names: Mapping[int, str]) -> dict[str, float]:
    """Per cent of the plans, and F1 of their steps; a line a plan of the stories looked at."""
    found = list(stand_for(plans, events, names))
    for one in found:
        if one.plan.story in LOOKED_AT:
            _tell(one)
    return _figures(found)


def plans_of(path: Path) -> list[Plan]:
    story: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return [
        Plan(
            path.name.removesuffix(".story.json"),
            plan["contact"],
            tuple(plan["parties"]),
            tuple((entry["report"], entry["status"]) for entry in plan["history"]),
            date.fromisoformat(plan["history"][-1]["date"]),
        )
        for plan in story["plans"]
    ]


def _plain(name: str) -> list[str]:
    return [word.lower() for word in WORD.findall(name.replace("’s", ""))]


def stand_for(plans: Sequence[Plan], events: Sequence[Event], names: Mapping[int, str]) -> Iterator[Found]:
    """In the order of the plans."""
    pairs = []
    for i, plan in enumerate(plans):
        for j, event in enumerate(events):
            if common := _common(plan, event, names):
                pairs.append((common, _tells_day(plan, event), -len(event.steps), -i, -j))
    chosen: dict[int, int] = {}
    taken: set[tuple[str, int]] = set()
    for _, _, _, i, j in sorted(pairs, reverse=True):
        if -i not in chosen and (plans[-i].story, -j) not in taken:
            chosen[-i] = -j
            taken.add((plans[-i].story, -j))
    for i, plan in enumerate(plans):
        yield _found(plan, events[chosen[i]], names) if i in chosen else Found(plan, None)


def _found(plan: Plan, event: Event, names: Mapping[int, str]) -> Found:
    until = tuple(step for step in event.steps if not step.told.day or step.told.day <= plan.last)
    became: Outcome = outcome(replace(event, steps=until), plan.last)
    story = {name.split("-")[0] for name, _ in plan.history}
    steps = {names[entry.report]: entry.status for entry in became.history}
    return Found(plan, {name: status for name, status in steps.items() if name.split("-")[0] in story}, became.status)


def _common(plan: Plan, event: Event, names: Mapping[int, str]) -> int:
    """How many reports of the plan's history have a step in the event that is of the plan's parties and mode."""
    history = {name for name, _ in plan.history}
    return len(
        {step.told.report for step in event.steps if names[step.told.report] in history and _fits(plan, step.told)}
    )


def _fits(plan: Plan, told: Told) -> bool:
    for mode in ("letter", "call"):
        if told.mode == mode and mode not in plan.name.lower():
            return False
    named = [party for party in plan.parties if any(word[0].isupper() for word in party.split())]
    shared = [party for party in named if any(_overlap(party, other) for other in told.parties)]
    return len(shared) >= min(2, len(named), len(told.parties))


def _overlap(one: str, other: str) -> bool:
    words = set(_plain(one)) & set(_plain(other)) - COMMON
    return bool(words or set(nations_in(one)) & set(nations_in(other)))


def _tells_day(plan: Plan, event: Event) -> bool:
    return bool(set(DAY.findall(plan.name)) & {step.told.when for step in event.steps})


def _tell(found: Found) -> None:
    print(f"\n{found.plan.story}: {found.plan.name}\n  latest {found.plan.history[-1][1]}, told as {found.latest}")
    gold = dict(found.plan.history)
    for name in sorted({*gold, *(found.steps or {})}):
        print(f"    {name:12} {gold.get(name, '-'):10} {(found.steps or {}).get(name, '-')}")


def _figures(found: Sequence[Found]) -> dict[str, float]:
    gold = [(name, status) for one in found for name, status in one.plan.history]
    guessed = sum(len(one.steps or {}) for one in found)
    both = [
        (one.steps[name], status)
        for one in found
        if one.steps
        for name, status in one.plan.history
        if name in one.steps
    ]
    share = 100 / max(1, len(found))
    precision, recall = len(both) / max(1, guessed), len(both) / max(1, len(gold))
    return {
        "plans": len(found),
        "plans found": round(share * sum(one.steps is not None for one in found), 1),
        "plans with the latest status right": round(
            share * sum(one.latest == one.plan.history[-1][1] for one in found), 1
        ),
        "plans with the whole history right": round(
            share * sum(one.steps == dict(one.plan.history) for one in found), 1
        ),
        "plan steps F1": round(200 * precision * recall / max(1e-9, precision + recall), 1),
        "plan steps with the status right": round(100 * sum(a == b for a, b in both) / max(1, len(both)), 1),
    }


def main() -> None:
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("--shared", type=Path, required=True, help="folder that holds gold/")
    reader.add_argument("--also", type=Path, action="append", default=[], help="other folders of reports and stories")
    given = reader.parse_args()
    for name, value in measure(given.shared, given.also).items():
        print(f"{name:40} {value}")


if __name__ == "__main__":
    main()
