"""What a name is: a country, a body, an outlet, a person, officials of a body; by the name and what it was found as."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from whence.outlets import by_name
from whence.records import ActorKind, Office
from whence.resolve.actors.bodies import body_name, known_body
from whence.resolve.actors.lexicon import countries, roles, wordset
from whence.resolve.actors.mentions import Hint
from whence.resolve.actors.nations import known_as, leading
from whence.resolve.actors.people import person_name
from whence.resolve.actors.spelling import POSSESSIVE, spelling

HYPHEN = re.compile(r"[-–]")
LED = re.compile(r"-(?:\w+(?:ed|run|led|held|based|backed|born|owned))$")
HALF = re.compile(r"^(?:the )?(North|South)$")
BOTH = re.compile(r"^(?:the )?(?:(?:North|South)(?:ern)? (?:and|&) (?:North|South)(?:ern)? Korea|(?:two )?Koreas)$")


@dataclass(frozen=True, slots=True)
class Sorted:
    """``key`` is equal for the names of one actor in one report; ``name`` is what it is called."""

    kind: ActorKind
    key: str
    name: str
    offices: tuple[Office, ...] = ()


@dataclass(frozen=True, slots=True)
class Setting:
    """What of a report bears on its names.

    ``home`` is its outlet's country; ``is_person`` tells who is known as a person, ``is_borne`` which last names
    somebody bears who is named in full.
    """

    home: str | None
    is_person: Callable[[str], bool]
    is_borne: Callable[[str], bool]
    text: str = ""


def sort_out(name: str, hint: Hint, spoken: bool, setting: Setting) -> Iterator[Sorted]:  # noqa: FBT001
    """Nothing for what is no name; two for "the two Koreas" and "Israeli-Egyptian"."""
    bare = POSSESSIVE.sub("", name.strip())
    if (
        hint == "person"
        and bare[:1].islower()
        and bare.split()[0].split("-")[0] not in wordset("particles") | wordset("articles")
    ):
        hint = "party"  # "other U.S. officials", joined to a person
    if not any(letter.isupper() for letter in bare) or not spelling(bare):
        return
    lands = list(_lands(bare, hint, setting))
    if lands:
        yield from lands
    elif hint == "outlet":
        yield _outlet(bare)
    elif hint != "other":
        yield from _named(bare, hint, spoken, setting)


def _lands(name: str, hint: Hint, setting: Setting) -> Iterator[Sorted]:
    """Countries; a capital is one too, whether it stands for the government is asked elsewhere."""
    found = known_as(name)
    if found is not None:
        person = hint in {"person", "outlet"} and name.lower() in wordset("places_too")
        if not person and (name.lower() not in wordset("doubtful") or _speaks_of(found[0], setting.text)):
            yield _country(found[0])
        return
    half = HALF.match(name) if "North Korea" in setting.text else None
    if half or BOTH.match(name):
        for side in (half[1],) if half else ("North", "South"):
            yield _country(f"{side} Korea")
        return
    if hint == "group" or (hint == "location" and LED.search(name)):
        halves = [part for part in HYPHEN.split(name) if part[:1].isupper()]
        named = {land[0] for part in halves if (land := known_as(part))}
        yield from (_country(land) for land in sorted(named) if all(known_as(part) for part in halves))


def _speaks_of(land: str, text: str) -> bool:
    """Whether a text names the people or the capital of a country whose name is a state's of America too."""
    row = next(row for row in countries() if row.name == land)
    return any(word in text for word in (*row.people, *row.capitals))


def _named(name: str, hint: Hint, spoken: bool, setting: Setting) -> Iterator[Sorted]:  # noqa: FBT001
    body = known_body(LED.sub("", name), setting.home)
    is_person = setting.is_person(name) or (hint in {"party", "organization"} and _is_titled(name))
    if body is not None and not (is_person and " " in name):
        offices = (Office(body.part, body.of),) if body.of else ()
        yield Sorted("organization", f"body {body.name}", body.name, offices)
    elif hint == "person" or is_person:
        if hint == "person" and name.isalpha() and by_name(name) and not setting.is_borne(name):
            yield _outlet(name)
        elif spelling(name) not in wordset("not_people") and name.split()[-1].lower() not in wordset("body_nouns"):
            yield Sorted("person", f"person {spelling(name)}", name)
    elif hint in {"organization", "facility", "party"} and not _is_word(name, setting.text):
        yield from _organization(name, hint, spoken)
    elif hint == "group" and name.endswith("s"):
        yield Sorted("group", f"group {spelling(name)}", name)
    elif hint == "location" and spoken:
        yield Sorted("place", f"place {spelling(name)}", name)


def _is_titled(name: str) -> bool:
    """“President Lee”: an office and a last name, though nobody found it to be a person's."""
    parsed = person_name(name)
    return (
        bool(parsed.title)
        and len(parsed.parts) == 1
        and parsed.title.lower() in roles()
        and known_body(parsed.family) is None
    )


def _is_word(name: str, text: str) -> bool:
    """A single word that the text has in small letters too ("Police", at the head of a sentence), or a bare title."""
    low = name.lower()
    return low in roles() or (
        name.isalpha() and not name.isupper() and re.search(rf"\b{re.escape(low)}\b", text) is not None
    )


def _organization(name: str, hint: Hint, spoken: bool) -> Iterator[Sorted]:  # noqa: FBT001
    plain = LED.sub("", name)
    if (group := _officials(name)) is not None and (hint == "party" or spoken):
        yield group
    elif by_name(plain):
        yield _outlet(plain)
    elif hint != "facility" or spoken:
        told = body_name(plain)
        if told.of and told.key in wordset("governments"):
            yield _country(told.of)
        elif told.of:
            yield Sorted("organization", f"organization {told.of} {told.key}", plain, (Office("body", told.of),))
        else:
            yield Sorted("organization", f"organization {told.key}", plain)


def _officials(name: str) -> Sorted | None:
    """“North Korean officials”, “White House team”, “Egypt's foreign minister”: who they are of, and what they are."""
    words = name.removeprefix("the ").split()
    last = words[-1].lower()
    if len(words) < 2 or (last not in wordset("described") and last not in roles()):
        return None
    while len(words) > 2 and words[0].lower() in wordset("modifiers") | wordset("vague"):
        words = words[1:]
    found = leading([POSSESSIVE.sub("", word) for word in words])
    start = found[1] if found else next((i for i, word in enumerate(words) if word[:1].isupper()), 0)
    body = found[0] if found else None
    if body is None:
        capitals = [POSSESSIVE.sub("", word) for word in words[start:-1] if word[:1].isupper()]
        known = known_body(" ".join(capitals))
        body = known.name if known else " ".join(capitals)
        if known is None and last in wordset("of_bodies"):
            return None
        start += len(capitals)
    role = " ".join(word.lower() for word in words[start:]) or last
    if body is None or not body or (found and role in wordset("governments") - wordset("described")):
        return None
    return Sorted("group", f"group {spelling(name)}", name, (Office(role, body),))


def _country(name: str) -> Sorted:
    return Sorted("country", f"country {name}", name)


def _outlet(name: str) -> Sorted:
    """By its name in the list of outlets, else as it is called."""
    found = by_name(name)
    called = found.name if found else name
    return Sorted("outlet", f"outlet {spelling(called)}", called)
