"""The independent origins of a claim."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from whence.records import Origin, Reason, Telling
from whence.resolve.origins.facts import Facts
from whence.resolve.origins.root import NAMED, Root, in_words, root, same
from whence.resolve.origins.rules import one_origin, own_report, perhaps

FIRST = (*NAMED, "unnamed", "outlet", "group", "unknown")  # by whom an origin is called, if its tellings differ


def origins(tellings: Sequence[Telling], facts: Facts | None = None) -> tuple[Origin, ...]:
    """The roots of some tellings of one claim, most tellings first.

    Two that a person judged to be apart stay apart, unless a third one joins them.
    """
    known = facts or Facts()
    roots = [root(telling) for telling in tellings]
    groups = {at: [at] for at in range(len(roots))}
    reasons: dict[int, list[Reason]] = {at: [] for at in groups}
    home = {at: at for at in groups}

    def unite(at: int, before: int, why: Reason) -> None:
        into, gone = sorted((home[at], home[before]))
        if into != gone:
            groups[into] += groups.pop(gone)
            reasons[into] += [*reasons.pop(gone), why]
            home.update(dict.fromkeys(groups[into], into))

    for at, one in enumerate(roots):
        for before in range(at):
            if home[at] == home[before] or _kept_apart(one, roots[before], known):
                continue
            if why := one_origin(one, roots[before], known):
                unite(at, before, why)
    if len(groups) > 1:
        for end, report, why in [*_going_on(roots, groups.values(), known)]:
            unite(end, report, why)
    found = [_origin([roots[at] for at in members], reasons[group]) for group, members in groups.items()]
    if len(found) > 1:
        found = _with_doubts(found, roots)
    return tuple(sorted(found, key=lambda origin: (-len(origin.tellings), origin.tellings)))


def _going_on(
    roots: Sequence[Root], groups: Iterable[Sequence[int]], facts: Facts
) -> Iterator[tuple[int, int, Reason]]:
    """Chains that end at an outlet whose own report is there, each with one place in it where it goes on.

    One alone: who merely passes a report on does not make the origins of that report one.
    """
    for members in groups:
        found = [
            (roots[report].telling, roots[end].telling, end, report, why)
            for end in members
            if not any(same(roots[end].own_word, roots[at].publisher) for at in members)
            for report in {*range(len(roots))} - {*members}
            if not _kept_apart(roots[end], roots[report], facts) and (why := own_report(roots[end], roots[report]))
        ]
        if found:
            yield min(found, key=lambda each: each[:2])[2:]


def _kept_apart(one: Root, other: Root, facts: Facts) -> bool:
    pair = (min(one.telling, other.telling), max(one.telling, other.telling))
    return facts.judged.get(pair) is False


def _origin(roots: Sequence[Root], reasons: Sequence[Reason]) -> Origin:
    chief = min(roots, key=lambda r: (FIRST.index(r.link.kind), r.telling))
    return Origin(
        key=f"o{min(r.telling for r in roots)}",
        name=in_words(chief),
        kind=chief.link.kind,
        named=chief.link.kind in NAMED,
        tellings=tuple(sorted(r.telling for r in roots)),
        reasons=tuple(dict.fromkeys(reasons)),
    )


def _with_doubts(found: Sequence[Origin], roots: Sequence[Root]) -> list[Origin]:
    by_telling = {r.telling: r for r in roots}
    doubted = []
    for origin in found:
        doubts = {}
        for other in found:
            pairs = ((by_telling[a], by_telling[b]) for a in origin.tellings for b in other.tellings)
            if other.key != origin.key and (words := next((w for a, b in pairs if (w := perhaps(a, b))), None)):
                doubts[other.key] = words
        doubted.append(
            Origin(
                origin.key, origin.name, origin.kind, origin.named, origin.tellings, origin.reasons, (*doubts.items(),)
            )
        )
    return doubted
