"""Reports and their versions, what shares passages with what, and what was analysed by which model."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any
from urllib.parse import urlsplit

import sqlalchemy as sa

from whence.errors import UnknownInLedger
from whence.ledger import clock, plain, rows, seen, words
from whence.ledger.schema import NUMBERS, analysis, contact, copy, member, naming, report, shingle, step, telling
from whence.ledger.store import Writer
from whence.records import NOW, Copy, Head, Moment, Page, Record, Report

MANY = 500  # values in one IN
LONG = 600  # characters of an address; PostgreSQL's index takes 2,700 bytes


def address(of: Report) -> str:
    """What the versions of one report share: its address without what does not matter in it, or its id."""
    whole = _address(of.url) if of.url else f"id:{of.id}"
    if len(whole) <= LONG:
        return whole
    return f"{whole[:LONG]}#{hashlib.sha256(whole.encode('utf-8', 'surrogatepass')).hexdigest()[:32]}"


def _address(url: str) -> str:
    try:
        parts = urlsplit(url)
    except ValueError:  # a file of reports may hold anything
        return url
    host, query = parts.netloc.lower().removeprefix("www."), f"?{parts.query}" if parts.query else ""
    return f"{host}{parts.path.rstrip('/')}{query}"


def fingerprint(of: Report) -> str:
    """The same for the same words under the same masthead."""
    whole = "\n".join((of.outlet or "", of.published or "", of.title or "", of.text))
    return hashlib.sha256(whole.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def holds(connection: sa.Connection, of: Report, model: str) -> int | None:
    """The number of a report whose very words this model analysed; None where there is something to do.

    A version that a later one replaced stays as it was analysed: nothing that it tells counts any more.
    """
    query = (
        sa.select(report.c.id)
        .join(analysis, report.c.id == analysis.c.report)
        .where(report.c.address == plain.clean(address(of)), report.c.fingerprint == fingerprint(of))
        .where(sa.or_(analysis.c.model == model, report.c.closed.is_not(None)))
    )
    return connection.scalar(query)


def keep(writer: Writer, of: Report) -> tuple[int, int, bool]:
    """Number and version of a report, and whether it is new; a new version of an address closes the one before."""
    at, mark = plain.clean(address(of)), fingerprint(of)
    known = writer.connection.execute(
        sa.select(report.c.id, report.c.version, report.c.fingerprint, report.c.closed)
        .where(report.c.address == at)
        .order_by(report.c.version.desc())
    ).all()
    for row in known:
        if row.fingerprint == mark:
            return row.id, row.version, False
    if known:
        writer.close(report, report.c.address == at)
        _close_analyses(writer, report.c.address == at)
    (number,) = writer.numbers(report, 1)
    values: dict[str, Any] = {
        name: plain.clean(value) if (value := getattr(of, name)) else value
        for name in ("outlet", "title", "published", "modified", "fetched", "url", "text")
    }
    values |= {
        "id": number, "name": plain.clean(of.id), "address": at, "version": len(known) + 1, "fingerprint": mark,
        "byline": plain.dumps(list(of.byline)), "origin": plain.dumps(of.origin),
        "day": of.day.isoformat() if of.day else None, "learnt": writer.now,
    }  # fmt: skip
    writer.insert(report, [values])
    words.keep_report(writer, number, values["title"], values["text"])
    return number, len(known) + 1, True


def analysed(writer: Writer, number: int, record: Record) -> int:
    """Keep an analysis; it closes the one before, and all that hangs on it."""
    _close_analyses(writer, report.c.id == number)
    (made,) = writer.numbers(analysis, 1)
    whole = record.to_dict()
    kept = {name: whole[name] for name in ("statements", "contacts", "entities", "times")}
    values = {"id": made, "report": number, "model": record.model, "record": plain.dumps(kept), "learnt": writer.now}
    writer.insert(analysis, [values])
    return made


def _close_analyses(writer: Writer, which: sa.ColumnElement[bool]) -> None:
    ids = writer.connection.scalars(
        sa.select(analysis.c.id)
        .join(report, report.c.id == analysis.c.report)
        .where(which, analysis.c.closed.is_(None))
    ).all()
    if not ids:
        return
    for table in (telling, contact, naming):
        writer.close(table, table.c.analysis.in_(ids))
    tellings = sa.select(telling.c.id).where(telling.c.analysis.in_(ids))
    contacts = sa.select(contact.c.id).where(contact.c.analysis.in_(ids))
    writer.close(member, member.c.telling.in_(tellings))
    writer.close(step, step.c.contact.in_(contacts))
    writer.close(analysis, analysis.c.id.in_(ids))


def shingles(writer: Writer, number: int, keys: Iterable[int]) -> None:
    """Keep the keys that near-duplicates are looked up by."""
    writer.insert(shingle, [{"key": key, "report": number} for key in sorted(set(keys))])


def sharing(connection: sa.Connection, keys: Sequence[int], but: int, least: int = 2, most: int = 40) -> list[int]:
    """Numbers of the latest versions of other reports that share so many keys, those that share most first."""
    shared = sa.func.count().label("shared")
    query = (
        sa.select(shingle.c.report, shared)
        .join(report, report.c.id == shingle.c.report)
        .where(shingle.c.key.in_(sorted(set(keys))[:MANY]), shingle.c.report != but, report.c.closed.is_(None))
        .group_by(shingle.c.report)
        .having(shared >= least)
        .order_by(shared.desc(), shingle.c.report)
        .limit(most)
    )
    return [row.report for row in connection.execute(query)]


def share(writer: Writer, number: int, found: Sequence[Copy]) -> None:
    """Keep what a report shares with earlier ones."""
    values = [
        {
            "id": made, "report": number, "other": one.other, "extent": one.extent, "share": one.share,
            "other_share": one.other_share, "passages": plain.passages(one.passages),
            "reasons": plain.reasons(one.reasons), "opened": writer.now,
        }
        for made, one in zip(writer.numbers(copy, len(found)), found, strict=True)
    ]  # fmt: skip
    writer.insert(copy, values)


def by_numbers(connection: sa.Connection, numbers: Iterable[int]) -> dict[int, Report]:
    """Reports by the ledger's numbers."""
    wanted = sorted(set(numbers))
    found = connection.execute(sa.select(report).where(report.c.id.in_(wanted)))
    return {row.id: rows.report(row) for row in found}


