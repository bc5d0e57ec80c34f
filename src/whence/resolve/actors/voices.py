"""Whom an actor speaks for, by its offices."""

from __future__ import annotations

from collections.abc import Iterable

from whence.records import Actor, Naming, Office
from whence.resolve.actors.bodies import body_name, known_body
from whence.resolve.actors.lexicon import wordset
from whence.resolve.actors.nations import country
from whence.resolve.actors.roles import role_of

PARTS = frozenset({"seat", "body", "parliament", "court", "administration"})  # of a country; a party is none
APART = frozenset({"parliament", "court", "party"})  # of a country, but do not speak for its government


def voice_of(actor: Naming | Actor) -> tuple[str, ...]:
    """The bodies of which it is merely the spokesperson: what it says, they say."""
    voices = (office for office in actor.offices if (role := role_of(office.role)) and role.acts == "voice")
    return _names(office for office in voices if office.body and not is_past(office))


def speaks_for(actor: Naming | Actor) -> tuple[str, ...]:
    """The bodies and countries that its offices make it act for; a ministry's spokesman acts for its country too."""
    acting = [office for office in actor.offices if office.body and _acts(office)]
    return _names(acting, countries=True)


def country_behind(office: Office) -> str | None:
    """The country whose office it is, or to which its body belongs."""
    return _country_of(office.body) if office.body else None


def is_past(office: Office) -> bool:
    """Whether it was held once."""
    return office.role.split()[0] in wordset("past")


def _acts(office: Office) -> bool:
    if is_past(office):
        return False
    role = role_of(office.role)
    if role is not None:
        return role.acts in {"acts", "voice"}
    return office.role in PARTS or set(office.role.split()) <= wordset("described") | wordset("modifiers")


def _names(offices: Iterable[Office], *, countries: bool = False) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for office in offices:
        body = office.body or ""
        known = known_body(body)
        found[country(body) or (known.name if known else body)] = None
        land = _country_of(body) if countries else None
        if land and (known is None or known.part not in APART):
            found[land] = None
    return tuple(found)


def _country_of(body: str) -> str | None:
    known = known_body(body)
    return country(body) or (known.of if known else None) or body_name(body).of
