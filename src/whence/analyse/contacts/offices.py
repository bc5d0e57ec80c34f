"""For which country each person of a report acts, and who leads it.

A report says so in many ways; the surest are asked first: a title with a country, a president without one (of the
outlet's own country), "Arvenia's Lee", "the Arven leader" who is named elsewhere, the country named last before.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from whence.analyse.contacts.lexicon import wordset
from whence.analyse.contacts.nations import nation_in, nations_in
from whence.analyse.sources.lists import country
from whence.analyse.sources.people import Person
from whence.analyse.tables import people, singular
from whence.outlets import by_name

NEAR = 90  # characters before and behind a name
FAR = 270  # characters before a name in which its country may be named
LONGEST = 8  # words of a title
BEFORE = re.compile(r"(?:[\w.’'\-&]+ )*(?:[\w.’'\-&]+,? )?$")
POSSESSIVE = re.compile(r"[’']s\b")
BEHIND = re.compile(r",\s+((?:[\w.’'\-&]+\s+)*[\w.’'\-&]+)")
WORD = re.compile(r"[\w.&]+")
OWNED = re.compile(r"([A-Z][\w.]*(?: [A-Z]\w+)?)[’']s (?:[a-z]+ )?([A-Z][\w\-]*(?: [A-Z][\w\-]*)*)")
LEADER = re.compile(
    r"\bthe ((?:[A-Z][a-z]+ )?[A-Z][a-z]+) (?:leader|president|premier|prime minister|chancellor)\b(?! [A-Z])"
)


@dataclass(frozen=True, slots=True)
class Office:
    """The country that a person acts for; ``leads`` where as its leader."""

    nation: str
    leads: bool


def offices(text: str, title: str, persons: Mapping[str, Person], outlet: str | None) -> dict[str, Office]:
    """By fullest name. ``title`` is the report's, which is not in ``text``."""
    known = {name: office for name, person in persons.items() if (office := _told(text, person))}
    untold = [person for name, person in persons.items() if name not in known and _has_bare_title(text, person)]
    known |= _at_home(text, untold, known, outlet)
    owners = _owners(f"{title}\n{text}")
    for name in [name for name in persons if name not in known]:
        nation = next((nation for nation, words in owners if _is_named(name, words)), None)
        if nation is not None:
            known[name] = Office(nation, leads=nation not in _led(known))
    for nation in _led_by_nobody(text, known):
        free = [p for name, p in persons.items() if name not in known and len(p.mentions) > 1]
        if free:
            known[max(free, key=lambda person: len(person.mentions)).name] = Office(nation, leads=True)
    for person in untold:
        nation = next(reversed(nations_in(_line_before(text, person.mentions[0].start, FAR))), None)
        if person.name not in known and nation is not None:
            known[person.name] = Office(nation, leads=True)
    return known


def _told(text: str, person: Person) -> Office | None:
    """What titles before the name and appositions behind it say most often; a short name may be another's."""
    found = []
    for mention in person.mentions:
        if " " in person.name and " " not in mention.of(text):
            continue
        words = _title(text[max(0, mention.start - NEAR) : mention.start])
        office = _office(words)
        if office is None and not _is_bare(words):
            office = _office(_behind(text[mention.end : mention.end + NEAR]))
        found += [office] if office else []
    return max(found, key=lambda office: (office.leads, found.count(office)), default=None)


def _has_bare_title(text: str, person: Person) -> bool:
    """Called a leader somewhere, but of no country."""
    own = (m for m in person.mentions if " " not in person.name or " " in m.of(text))
    return any(_is_bare(_title(text[max(0, m.start - NEAR) : m.start])) for m in own)


def _is_bare(words: list[str]) -> bool:
    low = {word.lower() for word in words}
    return _office(words) is None and bool(low & wordset("leaders")) and not low & wordset("former")


def _at_home(text: str, untold: list[Person], known: Mapping[str, Office], outlet: str | None) -> dict[str, Office]:
    """The president whom a report of that country calls so: of several the one named most."""
    publisher = by_name(outlet) if outlet else None
    home = country(publisher.country) if publisher else None  # a code that is a name as well: US
    presidents = [p for p in untold if any("president" in _before(text, m.start).lower() for m in p.mentions)]
    if home is None or not presidents or home.name in _led(known):
        return {}
    return {max(presidents, key=lambda person: len(person.mentions)).name: Office(home.name, leads=True)}


def _before(text: str, place: int) -> str:
    return text[max(0, place - len("president ") - 2) : place]


def _owners(text: str) -> list[tuple[str, str]]:
    """“Arvenia's Lee": each country and the name behind it, in order of the text."""
    found = ((country(m[1]) or country(m[1].split()[-1]), m[2]) for m in OWNED.finditer(text))
    return [(nation.name, name) for nation, name in found if nation]


def _is_named(name: str, words: str) -> bool:
    """Whether the name behind a country is a person's, whole or the last of it alone."""
    return words.startswith(name) or words.split()[0] == name.split()[-1]


def _led(known: Mapping[str, Office]) -> set[str]:
    return {office.nation for office in known.values() if office.leads}


def _led_by_nobody(text: str, known: Mapping[str, Office]) -> list[str]:
    """Countries whose leader the report calls so but not beside a name: "the Arven leader"."""
    called = (country(found[1]) for found in LEADER.finditer(text))
    return list(dict.fromkeys(nation.name for nation in called if nation and nation.name not in _led(known)))


def _line_before(text: str, place: int, size: int) -> str:
    return text[max(0, place - size) : place].rpartition("\n")[2]


def _office(words: list[str]) -> Office | None:
    """The office that a title is of: with a noun for people and a country."""
    low = [word.lower() for word in words]
    titles = [place for place, word in enumerate(low) if singular(word) in people() or word in wordset("leaders")]
    nation = nation_in(words)
    if not titles or nation is None:
        return None
    leads = any(
        low[place] in wordset("leaders") or low[place - 1 : place + 1] == ["prime", "minister"] for place in titles
    )
    return Office(nation, leads and not wordset("former") & set(low))


def _title(before: str) -> list[str]:
    """The words right before a name that may be its title, back to a mark or a verb."""
    found = BEFORE.search(before)
    allowed = wordset("titled") | wordset("leaders") | wordset("former")
    words: list[str] = []
    for word in reversed(WORD.findall(POSSESSIVE.sub("", found[0])) if found else []):
        if word.islower() and singular(word) not in people() and word not in allowed:
            break
        words.insert(0, word)
    return words[-LONGEST:]


def _behind(after: str) -> list[str]:
    """The apposition behind a name: ", the president of Arvenia"."""
    found = BEHIND.match(after)
    words = WORD.findall(POSSESSIVE.sub("", found[1])) if found else []
    first = words[0].lower() if words else ""
    known = first in {"the", "a", "an", *wordset("leaders")} or (words and nation_in(words[:2]))
    return words[:LONGEST] if known else []