def copies_among(connection: sa.Connection, numbers: Iterable[int], moment: Moment = NOW) -> list[tuple[int, Copy]]:
    """What some reports share with one another: the later added one's number, and the copy."""
    wanted = sorted(set(numbers))
    query = sa.select(copy).where(copy.c.report.in_(wanted), copy.c.other.in_(wanted), seen.standing(copy, moment))
    return [(row.report, rows.copy(row)) for row in connection.execute(query.order_by(copy.c.id))]


def shared_with(connection: sa.Connection, number: int, moment: Moment = NOW) -> list[tuple[int, Copy]]:
    """What a report shares with any other: the later added one's number, and the copy."""
    query = sa.select(copy).where(sa.or_(copy.c.report == number, copy.c.other == number), seen.standing(copy, moment))
    return [(row.report, rows.copy(row)) for row in connection.execute(query.order_by(copy.c.id))]


def copies_of(connection: sa.Connection, number: int, moment: Moment = NOW) -> list[Copy]:
    """What a report shares with earlier added ones."""
    query = sa.select(copy).where(copy.c.report == number, seen.standing(copy, moment)).order_by(copy.c.id)
    return [rows.copy(row) for row in connection.execute(query)]


def find(connection: sa.Connection, name: str, moment: Moment = NOW) -> int:
    """The number of the latest version, at that moment, of the report with an id or an address.

    Raises :class:`whence.errors.UnknownInLedger`.
    """
    name = plain.clean(name)
    at = plain.clean(address(Report(text=" ", id=name, url=name if "/" in name else None)))
    query = (
        sa.select(report.c.id)
        .where(sa.or_(report.c.name == name, report.c.address == at), seen.published(report, moment))
        .where(_learnt(report, moment))
        .order_by(report.c.version.desc(), report.c.id.desc())
    )
    found = connection.scalar(query)
    if found is None:
        raise UnknownInLedger(
            f"the ledger holds no report {name}", "Give its id or its address, as whence claims shows it."
        )
    return int(found)


def versions(connection: sa.Connection, number: int, moment: Moment = NOW) -> list[tuple[int, int]]:
    """Number and version of each version of a report that there was at a moment, the first one first."""
    at = sa.select(report.c.address).where(report.c.id == number).scalar_subquery()
    query = sa.select(report.c.id, report.c.version).where(report.c.address == at, _learnt(report, moment))
    query = query.where(seen.published(report, moment)).order_by(report.c.version)
    return [(row.id, row.version) for row in connection.execute(query)]


