"""What rests on somebody, for people."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Console
from rich.text import Text

from whence.pipeline import Resting, Rests
from whence.records import Origin
from whence.show.answers.claims import NEXT, entry
from whence.show.answers.words import counted, labelled, noted, some
from whence.show.hung import hung

NAMES = 20  # unnamed sources that are listed
# Standing, how one and how several claims are told to have it, the heading, its colour.
STANDINGS = (
    ("alone", "rests on it alone", "rest on it alone", "On its word alone", "bold yellow"),
    ("confirmed", "has another origin too", "have other origins too", "Other origins have it too", "bold green"),
    (
        "passed on",
        "is only passed on by it",
        "are only passed on by it",
        "Passed on: the origin is somebody else",
        "bold",
    ),
)


def resting(found: Resting, console: Console) -> list[Text]:
    """Claims by how they stand, with the unnamed sources behind them."""
    who = some(actor.name for actor in found.actors)
    lines = [*hung(Text(who, "bold"), Text(), console), *hung(_sum(found), Text(), console)]
    if nameless := unnamed(found):
        lines += labelled([("unnamed sources: ", Text(some(nameless, NAMES, "; "), "yellow"))], console, 0)
    for standing, *_, title, style in STANDINGS:
        mine = [one for one in found.claims if one.standing == standing]
        if mine:
            lines += _section(title, style, mine, found, console)
    return [*lines, Text(), *(noted(NEXT, console) if found.claims else ())]


def _sum(found: Resting) -> Text:
    if not found.claims:
        return Text("known to the ledger, but no claim rests on it", "dim")
    parts = []
    for standing, one, several, *_ in STANDINGS:
        if many := sum(each.standing == standing for each in found.claims):
            parts.append(f"{many} {one if many == 1 else several}")
    if denied := sum(each.denied for each in found.claims):
        parts.append(f"{denied} {'is' if denied == 1 else 'are'} denied by somebody")
    return Text(f"{counted(len(found.claims), 'claim', 'claims')}: {', '.join(parts)}")


def _section(title: str, style: str, mine: list[Rests], found: Resting, console: Console) -> Iterator[Text]:
    yield Text()
    yield from hung(Text(title, style), Text(), console)
    for one in mine:
        yield Text()
        yield from entry(one.claim, found.reports, console)


def unnamed(found: Resting) -> list[str]:
    """The unnamed origins that reach the page through it."""
    actors = {actor.id for actor in found.actors}
    return sorted(
        {
            origin.name
            for one in found.claims
            for origin in one.claim.origins
            if origin.kind == "unnamed" and _through(origin, one, actors)
        }
    )


def _through(origin: Origin, one: Rests, actors: set[int]) -> bool:
    mine = {*origin.tellings}
    return any(actors & {*member.telling.actors} for member in one.claim.members if member.telling.id in mine)
