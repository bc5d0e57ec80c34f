"""Actors, reports, tellings, claims and contacts as entities of FollowTheMoney."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from whence.pipeline import Kept
from whence.records import Actor, Claim, EntityKind, Event, Head, Outcome, Telling, Told
from whence.show.answers.words import counted, named, outlet
from whence.show.export import identity
from whence.show.export.days import days
from whence.show.export.followthemoney.facts import Datasets, Fact, moment_of

Heads = Mapping[int, Head]
# Countries and places stand for whoever acts there; what sort of body they are is not told.
SCHEMATA = {"person": "Person", "organization": "Organization", "outlet": "Organization"}
OTHER = "LegalEntity"
YEARS = range(1000, 3000)  # that FollowTheMoney takes for years
UNSAFE = re.compile(r"[^\w.-]+")


@dataclass(frozen=True, slots=True)
class Entity:
    """An entity, whole or as far as one report tells of it."""

    id: str
    schema: str
    facts: tuple[Fact, ...]
    whole: bool = True

    def plain(self) -> dict[str, Any]:
        """As JSON."""
        properties: dict[str, dict[str, None]] = {}
        for fact in self.facts:
            properties.setdefault(fact.prop, {})[fact.value] = None
        return {
            "id": self.id,
            "schema": self.schema,
            "properties": {prop: [*values] for prop, values in properties.items()},
            "datasets": sorted({fact.dataset for fact in self.facts}),
        }


def named_id(kind: str, *parts: str | int) -> str:
    """The id of an entity, the same in every export."""
    return f"whence-{identity.name(kind, *parts)}"


def article_id(head: Head) -> str:
    """The id of a report in whatever version."""
    return named_id("article", identity.report_parts(head))


@dataclass(slots=True)
class Actors:
    """The ids, schemata and names of the actors of a ledger by its numbers."""

    datasets: Datasets
    by_number: dict[int, tuple[str, str, str]] = field(default_factory=dict)
    taken: set[str] = field(default_factory=set)

    def known(self, actor: Actor) -> Entity:
        """An actor with all names. A second one of the same kind and name has the ledger's number in the id."""
        made = named_id("actor", actor.kind, actor.name)
        if made in self.taken:
            made = named_id("actor", actor.kind, actor.name, actor.id)
        self.taken.add(made)
        schema = SCHEMATA.get(actor.kind, OTHER)
        self.by_number[actor.id] = (made, schema, actor.name)
        names = {form: _prop(form, actor.name) for form in (actor.name, *actor.names)}
        ours = self.datasets.ours()
        facts = [fact for form, prop in names.items() for fact in ours.facts(**{prop: form})]
        if schema == "Person":
            offices = (f"{one.role} of {one.body}" if one.body else one.role for one in actor.offices)
            facts += ours.facts(position=offices)
        return Entity(made, schema, tuple(facts))

    def ids(self, numbers: tuple[int | None, ...]) -> list[str]:
        """Those of the actors that are known."""
        return [self.by_number[number][0] for number in numbers if number in self.by_number]

    def told(self, tellings: Sequence[Telling], head: Head) -> Iterator[Entity]:
        """What a report adds to the actors of its chains: that this outlet names them so; and that it does."""
        told, where = self.datasets.of(head), article_id(head)
        for called, number in dict.fromkeys(_called(tellings)):
            if number in self.by_number:
                who, schema, name = self.by_number[number]
                yield Entity(who, schema, tuple(told.facts(**{_prop(called, name): called})), whole=False)
                facts = told.facts(document=where, name=called, resolved=who, detectedSchema=schema)
                yield Entity(named_id("mention", where, who, called), "Mention", tuple(facts))


def _called(tellings: Sequence[Telling]) -> Iterator[tuple[str, int]]:
    """Names that stand in the text, and whose they are."""
    for telling in tellings:
        for link, number in zip(telling.chain, telling.actors, strict=True):
            if number is not None and link.name and link.mention:
                yield link.name, number


def _prop(form: str, name: str) -> str:
    """One word alone, as a surname, is too little to know somebody by."""
    return "name" if form == name else "alias" if " " in form.strip() else "weakAlias"


