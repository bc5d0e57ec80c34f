"""Every name that a record holds, with the kind it was found as: entities, links of chains, parties of contacts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from whence.outlets import by_name
from whence.records import Record, Span
from whence.resolve.actors.bodies import known_body

Hint = Literal["person", "organization", "location", "facility", "group", "other", "outlet", "party"]
JOINT = re.compile(r"\s+&\s+|\s+and\s+(?=the\s+[A-Z]|[A-Z])")
NAMED_LINKS = frozenset({"person", "organization", "outlet"})


@dataclass(frozen=True, slots=True)
class Mention:
    """``name`` is the fullest form the report uses; ``written`` is what stands at ``span``, empty without one.

    ``spoken`` where it is a link of a chain or a party of a contact: a capital then is its government.
    """

    name: str
    hint: Hint
    span: Span | None = None
    written: str = ""
    spoken: bool = False


def mentions(record: Record) -> Iterator[Mention]:
    """In no order; a name that is in a chain and in the text comes twice. Joint names come in parts."""
    text = record.report.text
    for entity in record.entities:
        written = entity.span.of(text)
        yield Mention(_meant(entity.name, written), entity.kind, entity.span, written)
    links = (link for statement in record.statements for link in statement.chain if link.name)
    for link in dict.fromkeys(links):  # not a set: its order differs from run to run
        if link.kind in NAMED_LINKS and link.name:
            yield from _parted(link.name, link.kind, record)  # type: ignore[arg-type]
    for contact in record.contacts:
        for party in contact.parties:
            yield from _parted(party, "party", record)


def _meant(name: str, written: str) -> str:
    """The fullest name, unless the written one is another's: "UN" is no short form of "US Navy"."""
    if written == name:
        return name
    body, outlet = known_body(written), by_name(written)
    is_other = (body is not None and body is not known_body(name)) or (
        outlet is not None and outlet is not by_name(name)
    )
    return written if is_other else name


def parts(name: str) -> tuple[str, ...]:
    """The names that a joint name ("Kim Jong Un & Moon Jae-in") is of; else the name alone."""
    found = tuple(part.strip() for part in name.split(" & ") if part.strip())
    return found if len(found) > 1 else (name,)


def _parted(name: str, hint: Hint, record: Record) -> Iterator[Mention]:
    named = {entity.name for entity in record.entities}
    for part in parts(name) if name not in named else (name,):
        yield Mention(part, hint, spoken=True)
