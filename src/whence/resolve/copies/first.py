"""Which of two reports that share passages is the original."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal

from whence.records import Reason, Report
from whence.resolve.copies.wire import agency, called, outlet, publisher

Which = Literal["one", "other", "neither", "unknown"]


@dataclass(frozen=True, slots=True)
class Original:
    """``neither`` where both have the words from an agency, ``unknown`` where nothing tells.

    ``agency`` is the agency whose text the original carries, where one is named.
    """

    which: Which
    reason: Reason
    agency: str | None = None


def original(one: Report, other: Report) -> Original:
    """The first comparison that tells decides."""
    found = (comparison(one, other) for comparison in COMPARISONS)
    return next(
        (each for each in found if each), Original("unknown", Reason("unknown", 0.0, "nothing says who was first"))
    )


def names_the_other(one: Report, other: Report) -> Original | None:
    """The agency that one of them names is the outlet of the other."""
    if agency(other) and agency(other) == publisher(one):
        return Original("one", Reason("agency", 1.0, f"the {called(other)} names {publisher(one)} as its maker"))
    if agency(one) and agency(one) == publisher(other):
        return Original("other", Reason("agency", 1.0, f"the {called(one)} names {publisher(other)} as its maker"))
    return None


def same_agency(one: Report, other: Report) -> Original | None:
    """Both name one agency, and neither is its own."""
    name = agency(one)
    if name is None or name != agency(other):
        return None
    return Original("neither", Reason("same agency", 1.0, f"both from {name}"), name)


def only_one_marked(one: Report, other: Report) -> Original | None:
    """One carries an agency's mark, the other does not: it stands in for the agency's text."""
    names = agency(one), agency(other)
    if (names[0] is None) == (names[1] is None):
        return None
    first, second = (one, other) if names[0] else (other, one)
    words = f"the {called(first)} is {agency(first)}'s, the {called(second)} names no agency as its maker"
    return Original("one" if names[0] else "other", Reason("marked", 0.7, words), names[0] or names[1])


def is_credited(one: Report, other: Report) -> Original | None:
    """The outlet of one is named in the text of the other, and not the other way round."""
    forth, back = _credited(one, other), _credited(other, one)
    if forth == back:
        return None
    first, second = (one, other) if forth else (other, one)
    return Original(
        "one" if forth else "other", Reason("credit", 0.6, f"the {called(second)} names {publisher(first)}")
    )


def is_an_agency(one: Report, other: Report) -> Original | None:
    """One is published by an agency, which sells its texts."""
    kinds = [known is not None and known.kind == "agency" for known in (outlet(one), outlet(other))]
    if kinds[0] == kinds[1]:
        return None
    first = one if kinds[0] else other
    return Original("one" if kinds[0] else "other", Reason("agency", 0.6, f"{publisher(first)} is an agency"))


def earlier(one: Report, other: Report) -> Original | None:
    """One was published earlier: two times are held against each other, or else two days."""
    times = _moment(one), _moment(other)
    days = one.day, other.day
    if times[0] and times[1] and times[0] != times[1]:
        first = times[0] < times[1]
    elif days[0] and days[1] and days[0] != days[1]:
        first = days[0] < days[1]
    else:
        return None
    sooner, later = (one, other) if first else (other, one)
    words = f"published {sooner.published}, the {called(later)} {later.published}"
    return Original("one" if first else "other", Reason("earlier", 0.8, words))


def _moment(report: Report) -> datetime | None:
    """When it was published, UTC; None where only the day is known, or where the time names no offset."""
    try:
        moment = datetime.fromisoformat(report.published or "")
    except ValueError:
        return None
    return None if moment.tzinfo is None else moment.astimezone(UTC)


def _credited(one: Report, other: Report) -> bool:
    """Whether the text of ``other`` names the outlet of ``one``."""
    name = publisher(one)
    if not name or name == publisher(other):
        return False
    return re.search(rf"\b{re.escape(name.removeprefix('The '))}\b", other.text) is not None


# The order is that of trust.
COMPARISONS: tuple[Callable[[Report, Report], Original | None], ...] = (
    names_the_other, same_agency, only_one_marked, earlier, is_credited, is_an_agency,
)  # fmt: skip
