"""The bytes of one input → its Reports, by kind."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from io import BytesIO
from typing import Literal

from whence.errors import BrokenLine, CannotRead, WhenceError
from whence.read import lines, plain
from whence.read.language import check_language
from whence.read.opened import Opened, looks_like_markup
from whence.read.reading import Reading
from whence.records import Report

Kind = Literal["page", "plain", "lines", "object", "unsure"]


def reports(opened: Opened, kind: Kind, how: Reading) -> Iterator[Report | WhenceError]:
    """The reports in the bytes; ``object`` is one report in JSON, ``unsure`` is a page or a plain text."""
    if kind == "unsure":
        kind = "page" if looks_like_markup(opened.body) else "plain"
    if kind == "lines":
        yield from lines.reports(BytesIO(opened.body), opened.name, how)
    elif kind == "object":
        yield _of_object(opened, how)
    else:
        yield _in_english((_of_page if kind == "page" else plain.report), opened, how)


def _in_english(read: Callable[[Opened], Report], opened: Opened, how: Reading) -> Report:
    found = read(opened)
    if not how.force:
        check_language(found.text, opened.name)
    return found


def _of_page(opened: Opened) -> Report:
    from whence.read import page  # noqa: PLC0415  (loads the HTML parser, which other inputs do not need)

    return page.report(opened)


def _of_object(opened: Opened, how: Reading) -> Report:
    try:
        return lines.report(opened.body, opened.name, how)
    except BrokenLine as problem:
        raise CannotRead(problem.what, "Give one JSON object with at least a text; several go into a .jsonl.") from None