def record_of(connection: sa.Connection, number: int, moment: Moment = NOW) -> Record:
    """The record of one version of a report, as the model read it that was the latest at that moment.

    Raises :class:`whence.errors.UnknownInLedger` where there was none yet.
    """
    query = (
        sa.select(report, analysis.c.model, analysis.c.record)
        .join(analysis, analysis.c.report == report.c.id)
        .where(report.c.id == number, _learnt(analysis, moment), seen.published(report, moment))
        .order_by(analysis.c.id.desc())
        .limit(1)
    )
    row = connection.execute(query).one_or_none() if number in NUMBERS else None
    if row is None:
        raise UnknownInLedger(f"the ledger holds no report {number}{at_moment(moment)}", "Search for its words.")
    return rows.record(row)


def at_moment(moment: Moment) -> str:
    """What is said behind "there is no …"."""
    return "" if moment == NOW else " at that moment"


def _learnt(table: sa.Table, moment: Moment) -> sa.ColumnElement[bool]:
    """Rows that the ledger held by then, whether or not they were open still."""
    known = clock.known_at(moment)
    return sa.true() if known is None else table.c.learnt <= known


def latest(
    connection: sa.Connection, moment: Moment = NOW, outlet: str | None = None, page: Page = Page()
) -> list[int]:
    """The reports that stand, those published last first; those without a date come last."""
    query = sa.select(report.c.id).where(seen.both(report, moment, "learnt"))
    if outlet is not None:
        query = query.where(report.c.outlet == outlet)
    query = query.order_by(report.c.day.desc().nulls_last(), report.c.id.desc())
    return list(connection.scalars(query.limit(page.size).offset(page.skip)))


def standing(connection: sa.Connection, numbers: Iterable[int], moment: Moment = NOW) -> list[int]:
    """Those of some reports that stand, those published last first."""
    query = sa.select(report.c.id).where(report.c.id.in_(sorted(set(numbers))), seen.both(report, moment, "learnt"))
    return list(connection.scalars(query.order_by(report.c.day.desc().nulls_last(), report.c.id.desc())))


def addresses(connection: sa.Connection, numbers: Iterable[int]) -> set[str]:
    """What some reports share with their other versions."""
    wanted = sorted(set(numbers))
    found: set[str] = set()
    for start in range(0, len(wanted), MANY):
        query = sa.select(report.c.address).where(report.c.id.in_(wanted[start : start + MANY]))
        found.update(connection.scalars(query))
    return found


def addresses_of(connection: sa.Connection, names: Iterable[str]) -> dict[str, set[str]]:
    """The same of reports by their ids."""
    wanted = sorted({plain.clean(name) for name in names})
    found: dict[str, set[str]] = defaultdict(set)
    for start in range(0, len(wanted), MANY):
        query = sa.select(report.c.name, report.c.address).where(report.c.name.in_(wanted[start : start + MANY]))
        for row in connection.execute(query):
            found[row.name].add(row.address)
    return found


def days(connection: sa.Connection) -> tuple[date, date] | None:
    """The first and last day that some report has."""
    first, last = (connection.scalar(sa.select(of(report.c.day))) for of in (sa.func.min, sa.func.max))
    return (date.fromisoformat(first), date.fromisoformat(last)) if first and last else None


def by_outlet(connection: sa.Connection, moment: Moment = NOW, most: int = 30) -> list[tuple[str, int]]:
    """The outlets with most reports that stand, and how many."""
    many = sa.func.count().label("many")
    query = (
        sa.select(report.c.outlet, many)
        .where(seen.both(report, moment, "learnt"), report.c.outlet.is_not(None))
        .group_by(report.c.outlet)
        .order_by(many.desc(), report.c.outlet)
        .limit(most)
    )
    return [(row.outlet, row.many) for row in connection.execute(query)]


def counts(connection: sa.Connection) -> dict[str, int]:
    """How much the ledger holds now."""
    found: dict[str, int] = defaultdict(int)
    for name, table in (("reports", report), ("statements", telling), ("contacts", contact)):
        query = sa.select(sa.func.count()).select_from(table).where(table.c.closed.is_(None))
        if table is telling:
            query = query.where(telling.c.kind == "statement")
        found[name] = connection.scalar(query) or 0
    return dict(found)


def heads(connection: sa.Connection, numbers: Iterable[int]) -> dict[int, Head]:
    """What names some reports."""
    columns = (report.c.id, report.c.name, report.c.outlet, report.c.title, report.c.published, report.c.url)
    wanted = sorted(set(numbers))
    found: dict[int, Head] = {}
    for start in range(0, len(wanted), MANY):
        some = wanted[start : start + MANY]
        query = sa.select(*columns, report.c.version).where(report.c.id.in_(some))
        found |= {row.id: Head(*row) for row in connection.execute(query)}
    return found