def article(kept: Kept, datasets: Datasets) -> Entity:
    """A report."""
    head, report = kept.head, kept.report
    facts = datasets.of(head).facts(
        title=head.title,
        fileName=f"{UNSAFE.sub('_', head.id)}.txt",
        publisher=head.outlet,
        publishedAt=moment_of(head.published),
        modifiedAt=moment_of(report.modified),
        author=report.byline,
        sourceUrl=identity.web_address(head),
        bodyText=report.text,
        peopleMentioned=_mentioned(kept, "person"),
        namesMentioned=_mentioned(kept, "organization"),
        locationMentioned=_mentioned(kept, "location"),
    )
    return Entity(article_id(head), "Article", tuple(facts))


def _mentioned(kept: Kept, kind: EntityKind) -> list[str]:
    return [*dict.fromkeys(one.name for one in kept.record.entities if one.kind == kind)]


def telling(of: Telling, kept: Kept, actors: Actors) -> Entity:
    """A note on the report and on the actors of the chain: what is said, on whose word."""
    head, claim_of = kept.head, kept.claims.get(of.id)
    facts = actors.datasets.of(head).facts(
        name=f"{named(of.chain[-1])}: {of.stance} ({outlet(head)})",
        description=of.text,
        summary=f"{of.stance}: {' ← '.join(named(link) for link in of.chain)} (confidence {of.confidence:.2f})",
        keywords=[of.stance, f"claim {claim_of}" if claim_of else None],
        entity=[article_id(head), *actors.ids(of.actors)],
        proof=article_id(head),
        publisher=head.outlet,
        sourceUrl=identity.web_address(head),
    )
    return Entity(telling_id(of, head), "Note", tuple(facts))


def telling_id(of: Telling, head: Head) -> str:
    """By report and label."""
    return named_id("telling", identity.report_parts(head), head.version, of.label)


def claim(of: Claim, heads: Heads, datasets: Datasets) -> Entity:
    """A note on the notes of its tellings: on how many independent origins it rests. No outlet says so: it is ours."""
    tellings = [one.telling for one in of.members]
    reports = {one.report for one in tellings}
    total = f"{counted(len(reports), 'report', 'reports')}, "
    total += counted(len(of.origins), "independent origin", "independent origins")
    origins = "; ".join(origin.name for origin in of.origins)
    facts = datasets.ours().facts(
        name=f"Claim {of.id}",
        description=of.sentence,
        summary=f"{total}: {origins}",
        keywords=["claim", f"claim {of.id}"],
        entity=[telling_id(one, heads[one.report]) for one in tellings],
        proof=[article_id(heads[number]) for number in sorted(reports)],
    )
    return Entity(named_id("claim", of.id, heads[min(reports)].id), "Note", tuple(facts))


def contact(of: Event, outcome: Outcome, heads: Heads, actors: Actors) -> Entity:
    """An event: who, where and when each outlet has it; its name, and what became of it, are ours."""
    mode = of.steps[0].told.mode
    facts = [*actors.datasets.ours().facts(
        name=f"{', '.join(of.parties)}: {mode}",
        keywords=["plan" if outcome.plan else None, mode, outcome.status, "overdue" if outcome.overdue else None],
        notes=[f"{one.day or 'no date'} {one.words}" for one in outcome.changes],
    )]  # fmt: skip
    for told in (step.told for step in of.steps):
        facts += _step(told, heads[told.report], actors, is_last=told.when == outcome.when)
    return Entity(named_id("event", *identity.event_parts(of, heads)), "Event", tuple(facts))


def _step(told: Told, head: Head, actors: Actors, *, is_last: bool) -> Iterator[Fact]:
    """A day that was given up since is no start of the event any more."""
    start, end = _dates(told.when)
    nameless = [name for name, number in zip(told.parties, told.actors, strict=True) if number not in actors.by_number]
    yield from actors.datasets.of(head).facts(
        involved=actors.ids(told.actors),
        namesMentioned=nameless,
        startDate=start if is_last else None,
        endDate=end if is_last else None,
        date=None if is_last else start or end,
        location=told.place,
        summary=f"{told.day or 'no date'} {outlet(head)}: {told.status}, {told.when or 'no date told'}",
        description=told.text,
        proof=article_id(head),
    )


def _dates(when: str | None) -> tuple[str | None, str | None]:
    """First and last day; a single one is the start alone."""
    found = days(when)
    if found is None:
        return None, None
    start, end = (day.isoformat() if day and day.year in YEARS else None for day in (found.first, found.last))
    return start, None if found.one else end
