"""Reports, and what a search finds, as plain JSON."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import cast

from whence.pipeline import Cited, Hit, Opened, Placed, Unnamed
from whence.records import Actor, Head
from whence.show.answers import plain, shapes

Heads = Mapping[int, Head]


def head(of: Head) -> shapes.Head:
    """A report without its text."""
    return {
        "number": of.number,
        "report": of.id,
        "version": of.version,
        "outlet": of.outlet,
        "title": of.title,
        "published": of.published,
        "url": of.url,
    }


def opened(of: Opened) -> shapes.Opened:
    """A report, its record, and where each of its statements and contacts belongs."""
    return {
        **head(of.head),
        "record": cast(shapes.Record, of.record.to_dict()),
        "placed": [_placed(one, of.reports) for one in of.placed],
        "events": {label: plain.event(*pair, of.reports) for label, pair in of.events.items()},
        "versions": [head(one) for one in of.versions],
        "shared": plain.shared(of.shared, of.reports),
    }


def _placed(of: Placed, heads: Heads) -> shapes.Placed:
    return {
        **plain.telling(of.telling, heads),
        "claim": of.claim,
        "reports": of.reports,
        "judged": plain.judgement(of.judged) if of.judged else None,
    }


def hit(of: Hit, heads: Heads) -> shapes.Hit:
    """A statement that was found."""
    return {**plain.telling(of.telling, heads), "claim": of.claim, "reports": of.reports}


def found_actor(of: Actor, statements: int) -> shapes.FoundActor:
    """Somebody who was found."""
    return {**plain.actor(of), "statements": statements}


def facets(of: Mapping[str, Sequence[tuple[str, int]]]) -> dict[str, list[shapes.Facet]]:
    """What a search can be narrowed by."""
    return {name: [{"value": value, "count": many} for value, many in values] for name, values in of.items()}


def outlets(of: Iterable[tuple[str, int]]) -> list[shapes.OutletCount]:
    """The outlets that there are."""
    return [{"outlet": name, "reports": many} for name, many in of]


def cited(of: Cited) -> shapes.Cited:
    """Somebody on whom statements rest."""
    return {**plain.actor(of.actor), "passed": of.passed, "ended": of.ended, "reports": of.reports}


def unnamed(of: Unnamed) -> shapes.Unnamed:
    """Sources without a name."""
    return {"outlet": of.outlet, "actor": of.actor, "role": of.role, "ended": of.ended, "reports": of.reports}
