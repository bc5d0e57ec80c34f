"""What people corrected."""

from __future__ import annotations

import sqlalchemy as sa

from whence.errors import UnknownInLedger
from whence.ledger import clock, plain, rows, seen
from whence.ledger.schema import NUMBERS, judgement
from whence.ledger.store import Writer
from whence.records import NOW, Judgement, Moment, Question


def keep(writer: Writer, of: Judgement) -> int:
    """Keep an answer, whose number and time are the ledger's; it closes an earlier one to the same question."""
    sides = plain.clean(of.left), plain.clean(of.right)
    one, other = sorted(sides) if of.right else sides
    same = sa.and_(judgement.c.question == of.question, judgement.c.left == one, judgement.c.right == other)
    writer.close(judgement, same)
    (number,) = writer.numbers(judgement, 1)
    row = {
        "id": number, "question": of.question, "left": one, "right": other,
        "answer": of.answer, "by": plain.clean(of.by), "note": plain.clean(of.note), "made": writer.now,
    }  # fmt: skip
    writer.insert(judgement, [row])
    return number


def undo(writer: Writer, number: int) -> Judgement:
    """Close one. Raises :class:`whence.errors.UnknownInLedger`."""
    query = sa.select(judgement).where(judgement.c.id == number, judgement.c.closed.is_(None))
    known = writer.connection.execute(query).one_or_none() if number in NUMBERS else None
    if known is None:
        raise UnknownInLedger(f"the ledger holds no open judgement {number}", "whence judge list shows them.")
    writer.close(judgement, judgement.c.id == number)
    return rows.judgement(known, clock.iso)


def standing(connection: sa.Connection, question: Question | None = None, moment: Moment = NOW) -> list[Judgement]:
    """Those that hold at a moment, the first made first."""
    query = sa.select(judgement).where(seen.standing(judgement, moment, "made")).order_by(judgement.c.id)
    if question is not None:
        query = query.where(judgement.c.question == question)
    return [rows.judgement(row, clock.iso) for row in connection.execute(query)]
