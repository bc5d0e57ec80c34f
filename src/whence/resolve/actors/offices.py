"""The offices that a report gives beside a name: before it, behind it, and in a mark of party."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from whence.records import Office
from whence.resolve.actors.beside import (
    BEHIND_ROLE,
    DETERMINERS,
    NEAR,
    OWN,
    Word,
    may_lead,
    words_before,
    words_behind,
    words_in,
)  # fmt: skip
from whence.resolve.actors.known import At
from whence.resolve.actors.lexicon import wordset
from whence.resolve.actors.office_bodies import body_among, body_behind
from whence.resolve.actors.roles import Found, first_role, is_behind, last_role

LONGEST_BODY = 7
PARTY = re.compile(r",?\s*\(?(?:[RDI]|Rep|Dem)\.?\s?-\s?[A-Z][\w.]+(?: [A-Z][\w.]+)?\)?")
AGE = re.compile(r",\s+(?:aged\s+)?\d{1,3}(?=,)")


def office_before(text: str, place: int, known: At) -> Office | None:
    """“U.S. special envoy Steve Witkoff”, “Egypt's foreign minister, Sameh Shoukry”; the name starts at ``place``."""
    words, comma = words_before(text, place)
    found = last_role(words)
    if found is None or found.words == "fellow":  # "fellow Republican John Lee"
        return None
    body = body_among(words[: found.first], known, personal=found.role.normal in wordset("personal_roles"))
    if body is None and found.after < len(words):
        body = body_behind(words[found.after :], known)
    elif found.after < len(words) and not is_behind(words[found.after :]):
        return None
    if comma and not _starts_phrase(words[: found.first], text, body):
        return None
    return _office(words, found, body)


def office_behind(text: str, place: int, known: At) -> Office | None:
    """“Peter Lerner, a spokesman for the Israeli military”; ``place`` is where the name ends."""
    aged = AGE.match(text, place)
    words = words_behind(text, aged.end() if aged else place)
    found = first_role(words)
    if found is None or any(word.low in {"who", "which"} for word in words[: found.first]):
        return None
    if any(known(word.span) is None and not may_lead(word) for word in words[: found.first]):
        return None
    if found.after < len(words) and words[found.after].low not in BEHIND_ROLE | {"and"}:
        return None  # of the next name ("Moon, North Korean leader Kim"), or a new clause ("Lee, the president did")
    personal = found.role.normal in wordset("personal_roles")
    body = body_among(words[: found.first], known, personal=personal)
    return _office(words, found, body or body_behind(words[found.after :], known, personal=personal))


def with_body_behind(office: Office, text: str, place: int, known: At) -> Office:
    """“President Putin of Russia”: the body of a title may stand behind the name, which ends at ``place``."""
    if office.body is not None or not text.startswith(" of ", place):
        return office
    words = words_in(text, place + 1, place + NEAR)[:LONGEST_BODY]
    gaps = (text[one.span.end : other.span.start] for one, other in pairwise(words))
    ends = next((place + 1 for place, gap in enumerate(gaps) if gap.strip(" ")), None)
    return Office(office.role, body_behind(words[:ends], known))


def has_party(text: str, place: int) -> bool:
    """A party and a state of America right behind a name: "(R-S.C.)"."""
    found = PARTY.match(text, place)
    return found is not None and found[0].lstrip(" ,")[:1] in "(RDI"


def office_in(title: str) -> Office | None:
    """The office that a title tells by itself: "Vice President"."""
    words = words_in(title)
    found = last_role(words)
    return _office(words, found, body_among(words[: found.first], lambda _: None)) if found else None


def _starts_phrase(before: Sequence[Word], text: str, body: str | None) -> bool:
    """Before a comma the title is a phrase of its own: it begins with an article or with whose it is."""
    if not before:
        return False
    behind_name = text[: before[0].span.start].rstrip()[-1:] == ","
    owned = any(word.text.endswith(OWN) for word in before)
    return not behind_name and (before[0].low in DETERMINERS or owned or body is not None)


def _office(words: Sequence[Word], found: Found, body: str | None) -> Office:
    past = any(
        word.low.rstrip("-") in wordset("past") or word.low.startswith(("ex-", "then-"))
        for word in words[: found.after]
    )
    role = found.words.removeprefix("ex-").removeprefix("then-")
    return Office(f"former {role}" if past else role, body or found.role.of)
