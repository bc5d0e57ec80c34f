"""A person's corrections."""

from __future__ import annotations

from typing_extensions import TypedDict

from whence.records.judgement import Question
from whence.show.answers.shapes.tellings import Reason


class Judgement(TypedDict):
    """A correction; ``left`` and ``right`` are actors ("person: Ada Lovelace") or places ("REPORT 120-180")."""

    judgement: int
    question: Question
    left: str
    right: str
    answer: bool
    by: str
    note: str
    made: str
    undone: str | None


class Open(TypedDict):
    """Two actors that may be one, which only a person can say."""

    one: str
    other: str
    score: float
    reasons: list[Reason]
