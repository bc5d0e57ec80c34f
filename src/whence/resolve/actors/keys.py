"""Keys by which the ledger finds the actors that a naming has to be held against."""

from __future__ import annotations

from whence.outlets import by_name
from whence.records import ActorKind, Naming
from whence.resolve.actors.bodies import body_name, known_body
from whence.resolve.actors.compare_bodies import LETTERS, initials
from whence.resolve.actors.lexicon import wordset
from whence.resolve.actors.nations import country
from whence.resolve.actors.people import person_name
from whence.resolve.actors.spelling import sound, spelling

MOST_LETTERS = 8


def keys(naming: Naming) -> tuple[str, ...]:
    """Two namings that may be of one actor share one of them."""
    forms = dict.fromkeys((naming.name, *naming.forms))
    land = next((office.body for office in naming.offices if office.body and country(office.body)), None)
    return tuple(dict.fromkeys(key for form in forms for key in _keys(form, naming.kind, land)))


def name_keys(name: str) -> tuple[str, ...]:
    """The keys of the actors that a user may mean by a name."""
    land = country(name)
    if land is not None:
        return (f"country {land}",)
    return tuple(dict.fromkeys([*_person_keys(name), *_body_keys(name, None)]))


def _keys(form: str, kind: ActorKind, land: str | None) -> list[str]:
    if kind == "country":
        return [f"country {found}"] if (found := country(form)) else []
    if kind == "person":
        return _person_keys(form)
    if kind == "place":
        return [f"place {spelling(form)}"]
    return _body_keys(form, land)


def _person_keys(form: str) -> list[str]:
    """The last name, how it sounds where it may be foreign, and the first word of a name of the East."""
    name = person_name(form)
    if not any(letter.isalnum() for letter in name.family):
        return []  # no letter in it
    last = name.family.split()[-1]
    found = [f"person {name.family}", f"person {last}", f"sound {sound(last)}"] if len(last) > 3 else [f"person {last}"]
    if name.given in wordset("family_first_long") | wordset("family_first"):
        found.append(f"person {name.given}")
    return [*found, f"name {' '.join(sorted(name.parts))}"] if name.given else found


def _body_keys(form: str, land: str | None) -> list[str]:
    known = known_body(form, land)
    outlet = by_name(form)
    key = body_name(form).key
    found = [f"body {known.name}"] if known else []
    found += [f"outlet {outlet.name}"] if outlet else []
    found += [f"body {key}", *(f"body {' '.join(key.split()[:2])}" for _ in range(len(key.split()) > 2))]
    if LETTERS.match(form):
        found.append(f"letters {form.replace('.', '').lower()}")
    return found + [f"letters {letters}" for letters in sorted(initials(form)) if 3 <= len(letters) <= MOST_LETTERS]
