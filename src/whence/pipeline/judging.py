"""A person's corrections: kept, put into effect, and undone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

import sqlalchemy as sa

from whence.errors import UnknownInLedger, WrongCall
from whence.ledger import actors as kept_actors
from whence.ledger import claims as kept_claims
from whence.ledger import clock, judgements
from whence.ledger import reports as kept_reports
from whence.ledger import tellings as kept_tellings
from whence.ledger.store import Ledger, Writer
from whence.pipeline.asking import actors_called
from whence.pipeline.naming import mark
from whence.pipeline.places import Place, told_at, versions
from whence.pipeline.placing import place_anew
from whence.records import NOW, Actor, Judgement, Member, Moment, Reason, Telling

FEW = 5  # actors of one name that an error lists


@dataclass(frozen=True, slots=True)
class Open:
    """Two actors that may be one, which only a person can say."""

    one: Actor
    other: Actor
    score: float
    reasons: tuple[Reason, ...]


def judge(ledger: Ledger, of: Judgement) -> Judgement:
    """Keep a correction. ``left`` and ``right`` are names, or statements as "REPORT/s3".

    Raises :class:`whence.errors.UnknownInLedger` for what the ledger does not hold, and
    :class:`whence.errors.WrongCall` where a name is that of several.
    """
    alone = of.question == "wrong statement"
    if not of.left.strip() or bool(of.right.strip()) is alone:
        many = "one" if alone else "two"
        raise WrongCall(f"{of.question} is asked of {many}", f"Give {many}.")
    with ledger.writing() as writer:
        if of.question == "same actor":
            kept = replace(of, left=_mark(writer.connection, of.left), right=_mark(writer.connection, of.right))
        else:
            found = [_find(writer.connection, name) for name in (of.left, of.right) if name]
            places = [str(Place.of(report, telling)) for report, telling in found]
            kept = replace(of, left=places[0], right=places[1] if places[1:] else "")
        if kept.left == kept.right:
            raise WrongCall(f"{of.left} and {of.right} are the same already", "Give two different ones.")
        for earlier in judgements.standing(writer.connection, of.question):
            if {earlier.left, earlier.right} == {kept.left, kept.right}:
                _undo(writer, earlier.id)
        number = judgements.keep(writer, kept)
        if of.question == "same claim":
            _rearrange(writer, number, [telling for _, telling in found], together=of.answer)
        return replace(kept, id=number, made=clock.iso(writer.now))


def undo(ledger: Ledger, number: int) -> Judgement:
    """Take a correction back. Raises :class:`whence.errors.UnknownInLedger`."""
    with ledger.writing() as writer:
        return _undo(writer, number)


def _undo(writer: Writer, number: int) -> Judgement:
    known = judgements.undo(writer, number)
    if known.question == "same claim":
        places = [versions(writer.connection, side, known.made) for side in (known.left, known.right)]
        left, right = (told_at(writer.connection, place) for place in places)
        if left and right:
            _put_back(writer, known, left, right)
    return known


def listed(connection: sa.Connection, moment: Moment = NOW) -> list[Judgement]:
    """The corrections that hold, the first made first."""
    return judgements.standing(connection, moment=moment)


def left_open(connection: sa.Connection, moment: Moment = NOW, size: int = 50) -> list[Open]:
    """What is undecided and was not judged, the likeliest first."""
    found = kept_actors.left_open(connection, moment, size)
    actors: Mapping[int, Actor] = {
        actor.id: actor
        for actor in kept_actors.by_numbers(
            connection, {number for one, other, _, _ in found for number in (one, other)}
        )
    }
    said = {frozenset((one.left, one.right)) for one in judgements.standing(connection, "same actor", moment)}
    pairs = [Open(actors[one], actors[other], score, reasons) for one, other, score, reasons in found]
    return [pair for pair in pairs if frozenset((mark(pair.one), mark(pair.other))) not in said]


def _mark(connection: sa.Connection, name: str) -> str:
    if kept_actors.marked(connection, [name]):
        return name
    found = kept_actors.by_numbers(connection, actors_called(connection, name))
    exact = [actor for actor in found if actor.name.casefold() == name.casefold()] or found
    if not exact:
        raise UnknownInLedger(f"the ledger knows nobody called {name}", "whence judge open lists who may be the same.")
    if len(exact) > 1:
        which = ", ".join(f'"{mark(actor)}"' for actor in exact[:FEW])
        raise WrongCall(f"{name} may be several", f"Say which: {which}.")
    return mark(exact[0])


def _find(connection: sa.Connection, name: str) -> tuple[str, Telling]:
    """A statement as it is shown: "REPORT/s3"."""
    report, _, label = name.rpartition("/")
    if not report:
        raise WrongCall(f"{name} is no statement", "Give it as whence trace shows it, such as REPORT/s3.")
    number = kept_reports.find(connection, report)
    found = [one for one in kept_tellings.of_reports(connection, [number]) if one.label == label]
    if not found:
        raise UnknownInLedger(f"the report {report} has no statement {label}", "whence trace shows them.")
    return kept_reports.heads(connection, [number])[number].id, found[0]


def _rearrange(writer: Writer, number: int, tellings: Sequence[Telling], *, together: bool) -> None:
    """Put two tellings into one claim, or into two."""
    left, right = (kept_claims.of_telling(writer.connection, telling.id) for telling in tellings)
    why = Reason("judged", 0.0, _words(number))
    if left is None or right is None:
        return
    if together and left != right:
        kept_tellings.merge(writer, max(left, right), min(left, right), [why])
    elif not together and left == right:
        kept_tellings.put(writer, [(-tellings[1].id, Member(tellings[1], None, 1.0, (why,)))])


def _put_back(writer: Writer, of: Judgement, one: Telling, other: Telling) -> None:
    """What a judgement moved goes back; who came after it is placed as if it had not been made."""
    homes = _homes(writer, one, other)
    for claim, members in kept_tellings.members(writer.connection, homes).items():
        moved = {m.telling.id: before for m in members if (before := _before(writer, m, _words(of.id)))}
        if moved and of.answer:
            kept_tellings.put(writer, [*moved.values()])
        elif moved:  # whoever joined it meanwhile comes along
            into = homes[1] if claim == homes[0] else homes[0]
            kept_tellings.put(writer, [(into, moved[m.telling.id][1] if m.telling.id in moved else m) for m in members])
    left, right = _homes(writer, one, other)
    if (left == right) is of.answer:
        made = datetime.fromisoformat(of.made)
        later = kept_tellings.kept_since(writer.connection, [one.id, other.id], made)
        for telling in (each for each in (one, other) if each.id in later[-1:]):
            place_anew(writer, telling)


def _homes(writer: Writer, one: Telling, other: Telling) -> list[int]:
    found = (kept_claims.of_telling(writer.connection, telling.id) for telling in (one, other))
    return [home for home in found if home is not None]


def _before(writer: Writer, one: Member, words: str) -> tuple[int, Member] | None:
    """Where a member was before a judgement put it where it is."""
    is_moved = any(reason.words == words for reason in one.reasons)
    return kept_tellings.before(writer.connection, one.telling.id, words) if is_moved else None


def _words(number: int) -> str:
    return f"judgement {number}"
