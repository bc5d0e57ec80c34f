"""A person's correction."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

Question = Literal["same actor", "wrong statement", "same claim", "same origin"]
QUESTIONS: tuple[str, ...] = get_args(Question)


@dataclass(frozen=True, slots=True)
class Judgement:
    """An answer that no analysis undoes.

    It holds on to what stays when a report is analysed anew, and so not to the ledger's numbers: ``left`` and ``right``
    are names of actors with their kind ("person: Ada Lovelace"), or places in reports ("REPORT 120-180": the id of the
    report, and where the content starts and ends). ``right`` is empty for a wrong statement. ``id`` is the ledger's
    number, ``made`` and ``undone`` are ISO 8601 by its clock.
    """

    question: Question
    left: str
    right: str
    answer: bool
    by: str = ""
    note: str = ""
    id: int = 0
    made: str = ""
    undone: str | None = None
