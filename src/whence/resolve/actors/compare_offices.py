"""What the offices that two reports give say of whether they name one person."""

from __future__ import annotations

from collections.abc import Sequence

from whence.records import Office, Reason
from whence.resolve.actors.bodies import known_body
from whence.resolve.actors.findings import reason
from whence.resolve.actors.nations import country
from whence.resolve.actors.roles import role_of
from whence.resolve.actors.spelling import spelling
from whence.resolve.actors.voices import country_behind


def compare_offices(mine: Sequence[Office], theirs: Sequence[Office], *, short: bool, common: bool) -> list[Reason]:
    """``short``: only a last name is the same; ``common``: many bear the name, so other offices weigh more."""
    shared = [found for one in mine for other in theirs if (found := _shared(one, other, short=short))]
    if shared:
        return [max(shared, key=lambda found: found.weight)]
    lands = {land for office in mine if (land := country_behind(office))}
    others = {land for office in theirs if (land := country_behind(office))}
    apart = bool(lands and others and not lands & others)
    words = (_list(mine), _list(theirs))
    if short and mine and theirs and any(_is_sole(one) and _is_sole(other) for one in mine for other in theirs):
        return [reason("another holder", *words)]
    if common and mine and theirs and not lands & others:
        return [reason("common name, other offices", *words)]
    if common and bool(mine) != bool(theirs):
        return [reason("common name, office told once", *words)]
    return [reason("offices of other countries", *words)] if apart else []


def body_key(body: str) -> str:
    """Equal for two names of one body."""
    known = known_body(body)
    return country(body) or (known.name if known else spelling(body))


def _shared(mine: Office, theirs: Office, *, short: bool) -> Reason | None:
    """The same role in the same body, or in one that is told once; or the same body with another role."""
    first, second = role_of(mine.role), role_of(theirs.role)
    same_body = mine.body is not None and theirs.body is not None and body_key(mine.body) == body_key(theirs.body)
    either = mine.body or theirs.body or ""
    if (
        first is not None
        and second is not None
        and first.acts == second.acts == "voice"
        and first.normal != second.normal
    ):
        told_once = same_body or mine.body is None or theirs.body is None
        return reason("same office, body told once", mine.role, either) if told_once and not short else None
    if first is not None and second is not None and first.normal == second.normal:
        if same_body or (mine.body is None and theirs.body is None):
            if short:
                return _short_same(mine, sole=first.sole, same_body=same_body)
            return reason("same office", _words(mine))
        if mine.body is None or theirs.body is None:
            fits = first.sole and (country(either) is not None or not short)
            finding = "sole office, body told once" if short and fits else "same office, body told once"
            return reason(finding, mine.role, either)
    return reason("same body", either) if same_body else None


def _short_same(office: Office, *, sole: bool, same_body: bool) -> Reason:
    if sole:
        return reason("sole office", _words(office))
    if same_body and country(office.body or "") is None:
        return reason("office in one body", office.role, office.body or "")
    return reason("same office, body told once", office.role, office.body or "")


def _is_sole(office: Office) -> bool:
    role = role_of(office.role)
    return role is not None and role.sole


def _words(office: Office) -> str:
    return f"{office.role} of {office.body}" if office.body else office.role


def _list(offices: Sequence[Office]) -> str:
    return ", ".join(_words(office) for office in offices[:3])
