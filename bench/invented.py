"""Invented reports, as if they were analysed: no news, and no model is run.

Few people are named very often and many seldom; most claims are told once, few by forty reports; some reports are
copies, some new versions. The same seed makes the same ones.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import cache
from importlib.resources import files
from itertools import accumulate, count, islice

from whence.records import Contact, Entity, Link, Record, Report, Span, Stance, Statement, Status

START = date(2031, 1, 1)
STORIES = 30  # that run at a time
LASTS = 60  # reports of a story
STATEMENTS = 12  # of a report, at most twice as many
TOLD_AGAIN = 0.6  # of the statements of a report
TELLINGS = 40  # of a claim, at the most
COPIES, VERSIONS = 0.1, 0.03  # of the reports
A_DAY = 25  # reports
MANY = 10_000  # claims of a story, at the most
MODEL = "invented"
AFTERWARDS: tuple[Status, ...] = ("occurred", "occurred", "occurred", "cancelled", "postponed")
SOUNDS = (
    "bra",
    "kel",
    "dor",
    "mi",
    "san",
    "tur",
    "ve",
    "lo",
    "ga",
    "ri",
    "pen",
    "osk",
    "ul",
    "fa",
    "wy",
    "cor",
    "da",
    "zu",
)


@dataclass(frozen=True, slots=True)
class Invented:
    """A record, and what is true of it: which claim each statement puts forward, which event each contact is of."""

    record: Record
    claims: tuple[int, ...]
    events: tuple[int, ...]


@dataclass(slots=True)
class Story:
    """What it is about, who is in it, and what was told of it so far: who said what, and how often."""

    number: int
    people: Sequence[str]
    words: Sequence[str]
    meetings: Sequence[Meeting]
    told: list[tuple[str, Sequence[str]]] = field(default_factory=list)
    often: list[int] = field(default_factory=list)
    reports: list[Invented] = field(default_factory=list)
    left: int = LASTS


@dataclass(frozen=True, slots=True)
class Meeting:
    """Who meets whom, where and when."""

    parties: tuple[str, str]
    place: str
    day: date


@dataclass(slots=True)
class World:
    """Whom there is to name, the first of each kind most often."""

    chance: random.Random
    people: Sequence[str]
    outlets: Sequence[str]
    places: Sequence[str]


def world(seed: int) -> World:
    """The same for the same seed."""
    chance = random.Random(seed)
    names = sorted({_name(chance) for _ in range(3_000)})
    chance.shuffle(names)
    people = [f"{first} {last}" for first, last in zip(names[:900], names[900:1800], strict=True)]
    outlets = [f"The {place} {kind}" for place in names[1800:1820] for kind in ("Courier", "Gazette", "Herald")]
    return World(chance, people, outlets, names[1820:2000])


def _name(chance: random.Random) -> str:
    return "".join(chance.choices(SOUNDS, k=chance.choice((2, 3, 3)))).capitalize()


@cache
def vocabulary() -> Sequence[str]:
    """Words of news, neither the commonest nor the rarest."""
    rows = files("whence.resolve").joinpath("tables/claims_frequencies.tsv").read_text("utf-8").splitlines()
    pairs = [row.split("\t") for row in rows if not row.startswith("#")]
    return [word for word, count in pairs if word.isalpha() and len(word) > 3 and 3 <= int(count) <= 400]


def invented(seed: int = 1) -> Iterator[Invented]:
    """Reports without end, in order of their days."""
    here = world(seed)
    stories = [_story(here, number, START) for number in range(STORIES)]
    for number in count():
        day = START + timedelta(days=number // A_DAY)
        at = here.chance.randrange(STORIES)
        if not stories[at].left:
            stories[at] = _story(here, stories[at].number + STORIES, day)
        stories[at].left -= 1
        yield _one(here, stories[at], number, day)


def records(many: int, seed: int = 1) -> list[Record]:
    """The first reports, without what is true of them."""
    return [one.record for one in islice(invented(seed), many)]


def _story(here: World, number: int, day: date) -> Story:
    people = list(dict.fromkeys(_often(here.chance, here.people) for _ in range(16)))
    meetings = [
        Meeting((one, other), here.chance.choice(here.places), day + timedelta(days=here.chance.randrange(3, 40)))
        for one, other in zip(people, people[1:], strict=False)
    ]
    return Story(number, people, here.chance.sample(vocabulary(), 60), meetings)


def _often(chance: random.Random, of: Sequence[str]) -> str:
    """One of them, the n-th in proportion to 1/n."""
    return chance.choices(of, cum_weights=_weights(len(of)))[0]


@cache
def _weights(many: int) -> Sequence[float]:
    return list(accumulate(1 / place for place in range(1, many + 1)))


def _one(here: World, story: Story, number: int, day: date) -> Invented:
    outlet, kind = here.chance.choice(here.outlets), here.chance.random()
    if story.reports and kind < COPIES:
        original = here.chance.choice(story.reports)
        if all(story.often[claim % MANY] < TELLINGS for claim in original.claims):
            return _copied(story, original, f"r{number}", outlet, day)
    name, url = f"r{number}", f"https://{outlet.split()[1].lower()}.example/{number}"
    if story.reports and kind < COPIES + VERSIONS:
        first = here.chance.choice(story.reports).record.report
        outlet, name, url = first.outlet or outlet, first.id, first.url or url
    title = " ".join(here.chance.sample(story.words, 6)).capitalize()
    made = _written(here, story, Report(" ", name, outlet, title, day.isoformat(), url=url))
    story.reports.append(made)
    return made


def _copied(story: Story, of: Invented, name: str, outlet: str, day: date) -> Invented:
    """The same text in another outlet."""
    for claim in of.claims:
        story.often[claim % MANY] += 1
    report = replace(of.record.report, id=name, outlet=outlet, published=day.isoformat(), url=None)
    statements = tuple(replace(one, chain=(Link("outlet", outlet), *one.chain[1:])) for one in of.record.statements)
    return replace(of, record=replace(of.record, report=report, statements=statements))


@dataclass(slots=True)
class Page:
    """A text as it is written, with the places of names in it."""

    text: str = ""
    entities: list[Entity] = field(default_factory=list)

    def add(self, words: str) -> Span:
        """Append words; where they stand."""
        self.text += words
        return Span(len(self.text) - len(words), len(self.text))

    def name(self, name: str) -> Span:
        """Append a person's name."""
        self.entities.append(Entity(self.add(name), "person", name))
        return self.entities[-1].span


