"""The innermost link of a telling, as it is held against others."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from whence.outlets import by_name
from whence.records import Link, Telling
from whence.resolve.claims.sketch import words_of
from whence.resolve.claims.words import stems

NAMED = ("person", "organization", "document")


@dataclass(frozen=True, slots=True)
class Root:
    """Who it goes back to. ``relay`` is the outlet that has it from there, ``publisher`` the one that printed it.

    ``says`` is false where they deny it, or refuse to speak.
    """

    telling: int
    link: Link
    actor: int | None
    relay: str | None
    publisher: str | None
    words: tuple[str, ...]
    name: frozenset[str]
    says: bool = True

    @property
    def own_word(self) -> str | None:
        """The outlet whose own word it is: nobody is given behind it."""
        if self.link.kind == "outlet":
            return self.link.name
        return self.relay if self.link.kind == "unknown" else None


def root(telling: Telling) -> Root:
    """The root of a telling, as far as its own report tells."""
    last = telling.chain[-1]
    outlets = [link.name for link in telling.chain[:-1] if link.kind == "outlet" and link.name]
    return Root(
        telling=telling.id,
        link=last,
        actor=telling.actors[-1] if telling.actors else None,
        relay=outlets[-1] if outlets else telling.outlet,
        publisher=telling.outlet,
        words=words_of(telling.sketch),
        name=frozenset(stems(last.name or _called(last))),
        says=telling.stance == "says",
    )


def _called(nameless: Link) -> str:
    """A group goes by its own word alone, whatever place it is of."""
    words = (nameless.role, None if nameless.kind == "group" else nameless.affiliation)
    return " ".join(word for word in words if word)


def in_words(of: Root) -> str:
    """Who it is, for people: "2 senior officials, to The Example"."""
    link = of.link
    if link.name:
        return link.name
    if link.kind == "unknown":
        return f"{of.relay or 'the report'}, which names nobody"
    who = " ".join(str(part) for part in (link.count if link.count and link.count > 1 else None, link.role) if part)
    affiliation = f" ({link.affiliation})" if link.affiliation and link.affiliation.lower() not in who.lower() else ""
    return f"{who or 'unnamed'}{affiliation}, to {of.relay or 'the report'}"


def same(one: str | None, other: str | None) -> bool:
    """Two names of one outlet."""
    return bool(one and other) and _outlet(one or "") == _outlet(other or "")


@lru_cache(maxsize=10_000)
def _outlet(name: str) -> str:
    found = by_name(name)
    return found.name if found else name.lower().removeprefix("the ").strip()
