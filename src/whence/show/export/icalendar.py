"""Plans and contacts as a calendar (RFC 5545)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, timedelta

import icalendar as ics
import sqlalchemy as sa

from whence import __version__
from whence.pipeline import every_event
from whence.records import Change, Event, Head, Moment, Outcome
from whence.show.answers.when import when, with_dates
from whence.show.answers.words import counted, outlet, short, some
from whence.show.export.days import Days, days, instant
from whence.show.export.formats import Format
from whence.show.export.identity import event_parts, name, web_address
from whence.show.harmless import harmless

Heads = Mapping[int, Head]
WIDEST = 31  # days; what may be on more is no entry of a calendar
NEVER = datetime(1970, 1, 1, tzinfo=UTC)  # when something was last told of that no dated report tells
# How RFC 5545 has it (3.8.1.11). A plan stays tentative until a report says that it was held.
STATUSES = {
    "planned": "TENTATIVE", "possible": "TENTATIVE", "postponed": "TENTATIVE", "unclear": "TENTATIVE",
    "ongoing": "CONFIRMED", "occurred": "CONFIRMED", "cancelled": "CANCELLED", "denied": "CANCELLED",
}  # fmt: skip
PLAIN = frozenset({"planned", "occurred"})  # statuses that the date alone tells


def calendar(connection: sa.Connection, moment: Moment) -> Iterator[str]:
    """A whole calendar, an entry at a time; contacts without a day, or that may be on many, are left out."""
    start, end = _frame()
    yield start
    for found in every_event(connection, moment):
        for event, outcome in found.events:
            told = days(outcome.when)
            if told and told.first and told.last and (told.many or 0) <= WIDEST:
                yield _written(_entry(event, outcome, told, found.reports))
    yield end


def _frame() -> tuple[str, str]:
    whole = ics.Calendar()
    whole.add("prodid", f"-//Whence//Whence {__version__}//EN")
    whole.add("version", "2.0")
    whole.add("calscale", "GREGORIAN")
    whole.add("x-wr-calname", "Whence: plans and contacts")
    start, mark, _ = _written(whole).partition("END:VCALENDAR")
    return start, f"{mark}\r\n"


def _written(of: ics.Component) -> str:
    written: bytes = of.to_ical()
    return written.decode("utf-8")


def _entry(event: Event, outcome: Outcome, told: Days, heads: Heads) -> ics.Event:
    made = ics.Event()
    made.add("uid", f"{name('event', *event_parts(event, heads))}@whence.invalid")
    latest = _latest(event, heads)
    for field in ("dtstamp", "last-modified"):
        made.add(field, latest)
    _on(made, told)
    made.add("transp", "TRANSPARENT")
    made.add("summary", _summary(event, outcome, told))
    made.add("status", STATUSES[outcome.status])
    made.add("sequence", len(outcome.changes))
    made.add("categories", _categories(event, outcome))
    made.add("description", "\n".join(_description(event, outcome, heads)))
    if event.place:
        made.add("location", harmless(event.place))
    if url := web_address(heads[event.steps[-1].told.report]):
        made.add("url", url)
    made.add("x-whence-event", str(event.id))
    made.add("x-whence-when", harmless(outcome.when or ""))
    return made


def _on(made: ics.Event, told: Days) -> None:
    """All day; the end is the day after the last, which the one calendar that ends with the year 9999 has not."""
    first, last = told.first or date.min, told.last or date.max
    made.add("dtstart", first)
    if first < last < date.max:
        made.add("dtend", last + timedelta(days=1))


def _latest(event: Event, heads: Heads) -> datetime:
    """When the last report that tells of it was published, so that the same ledger makes the same calendar."""
    told = (instant(heads[step.told.report].published) for step in event.steps)
    return max((at for at in told if at), default=NEVER).replace(microsecond=0)


def _summary(event: Event, outcome: Outcome, told: Days) -> str:
    parties = some(event.parties)
    doubt = "" if told.one and not told.doubtful else f" (on some day: {when(outcome.when or '')})"
    status = "" if outcome.status in PLAIN else f"{outcome.status}: "
    return f"{status}{parties}: {event.steps[0].told.mode}{doubt}"


def _categories(event: Event, outcome: Outcome) -> list[str]:
    modes = dict.fromkeys(step.told.mode for step in event.steps)
    late = ["overdue"] if outcome.overdue else []
    return [*modes, "plan" if outcome.plan else "contact", outcome.status, *late]


def _description(event: Event, outcome: Outcome, heads: Heads) -> Iterator[str]:
    """What changed, with the outlets that say so; where they differ; who tells of it, and the latest words."""
    for change in outcome.changes:
        yield _change(change, heads)
    for one in outcome.disagreements:
        told = " / ".join(f"{status} ({_outlets(numbers, heads)})" for status, numbers in one.statuses)
        yield f"{one.day or 'no date'} differing: {told}"
    reports = dict.fromkeys(step.told.report for step in event.steps)
    yield f"Told by {_outlets(tuple(reports), heads)} ({counted(len(reports), 'report', 'reports')})"
    if text := short(event.steps[-1].told.text, 300):
        yield f"Latest: “{text}”"


def _change(change: Change, heads: Heads) -> str:
    return f"{change.day or 'no date'} {with_dates(change.words)} ({_outlets(change.reports, heads)})"


def _outlets(reports: tuple[int, ...], heads: Heads) -> str:
    return some(outlet(heads[number]) for number in reports)


FORMAT = Format(
    "icalendar",
    "plans and contacts as a calendar (.ics)",
    text=calendar,
    extra="export",
    media="text/calendar",
    ending="ics",
)
