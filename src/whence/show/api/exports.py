"""``/api/export``: all of a ledger in a format of one file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from fastapi import Path
from starlette.responses import StreamingResponse

from whence.errors import WrongCall
from whence.show.api.answer import group
from whence.show.api.asked import Asked, Question
from whence.show.api.errors import documented
from whence.show.export.formats import Format, format_called

router = group("export")
Name = Annotated[str, Path(description="As in whence export.", examples=["jsonl"])]


@router.get(
    "/api/export/{name}",
    response_class=StreamingResponse,
    responses=documented(),
    summary="All of the ledger, as it stood at a moment",
)
def export(asked: Asked, name: Name) -> StreamingResponse:
    """One file, sent as it is made. Formats of several files are written by ``whence export``."""
    wanted = format_called(name)
    if wanted.text is None:
        raise WrongCall(f"{name} is of several files", f"Write them with whence export {name} --out FOLDER.")
    saved = {"Content-Disposition": f'attachment; filename="whence.{wanted.ending}"'}
    return StreamingResponse(_pieces(wanted, asked), media_type=wanted.media, headers=saved)


def _pieces(wanted: Format, asked: Question) -> Iterator[bytes]:
    with asked.reading() as connection:
        for piece in wanted.text(connection, asked.moment) if wanted.text else ():
            yield piece.encode("utf-8", "backslashreplace")