def _written(here: World, story: Story, head: Report) -> Invented:
    page, statements, claims = Page(), [], []
    for number in range(1, here.chance.randrange(STATEMENTS * 2) + 1):
        claim, who, words = _said(here, story)
        link = Link("unnamed", role="officials", count=2) if not who else Link("person", who, page.name(who))
        page.add(" said that " if who else "Two officials said that ")
        content = page.add(" ".join(words))
        page.add(".\n" if number % 3 == 0 else ". ")
        stance: Stance = "denies" if here.chance.random() < 0.03 else "says"
        chain = (Link("outlet", head.outlet), *_through(here, head), link)
        statements.append(Statement(f"s{number}", (), (), (content,), "indirect", stance, chain))
        claims.append(claim)
    events = here.chance.sample(range(len(story.meetings)), min(here.chance.randrange(4), len(story.meetings)))
    contacts = tuple(_met(here, story.meetings[at], head, page, f"c{n}") for n, at in enumerate(events, 1))
    page.add(f"The {' '.join(here.chance.choices(story.words, k=20))}.")
    record = Record(replace(head, text=page.text), tuple(statements), tuple(page.entities), MODEL, contacts)
    numbers = tuple(story.number * MANY + at for at in events)
    return Invented(record, tuple(claims), numbers)


def _through(here: World, head: Report) -> tuple[Link, ...]:
    """Some have it from another outlet."""
    if here.chance.random() > 0.1:
        return ()
    other = _often(here.chance, here.outlets)
    return (Link("outlet", other),) if other != head.outlet else ()


def _said(here: World, story: Story) -> tuple[int, str, Sequence[str]]:
    """Which claim, by whom, in which words: told before in nearly these, or new."""
    chance = here.chance
    again = [at for at, often in enumerate(story.often) if often < TELLINGS]
    if again and chance.random() < TOLD_AGAIN:
        at = chance.choices(again, [story.often[at] ** 1.5 for at in again])[0]
        story.often[at] += 1
        who, words = story.told[at]
        words = [chance.choice(story.words) if chance.random() < 0.1 else word for word in words]
        return story.number * MANY + at, who, words
    who = "" if chance.random() < 0.15 else _often(chance, story.people)
    words = [chance.choice((story.words, vocabulary())[turn % 2]) for turn in range(chance.randrange(8, 20))]
    story.told.append((who, words))
    story.often.append(1)
    return story.number * MANY + len(story.told) - 1, who, words


def _met(here: World, of: Meeting, head: Report, page: Page, name: str) -> Contact:
    """Two people meet, or will."""
    ahead = (head.published or "") < of.day.isoformat()
    status: Status = "planned" if ahead else here.chance.choice(AFTERWARDS)
    one = page.name(of.parties[0])
    page.add(" and ")
    other = page.name(of.parties[1])
    page.add(" ")
    trigger = page.add("will meet" if ahead else "met")
    page.add(f" in {of.place}. ")
    when = of.day.isoformat()
    return Contact(name, (trigger,), "meeting", of.parties, of.place, when, status, party_spans=(one, other))
