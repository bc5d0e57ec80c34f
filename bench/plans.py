"""Plans followed to their outcome: ``python -m bench.plans --shared ../shared``.

The contacts of all reports are joined in the order of their days. For each plan of a story the event that stands for
it is sought: the one in which most reports of the plan's history have a step with its parties (two of those named, or
the only one, by a shared word of their names or by country), of its mode where it is a call or a letter and of any
other mode else; of equally many the one that tells the day in the plan's name, then the one with fewer steps. An
event stands for one plan of a story; the plans with most reports in common choose first. The outcome is taken as of
the last day of the history. Actors are numbered by a makeshift here.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from bench.scored import read_all
from whence.analyse.contacts.nations import nations_in
from whence.records import Event, Record, Step, Told
from whence.records.outcome import Outcome
from whence.resolve.events import joined, outcome

LOOKED_AT = ("nk-summit", "gaza-truce")  # of the others only the sums are printed
NEAR = timedelta(days=200)
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
    records = [record for folder in folders for record in read_all(folder / "reports.jsonl")]
    plans = [plan for folder in folders for path in sorted(folder.glob("*.story.json")) for plan in plans_of(path)]
    return score(plans, records)


def score(plans: Sequence[Plan], records: Sequence[Record]) -> dict[str, float]:
    """Per cent of the plans, and F1 of their steps; a line a plan of the stories looked at."""
    events = events_of(records)
    names = [record.report.id for record in in_order(records)]
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


def in_order(records: Iterable[Record]) -> list[Record]:
    return sorted(records, key=lambda record: (record.report.day or date.min, record.report.id))


def events_of(records: Sequence[Record]) -> list[Event]:
    """All contacts joined, report by report; ``told.report`` is the place of the report in that order."""
    known: dict[int, list[Step]] = {}
    names = Names(records)
    for number, record in enumerate(in_order(records)):
        new = [told(record, number, place, names) for place in range(len(record.contacts))]
        near = [Event(event, tuple(steps)) for event, steps in known.items() if _is_near(steps, record.report.day)]
        found = joined(new, near, names.acts_for)
        for one in found.joined:
            event = one.event if one.event is not None else len(known) + number * 1000
            known.setdefault(event, []).extend(one.steps)
        for merge in found.merges:
            if merge.gone in known and merge.kept in known:
                known[merge.kept] = sorted(
                    known[merge.kept] + known.pop(merge.gone), key=lambda step: (step.told.report, step.told.id)
                )
    return [Event(event, tuple(steps)) for event, steps in known.items()]


def told(record: Record, number: int, place: int, names: Names) -> Told:
    contact, report = record.contacts[place], record.report
    return Told(
        id=number * 100 + place + 1,
        report=number,
        label=contact.id,
        mode=contact.mode,
        parties=contact.parties,
        actors=tuple(map(names.number, contact.parties)),
        place=contact.place,
        when=contact.when,
        status=contact.status,
        day=report.day,
        outlet=report.outlet,
        confidence=contact.confidence,
    )


class Names:
    """Numbers for names, until actors are resolved: the country they name, else the fullest name with their words."""

    def __init__(self, records: Sequence[Record]) -> None:
        self.full = Counter(entity.name for record in records for entity in record.entities if entity.kind == "person")
        self.full.update(name for record in records for contact in record.contacts for name in contact.parties)
        self.numbers: dict[str, int] = {}
        self.acts_for: dict[int, frozenset[int]] = {}
        self.text = "\n".join(record.report.text for record in records)

    def number(self, name: str) -> int:
        """One that stays the same for the same actor."""
        nations = nations_in(name)
        key = nations[0] if nations and self._is_country(name) else name if nations else self._fullest(name)
        if key not in self.numbers:
            self.numbers[key] = len(self.numbers) + 1
            bodies = nations if nations else self._country_of(key)
            self.acts_for[self.numbers[key]] = frozenset(self.number(nation) for nation in bodies if nation != key)
        return self.numbers[key]

    def _is_country(self, name: str) -> bool:
        return (
            nations_in(name) == [name]
            or len(WORD.findall(name)) == 1
            or name in {"U.S.", "United States", "Trump administration"}
        )

    def _fullest(self, name: str) -> str:
        """The last word; of a single word that opens fuller names, the last word of the most frequent of them."""
        words = _plain(name)
        fuller = {other: n for other, n in self.full.items() if len(words) == 1 and words[0] in _plain(other)[:-1]}
        ends = sum(n for other, n in self.full.items() if len(_plain(other)) > 1 and _plain(other)[-1:] == words)
        if fuller and max(fuller.values()) > ends:
            return _plain(max(fuller, key=lambda other: (fuller[other], other)))[-1]
        return words[-1] if words else name

    def _country_of(self, key: str) -> list[str]:
        """The country most often named in the four words before the name."""
        before = re.findall(rf"((?:\S+ ){{1,4}}){re.escape(key)}\b", self.text, re.IGNORECASE)
        nations = Counter(nation for words in before[:400] for nation in nations_in(words)[-1:])
        return [nation for nation, _ in nations.most_common(1)]


def _plain(name: str) -> list[str]:
    return [word.lower() for word in WORD.findall(name.replace("’s", ""))]


def _is_near(steps: Sequence[Step], day: date | None) -> bool:
    last = steps[-1].told.day
    return day is None or last is None or day - last < NEAR


def stand_for(plans: Sequence[Plan], events: Sequence[Event], names: Sequence[str]) -> Iterator[Found]:
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


def _found(plan: Plan, event: Event, names: Sequence[str]) -> Found:
    until = tuple(step for step in event.steps if not step.told.day or step.told.day <= plan.last)
    became: Outcome = outcome(replace(event, steps=until), plan.last)
    story = {name.split("-")[0] for name, _ in plan.history}
    steps = {names[entry.report]: entry.status for entry in became.history}
    return Found(plan, {name: status for name, status in steps.items() if name.split("-")[0] in story}, became.status)


def _common(plan: Plan, event: Event, names: Sequence[str]) -> int:
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
