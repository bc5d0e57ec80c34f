"""Organizations: the table of bodies with several names, and the country that a name begins or ends with."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

from whence.resolve.actors.lexicon import Body, bodies, wordset
from whence.resolve.actors.nations import country, known_as, leading
from whence.resolve.actors.spelling import POSSESSIVE, spelling

LITTLE = frozenset(["of", "the", "for", "and", "in", "on", "at", "to"])
SHORT = 4  # letters
KINDS_OF_BODY = ("ministry", "department")


@dataclass(frozen=True, slots=True)
class BodyName:
    """``key``: what names are compared by, without the country; ``of``: the country that the name tells."""

    key: str
    of: str | None = None

    @property
    def is_generic(self) -> bool:
        """Whether bodies of many countries or places are called so."""
        return self.key in _generic_keys()


@lru_cache(maxsize=50_000)
def body_name(name: str) -> BodyName:
    """“Russia's Foreign Ministry”, “Russian Ministry of Foreign Affairs”: foreign ministry, of Russia."""
    words = name.strip().split()
    if words and words[0].lower() == "the":
        words = words[1:]
    bare = [POSSESSIVE.sub("", word) for word in words]
    found = leading(bare)
    if found is not None and found[1] < len(words) and not _is_capital(" ".join(bare[: found[1]])):
        key = _key(" ".join(words[found[1] :]))
        return BodyName(_key(name) if key in wordset("inseparable") else key, found[0])
    return _with_country_behind(words) or BodyName(_key(name))


@lru_cache(maxsize=50_000)
def known_body(name: str, home: str | None = None) -> Body | None:
    """The body of the table that ``name`` stands for; ``home`` is the country whose bodies need not tell its name."""
    found = _always().get(_key(name))
    if found is not None:
        return found if _key(name) not in _capitals() or name.replace(".", "").isupper() else None
    told = body_name(name)
    inner = _always().get(told.key) if told.of else None
    if inner is not None and inner.of == told.of:
        return inner
    land = told.of or home
    return _home().get((told.key, land)) if land else None


def _with_country_behind(words: list[str]) -> BodyName | None:
    """“Ministry of Defense of Ukraine”, “Parliament of Canada”."""
    lower = [word.lower() for word in words]
    if "of" not in lower[1:]:
        return None
    place = len(words) - 1 - lower[::-1].index("of")
    behind, key = " ".join(words[place + 1 :]), _key(" ".join(words[:place]))
    land = country(behind)
    if land is None or _is_capital(behind) or key in wordset("inseparable"):
        return None
    return BodyName(key, land)


def _is_capital(name: str) -> bool:
    """The University of Washington is of no country by its name."""
    found = known_as(name)
    return found is not None and found[1] == "capital"


@lru_cache(maxsize=50_000)
def _key(name: str) -> str:
    """Words that count, kinds of ministries put last: "ministry of defence" is "defense ministry"."""
    words = spelling(name).split()
    if len(words) > 2 and words[0] in KINDS_OF_BODY and words[1] in {"of", "for"}:
        words = [*words[2:], words[0]]
    words = [word for word in words if word not in LITTLE] or words
    return (
        " ".join(words).replace("foreign affairs ministry", "foreign ministry").replace("police department", "police")
    )


@cache
def _always() -> dict[str, Body]:
    named = [(name, body) for body in bodies() for name in (body.name, *body.always) if name not in body.home]
    return {_key(name): body for name, body in reversed(named)}


@cache
def _capitals() -> frozenset[str]:
    """Short names that mean a body in capitals alone: WHO, ICE, UN."""
    named = [name.replace(".", "") for body in bodies() for name in (body.name, *body.always)]
    return frozenset(name.lower() for name in named if name.isupper() and len(name) <= SHORT)


@cache
def _home() -> dict[tuple[str, str], Body]:
    return {(_key(name), body.of): body for body in bodies() for name in body.home if body.of}


@cache
def _generic_keys() -> frozenset[str]:
    return frozenset(_key(name) for name in wordset("generic"))
