"""Last names that a report took for the wrong bearer of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from whence.records import Record
from whence.resolve.actors.known import At, besides, entities_at
from whence.resolve.actors.mentions import Mention
from whence.resolve.actors.offices import office_before
from whence.resolve.actors.people import person_name
from whence.resolve.actors.roles import role_of


def with_own_last_names(found: Sequence[Mention], record: Record) -> tuple[list[Mention], frozenset[str]]:
    """“President Ferrow” stays a last name alone where the report names only "first lady Ada Ferrow", and her later.

    Reports name somebody in full before they use the last name alone; an office that only one holds, told with the last
    name and never with the full one, is therefore somebody else's. Comes with the
    full names to which their last name alone does not belong.
    """
    named: dict[str, list[Mention]] = defaultdict(list)
    for mention in found:
        if mention.hint == "person" and mention.span is not None:
            named[mention.name].append(mention)
    at = entities_at(record.entities)
    taken = frozenset(name for name, some in named.items() if _is_of_another(some, record.report.text, at))
    return [replace(m, name=m.written) if m.name in taken and _is_short(m) else m for m in found], taken


def _is_of_another(some: Sequence[Mention], text: str, at: At) -> bool:
    short, full = [m for m in some if _is_short(m)], [m for m in some if not _is_short(m)]
    if not short or not full or _first(full) < _first(short):
        return False
    held, own = _sole_roles(short, text, at), _sole_roles(full, text, at)
    return bool(held) and not held & own


def _is_short(mention: Mention) -> bool:
    return mention.span is not None and not person_name(mention.written).given and bool(person_name(mention.name).given)


def _first(some: Iterable[Mention]) -> int:
    return min(mention.span.start for mention in some if mention.span)


def _sole_roles(some: Iterable[Mention], text: str, at: At) -> set[str]:
    """The offices, of those that one holds at a time, that stand right before a name."""
    offices = [office_before(text, m.span.start, besides(at, m.span)) for m in some if m.span]
    roles = [role_of(office.role) for office in offices if office]
    return {role.normal for role in roles if role and role.sole}
