"""``/api/judgements``: what people corrected; made and taken back by who holds the token."""

from __future__ import annotations

from typing import Annotated

from fastapi import Path, Request, Security
from fastapi.security import HTTPBearer
from pydantic import BaseModel, ConfigDict, Field

from whence import pipeline
from whence.records import Judgement, Question
from whence.show.answers import plain, shapes
from whence.show.api.answer import Answer, group
from whence.show.api.asked import PLACE, WORDS, AskedPart, Listing
from whence.show.api.errors import NOT_ALLOWED, UNKNOWN, documented
from whence.show.desk import Desk, admitted

router = group("judgements")
BY = "a program"
CREATED = 201
Number = Annotated[int, Path(description="Of a judgement.", examples=[1])]
Side = Annotated[str, Field(max_length=PLACE)]
BEARER = Security(HTTPBearer(auto_error=False, description="The token of whence serve --writable."))  # documents it


class Correction(BaseModel):
    """What is judged: names of actors, or statements as "REPORT/s3"; ``right`` is empty for a wrong statement."""

    model_config = ConfigDict(extra="forbid", json_schema_extra={
        "example": {"question": "same origin", "left": "port-1/s1", "right": "port-4/s1", "answer": False}
    })  # fmt: skip

    question: Question
    left: Annotated[Side, Field(min_length=1)]
    right: Side = ""
    answer: bool = True
    by: Annotated[str, Field(max_length=WORDS)] = BY
    note: Annotated[str, Field(max_length=PLACE)] = ""


@router.get("/api/judgements", response_model=Listing[shapes.Judgement], summary="The corrections that hold")
def judgements(asked: AskedPart) -> Answer:
    """The first made first."""
    with asked.reading() as connection:
        found = pipeline.listed(connection, asked.moment)
    return Answer(asked.listing(asked.more.of(found), plain.judgement))


@router.get("/api/judgements/open", response_model=Listing[shapes.Open], summary="What only a person can say")
def left_open(asked: AskedPart) -> Answer:
    """Pairs of names that may be of one, the likeliest first."""
    with asked.reading() as connection:
        found = pipeline.left_open(connection, asked.moment, asked.more.end)
    return Answer(asked.listing(asked.more.of(found), plain.left_open))


@router.post(
    "/api/judgements",
    response_model=shapes.Judgement,
    status_code=CREATED,
    dependencies=[BEARER],
    responses=documented(NOT_ALLOWED, UNKNOWN),
    summary="Correct something",
)
def correct(request: Request, correction: Correction) -> Answer:
    """Needs the token as a bearer; an earlier answer to the same question is taken back."""
    desk = _desk(request)
    of = Judgement(**correction.model_dump())
    with desk.correcting() as ledger:
        return Answer(plain.judgement(pipeline.judge(ledger, of)), CREATED)


@router.delete(
    "/api/judgements/{number}",
    response_model=shapes.Judgement,
    dependencies=[BEARER],
    responses=documented(NOT_ALLOWED, UNKNOWN),
    summary="Take a correction back",
)
def take_back(request: Request, number: Number) -> Answer:
    """Needs the token as a bearer."""
    with _desk(request).correcting() as ledger:
        return Answer(plain.judgement(pipeline.undo(ledger, number)))


def _desk(request: Request) -> Desk:
    desk: Desk | None = request.state.desk
    return admitted(desk, request)
