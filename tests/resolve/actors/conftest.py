import re

import pytest

from whence.records import Contact, Entity, Link, Record, Report, Span, Statement

MARK = re.compile(r"\[(?:(\w)=)?([^\]|]+)(?:\|([^\]]+))?\]")
KINDS = {"p": "person", "o": "organization", "l": "location", "g": "group", "f": "facility"}


def marked(text: str) -> tuple[str, list[Entity]]:
    """The text without its marks: [p=Ada Ferrow] is a person, [p=Ferrow|Ada Ferrow] one with a fuller name."""
    plain, entities, end = "", [], 0
    for found in MARK.finditer(text):
        plain += text[end : found.start()]
        span = Span(len(plain), len(plain) + len(found[2]))
        entities.append(Entity(span, KINDS[found[1]], found[3] or found[2]))
        plain, end = plain + found[2], found.end()
    return plain + text[end:], entities


@pytest.fixture
def record():
    """A record of a marked text, with links of chains (kind, name) and parties of a contact."""

    def make(text, links=(), parties=(), outlet=None):
        plain, entities = marked(text)
        chain = (Link("outlet", outlet or "The Ledger"), *(Link(kind, name) for kind, name in links))
        statements = (Statement("s1", (), (Span(0, 1),), (), "indirect", "says", chain),)
        contacts = (Contact("c1", (Span(0, 1),), "meeting", tuple(parties), None, None, "planned"),) if parties else ()
        return Record(Report(plain, outlet=outlet), statements, tuple(entities), contacts=contacts)

    return make
