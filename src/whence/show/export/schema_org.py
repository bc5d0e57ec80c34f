"""Reports, quotations, claims and contacts in the vocabulary of schema.org, as JSON-LD."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa

from whence.pipeline import Kept, every_actor, every_claim, every_event, every_report
from whence.records import Claim, Event, Head, Link, Moment, Origin, Outcome, Statement
from whence.show.answers.plain import stance
from whence.show.answers.words import named, sentence
from whence.show.export.days import days, instant
from whence.show.export.formats import Format
from whence.show.export.identity import OWN, address, event_parts, urn, web_address
from whence.show.export.lines import in_json

Plain = dict[str, Any]
Heads = Mapping[int, Head]
CONTEXT = ["https://schema.org", {"whence": OWN}]
LONG = 2000  # characters of a claim
PERSON, BODY, OUTLET = "Person", "Organization", "NewsMediaOrganization"
TYPES = {"person": PERSON, "organization": BODY, "outlet": OUTLET}
# A denied contact has none: that it is not so is no state of an event.
STATUSES = {
    "planned": "EventScheduled", "possible": "EventScheduled", "ongoing": "EventScheduled",
    "occurred": "EventScheduled", "unclear": "EventScheduled", "cancelled": "EventCancelled",
    "postponed": "EventPostponed",
}  # fmt: skip


def graph(connection: sa.Connection, moment: Moment) -> Iterator[str]:
    """One graph, a node a line."""
    yield f'{in_json({"@context": CONTEXT})[:-1]}, "@graph": ['
    comma = ""
    for node in _nodes(connection, moment):
        yield f"{comma}\n{in_json(_filled(node))}"
        comma = ","
    yield "\n]}\n"


def _nodes(connection: sa.Connection, moment: Moment) -> Iterator[Plain]:
    for kept in every_report(connection, moment):
        yield article(kept)
        yield from quotations(kept)
    for some in every_claim(connection, moment):
        yield from (claim(one, some.reports) for one in some.claims)
    people = {actor.id for actor in every_actor(connection, moment) if actor.kind == "person"}
    for found in every_event(connection, moment):
        yield from (event(one, outcome, found.reports, people) for one, outcome in found.events)


def _filled(node: Plain) -> Plain:
    """Without what is not known."""
    return {key: value for key, value in node.items() if value is not None and value != []}


def article(kept: Kept) -> Plain:
    """A report; the reports that it rests on are known by their outlets."""
    head, report = kept.head, kept.report
    links = [link for one in kept.record.statements for link in one.chain[1:]]
    return {
        "@type": "NewsArticle",
        "@id": address(head),
        "url": web_address(head),
        "identifier": head.id,
        "headline": head.title,
        "datePublished": _dated(head.published),
        "dateModified": _dated(report.modified),
        "version": head.version,
        "publisher": {"@type": OUTLET, "name": head.outlet} if head.outlet else None,
        "author": [_author(one, head) for one in report.byline],
        "citation": [*_cited(links, head)],
        "mentions": [*_mentioned(kept)],
    }


def _dated(said: str | None) -> str | None:
    """As the report has it, if it is a date."""
    return said if instant(said) else None


def _author(byline: str, head: Head) -> Plain:
    """A body where it names the outlet, as "Radio Fenwick newsroom" does."""
    is_body = head.outlet and head.outlet.casefold() in byline.casefold()
    return {"@type": BODY if is_body else PERSON, "name": byline}


def _cited(links: Iterable[Link], head: Head) -> Iterator[Plain]:
    for kind, name in dict.fromkeys((link.kind, link.name) for link in links):
        if kind == "outlet" and name and name != head.outlet:
            yield {"@type": "NewsArticle", "publisher": {"@type": OUTLET, "name": name}}
        elif kind == "document" and name:
            yield {"@type": "CreativeWork", "name": name}


def _mentioned(kept: Kept) -> Iterator[Plain]:
    for kind, name in dict.fromkeys((one.kind, one.name) for one in kept.record.entities):
        if kind in TYPES:
            yield {"@type": TYPES[kind], "name": name}


def quotations(kept: Kept) -> Iterator[Plain]:
    """What stands between quotation marks, and who said it."""
    text = kept.report.text
    for one in kept.record.statements:
        if one.manner == "direct" and one.content:
            yield _filled({
                "@type": "Quotation",
                "@id": urn("statement", kept.head.id, kept.head.version, one.id),
                "text": " … ".join(span.of(text) for span in one.content),
                "spokenByCharacter": _speaker(one.origin),
                "isPartOf": {"@id": address(kept.head)},
                **_passed_on(one),
            })  # fmt: skip


def _speaker(link: Link) -> Plain | None:
    return {"@type": TYPES[link.kind], "name": link.name} if link.name and link.kind in TYPES else None


def _passed_on(one: Statement) -> Plain:
    return {
        "whence:chain": " < ".join(named(link) for link in one.chain),
        "whence:stance": one.stance,
        "whence:confidence": round(one.confidence, 3),
    }


def claim(of: Claim, heads: Heads) -> Plain:
    """A claim; its authors are those origins that are named and put it forward."""
    reports = sorted({one.telling.report for one in of.members}, key=lambda number: _order(heads[number]))
    says = [origin for origin in of.origins if stance(of, origin) == "says"]
    denials = [named(one.telling.chain[-1]) for one in of.members if one.telling.stance == "denies"]
    return {
        "@type": "Claim",
        "@id": urn("claim", of.id, heads[min(reports)].id),
        "identifier": str(of.id),
        "text": sentence(of.sentence, LONG),
        "author": [_origin(origin) for origin in says if origin.named and origin.kind in TYPES],
        "firstAppearance": {"@id": address(heads[reports[0]])},
        "appearance": [{"@id": one} for one in dict.fromkeys(address(heads[number]) for number in reports)],
        "whence:independentOrigins": len(of.origins),
        "whence:origin": [f"{origin.name} ({stance(of, origin)})" for origin in of.origins],
        "whence:deniedBy": [*dict.fromkeys(denials)],
        "whence:conflict": [f"{one.about}s: {' / '.join(value for value, _ in one.values)}" for one in of.conflicts],
    }


def _order(head: Head) -> tuple[datetime, int]:
    return instant(head.published) or datetime.max.replace(tzinfo=UTC), head.number


def _origin(origin: Origin) -> Plain:
    return {"@type": TYPES[origin.kind], "name": origin.name}


def event(of: Event, outcome: Outcome, heads: Heads, people: set[int]) -> Plain:
    """A contact, with the day that was told last, and those before it."""
    told, before = days(outcome.when), [*_before(of, outcome)]
    status = STATUSES.get(outcome.status)
    moved = before and outcome.status in {"planned", "possible", "postponed"}
    reports = dict.fromkeys(step.told.report for step in of.steps)
    return {
        "@type": "Event",
        "@id": urn("event", *event_parts(of, heads)),
        "identifier": str(of.id),
        "name": f"{', '.join(of.parties)}: {of.steps[0].told.mode}",
        "startDate": told and told.first and told.first.isoformat(),
        "endDate": told and told.last and told.last.isoformat(),
        "previousStartDate": before,
        "eventStatus": f"https://schema.org/{'EventRescheduled' if moved else status}" if status else None,
        "location": {"@type": "Place", "name": of.place} if of.place else None,
        "attendee": [*_attending(of, people)],
        "subjectOf": [{"@id": address(heads[number])} for number in reports],
        "whence:status": outcome.status,
        "whence:when": outcome.when,
        "whence:change": [f"{one.day or 'no date'} {one.words}" for one in outcome.changes],
    }


def _before(of: Event, outcome: Outcome) -> Iterator[str]:
    """The single days it was told for before."""
    values = dict.fromkeys(step.told.when for step in of.steps if step.told.when != outcome.when)
    found = (days(value) for value in values)
    yield from (told.one.isoformat() for told in found if told and told.one)


def _attending(of: Event, people: set[int]) -> Iterator[Plain]:
    told = next(step.told for step in reversed(of.steps) if step.told.parties == of.parties)
    for name, actor in zip(told.parties, told.actors, strict=True):
        yield {"@type": PERSON if actor in people else BODY, "name": name}


FORMAT = Format(
    "schema-org",
    "articles, quotations, claims and events, schema.org JSON-LD (.jsonld)",
    text=graph,
    media="application/ld+json",
    ending="jsonld",
)
