"""The mentions of one contact."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from whence.analyse.contacts.mention import Mention
from whence.analyse.contacts.party import Party
from whence.records.contact import Mode, Status

GROUPS: dict[Mode, str] = {
    "summit": "meeting", "meeting": "meeting", "talks": "talks", "visit": "visit", "call": "call", "letter": "letter",
}  # fmt: skip
DONE: frozenset[Status] = frozenset({"occurred", "ongoing"})
AHEAD: frozenset[Status] = frozenset({"planned", "possible", "cancelled", "postponed", "denied"})


@dataclass
class Thread:
    """The mentions of one contact, in order of the text."""

    mentions: list[Mention] = field(default_factory=list)

    @property
    def group(self) -> str:
        """Meetings and summits are alike, other modes apart."""
        return GROUPS[self.mentions[0].mode]

    @property
    def words(self) -> set[str]:
        """The lemmas by which it is called."""
        return {mention.word for mention in self.mentions}

    @property
    def parties(self) -> list[Party]:
        """Each once; a leader stands for the country."""
        found: list[Party] = []
        for mention in self.mentions:
            for party in mention.parties:
                place = next((i for i, other in enumerate(found) if other.same(party)), None)
                if place is None:
                    found.append(party)
                elif found[place].kind != "person" and party.kind == "person":
                    found[place] = party
        return found

    @property
    def when(self) -> str | None:
        """The date told most often, or a finer one that is told and lies in it."""
        values = Counter(mention.time.value for mention in self.mentions if mention.time and mention.time.value)
        if not values:
            return None
        most = max(values, key=lambda value: (values[value], len(value)))
        finer = [value for value in values if "/" not in value and len(value) > len(most) and overlap(value, most)]
        return max(finer, key=lambda value: values[value], default=most)

    def add(self, more: Iterable[Mention]) -> None:
        """Other mentions of the same contact."""
        self.mentions = sorted([*self.mentions, *more], key=lambda mention: mention.trigger)


def overlap(mine: str, theirs: str) -> bool:
    """Whether two EDTF values may be the same time: one lies in the other, or they share their beginning."""
    a, b = mine.split("/")[0], theirs.split("/")[0]
    if "/" in mine or "/" in theirs:
        return _within(a, theirs) or _within(b, mine)
    return a.startswith(b) or b.startswith(a)


def _within(day: str, span: str) -> bool:
    first, _, last = span.partition("/")
    last = last if last[:1].isdigit() else first
    return first[: len(day)] <= day[: len(first)] and day[: len(last)] <= last[: len(day)]
